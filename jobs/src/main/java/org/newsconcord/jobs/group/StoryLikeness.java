package org.newsconcord.jobs.group;

import java.io.Serializable;

/**
 * How likely two stories are about one happening, by a logistic model over what their texts share.
 *
 * <p>Contract: 0 to 1, symmetric, the same on every machine. Formula: 1 / (1 + e<sup>−Σ w·f</sup>)
 * over the {@link Feature}s f with their weights w, which were fitted to labelled pairs; what was
 * measured is in jobs/docs/benchmarks.md.
 *
 * <p>Worked example: two long reports in the same words of the same day reach nearly 1; two that
 * share only common words, a week apart, stay below .01.
 */
final class StoryLikeness implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What two stories are compared by, with its weight. */
  enum Feature {
    BASE(-3.09),
    /** Cosine of the texts. */
    TEXTS(7.76),
    /** Cosine of the leads. */
    LEADS(2.14),
    /** Sum of the inverse frequencies of the rare terms that both have, in hundreds. */
    RARE_TERMS(6.40),
    /** Logarithm of one plus the rare names that both have. */
    RARE_NAMES(0.42),
    /** Share of the names of a lead that the other text has, of the lead that has more of them. */
    LEAD_NAMES(1.37),
    /** Time between them as a share of the window, at most 1. */
    GAP_IN_WINDOW(-1.54),
    /** Logarithm of one plus the days between them. */
    GAP(-0.57),
    /** The time of one is unknown. */
    NO_TIME(-1.23),
    /** Ages that both leads give, at most two. */
    SAME_AGES(1.78),
    /** Both leads give ages, and none is the same. */
    OTHER_AGES(-0.76),
    /** Days that both leads name, at most two. */
    SAME_DAYS(2.07),
    /** Both leads name days, and none is the same. */
    OTHER_DAYS(-1.12),
    /** Both leads name places, and no region is the same. */
    OTHER_REGIONS(-1.26);

    private static final Feature[] ALL = values();
    private final double weight;

    Feature(double weight) {
      this.weight = weight;
    }
  }

  private static final double RARITY = 0.01;
  private static final int MOST_SHARED = 2;

  /** Coverage of a lead that names nothing. */
  private static final double UNKNOWN = 0.5;

  private final int windowDays;

  StoryLikeness(int windowDays) {
    this.windowDays = windowDays;
  }

  /** The likelihood. */
  double of(StoryProfile a, StoryProfile b) {
    double[] values = features(a, b);
    double sum = 0;
    for (Feature feature : Feature.ALL) {
      sum += feature.weight * values[feature.ordinal()];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The value of each feature, by its ordinal. */
  double[] features(StoryProfile a, StoryProfile b) {
    double[] values = new double[Feature.ALL.length];
    set(values, Feature.BASE, 1);
    addTerms(a, b, values);
    addTime(a, b, values);
    int ages = shared(a.ages, b.ages);
    set(values, Feature.SAME_AGES, Math.min(MOST_SHARED, ages));
    set(values, Feature.OTHER_AGES, isClash(ages, a.ages, b.ages));
    int days = shared(a.days, b.days);
    set(values, Feature.SAME_DAYS, Math.min(MOST_SHARED, days));
    set(values, Feature.OTHER_DAYS, isClash(days, a.days, b.days));
    int regions = shared(a.regions, b.regions);
    set(values, Feature.OTHER_REGIONS, isClash(regions, a.regions, b.regions));
    return values;
  }

  private static void set(double[] values, Feature feature, double value) {
    values[feature.ordinal()] = value;
  }

  private void addTime(StoryProfile a, StoryProfile b, double[] values) {
    boolean timed = a.hasDay() && b.hasDay();
    double gap = timed ? Math.abs(a.day - b.day) : 0;
    set(values, Feature.GAP_IN_WINDOW, Math.min(1, gap / windowDays));
    set(values, Feature.GAP, Math.log1p(gap));
    set(values, Feature.NO_TIME, timed ? 0 : 1);
  }

  private static void addTerms(StoryProfile a, StoryProfile b, double[] values) {
    double texts = 0;
    double leads = 0;
    double rareTerms = 0;
    double rareNames = 0;
    double coveredA = 0;
    double coveredB = 0;
    int i = 0;
    int j = 0;
    while (i < a.ids.length && j < b.ids.length) {
      int order = Long.compare(a.ids[i], b.ids[j]);
      if (order == 0) {
        texts += (double) a.weights[i] * b.weights[j];
        leads += (double) a.leadWeights[i] * b.leadWeights[j];
        rareTerms += RARITY * a.rarities[i];
        rareNames += a.rarities[i] > 0 && (a.names[i] | b.names[j]) != 0 ? 1 : 0;
        coveredA += a.leadName(i);
        coveredB += b.leadName(j);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    set(values, Feature.TEXTS, texts);
    set(values, Feature.LEADS, leads);
    set(values, Feature.RARE_TERMS, rareTerms);
    set(values, Feature.RARE_NAMES, rareNames == 0 ? 0 : Math.log1p(rareNames));
    set(values, Feature.LEAD_NAMES, Math.max(share(coveredA, a), share(coveredB, b)));
  }

  private static double share(double covered, StoryProfile story) {
    return story.leadNames() == 0 ? UNKNOWN : covered / story.leadNames();
  }

  private static int shared(long[] a, long[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      int order = Long.compare(a[i], b[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  private static int isClash(int shared, long[] a, long[] b) {
    return shared == 0 && a.length > 0 && b.length > 0 ? 1 : 0;
  }
}
