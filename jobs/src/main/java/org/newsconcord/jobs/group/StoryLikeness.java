package org.newsconcord.jobs.group;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How likely two stories are about one event, by a logistic model over what their texts share.
 *
 * <p>Contract: 0 to 1, symmetric, the same on every machine. Formula: 1 / (1 + e<sup>−Σ w·f</sup>)
 * over the {@link Feature}s f with their weights w, which {@code newsconcord train events} fits to
 * labelled articles; the shipped ones stand in {@code story-likeness.tsv}.
 *
 * <p>Two steps, since two of the features set the pair beside all others of its stories: {@link
 * #features} and {@link #closeness} need the pair alone, {@link #addNearest} also the greatest
 * closeness that either story has to any other.
 *
 * <p>Worked example: two long reports in the same words of the same day, which are nearest to each
 * other, reach nearly 1; two that share only common words, a week apart, stay below .01.
 */
final class StoryLikeness implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What two stories are compared by. */
  enum Feature {
    BASE,
    /** Cosine of the texts. */
    TEXTS,
    /** Cosine of the leads. */
    LEADS,
    /** Specific terms that both have among those that either has, by how specific they are. */
    SPECIFIC_TERMS,
    /** Sum of the inverse frequencies of the rare terms that both have, in hundreds. */
    RARE_TERMS,
    /** Logarithm of one plus the rare names that both have. */
    RARE_NAMES,
    /** Share of the names of a lead that the other text has, of the lead that has more of them. */
    LEAD_NAMES,
    /** The name that stands out in either lead is nowhere in the other text. */
    OTHER_MAIN_NAMES,
    /** Days between them, at most three, in threes. */
    FIRST_DAYS,
    /** Logarithm of one plus the days between them. */
    DAYS,
    /** Ages that both leads give, at most two. */
    SAME_AGES,
    /** Both leads give ages, and none is the same. */
    OTHER_AGES,
    /** Days that both leads name, at most two. */
    SAME_DAYS,
    /** Both leads name days, and none is the same. */
    OTHER_DAYS,
    /** Both leads name places, and no region is the same. */
    OTHER_REGIONS,
    /** Numbers that both leads give, at most three. */
    SAME_NUMBERS,
    /** Both leads give numbers, and none is the same. */
    OTHER_NUMBERS,
    /** Closeness as a share of that to the nearest story, of the story for which it is more. */
    NEAREST_OF_ONE,
    /** The same of the story for which it is less. */
    NEAREST_OF_OTHER
  }

  private static final LikenessParameters SCALE = LikenessParameters.STANDARD;

  private final double[] weights;

  /** A model with these weights, by the ordinals of the features. */
  StoryLikeness(double[] weights) {
    this.weights = weights.clone();
  }

  /** The shipped model. */
  static StoryLikeness standard() {
    return new StoryLikeness(LikenessFile.shipped());
  }

  /** The likelihood, from all features. */
  double of(double[] features) {
    return likelihood(sum(features));
  }

  /** The likelihood of a pair with this sum, closeness, and greatest closeness of its stories. */
  double of(double sum, double closeness, double nearestOfFirst, double nearestOfSecond) {
    double[] nearest = new double[weights.length];
    addNearest(nearest, closeness, nearestOfFirst, nearestOfSecond);
    return likelihood(sum + sum(nearest));
  }

  /**
   * The most that the likelihood of a pair with this sum can be, however near other stories are.
   */
  double atMost(double sum) {
    double one = weights[Feature.NEAREST_OF_ONE.ordinal()];
    double both = one + weights[Feature.NEAREST_OF_OTHER.ordinal()];
    return likelihood(sum + Math.max(0, Math.max(one, both)));
  }

  private static double likelihood(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  /** Weighted sum of features. */
  double sum(double[] features) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }

  /** How close two stories are in words, whatever else they tell. */
  static double closeness(double[] features) {
    return features[Feature.SPECIFIC_TERMS.ordinal()]
        + SCALE.textShare() * features[Feature.TEXTS.ordinal()];
  }

  /** Sets the features that compare a pair with the others of its stories. */
  static void addNearest(
      double[] features, double closeness, double nearestOfFirst, double nearestOfSecond) {
    double first = closeness / Math.max(nearestOfFirst, SCALE.leastNearest());
    double second = closeness / Math.max(nearestOfSecond, SCALE.leastNearest());
    set(features, Feature.NEAREST_OF_ONE, Math.max(first, second));
    set(features, Feature.NEAREST_OF_OTHER, Math.min(first, second));
  }

  /** The features of a pair by itself, by their ordinals. */
  static double[] features(StoryProfile a, StoryProfile b) {
    double[] values = new double[Feature.values().length];
    set(values, Feature.BASE, 1);
    new SharedTerms(a, b).addTo(values);
    addTime(a, b, values);
    int ages = shared(a.ages, b.ages);
    set(values, Feature.SAME_AGES, Math.min(SCALE.mostFacts(), ages));
    set(values, Feature.OTHER_AGES, clash(ages, a.ages.length, b.ages.length));
    int days = shared(a.days, b.days);
    set(values, Feature.SAME_DAYS, Math.min(SCALE.mostFacts(), days));
    set(values, Feature.OTHER_DAYS, clash(days, a.days.length, b.days.length));
    int regions = shared(a.regions, b.regions);
    set(values, Feature.OTHER_REGIONS, clash(regions, a.regions.length, b.regions.length));
    return values;
  }

  static void set(double[] values, Feature feature, double value) {
    values[feature.ordinal()] = value;
  }

  private static void addTime(StoryProfile a, StoryProfile b, double[] values) {
    double gap = a.hasDay() && b.hasDay() ? Math.abs(a.day - b.day) : 0;
    set(values, Feature.FIRST_DAYS, Math.min(1, gap / SCALE.firstDays()));
    set(values, Feature.DAYS, Math.log1p(gap));
  }

  private static int shared(long[] a, long[] b) {
    return (int) Arrays.stream(a).filter(value -> Arrays.binarySearch(b, value) >= 0).count();
  }

  static int clash(int shared, int ofFirst, int ofSecond) {
    return shared == 0 && ofFirst > 0 && ofSecond > 0 ? 1 : 0;
  }
}
