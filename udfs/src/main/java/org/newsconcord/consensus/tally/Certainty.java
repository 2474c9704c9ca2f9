package org.newsconcord.consensus.tally;

/**
 * Steps of certainty that the value an outlet is held against is right, so that items can be
 * counted; each certainty is taken as the step below it.
 */
public final class Certainty {
  private static final double[] STEPS = {0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999};

  private Certainty() {}

  public static int steps() {
    return STEPS.length;
  }

  public static double of(int step) {
    return STEPS[step];
  }

  /** The highest step that is not above this certainty. */
  public static int step(double certainty) {
    int step = 0;
    while (step + 1 < STEPS.length && STEPS[step + 1] <= certainty) {
      step++;
    }
    return step;
  }

  /** How much an item at this step tells beside one of full certainty: (2π − 1)². */
  public static double telling(int step) {
    return (2 * STEPS[step] - 1) * (2 * STEPS[step] - 1);
  }
}
