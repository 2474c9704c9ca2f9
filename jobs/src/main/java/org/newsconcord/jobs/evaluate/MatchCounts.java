package org.newsconcord.jobs.evaluate;

/**
 * Counts behind precision, recall and F1. A perfect prediction gives 1, and so does an empty one
 * when nothing was asked; an empty prediction otherwise gives 0.
 *
 * @param correct predictions that match a gold item, one to one
 * @param predicted all predictions
 * @param gold all gold items
 */
public record MatchCounts(long correct, long predicted, long gold) {
  /** Nothing counted yet. */
  public static final MatchCounts NONE = new MatchCounts(0, 0, 0);

  /** The sum of both. */
  public MatchCounts plus(MatchCounts other) {
    return new MatchCounts(correct + other.correct, predicted + other.predicted, gold + other.gold);
  }

  /** Share of predictions that are right, 0 to 1. */
  public double precision() {
    return predicted == 0 ? gold == 0 ? 1 : 0 : (double) correct / predicted;
  }

  /** Share of gold items that were found, 0 to 1. */
  public double recall() {
    return gold == 0 ? predicted == 0 ? 1 : 0 : (double) correct / gold;
  }

  /** Harmonic mean of both, 0 to 1. */
  public double f1() {
    return predicted + gold == 0 ? 1 : 2.0 * correct / (predicted + gold);
  }
}
