package org.newsconcord.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
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
}
