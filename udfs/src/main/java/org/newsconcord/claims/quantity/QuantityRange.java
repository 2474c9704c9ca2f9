package org.newsconcord.claims.quantity;

/** How two numbers make one quantity. */
public enum QuantityRange {
  /** One number. */
  NONE,
  /** Two ends of a span: 5 to 10, between 5 and 10, 5-10. */
  SPAN,
  /**
   * A measure in two units: 5 feet 2 inches. The value is in the first, the upper number the part.
   */
  COMPOUND,
  /** A lower and an upper bound: more than 20 but fewer than 30. */
  BOUNDS,
  /** The earlier value of a change: fell from 9 to 8. The later one follows as its own mention. */
  CHANGE_FROM,
  /** The later value of a change. */
  CHANGE_TO,
  /** An alternative: eight or nine. The second number follows as its own mention. */
  ALTERNATIVE,
  /** The second number of an alternative. */
  ALTERNATIVE_TO
}
