package org.newsconcord.jobs.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.newsconcord.model.LinearChain;

/**
 * Fits a {@link LinearChain} to labelled sequences: stochastic gradient steps on the log
 * likelihood, with a step for each weight that shrinks with the gradients it has seen (AdaGrad),
 * all weights shrunk a little after each pass, and the mean over the later passes kept. The order
 * of the sequences is shuffled from a fixed seed, so the same data gives the same model, byte for
 * byte.
 *
 * <p>Sources: Lafferty, McCallum, Pereira, Conditional random fields, ICML 2001; Duchi, Hazan,
 * Singer, Adaptive subgradient methods, JMLR 12 (2011).
 */
public final class LinearChainTrainer {
  /**
   * How to fit.
   *
   * @param labels how many labels
   * @param bits feature numbers lie below {@code 1 << bits}
   * @param places how many kinds of places
   * @param passes over the data
   * @param averaged the first pass, from 0, that counts for the mean
   * @param rate first length of a step
   * @param shrink share of each weight that is lost after each pass
   * @param lean against label 0, to find more of the others; in steps of the finished weights, of
   *     which the largest is 127
   */
  public record Settings(
      int labels,
      int bits,
      int places,
      int passes,
      int averaged,
      double rate,
      double shrink,
      int lean) {}

  /**
   * One labelled sequence.
   *
   * @param features of each position
   * @param places kinds of the places before each position
   * @param labels of each position
   */
  public record Example(int[][] features, int[] places, byte[] labels) {}

  /** Which label may follow which. */
  public interface Grammar {
    boolean mayFollow(byte label, byte next);
  }

  private static final double FIRST_GRADIENT = 0.1;
  private static final double LEAST_GRADIENT = 1e-4;
  private static final int SEED = 7;
  private static final int LARGEST = 127;

  private final Settings settings;
  private final int labels;
  private final boolean[] legal;
  private final float[] weights;
  private final float[] seen;
  private final float[] sum;
  private final double[] transitions;
  private final double[] seenTransitions;
  private final double[] sumTransitions;

  private LinearChainTrainer(Settings settings, Grammar grammar) {
    this.settings = settings;
    this.labels = settings.labels;
    this.legal = new boolean[labels * labels];
    for (byte p = 0; p < labels; p++) {
      for (byte y = 0; y < labels; y++) {
        legal[p * labels + y] = grammar.mayFollow(p, y);
      }
    }
    this.weights = new float[labels << settings.bits];
    this.seen = new float[weights.length];
    this.sum = new float[weights.length];
    this.transitions = new double[settings.places * labels * labels];
    this.seenTransitions = new double[transitions.length];
    this.sumTransitions = new double[transitions.length];
  }

  /** The model of these examples. */
  public static LinearChain fit(List<Example> examples, Settings settings, Grammar grammar) {
    LinearChainTrainer trainer = new LinearChainTrainer(settings, grammar);
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(SEED);
    for (int pass = 0; pass < settings.passes; pass++) {
      Collections.shuffle(order, random);
      order.forEach(trainer::learn);
      trainer.finishPass(pass);
    }
    return trainer.model();
  }

