package org.newsconcord.jobs.page;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** A block below this first probability is not read again: nothing around it saves it. */
  private static final double HOPELESS = 0.01;

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

  /** The probability of each block; 0 for entries of menus. */
  double[] probabilities(List<Block> blocks, BlockFeatures features) {
    double[][] rows = new double[blocks.size()][];
    double[] probabilities = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      if (!features.isMenuEntry(i)) {
        rows[i] = features.row(i);
        probabilities[i] = first.probability(rows[i]);
      }
    }
    Cohesion cohesion = new Cohesion(blocks, probabilities.clone());
    for (int i = 0; i < rows.length; i++) {
      if (probabilities[i] >= HOPELESS) {
        probabilities[i] = second.probability(joined(rows[i], cohesion.row(i)));
      }
    }
    return probabilities;
  }

  /** What the second model reads of each block. */
  static double[][] secondRows(List<Block> blocks, double[][] features, double[] first) {
    Cohesion cohesion = new Cohesion(blocks, first);
    double[][] rows = new double[features.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = joined(features[i], cohesion.row(i));
    }
    return rows;
  }

  private static double[] joined(double[] features, double[] cohesion) {
    double[] row = Arrays.copyOf(features, features.length + cohesion.length);
    System.arraycopy(cohesion, 0, row, features.length, cohesion.length);
    return row;
  }
}
