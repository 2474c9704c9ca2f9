package org.newsconcord.jobs.find;

import org.newsconcord.compare.question.ComparisonModel;

/**
 * What evidence must reach to answer an asked claim. Chosen on the 50 claims of {@code
 * src/labels/find.jsonl} and the 64 of {@code find-check.jsonl}.
 *
 * @param leastQuestion probability of one question below which a claim is not looked at
 * @param question probability that a later state answers the same question
 * @param conflict probability of a contradiction, for another day or place
 * @param conflictCoverage share of the telling words of the question that a later state, or a claim
 *     of another day or place, has
 * @param otherwiseTogether sum of probability of one question and share of words, for another day
 *     or place, however seldom two articles contradict
 * @param saysSo probability of {@link AnswerModel} to say so
 * @param saysOtherwise the same to say otherwise: high, since a false contradiction does harm
 * @param sentence the same for a sentence by its words alone
 * @param margin by how much less than the best sentence that says so one that says otherwise may
 *     cover
 * @param otherMargin the same for one that says so, against the best that says otherwise
 */
record MatchBars(
    double leastQuestion,
    double question,
    double conflict,
    double conflictCoverage,
    double otherwiseTogether,
    double saysSo,
    double saysOtherwise,
    double sentence,
    double margin,
    double otherMargin) {
  private static final double LEAST_QUESTION = 0.4;
  private static final double CONFLICT = 0.45;
  private static final double CONFLICT_COVERAGE = 0.7;
  private static final double OTHERWISE_TOGETHER = 1.6;
  private static final double SAYS_SO = 0.6;
  private static final double SAYS_OTHERWISE = 0.88;
  private static final double SENTENCE = 0.93;
  private static final double MARGIN = 0.05;
  private static final double OTHER_MARGIN = 0.3;

  /** The bars that ship: the question's is that of an agreement in the tables. */
  static MatchBars standard() {
    return new MatchBars(
        LEAST_QUESTION,
        ComparisonModel.standard().thresholds().agree(),
        CONFLICT,
        CONFLICT_COVERAGE,
        OTHERWISE_TOGETHER,
        SAYS_SO,
        SAYS_OTHERWISE,
        SENTENCE,
        MARGIN,
        OTHER_MARGIN);
  }
}
