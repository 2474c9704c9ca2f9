package org.newsconcord.compare;

/** What comparing two claims of one slot gives. */
public enum Relation {
  /** The same value. */
  AGREE,
  /** Values that overlap without being equal. */
  COMPATIBLE,
  /** One value lies inside the other and is tighter. */
  MORE_SPECIFIC,
  /** True at different moments of one development; one supersedes the other. */
  UPDATE,
  /** Both cannot hold of the same thing. */
  CONFLICT,
  /** Values that exclude each other, too unsure to be called a conflict; counts for nobody. */
  POSSIBLE_CONFLICT,
  /** Both may hold, because they cover different sets, periods or conditions. */
  SCOPE_DIFFERS,
  /** They do not answer the same question after all. */
  NOT_COMPARABLE
}
