package org.newsconcord.jobs.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newsconcord.model.BoostedTrees;

class TreeBoosterTest {
  private static final List<String> FEATURES = List.of("x", "y", "noise");
  private static final TreeBooster BOOSTER = new TreeBooster(60, 3, 0.2, 1, 1);

  @Test
  void learnsWhatNoSingleFeatureTells() {
    BoostedTrees model = BOOSTER.fit(FEATURES, exclusiveOr(1));
    long right =
        exclusiveOr(2).stream()
            .filter(e -> model.probability(e.values()) > 0.5 == e.positive())
            .count();
    assertTrue(right >= 960, right + " of 1000");
  }

  @Test
  void bagsOverSharesOfTheFeaturesLearnItToo() {
    TreeBooster bags = new TreeBooster(80, 3, 0.2, 1, 1, 0.7, 3);
    BoostedTrees model = bags.fit(FEATURES, exclusiveOr(1));
    long right =
        exclusiveOr(2).stream()
            .filter(e -> model.probability(e.values()) > 0.5 == e.positive())
            .count();
    assertTrue(right >= 950, right + " of 1000");
    assertEquals(bags.lines(FEATURES, exclusiveOr(3)), bags.lines(FEATURES, exclusiveOr(3)));
  }

  @Test
  void treesThatSeeAPartOfTheExamplesLearnItToo() {
    TreeBooster part = new TreeBooster(80, 3, 0.2, 1, 1, 1, 2, 0.5, false);
    BoostedTrees model = part.fit(FEATURES, exclusiveOr(1));
    long right =
        exclusiveOr(2).stream()
            .filter(e -> model.probability(e.values()) > 0.5 == e.positive())
            .count();
    assertTrue(right >= 950, right + " of 1000");
    assertEquals(part.lines(FEATURES, exclusiveOr(3)), part.lines(FEATURES, exclusiveOr(3)));
  }

  @Test
  void thresholdsDrawnAtRandomLearnItToo() {
    TreeBooster drawn = new TreeBooster(80, 4, 0.2, 1, 1, 1, 1, 1, true);
    BoostedTrees model = drawn.fit(FEATURES, exclusiveOr(1));
    long right =
        exclusiveOr(2).stream()
            .filter(e -> model.probability(e.values()) > 0.5 == e.positive())
            .count();
    assertTrue(right >= 950, right + " of 1000");
    assertEquals(drawn.lines(FEATURES, exclusiveOr(3)), drawn.lines(FEATURES, exclusiveOr(3)));
    assertNotEquals(
        drawn.lines(FEATURES, exclusiveOr(3)),
        new TreeBooster(80, 4, 0.2, 1, 1, 1, 1, 1, false).lines(FEATURES, exclusiveOr(3)));
  }

  @Test
  void theSameExamplesGiveTheSameText() {
    assertEquals(BOOSTER.lines(FEATURES, exclusiveOr(3)), BOOSTER.lines(FEATURES, exclusiveOr(3)));
  }

  @Test
  void withoutSignalTheProbabilityIsTheShare() {
    List<TreeBooster.Example> examples = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      examples.add(new TreeBooster.Example(new double[] {1, 1, 1}, i % 4 == 0, 1));
    }
    assertEquals(0.25, BOOSTER.fit(FEATURES, examples).probability(new double[] {1, 1, 1}), 0.002);
  }

  @Test
  void rangesAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> new TreeBooster(0, 3, 0.1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new TreeBooster(1, 3, 1.5, 1, 1));
  }

  private static List<TreeBooster.Example> exclusiveOr(long seed) {
    Random random = new Random(seed);
    List<TreeBooster.Example> examples = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      double x = random.nextDouble();
      double y = random.nextDouble();
      double noise = i % 7 == 0 ? Double.NaN : random.nextDouble();
      examples.add(new TreeBooster.Example(new double[] {x, y, noise}, x > 0.5 != y > 0.5, 1));
    }
    return examples;
  }
}