  private void finishPass(int pass) {
    float keep = (float) (1 - settings.shrink);
    boolean counts = pass >= settings.averaged;
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= keep;
      sum[i] += counts ? weights[i] : 0;
    }
    for (int i = 0; i < transitions.length; i++) {
      sumTransitions[i] += counts ? transitions[i] : 0;
    }
  }

  private void learn(Example example) {
    int n = example.labels.length;
    double[][] emitted = new double[n][];
    double[][] moves = new double[n][];
    for (int i = 0; i < n; i++) {
      emitted[i] = emissions(example.features[i]);
      moves[i] = i == 0 ? null : moves(example.places[i]);
    }
    double[] scale = new double[n];
    double[][] forward = forward(emitted, moves, scale);
    double[][] backward = backward(emitted, moves, scale);
    for (int i = 0; i < n; i++) {
      teach(example, i, forward[i], backward[i]);
      if (i > 0) {
        teachMove(example, i, forward[i - 1], moves[i], emitted[i], backward[i]);
      }
    }
  }

  private double[] emissions(int[] features) {
    double[] scores = new double[labels];
    for (int f : features) {
      for (int y = 0; y < labels; y++) {
        scores[y] += weights[f * labels + y];
      }
    }
    double top = Arrays.stream(scores).max().getAsDouble();
    Arrays.setAll(scores, y -> StrictMath.exp(scores[y] - top));
    return scores;
  }

  private double[] moves(int place) {
    double[] moves = new double[labels * labels];
    int table = place * moves.length;
    for (int k = 0; k < moves.length; k++) {
      moves[k] = legal[k] ? StrictMath.exp(transitions[table + k]) : 0;
    }
    return moves;
  }

  private double[][] forward(double[][] emitted, double[][] moves, double[] scale) {
    double[][] forward = new double[emitted.length][labels];
    for (int i = 0; i < emitted.length; i++) {
      for (int y = 0; y < labels; y++) {
        double in = i == 0 && legal[y] ? 1 : 0;
        for (int p = 0; i > 0 && p < labels; p++) {
          in += forward[i - 1][p] * moves[i][p * labels + y];
        }
        forward[i][y] = in * emitted[i][y];
        scale[i] += forward[i][y];
      }
      for (int y = 0; y < labels; y++) {
        forward[i][y] /= scale[i];
      }
    }
    return forward;
  }

  private double[][] backward(double[][] emitted, double[][] moves, double[] scale) {
    int n = emitted.length;
    double[][] backward = new double[n][labels];
    Arrays.fill(backward[n - 1], 1);
    for (int i = n - 2; i >= 0; i--) {
      for (int p = 0; p < labels; p++) {
        double out = 0;
        for (int y = 0; y < labels; y++) {
          out += moves[i + 1][p * labels + y] * emitted[i + 1][y] * backward[i + 1][y];
        }
        backward[i][p] = out / scale[i + 1];
      }
    }
    return backward;
  }

  private void teach(Example example, int i, double[] forward, double[] backward) {
    double all = 0;
    for (int y = 0; y < labels; y++) {
      all += forward[y] * backward[y];
    }
    for (int y = 0; y < labels; y++) {
      double is = example.labels[i] == y ? 1 : 0;
      float gradient = (float) (is - forward[y] * backward[y] / all);
      if (Math.abs(gradient) >= LEAST_GRADIENT) {
        for (int f : example.features[i]) {
          int at = f * labels + y;
          seen[at] += gradient * gradient;
          weights[at] += (float) (settings.rate * gradient / Math.sqrt(FIRST_GRADIENT + seen[at]));
        }
      }
    }
  }

  private void teachMove(
      Example example, int i, double[] before, double[] moves, double[] emitted, double[] after) {
    double[] joint = new double[labels * labels];
    double all = 0;
    for (int k = 0; k < joint.length; k++) {
      joint[k] = before[k / labels] * moves[k] * emitted[k % labels] * after[k % labels];
      all += joint[k];
    }
    int table = example.places[i] * joint.length;
    int told = example.labels[i - 1] * labels + example.labels[i];
    for (int k = 0; k < joint.length; k++) {
      double gradient = (k == told ? 1 : 0) - joint[k] / all;
      if (Math.abs(gradient) >= LEAST_GRADIENT) {
        int at = table + k;
        seenTransitions[at] += gradient * gradient;
        transitions[at] +=
            settings.rate * gradient / Math.sqrt(FIRST_GRADIENT + seenTransitions[at]);
      }
    }
  }

  /** The mean of the passes that count, in whole numbers: the largest weight becomes 127. */
  private LinearChain model() {
    float largest = 0;
    for (float s : sum) {
      largest = Math.max(largest, Math.abs(s));
    }
    double unit = LARGEST / (double) Math.max(largest, Float.MIN_NORMAL);
    byte[] bytes = new byte[sum.length];
    for (int i = 0; i < sum.length; i++) {
      bytes[i] = (byte) Math.round(sum[i] * unit);
    }
    int[] whole = new int[sumTransitions.length];
    for (int i = 0; i < whole.length; i++) {
      boolean may = legal[i % legal.length];
      int lean = i % labels == 0 ? settings.lean : 0;
      whole[i] = may ? (int) Math.round(sumTransitions[i] * unit) - lean : LinearChain.NEVER;
    }
    return new LinearChain(labels, settings.bits, bytes, whole);
  }
}
