package org.newsconcord.jobs.find;

import org.newsconcord.compare.question.ComparisonModel;

/**
 * What a claim of an article must reach to answer an asked claim. Chosen on the 50 claims of {@code
 * src/labels/find.jsonl} and the first 40 of {@code find-check.jsonl}.
 *
 * @param question probability that both answer one question
 * @param nearQuestion the same where the words of the question speak for it, too
 * @param conflict probability that both contradict each other, to say otherwise
 * @param coverage share of the telling words of the asked claim with its answer, to say so
 * @param conflictCoverage share of the telling words of its question, to say otherwise: another
 *     figure of another matter is no contradiction
 * @param soTogether sum of probability of one question and share of words, to say so
 * @param otherwiseTogether the same to say otherwise, however seldom two articles contradict
 * @param margin by how much less than the best sentence that says so one that says otherwise may
 *     cover
 * @param otherMargin the same for one that says so, against the best that says otherwise
 */
record MatchBars(
    double question,
    double nearQuestion,
    double conflict,
    double coverage,
    double conflictCoverage,
    double soTogether,
    double otherwiseTogether,
    double margin,
    double otherMargin) {
  private static final double NEAR_QUESTION = 0.65;
  private static final double CONFLICT = 0.45;
  private static final double COVERAGE = 0.5;
  private static final double CONFLICT_COVERAGE = 0.7;
  private static final double SO_TOGETHER = 1.4;
  private static final double OTHERWISE_TOGETHER = 1.6;
  private static final double MARGIN = 0.05;
  private static final double OTHER_MARGIN = 0.3;

  /** The bars that ship: the question's is that of an agreement in the tables. */
  static MatchBars standard() {
    return new MatchBars(
        ComparisonModel.standard().thresholds().agree(),
        NEAR_QUESTION,
        CONFLICT,
        COVERAGE,
        CONFLICT_COVERAGE,
        SO_TOGETHER,
        OTHERWISE_TOGETHER,
        MARGIN,
        OTHER_MARGIN);
  }
}
