package org.newsconcord.jobs.page;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.model.BoostedTrees;

/**
 * The probability that a block belongs to the article of its page: a first model reads each block,
 * a second one reads it again with the probabilities of the blocks around it.
 *
 * @param first model over {@link BlockFeatures}
 * @param second model over these and {@link Cohesion}
 */
public record BlockModels(BoostedTrees first, BoostedTrees second) {
  /** File of the first model, beside this class. */
  public static final String FIRST = "block-first.trees";

  /** File of the second model, beside this class. */
  public static final String SECOND = "block-second.trees";

  private static final class Shipped {
    private static final BlockModels MODELS =
        new BlockModels(
            BoostedTrees.load(BlockModels.class, FIRST, BlockFeatures.featureNames()),
            BoostedTrees.load(BlockModels.class, SECOND, secondNames()));
  }

  /** The models of the jar. */
  public static BlockModels shipped() {
    return Shipped.MODELS;
  }

  /** The names of what the second model reads. */
  static List<String> secondNames() {
    List<String> names = new ArrayList<>(BlockFeatures.featureNames());
    names.addAll(Cohesion.featureNames());
    return List.copyOf(names);
  }

  /** The probability of each block. */
  double[] probabilities(List<Block> blocks, double[][] features) {
    double[] probabilities = new double[features.length];
    double[][] rows = secondRows(blocks, features, firstProbabilities(features));
    for (int i = 0; i < rows.length; i++) {
      probabilities[i] = second.probability(rows[i]);
    }
    return probabilities;
  }

  private double[] firstProbabilities(double[][] features) {
    double[] probabilities = new double[features.length];
    for (int i = 0; i < features.length; i++) {
      probabilities[i] = first.probability(features[i]);
    }
    return probabilities;
  }

  /** What the second model reads of each block. */
  static double[][] secondRows(List<Block> blocks, double[][] features, double[] first) {
    double[][] cohesion = new Cohesion(blocks, first).rows();
    double[][] rows = new double[features.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[features[i].length + cohesion[i].length];
      System.arraycopy(features[i], 0, rows[i], 0, features[i].length);
      System.arraycopy(cohesion[i], 0, rows[i], features[i].length, cohesion[i].length);
    }
    return rows;
  }
}
