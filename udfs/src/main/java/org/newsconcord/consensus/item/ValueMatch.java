package org.newsconcord.consensus.item;

/** How one value of an item stands to another, seen from the first. */
public enum ValueMatch {
  /** Both say the same, within the tolerance of their kind. */
  SAME,
  /** The first says more than the second, and all that the second says. */
  FULLER,
  /** The first says less than the second, and nothing else. */
  VAGUER,
  /** Both are states of one moving figure; no verdict. */
  UPDATE,
  /** They speak of different things; no verdict. */
  APART,
  /** Both cannot hold. */
  DIFFERENT;

  private static final ValueMatch[] ALL = values();

  /** The match of this ordinal. */
  public static ValueMatch of(int ordinal) {
    return ALL[ordinal];
  }

  /** Whether both can be held against one another at all. */
  public boolean comparable() {
    return this != UPDATE && this != APART;
  }

  /** Whether both can hold together. */
  public boolean consistent() {
    return this == SAME || this == FULLER || this == VAGUER;
  }

  /** The same relation seen from the second value. */
  public ValueMatch reversed() {
    return switch (this) {
      case FULLER -> VAGUER;
      case VAGUER -> FULLER;
      default -> this;
    };
  }
}
