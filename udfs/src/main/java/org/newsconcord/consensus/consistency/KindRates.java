package org.newsconcord.consensus.consistency;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.item.FixedPoint;
import org.newsconcord.consensus.tally.OutletTally;

/**
 * How often outlets differ on each kind of item, and how much each kind counts.
 *
 * <p>Formula: with D and N the differing and all counted items of a kind (each feed counted once)
 * and d̄ = (ΣD + ½) / (ΣN + 1) over all kinds, rate = (D + κ·d̄) / (N + κ), κ the pool items. An
 * outlet whose odds of differing are e^θ times the usual differs on a kind with p(θ) = 1 / (1 +
 * e^−(logit(rate) + θ)). What an item tells about θ is p·(1 − p), so an item of a kind counts
 * p(0)·(1 − p(0)) of that of the kind that tells most. Example: of numbers 4 % differ, of offices
 * 0.1 %: an office counts 0.026 of a number.
 */
public final class KindRates implements Serializable {
  private static final long serialVersionUID = 1L;
  private final double[] logOdds;
  private final double[] counts;
  private final double[] mix;

  private KindRates(double[] logOdds, double[] items) {
    this.logOdds = logOdds;
    double[] telling = Arrays.stream(logOdds).map(KindRates::information).toArray();
    double most = Arrays.stream(telling).max().orElse(1);
    this.counts = Arrays.stream(telling).map(t -> t / most).toArray();
    this.mix = new double[items.length];
    double all = 0;
    for (int kind = 0; kind < mix.length; kind++) {
      mix[kind] = items[kind] * counts[kind];
      all += mix[kind];
    }
    for (int kind = 0; kind < mix.length; kind++) {
      mix[kind] = all > 0 ? mix[kind] / all : 1.0 / mix.length;
    }
  }

  /** The rates that the outlets of these tallies have together. */
  static KindRates of(
      Map<Integer, OutletTally> tallies,
      FeedGroups feeds,
      int kinds,
      ConsistencyParameters parameters) {
    long[] differing = new long[kinds];
    long[] counted = new long[kinds];
    tallies.forEach(
        (outlet, tally) -> {
          double share = 1.0 / feeds.size(outlet);
          for (int kind = 0; kind < kinds; kind++) {
            differing[kind] += FixedPoint.of(share * tally.own().differing(kind));
            counted[kind] += FixedPoint.of(share * tally.own().counted(kind));
          }
        });
    double all =
        (FixedPoint.toDouble(Arrays.stream(differing).sum()) + 0.5)
            / (FixedPoint.toDouble(Arrays.stream(counted).sum()) + 1);
    double[] logOdds = new double[kinds];
    double[] items = new double[kinds];
    for (int kind = 0; kind < kinds; kind++) {
      items[kind] = FixedPoint.toDouble(counted[kind]);
      double rate =
          (FixedPoint.toDouble(differing[kind]) + parameters.poolItems() * all)
              / (items[kind] + parameters.poolItems());
      logOdds[kind] = LogOdds.of(rate);
    }
    return new KindRates(logOdds, items);
  }

  private static double information(double logOdds) {
    double p = LogOdds.probability(logOdds);
    return p * (1 - p);
  }

  /** Number of kinds. */
  int kinds() {
    return logOdds.length;
  }

  /** How much an item of this kind counts, 0 to 1. */
  double count(int kind) {
    return counts[kind];
  }

  /** Log odds of differing on the kind that tells most. */
  double strongest() {
    double strongest = logOdds[0];
    for (double candidate : logOdds) {
      strongest = information(candidate) > information(strongest) ? candidate : strongest;
    }
    return strongest;
  }

  /** What a full item tells about the log odds of an outlet: p·(1 − p). */
  double information() {
    return Arrays.stream(logOdds).map(KindRates::information).max().orElse(0);
  }

  /** Probability that an outlet with these log odds goes with the others on an item of a kind. */
  double agreement(int kind, double theta) {
    return 1 - LogOdds.probability(logOdds[kind] + theta);
  }

  /** The same over the mix of kinds that the corpus counts: the consistency. */
  double agreement(double theta) {
    double sum = 0;
    for (int kind = 0; kind < mix.length; kind++) {
      sum += mix[kind] * agreement(kind, theta);
    }
    return sum;
  }
}
