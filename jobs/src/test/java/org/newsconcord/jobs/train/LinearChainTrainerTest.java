package org.newsconcord.jobs.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsconcord.jobs.train.LinearChainTrainer.Example;
import org.newsconcord.jobs.train.LinearChainTrainer.Settings;
import org.newsconcord.model.LinearChain;

class LinearChainTrainerTest {
  private static final Settings SETTINGS = new Settings(3, 3, 1, 20, 5, 0.2, 0.01, 0);

  /** Value 1 is outside, value 2 begins a part, value 3 goes on with it or stands outside. */
  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int k = 0; k < 20; k++) {
      examples.add(example(new int[] {1, 2, 3, 1}, new byte[] {0, 1, 2, 0}));
      examples.add(example(new int[] {1, 3, 1, 1}, new byte[] {0, 0, 0, 0}));
      examples.add(example(new int[] {2, 3, 3, 1}, new byte[] {1, 2, 2, 0}));
    }
    return examples;
  }

  private static Example example(int[] values, byte[] labels) {
    int[][] features = new int[values.length][];
    for (int i = 0; i < values.length; i++) {
      features[i] = new int[] {values[i]};
    }
    return new Example(features, new int[values.length], labels);
  }

  private static LinearChain fit() {
    return LinearChainTrainer.fit(examples(), SETTINGS, (p, y) -> y != 2 || p != 0);
  }

  @Test
  void learnsWhatAWordIsFromTheOneBefore() {
    for (Example example : examples()) {
      byte[] labels = new byte[example.labels().length];
      fit().label(new Fixed(example), 0, labels.length, labels);
      assertArrayEquals(example.labels(), labels);
    }
  }

  @Test
  void sameDataGivesTheSameBytes() throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    fit().write(new DataOutputStream(first));
    fit().write(new DataOutputStream(second));
    assertArrayEquals(first.toByteArray(), second.toByteArray());
  }

  private record Fixed(Example example) implements LinearChain.Observations {
    @Override
    public int features(int i, int from, int to, int[] features) {
      features[0] = example.features()[i][0];
      return 1;
    }

    @Override
    public int mostFeatures() {
      return 1;
    }

    @Override
    public int place(int i) {
      return example.places()[i];
    }
  }
}
