package org.newsconcord.jobs.find;

import org.newsconcord.compare.question.ComparisonModel;
import org.newsconcord.compare.question.Thresholds;

/**
 * What a claim of an article must reach to answer an asked claim.
 *
 * @param question probability that both answer one question
 * @param conflict probability that both contradict each other, to say otherwise
 * @param coverage share of the telling words and numbers of the asked claim, to say so
 * @param conflictCoverage share of its telling words without numbers, to say otherwise: another
 *     figure of another matter is no contradiction
 * @param margin by how much less than the best sentence that says so one that says otherwise may
 *     cover
 * @param otherMargin the same for one that says so, against the best that says otherwise
 */
record MatchBars(
    double question,
    double conflict,
    double coverage,
    double conflictCoverage,
    double margin,
    double otherMargin) {
  private static final double COVERAGE = 0.5;
  private static final double CONFLICT_COVERAGE = 0.7;
  private static final double CONFLICT = 0.45;
  private static final double MARGIN = 0.05;
  private static final double OTHER_MARGIN = 0.3;

  /** The bars that ship: the question's is that of an agreement in the tables. */
  static MatchBars standard() {
    Thresholds model = ComparisonModel.standard().thresholds();
    return new MatchBars(
        model.agree(), CONFLICT, COVERAGE, CONFLICT_COVERAGE, MARGIN, OTHER_MARGIN);
  }
}
