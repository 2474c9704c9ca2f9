package org.newsconcord.compare.consensus;

import java.io.Serializable;

/** Compares two values of one item. Implementations are deterministic and thread-safe. */
@FunctionalInterface
public interface ValueKernel extends Serializable {
  /** How {@code first} stands to {@code second}; both are normalised and not null. */
  ValueMatch match(String first, String second);

  /**
   * How much a vote for {@code vaguer} supports {@code fuller}, 0 to 1; asked only where {@code
   * vaguer} is {@link ValueMatch#VAGUER} than {@code fuller}.
   */
  default double support(String vaguer, String fuller) {
    return 1;
  }
}
