package org.newsconcord.compare.question;

import java.util.Map;
import java.util.SortedMap;
import org.newsconcord.text.StableHash;

/**
 * Words with the weight that each has in its text: sorted hashes, so that two sets are compared in
 * one pass. Shared words count by the geometric mean of their two weights. Immutable.
 */
final class WeightedWords {
  private static final int MASK_SHIFT = 58;

  private final long[] hashes;
  private final double[] weights;
  private final double total;
  private final double norm;
  private final long mask;

  private WeightedWords(long[] hashes, double[] weights) {
    this.hashes = hashes;
    this.weights = weights;
    double sum = 0;
    double squares = 0;
    long bits = 0;
    for (int i = 0; i < hashes.length; i++) {
      sum += weights[i];
      squares += weights[i] * weights[i];
      bits |= 1L << (hashes[i] >>> MASK_SHIFT);
    }
    this.total = sum;
    this.norm = Math.sqrt(squares);
    this.mask = bits;
  }

  static WeightedWords of(SortedMap<Long, Double> weightOfHash) {
    long[] hashes = new long[weightOfHash.size()];
    double[] weights = new double[hashes.length];
    int at = 0;
    for (Map.Entry<Long, Double> entry : weightOfHash.entrySet()) {
      hashes[at] = entry.getKey();
      weights[at++] = entry.getValue();
    }
    return new WeightedWords(hashes, weights);
  }

  static long hash(String word) {
    return StableHash.of(word);
  }

  boolean isEmpty() {
    return hashes.length == 0;
  }

  int size() {
    return hashes.length;
  }

  /** Whether one word stands in both. */
  boolean meets(WeightedWords other) {
    return shared(other) > 0;
  }

  /** Shared weight over all weight, 0 to 1; NaN when one side has no word. */
  double jaccard(WeightedWords other) {
    if (isEmpty() || other.isEmpty()) {
      return Double.NaN;
    }
    double shared = shared(other);
    return shared / (total + other.total - shared);
  }

  /** Shared weight over that of the lighter side; NaN when one side has no word. */
  double overlap(WeightedWords other) {
    return isEmpty() || other.isEmpty() ? Double.NaN : shared(other) / Math.min(total, other.total);
  }

  /** Cosine of the weights, 0 to 1. */
  double cosine(WeightedWords other) {
    if (norm == 0 || other.norm == 0 || (mask & other.mask) == 0) {
      return 0;
    }
    double product = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      if (order == 0) {
        product += weights[i] * other.weights[j];
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return product / (norm * other.norm);
  }

  /** Share of the own weight that the other has, too; NaN when there is none. */
  double coveredBy(WeightedWords other) {
    return isEmpty() ? Double.NaN : 1 - surplus(other) / total;
  }

  /** Weight of the words that the other lacks. */
  double surplus(WeightedWords other) {
    double missing = 0;
    int j = 0;
    for (int i = 0; i < hashes.length; i++) {
      while (j < other.hashes.length && other.hashes[j] < hashes[i]) {
        j++;
      }
      boolean there = j < other.hashes.length && other.hashes[j] == hashes[i];
      missing += there ? 0 : weights[i];
    }
    return missing;
  }

  /** Weight of the words that both have. */
  double shared(WeightedWords other) {
    if ((mask & other.mask) == 0) {
      return 0;
    }
    double shared = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      if (order == 0) {
        shared += Math.sqrt(weights[i] * other.weights[j]);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}
