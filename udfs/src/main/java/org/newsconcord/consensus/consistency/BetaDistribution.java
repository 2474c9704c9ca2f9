package org.newsconcord.consensus.consistency;

/**
 * Quantiles of the Beta distribution, by bisection of the regularised incomplete beta function
 * (continued fraction after Lentz); absolute error below 1e-9.
 *
 * <p>Example: the 0.05 quantile of Beta(1, 1) is 0.05.
 */
public final class BetaDistribution {
  private static final int BISECTIONS = 60;
  private static final int FRACTIONS = 300;
  private static final double TINY = 1e-300;
  private static final double EPSILON = 1e-14;
  private static final double[] LANCZOS = {
    676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
  };

  private BetaDistribution() {}

  /**
   * The value that the distribution stays under with this probability.
   *
   * @param alpha first shape, positive
   * @param beta second shape, positive
   * @param probability 0 to 1
   */
  public static double quantile(double alpha, double beta, double probability) {
    if (!(alpha > 0 && beta > 0)) {
      throw new IllegalArgumentException(
          "Shapes must be positive, not " + alpha + " and " + beta + ".");
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (cumulative(alpha, beta, middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The probability of a value up to {@code x}. */
  static double cumulative(double alpha, double beta, double x) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double front = Math.exp(alpha * Math.log(x) + beta * Math.log1p(-x) - logBeta(alpha, beta));
    return x < (alpha + 1) / (alpha + beta + 2)
        ? front * fraction(alpha, beta, x) / alpha
        : 1 - front * fraction(beta, alpha, 1 - x) / beta;
  }

  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
    double result = d;
    for (int m = 1; m <= FRACTIONS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonZero(1 + even * d);
      c = nonZero(1 + even / c);
      result *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonZero(1 + odd * d);
      c = nonZero(1 + odd / c);
      result *= d * c;
      if (Math.abs(d * c - 1) < EPSILON) {
        break;
      }
    }
    return result;
  }

  private static double nonZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** The logarithm of the beta function; both shapes positive. */
  public static double logBeta(double alpha, double beta) {
    return logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
  }

  private static double logGamma(double x) {
    if (x < 0.5) {
      return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    }
    double sum = 0.99999999999980993;
    for (int i = 0; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x + i);
    }
    double t = x + LANCZOS.length - 1.5;
    return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
  }
}
