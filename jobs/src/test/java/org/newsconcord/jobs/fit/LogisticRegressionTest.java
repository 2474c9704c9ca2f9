package org.newsconcord.jobs.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static final double[] COMMON = {1, 0};
  private static final double[] MARKED = {1, 1};

  @Test
  void fitsTheLogOddsOfEachGroup() {
    List<TreeBooster.Example> examples = new ArrayList<>();
    add(examples, COMMON, 1, 3);
    add(examples, MARKED, 4, 1);
    double[] weights = LogisticRegression.standard().fit(examples);
    assertEquals(Math.log(1.0 / 3), weights[0], 1e-3);
    assertEquals(Math.log(4) - Math.log(1.0 / 3), weights[1], 1e-3);
  }

  @Test
  void anExampleThatCountsTwiceIsTwoExamples() {
    List<TreeBooster.Example> twice = new ArrayList<>();
    add(twice, COMMON, 1, 3);
    add(twice, MARKED, 2, 2);
    List<TreeBooster.Example> weighted = new ArrayList<>();
    add(weighted, COMMON, 1, 3);
    weighted.add(new TreeBooster.Example(MARKED, true, 2));
    weighted.add(new TreeBooster.Example(MARKED, false, 2));
    assertArrayEquals(
        LogisticRegression.standard().fit(twice),
        LogisticRegression.standard().fit(weighted),
        1e-6);
  }

  @Test
  void aFeatureThatIsAlwaysZeroWeighsNothing() {
    List<TreeBooster.Example> examples = new ArrayList<>();
    add(examples, COMMON, 1, 3);
    assertEquals(0, LogisticRegression.standard().fit(examples)[1]);
  }

  private static void add(
      List<TreeBooster.Example> examples, double[] values, int positive, int negative) {
    for (int i = 0; i < positive + negative; i++) {
      examples.add(new TreeBooster.Example(values, i < positive, 1));
    }
  }
}
