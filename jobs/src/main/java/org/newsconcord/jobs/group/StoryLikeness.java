package org.newsconcord.jobs.group;

import java.io.Serializable;

/**
 * How likely two stories are about one happening, by a logistic model over what their texts share.
 *
 * <p>Contract: 0 to 1, symmetric, the same on every machine. Formula: 1 / (1 + e<sup>−w·f</sup>)
 * with the features of {@link #features} and the weights fitted to labelled pairs; what was
 * measured is in jobs/docs/benchmarks.md.
 *
 * <p>Worked example: two long reports in the same words of the same day reach nearly 1; two that
 * share only common words, a week apart, stay below .01.
 */
final class StoryLikeness implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Order of the features. */
  static final int COUNT = 14;

  private static final double[] WEIGHTS = {
    7.76, 6.40, -1.54, -0.57, -1.23, 0.42, 2.14, -3.09, 1.37, 1.78, -0.76, 2.07, -1.12, -1.26
  };

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
    double[] features = features(a, b);
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * Likeness of the texts; rarity of the shared rare terms; time between them, up to the window and
   * beyond it; no time known; rare names shared; likeness of the leads; 1; names of a lead that the
   * other text has; ages shared, or all different; days named by both leads, or all different;
   * regions all different.
   */
  double[] features(StoryProfile a, StoryProfile b) {
    double[] f = new double[COUNT];
    addTerms(a, b, f);
    boolean timed = a.hasDay() && b.hasDay();
    double gap = timed ? Math.abs(a.day - b.day) : 0;
    f[2] = Math.min(1, gap / windowDays);
    f[3] = Math.log1p(gap);
    f[4] = timed ? 0 : 1;
    f[7] = 1;
    int ages = shared(a.facts.ages(), b.facts.ages());
    f[9] = Math.min(MOST_SHARED, ages);
    f[10] = isClash(ages, a.facts.ages(), b.facts.ages());
    int days = shared(a.facts.days(), b.facts.days());
    f[11] = Math.min(MOST_SHARED, days);
    f[12] = isClash(days, a.facts.days(), b.facts.days());
    f[13] =
        isClash(shared(a.facts.regions(), b.facts.regions()), a.facts.regions(), b.facts.regions());
    return f;
  }

  private static void addTerms(StoryProfile a, StoryProfile b, double[] f) {
    double rareNames = 0;
    double coveredA = 0;
    double coveredB = 0;
    int i = 0;
    int j = 0;
    while (i < a.ids.length && j < b.ids.length) {
      int order = Long.compare(a.ids[i], b.ids[j]);
      if (order == 0) {
        f[0] += (double) a.weights[i] * b.weights[j];
        f[1] += RARITY * a.rarities[i];
        f[6] += (double) a.leadWeights[i] * b.leadWeights[j];
        rareNames += a.rarities[i] > 0 && (a.names[i] | b.names[j]) != 0 ? 1 : 0;
        coveredA += leadName(a, i);
        coveredB += leadName(b, j);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    f[5] = Math.log1p(rareNames);
    f[8] = Math.max(coverage(coveredA, a), coverage(coveredB, b));
  }

  private static double coverage(double covered, StoryProfile story) {
    double all = 0;
    for (int i = 0; i < story.ids.length; i++) {
      all += leadName(story, i);
    }
    return all == 0 ? UNKNOWN : covered / all;
  }

  private static double leadName(StoryProfile story, int i) {
    return story.names[i] == 0 ? 0 : (double) story.leadWeights[i] * story.leadWeights[i];
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
