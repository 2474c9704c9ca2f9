package org.newsconcord.jobs.evaluate.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adjusted Rand index (Hubert and Arabie 1985): agreement of two clusterings beyond chance.
 *
 * <p>Formula: (index - expected) / (maximum - expected) over pairs in the same cluster in both. 1
 * for equal clusterings, about 0 for independent ones.
 */
public final class AdjustedRand {
  private AdjustedRand() {}

  /** The index of two labelings of the same items in the same order. */
  public static double of(List<String> first, List<String> second) {
    Map<String, Long> both = new HashMap<>();
    Map<String, Long> ofFirst = new HashMap<>();
    Map<String, Long> ofSecond = new HashMap<>();
    for (int i = 0; i < first.size(); i++) {
      both.merge(first.get(i) + "\n" + second.get(i), 1L, Long::sum);
      ofFirst.merge(first.get(i), 1L, Long::sum);
      ofSecond.merge(second.get(i), 1L, Long::sum);
    }
    double index = pairs(both);
    double a = pairs(ofFirst);
    double b = pairs(ofSecond);
    double all = first.size() * (first.size() - 1.0) / 2;
    double expected = all == 0 ? 0 : a * b / all;
    double maximum = (a + b) / 2;
    return maximum == expected ? 1.0 : (index - expected) / (maximum - expected);
  }

  private static double pairs(Map<String, Long> sizes) {
    return sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
  }
}
