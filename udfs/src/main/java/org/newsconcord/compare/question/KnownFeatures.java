package org.newsconcord.compare.question;

import static org.newsconcord.compare.question.PairFeature.HEAD;
import static org.newsconcord.compare.question.PairFeature.MEASURED;
import static org.newsconcord.compare.question.PairFeature.MEASURED_KNOWN_MAX;
import static org.newsconcord.compare.question.PairFeature.MEASURED_KNOWN_MIN;
import static org.newsconcord.compare.question.PairFeature.MEASURED_OVERLAP;
import static org.newsconcord.compare.question.PairFeature.MEASURED_SURPLUS;
import static org.newsconcord.compare.question.PairFeature.MEASURED_TOLD_MAX;
import static org.newsconcord.compare.question.PairFeature.MEASURED_TOLD_MIN;
import static org.newsconcord.compare.question.PairFeature.NAMES_KNOWN_MAX;
import static org.newsconcord.compare.question.PairFeature.NAMES_KNOWN_MIN;
import static org.newsconcord.compare.question.PairFeature.NEAR_KNOWN_MAX;
import static org.newsconcord.compare.question.PairFeature.NEAR_KNOWN_MIN;
import static org.newsconcord.compare.question.PairFeature.OBJECT_KNOWN_MAX;
import static org.newsconcord.compare.question.PairFeature.OBJECT_KNOWN_MIN;
import static org.newsconcord.compare.question.PairFeature.PHRASE;
import static org.newsconcord.compare.question.PairFeature.PHRASE_KNOWN_MAX;
import static org.newsconcord.compare.question.PairFeature.PHRASE_KNOWN_MIN;
import static org.newsconcord.compare.question.PairFeature.PHRASE_SURPLUS;
import static org.newsconcord.compare.question.PairFeature.SENTENCE_KNOWN_MAX;
import static org.newsconcord.compare.question.PairFeature.SENTENCE_KNOWN_MIN;

/**
 * Features of what restricts two claims: the counted thing, the phrase that follows it, and how
 * much of what stands around one is known to the whole article of the other. A restriction that the
 * other article never speaks of makes another question.
 */
final class KnownFeatures {
  private KnownFeatures() {}

  static void add(ArticlePair pair, QuestionClaim a, QuestionClaim b, FeatureVector to) {
    KnownWords one = pair.knownOfFirst(a);
    KnownWords other = pair.knownOfSecond(b);
    to.set(HEAD, WordFeatures.equal(a.head, b.head));
    to.set(PHRASE, a.phrase.overlap(b.phrase));
    to.set(PHRASE_SURPLUS, Math.max(a.phrase.surplus(b.sentence), b.phrase.surplus(a.sentence)));
    addMeasured(a, b, to);
    to.setRange(PHRASE_KNOWN_MIN, PHRASE_KNOWN_MAX, one.phrase(), other.phrase());
    to.setRange(NEAR_KNOWN_MIN, NEAR_KNOWN_MAX, one.near(), other.near());
    to.setRange(OBJECT_KNOWN_MIN, OBJECT_KNOWN_MAX, one.object(), other.object());
    to.setRange(MEASURED_KNOWN_MIN, MEASURED_KNOWN_MAX, one.measured(), other.measured());
    to.setRange(SENTENCE_KNOWN_MIN, SENTENCE_KNOWN_MAX, one.sentence(), other.sentence());
    to.setRange(NAMES_KNOWN_MIN, NAMES_KNOWN_MAX, one.names(), other.names());
  }

  private static void addMeasured(QuestionClaim a, QuestionClaim b, FeatureVector to) {
    to.set(MEASURED, a.measured.jaccard(b.measured));
    to.set(MEASURED_OVERLAP, a.measured.overlap(b.measured));
    to.set(
        MEASURED_SURPLUS, Math.max(a.measured.surplus(b.sentence), b.measured.surplus(a.sentence)));
    to.setRange(
        MEASURED_TOLD_MIN,
        MEASURED_TOLD_MAX,
        a.measured.coveredBy(b.sentence),
        b.measured.coveredBy(a.sentence));
  }
}
