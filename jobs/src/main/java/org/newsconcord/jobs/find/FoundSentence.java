package org.newsconcord.jobs.find;

/**
 * A sentence that shares telling words with an asked claim.
 *
 * @param articleId its article
 * @param sentence its number in the body; -1 for the headline
 * @param coverage how much of the claim it has
 */
record FoundSentence(String articleId, int sentence, Coverage coverage) {
  /** How likely it says what was asked, by its words. */
  double probability() {
    return AnswerModel.standard()
        .probability(AnswerModel.Evidence.SENTENCE, Candidate.features(coverage));
  }
}
