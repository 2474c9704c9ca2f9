package org.newsconcord.consensus.item;

import java.io.Serializable;

/** Compares two values of one item. Implementations are deterministic and thread-safe. */
@FunctionalInterface
public interface ValueKernel extends Serializable {
  /** How {@code first} stands to {@code second}; both are normalised and not null. */
  ValueMatch match(String first, String second);

  /**
   * How many ways there are to say more than {@code vaguer}, as {@code fuller} does, at least 1; 1
   * where details are added or lost by accident, more where a detail must be known or invented.
   */
  default double ways(String vaguer, String fuller) {
    return 1;
  }

  /**
   * How sure it is that two votes with these values answer one question and were read right, 0 to
   * 1; 1 where nobody says.
   */
  default double sureness(String first, String second) {
    return 1;
  }
}
