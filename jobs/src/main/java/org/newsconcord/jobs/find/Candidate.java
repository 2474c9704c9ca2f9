package org.newsconcord.jobs.find;

/**
 * A claim or a sentence of the run that may answer an asked claim, before it is judged.
 *
 * @param evidence its kind
 * @param features 1, then what {@link AnswerModel} weighs, shares and probabilities from 0 to 1
 * @param claim what would be shown
 */
record Candidate(AnswerModel.Evidence evidence, double[] features, FoundClaim claim) {
  /** A claim: how surely it answers the same question, and how much of the asked words it has. */
  static Candidate of(FoundClaim claim, Coverage c) {
    double q = claim.sameQuestion();
    return claim.side() == FoundClaim.Side.SAYS_SO
        ? new Candidate(
            AnswerModel.Evidence.SAYS_SO,
            new double[] {1, q, c.all(), c.own(), c.names(), c.other()},
            claim)
        : new Candidate(
            AnswerModel.Evidence.SAYS_OTHERWISE,
            new double[] {1, q, c.words(), c.names(), c.other()},
            claim);
  }

  /** What a sentence has of the words of an asked claim. */
  static double[] features(Coverage c) {
    return new double[] {1, c.all(), c.own(), c.everyName(), c.numbers(), c.other()};
  }
}
