package org.newsconcord.claims.quantity;

/** What kind of quantity a number is. */
public enum QuantityRole {
  /** Things or people counted. */
  COUNT(true),
  /** A physical or technical measure. */
  MEASURE(true),
  /** An amount of money. */
  MONEY(true),
  /** A percentage or another part of a whole. */
  PERCENT(true),
  /** An age. */
  AGE(true),
  /** A length of time. */
  DURATION(true),
  /** A number with neither unit nor noun, but hedged or governed by a verb. */
  BARE(true),
  /** A vote or game score. */
  SCORE(true),
  /** Two numbers that are the result of a vote or game: failed 47 to 51. */
  RESULT(false),
  /** A length of time that only dates something: two years ago. */
  RELATIVE_TIME(false),
  /** One of many, one more, one thing. */
  ONE(false),
  /** A bare number that nothing marks as a quantity. */
  LOOSE(false);

  private final boolean claim;

  QuantityRole(boolean claim) {
    this.claim = claim;
  }

  /** Whether it is something a reader could check. */
  public boolean isClaim() {
    return claim;
  }
}
