package org.newsconcord.claims;

/** How two numbers make one quantity. */
public enum QuantityRange {
  /** One number. */
  NONE,
  /** Two ends of a span: 5 to 10, between 5 and 10, 5-10. */
  SPAN,
  /** From an earlier value to a later one: fell from 9 to 8. */
  CHANGE,
  /** An alternative: eight or nine. */
  ALTERNATIVE
}
