package org.newsconcord.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {
  private static final List<String> LINES =
      List.of("features\theight\twidth", "base\t0.5", "0<2.0 =-1.0 1<3.0 =0.25 =1.0", "=0.5");

  @Test
  void followsEachTreeToOneLeaf() {
    BoostedTrees model = BoostedTrees.parse(LINES);
    assertEquals(List.of("height", "width"), model.features());
    assertEquals(0.0, model.logOdds(new double[] {1.9, 9}), 1e-12);
    assertEquals(1.25, model.logOdds(new double[] {2, 2.9}), 1e-12);
    assertEquals(2.0, model.logOdds(new double[] {5, 3}), 1e-12);
    assertEquals(0.5, model.probability(new double[] {0, 0}), 1e-12);
  }

  @Test
  void whatIsUnknownGoesToTheFirstSubtree() {
    assertEquals(0.0, BoostedTrees.parse(LINES).logOdds(new double[] {Double.NaN, 9}), 1e-12);
  }

  @Test
  void contributionsGoToTheFeaturesThatWereAsked() {
    BoostedTrees model = BoostedTrees.parse(LINES);
    // Means: root (-1 + 0.625) / 2, its second subtree 0.625, the leaf 1.
    assertArrayEquals(
        new double[] {0.8125, 0.375}, model.contributions(new double[] {5, 3}), 1e-12);
  }

  @Test
  void aMalformedTreeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> BoostedTrees.parse(List.of("0<2.0 =1.0")));
    assertThrows(IllegalArgumentException.class, () -> BoostedTrees.parse(List.of("=1.0 =2.0")));
  }

  /** A tree of random tests, as text, and what walking it gives. */
  private static double tree(Random random, double[] values, int depth, StringBuilder text) {
    if (depth == 0 || random.nextInt(4) == 0) {
      double leaf = random.nextInt(100) / 8.0;
      text.append('=').append(leaf).append(' ');
      return leaf;
    }
    int feature = random.nextInt(values.length);
    double bound = random.nextInt(4);
    text.append(feature).append('<').append(bound).append(' ');
    double first = tree(random, values, depth - 1, text);
    double second = tree(random, values, depth - 1, text);
    return values[feature] >= bound ? second : first;
  }

  @Test
  void theSumIsThatOfWalkingEachTree() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      double[] values = random.ints(6, -1, 5).asDoubleStream().toArray();
      values[random.nextInt(6)] = Double.NaN;
      List<String> lines = new ArrayList<>(List.of("features\ta\tb\tc\td\te\tf", "base\t0.5"));
      double sum = .5;
      for (int tree = 0; tree < 5; tree++) {
        StringBuilder text = new StringBuilder();
        sum += tree(random, values, 5, text);
        lines.add(text.toString().strip());
      }
      assertEquals(sum, BoostedTrees.parse(lines).logOdds(values), 0);
    }
  }
}
