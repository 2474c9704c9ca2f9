package org.newsconcord.compare.question;

/**
 * How much of what stands around a claim another article ever speaks of, as shares of weight; NaN
 * where the claim has no such words.
 *
 * @param phrase of the phrase behind the claim
 * @param near of the words next to it
 * @param object of what is counted or done
 * @param measured of what is measured
 * @param sentence of its sentence
 * @param names of the names in its sentence
 */
record KnownWords(
    double phrase, double near, double object, double measured, double sentence, double names) {
  static KnownWords of(QuestionClaim claim, ArticleClaims other) {
    WeightedWords words = other.words();
    return new KnownWords(
        claim.phrase.coveredBy(words),
        claim.near.coveredBy(words),
        claim.object.coveredBy(words),
        claim.measured.coveredBy(words),
        claim.sentence.coveredBy(words),
        claim.names.coveredBy(other.names()));
  }
}
