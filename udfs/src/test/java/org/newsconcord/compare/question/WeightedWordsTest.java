package org.newsconcord.compare.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WeightedWordsTest {
  private static WeightedWords words(Object... wordsAndWeights) {
    SortedMap<Long, Double> weights = new TreeMap<>();
    for (int i = 0; i < wordsAndWeights.length; i += 2) {
      weights.put(WeightedWords.hash((String) wordsAndWeights[i]), (Double) wordsAndWeights[i + 1]);
    }
    return WeightedWords.of(weights);
  }

  @Test
  void sharedWordsCountByBothWeights() {
    WeightedWords a = words("fire", 4.0, "homes", 1.0);
    WeightedWords b = words("fire", 1.0, "coast", 2.0);
    assertEquals(2, a.shared(b), 1e-9);
    assertEquals(2.0 / 6, a.jaccard(b), 1e-9);
    assertEquals(2.0 / 3, a.overlap(b), 1e-9);
    assertEquals(1, a.surplus(b), 1e-9);
    assertEquals(0.8, a.coveredBy(b), 1e-9);
    assertEquals(4 / Math.sqrt(17 * 5), a.cosine(b), 1e-9);
  }

  @Test
  void nothingComparesWithNothing() {
    WeightedWords none = words();
    assertTrue(Double.isNaN(none.jaccard(words("fire", 1.0))));
    assertTrue(Double.isNaN(none.coveredBy(none)));
    assertEquals(0, none.cosine(none));
  }
}
