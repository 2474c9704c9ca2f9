package org.newsconcord.jobs.evaluate.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newsconcord.similarity.Overlap;
import org.newsconcord.similarity.StoryText;
import org.newsconcord.similarity.TemplateRule;

class StoryMeasuresTest {
  private static StoryArticle article(int number, String body) {
    return new StoryArticle("a" + number, "s" + number, "o", "t" + number, body, 100 + number % 3);
  }

  @Test
  void theRandIndexIsOneForEqualAndNearZeroForIndependentClusters() {
    assertEquals(1.0, AdjustedRand.of(List.of("a", "a", "b"), List.of("x", "x", "y")), 1e-12);
    Random random = new Random(5);
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      first.add("f" + random.nextInt(8));
      second.add("s" + random.nextInt(8));
    }
    assertEquals(0.0, AdjustedRand.of(first, second), 0.01);
    // By hand: 2 and 1 pairs of 6, 1 in common, 1/3 expected by chance, 3/2 at most.
    assertEquals(
        (1 - 1.0 / 3) / (1.5 - 1.0 / 3),
        AdjustedRand.of(List.of("a", "a", "b", "b"), List.of("x", "x", "y", "z")),
        1e-12);
  }

  @Test
  void theOracleFindsWhatComparingEveryPairFinds() {
    Random random = new Random(9);
    List<StoryArticle> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder body = new StringBuilder();
      int story = random.nextInt(12);
      int end = 40 + random.nextInt(100);
      for (int word = 0; word < end; word++) {
        body.append("s").append(story).append("w").append(word).append(' ');
      }
      for (int word = 0; word < random.nextInt(120); word++) {
        body.append("x").append(random.nextInt(100_000)).append(' ');
      }
      articles.add(article(i, body.toString()));
    }
    Map<ArticlePair, Double> found =
        CopyOracle.ofStories(articles, new TemplateRule(14, 0.75, 3, 3), 1, 20, 0.3).containments();
    int expected = 0;
    for (int i = 0; i < articles.size(); i++) {
      for (int j = i + 1; j < articles.size(); j++) {
        StoryText a = StoryText.of(articles.get(i).body());
        StoryText b = StoryText.of(articles.get(j).body());
        double containment = Overlap.between(a, b).containment();
        if (containment >= 0.3) {
          expected++;
          assertEquals(containment, found.get(ArticlePair.of(i, j)), 1e-12);
        }
      }
    }
    assertTrue(expected > 50, "pairs " + expected);
    assertEquals(expected, found.size());
  }
}
