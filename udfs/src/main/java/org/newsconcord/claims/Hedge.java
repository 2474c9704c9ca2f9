package org.newsconcord.claims;

/** How a number is hedged. */
public enum Hedge {
  EXACT,
  APPROX,
  AT_LEAST,
  MORE_THAN,
  AT_MOST,
  LESS_THAN,
  RANGE,
  /** A vague count: dozens, several thousand. */
  VAGUE;

  /** Whether the bound is soft: alone it never makes a conflict. */
  public boolean isSoft() {
    return this == AT_LEAST || this == MORE_THAN || this == AT_MOST || this == LESS_THAN;
  }

  /** The bound that its denial sets: not more than is at most; null for what is no bound. */
  public Hedge denied() {
    return switch (this) {
      case MORE_THAN -> AT_MOST;
      case AT_LEAST -> LESS_THAN;
      case LESS_THAN -> AT_LEAST;
      case AT_MOST -> MORE_THAN;
      case EXACT, APPROX, RANGE, VAGUE -> null;
    };
  }
}
