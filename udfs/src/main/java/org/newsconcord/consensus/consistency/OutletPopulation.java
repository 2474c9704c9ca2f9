package org.newsconcord.consensus.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.newsconcord.consensus.item.FixedPoint;

/**
 * The outlets as draws from one population: with probability 1 − ρ an outlet is a usual one, its
 * log odds θ = m; with probability ρ it is one of its own, θ normal with mean m and spread τ.
 *
 * <p>Formula: on a grid of m, τ and ρ,
 *
 * <pre>
 * Z(outlet) = (1 − ρ)·L(m) + ρ·Σ_θ L(θ)·N(θ; m, τ²)
 * W(m, τ, ρ) ∝ N(m; 0, s²) · N⁺(τ; 0, t²) · Π_outlets Z^share
 * </pre>
 *
 * where an outlet counts 1 / (outlets of its feed), so that a thousand puppets are one draw. How
 * alike the outlets are is integrated over and not fixed, so that intervals stay honest where the
 * outlets hardly differ. The mass at m makes ties of outlets that nothing sets apart (after
 * Johnstone and Silverman 2004, empirical Bayes thresholding).
 */
final class OutletPopulation {
  private static final double WIDEST_MEAN = 3;
  private static final int POINTS_PER_MEAN = 2;
  private static final double NARROWEST = 0.1;
  private static final double SPREAD_RATIO = 1.3;
  private static final double WIDEST = 4;
  private static final double[] OWN_SHARES = {0.05, 0.2, 0.5, 0.8, 0.95};
  private static final double NEGLIGIBLE = 1e-5;
  private final List<Candidate> candidates;

  private OutletPopulation(List<Candidate> candidates) {
    this.candidates = candidates;
  }

  /**
   * One thinkable population.
   *
   * @param mean point of the grid at which usual outlets stand
   * @param spread of the outlets that are of their own
   * @param own share of these
   * @param density of these on the grid
   * @param weight how probable the population is
   */
  private record Candidate(int mean, double spread, double own, double[] density, double weight) {
    Candidate weighing(double other) {
      return new Candidate(mean, spread, own, density, other);
    }
  }

  /**
   * What is known of one outlet before its population.
   *
   * @param likelihood on the grid, its highest value 1
   * @param share how much it counts in the population, 0 to 1
   */
  record Member(double[] likelihood, double share) {}

  /**
   * What is known of one outlet.
   *
   * @param density of its log odds
   * @param ownDensity the same if it is one of its own
   * @param usual probability that it is a usual one
   */
  record Known(double[] density, double[] ownDensity, double usual) {}

  /** The population that these outlets come from. */
  static OutletPopulation of(Collection<Member> members, ConsistencyParameters parameters) {
    List<Candidate> all = new ArrayList<>();
    int middle = LogOdds.nearest(0);
    int widest = LogOdds.nearest(WIDEST_MEAN) - middle;
    for (double spread = NARROWEST; spread <= WIDEST; spread *= SPREAD_RATIO) {
      for (int mean = middle - widest; mean <= middle + widest; mean += POINTS_PER_MEAN) {
        addCandidates(all, members, mean, spread, parameters);
      }
    }
    return new OutletPopulation(normalised(all));
  }

  private static void addCandidates(
      List<Candidate> all,
      Collection<Member> members,
      int mean,
      double spread,
      ConsistencyParameters parameters) {
    double[] density = LogOdds.normal(LogOdds.at(mean), spread);
    long[] evidence = new long[OWN_SHARES.length];
    for (Member member : members) {
      double usual = member.likelihood[mean];
      double own = evidence(member.likelihood, density);
      for (int share = 0; share < evidence.length; share++) {
        double mixed = (1 - OWN_SHARES[share]) * usual + OWN_SHARES[share] * own;
        evidence[share] +=
            FixedPoint.of(member.share * Math.log(Math.max(Double.MIN_NORMAL, mixed)));
      }
    }
    double prior =
        logNormal(LogOdds.at(mean), parameters.meanSpread())
            + logNormal(spread, parameters.outletSpread())
            + Math.log(spread);
    for (int share = 0; share < evidence.length; share++) {
      double log = prior + FixedPoint.toDouble(evidence[share]);
      all.add(new Candidate(mean, spread, OWN_SHARES[share], density, log));
    }
  }

  private static List<Candidate> normalised(List<Candidate> all) {
    double highest = all.stream().mapToDouble(c -> c.weight).max().orElse(0);
    List<Candidate> kept = new ArrayList<>();
    double sum = 0;
    for (Candidate candidate : all) {
      double weight = Math.exp(candidate.weight - highest);
      if (weight >= NEGLIGIBLE) {
        kept.add(candidate.weighing(weight));
        sum += weight;
      }
    }
    double total = sum;
    return kept.stream().map(c -> c.weighing(c.weight / total)).toList();
  }

  private static double logNormal(double value, double scale) {
    return -value * value / (2 * scale * scale);
  }

  private static double evidence(double[] likelihood, double[] density) {
    double evidence = 0;
    for (int point = 0; point < density.length; point++) {
      evidence += likelihood[point] * density[point];
    }
    return evidence;
  }

  /** What is known of an outlet with this likelihood. */
  Known known(double[] likelihood) {
    double[] usual = new double[LogOdds.POINTS];
    double[] own = new double[LogOdds.POINTS];
    double usualSum = 0;
    double ownSum = 0;
    for (Candidate candidate : candidates) {
      double atMean = (1 - candidate.own) * likelihood[candidate.mean];
      double spread = candidate.own * evidence(likelihood, candidate.density);
      double factor = candidate.weight / Math.max(Double.MIN_NORMAL, atMean + spread);
      usual[candidate.mean] += factor * atMean;
      usualSum += factor * atMean;
      for (int point = 0; point < own.length; point++) {
        own[point] += factor * candidate.own * likelihood[point] * candidate.density[point];
      }
      ownSum += factor * spread;
    }
    double all = usualSum + ownSum;
    double[] density = new double[LogOdds.POINTS];
    for (int point = 0; point < density.length; point++) {
      density[point] = (usual[point] + own[point]) / all;
      own[point] = ownSum > 0 ? own[point] / ownSum : 0;
    }
    return new Known(density, own, usualSum / all);
  }

  /** What is known of an outlet of which nothing is known. */
  Known prior() {
    double[] flat = new double[LogOdds.POINTS];
    Arrays.fill(flat, 1);
    return known(flat);
  }

  /** Where usual outlets stand, as a distribution over the grid. */
  double[] usual() {
    double[] usual = new double[LogOdds.POINTS];
    candidates.forEach(c -> usual[c.mean] += c.weight);
    return usual;
  }

  /** Variance of the log odds among outlets, over all thinkable populations: ρ·τ². */
  double variance() {
    return candidates.stream().mapToDouble(c -> c.weight * c.own * c.spread * c.spread).sum();
  }
}
