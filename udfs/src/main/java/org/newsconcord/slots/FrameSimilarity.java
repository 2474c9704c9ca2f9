package org.newsconcord.slots;

/**
 * How alike two slot frames are in meaning, from -1 to 1; what a model of sentences says where
 * words leave a pair uncertain. Implementations are deterministic and thread-safe.
 */
@FunctionalInterface
public interface FrameSimilarity {
  /** Knows no frame. */
  FrameSimilarity NONE = (a, b) -> 0;

  /** The likeness of two frames; 0 when one of them is not known. */
  double between(String a, String b);
}
