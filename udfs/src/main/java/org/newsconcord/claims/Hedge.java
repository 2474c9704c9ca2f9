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
}
