package org.newsconcord.jobs.fit;

import java.util.List;

/**
 * Fits the weights of a logistic model by Newton's method with a small L2 penalty on all but the
 * first weight. Sums run in the order of the examples and exponentials come from {@link
 * StrictMath}, so the same examples give the same weights on every machine.
 *
 * <p>Formula: w minimises Σ c·(log(1 + e<sup>w·x</sup>) − y·w·x) / Σ c + ridge · Σ w² / 2 over
 * examples x of class y that count c. The first value of every example is 1.
 *
 * @param ridge L2 penalty, above 0
 * @param rounds most steps
 */
public record LogisticRegression(double ridge, int rounds) {
  private static final double SETTLED = 1e-8;

  /** A penalty too small to be seen and enough steps for any data that is not separable. */
  public static LogisticRegression standard() {
    return new LogisticRegression(1e-6, 50);
  }

  /** The weights. */
  public double[] fit(List<TreeBooster.Example> examples) {
    int size = examples.get(0).values().length;
    double total = examples.stream().mapToDouble(TreeBooster.Example::weight).sum();
    double[] weights = new double[size];
    for (int round = 0; round < rounds; round++) {
      double[] step = step(examples, weights, total);
      double greatest = 0;
      for (int i = 0; i < size; i++) {
        weights[i] += step[i];
        greatest = Math.max(greatest, Math.abs(step[i]));
      }
      if (greatest < SETTLED) {
        break;
      }
    }
    return weights;
  }

  private double[] step(List<TreeBooster.Example> examples, double[] weights, double total) {
    int size = weights.length;
    double[] gradient = new double[size];
    double[][] curvature = new double[size][size];
    for (TreeBooster.Example example : examples) {
      double[] x = example.values();
      double p = 1 / (1 + StrictMath.exp(-product(weights, x)));
      double share = example.weight() / total;
      double error = share * ((example.positive() ? 1 : 0) - p);
      double spread = share * p * (1 - p);
      for (int i = 0; i < size; i++) {
        gradient[i] += error * x[i];
        for (int j = 0; j <= i && x[i] != 0; j++) {
          curvature[i][j] += spread * x[i] * x[j];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      gradient[i] -= i == 0 ? 0 : ridge * weights[i];
      curvature[i][i] += ridge;
    }
    return solve(curvature, gradient);
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Solves a·x = b for a positive definite a of which the lower half is given, by Cholesky. */
  private static double[] solve(double[][] a, double[] b) {
    int size = b.length;
    double[] x = b.clone();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
      }
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= a[i][k] * x[k];
      }
      x[i] /= a[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        x[i] -= a[k][i] * x[k];
      }
      x[i] /= a[i][i];
    }
    return x;
  }
}
