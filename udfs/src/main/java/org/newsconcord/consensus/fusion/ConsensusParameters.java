package org.newsconcord.consensus.fusion;

import java.io.Serializable;

/**
 * The constants of the consensus model.
 *
 * @param priorAgree start of the Beta prior of an outlet, pseudo-counts of agreement
 * @param priorDiffer start of the Beta prior of an outlet, pseudo-counts of difference
 * @param attributeStrength pseudo-counts by which the accuracy of an outlet at one attribute is
 *     drawn to its accuracy at all
 * @param lowestAccuracy accuracies are not taken lower than this, so that no vote weighs without
 *     bound
 * @param highestAccuracy accuracies are not taken higher than this; learned from the votes where
 *     they ask for less (see {@link HeldOutVoices})
 * @param crossRounds first rounds, in which an outlet is weighed at one attribute by how it does at
 *     the others, so that a majority of one attribute does not confirm itself
 * @param readingRounds rounds for which each reading of an attribute with blocs is tried
 * @param maximumRounds rounds after which the model stops, converged or not
 * @param tolerance the model has converged when no accuracy moves by more than this
 */
public record ConsensusParameters(
    double priorAgree,
    double priorDiffer,
    double attributeStrength,
    double lowestAccuracy,
    double highestAccuracy,
    int crossRounds,
    int readingRounds,
    int maximumRounds,
    double tolerance)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Refuses parameters outside their ranges. */
  public ConsensusParameters {
    if (!(priorAgree > 0 && priorDiffer > 0 && attributeStrength > 0)) {
      throw new IllegalArgumentException(
          "Pseudo-counts must be positive, not "
              + priorAgree
              + ", "
              + priorDiffer
              + ", "
              + attributeStrength
              + ".");
    }
    if (!(lowestAccuracy > 0 && lowestAccuracy < highestAccuracy && highestAccuracy < 1)) {
      throw new IllegalArgumentException(
          "Accuracies must be bounded inside 0 to 1, not by "
              + lowestAccuracy
              + " and "
              + highestAccuracy
              + ".");
    }
    if (maximumRounds < 1) {
      throw new IllegalArgumentException(
          "At least one round is needed, not " + maximumRounds + ".");
    }
  }

  /** The constants fixed on the shared days of Flight and the silver labels of Book. */
  public static ConsensusParameters standard() {
    return new ConsensusParameters(8, 2, 10, 0.05, 0.98, 8, 4, 60, 1e-4);
  }

  /** The same with another cap of accuracies. */
  public ConsensusParameters withHighestAccuracy(double highest) {
    return new ConsensusParameters(
        priorAgree,
        priorDiffer,
        attributeStrength,
        lowestAccuracy,
        highest,
        crossRounds,
        readingRounds,
        maximumRounds,
        tolerance);
  }
}
