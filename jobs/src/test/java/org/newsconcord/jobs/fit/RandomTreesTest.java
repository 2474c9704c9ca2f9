package org.newsconcord.jobs.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newsconcord.jobs.fit.TreeBooster.Example;
import org.newsconcord.model.BoostedTrees;

/** Randomised trees learn what one feature alone does not tell, and give shares. */
class RandomTreesTest {
  private static final List<String> FEATURES = List.of("a", "b", "noise");
  private static final RandomTrees TREES = new RandomTrees(60, 8, 2, 0.7);

  @Test
  void learnsExclusiveOr() {
    BoostedTrees model = TREES.fit(FEATURES, exclusiveOr(1));
    long right =
        exclusiveOr(2).stream().filter(e -> model.share(e.values()) > 0.5 == e.positive()).count();
    assertTrue(right >= 900, right + " of 1000");
  }

  @Test
  void theSameExamplesGiveTheSameText() {
    assertEquals(TREES.lines(FEATURES, exclusiveOr(3)), TREES.lines(FEATURES, exclusiveOr(3)));
  }

  @Test
  void withoutSignalTheShareIsThatOfTheExamples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      examples.add(new Example(new double[] {1, Double.NaN, 1}, i % 4 == 0, i % 4 == 0 ? 3 : 1));
    }
    double[] any = {1, Double.NaN, 1};
    assertEquals(0.5, TREES.fit(FEATURES, examples).share(any), 1e-3);
  }

  @Test
  void unknownValuesHaveASideOfTheirOwn() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      double value = i % 2 == 0 ? Double.NaN : i % 7;
      examples.add(new Example(new double[] {value, 0, 0}, i % 2 == 0, 1));
    }
    BoostedTrees model = TREES.fit(FEATURES, examples);
    assertTrue(model.share(new double[] {Double.NaN, 0, 0}) > 0.9);
    assertTrue(model.share(new double[] {5, 0, 0}) < 0.1);
  }

  @Test
  void rangesAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> new RandomTrees(0, 3, 1, 0.5));
    assertThrows(IllegalArgumentException.class, () -> new RandomTrees(1, 3, 1, 1.5));
  }

  private static List<Example> exclusiveOr(long seed) {
    Random random = new Random(seed);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      double a = random.nextDouble();
      double b = random.nextDouble();
      examples.add(new Example(new double[] {a, b, random.nextDouble()}, a > 0.5 != b > 0.5, 1));
    }
    return examples;
  }
}
