package org.newsconcord.compare.question;

import static org.newsconcord.compare.question.PairFeature.ACT_CLASS;
import static org.newsconcord.compare.question.PairFeature.AFTER;
import static org.newsconcord.compare.question.PairFeature.BEFORE;
import static org.newsconcord.compare.question.PairFeature.COMMON_RUN;
import static org.newsconcord.compare.question.PairFeature.LENGTH_MAX;
import static org.newsconcord.compare.question.PairFeature.LENGTH_MIN;
import static org.newsconcord.compare.question.PairFeature.NEAR_JACCARD;
import static org.newsconcord.compare.question.PairFeature.NEAR_OVERLAP;
import static org.newsconcord.compare.question.PairFeature.NEXT_TWO_WORDS;
import static org.newsconcord.compare.question.PairFeature.NEXT_WORD;
import static org.newsconcord.compare.question.PairFeature.OBJECT_DIFFERENCE;
import static org.newsconcord.compare.question.PairFeature.OBJECT_JACCARD;
import static org.newsconcord.compare.question.PairFeature.OBJECT_KEY;
import static org.newsconcord.compare.question.PairFeature.OBJECT_OVERLAP;
import static org.newsconcord.compare.question.PairFeature.OBJECT_SURPLUS;
import static org.newsconcord.compare.question.PairFeature.OBJECT_TOLD_MAX;
import static org.newsconcord.compare.question.PairFeature.OBJECT_TOLD_MIN;
import static org.newsconcord.compare.question.PairFeature.PREVIOUS_WORD;
import static org.newsconcord.compare.question.PairFeature.SENTENCE_JACCARD;
import static org.newsconcord.compare.question.PairFeature.SENTENCE_OVERLAP;
import static org.newsconcord.compare.question.PairFeature.SUBJECT_JACCARD;
import static org.newsconcord.compare.question.PairFeature.SUBJECT_KEY;
import static org.newsconcord.compare.question.PairFeature.SUBJECT_OVERLAP;
import static org.newsconcord.compare.question.PairFeature.SUBJECT_TOLD_MAX;
import static org.newsconcord.compare.question.PairFeature.SUBJECT_TOLD_MIN;
import static org.newsconcord.compare.question.PairFeature.VERB;

import java.util.List;
import java.util.Objects;
import org.newsconcord.claims.Claim;

/** Features of the words of two claims: around, before and after them, of who and of what. */
final class WordFeatures {
  private static final int LONGEST_READ = 80;

  private WordFeatures() {}

  static void add(QuestionClaim a, QuestionClaim b, FeatureVector to) {
    addSentences(a, b, to);
    addParts(a, b, to);
    addActs(a, b, to);
  }

  private static void addSentences(QuestionClaim a, QuestionClaim b, FeatureVector to) {
    to.set(SENTENCE_JACCARD, a.sentence.jaccard(b.sentence));
    to.set(SENTENCE_OVERLAP, a.sentence.overlap(b.sentence));
    to.set(NEAR_JACCARD, a.near.jaccard(b.near));
    to.set(NEAR_OVERLAP, a.near.overlap(b.near));
    to.set(AFTER, a.after.overlap(b.after));
    to.set(BEFORE, a.before.overlap(b.before));
    to.set(NEXT_WORD, openAlike(a.nextWords, b.nextWords, 1));
    to.set(NEXT_TWO_WORDS, openAlike(a.nextWords, b.nextWords, 2));
    to.set(PREVIOUS_WORD, openAlike(a.previousWords, b.previousWords, 1));
    to.set(COMMON_RUN, longestRun(a.inOrder, b.inOrder));
    FrameFeatures.add(a, b, to);
    to.setRange(LENGTH_MIN, LENGTH_MAX, a.sentence.size(), b.sentence.size());
  }

  private static void addParts(QuestionClaim a, QuestionClaim b, FeatureVector to) {
    to.set(SUBJECT_JACCARD, a.subject.jaccard(b.subject));
    to.set(SUBJECT_OVERLAP, a.subject.overlap(b.subject));
    to.setRange(
        SUBJECT_TOLD_MIN,
        SUBJECT_TOLD_MAX,
        a.subject.coveredBy(b.sentence),
        b.subject.coveredBy(a.sentence));
    to.set(SUBJECT_KEY, equal(a.claim().subjectKey(), b.claim().subjectKey()));
    to.set(OBJECT_JACCARD, a.object.jaccard(b.object));
    to.set(OBJECT_OVERLAP, a.object.overlap(b.object));
    if (!a.object.isEmpty() && !b.object.isEmpty()) {
      double onlyA = a.object.surplus(b.object);
      double onlyB = b.object.surplus(a.object);
      to.set(OBJECT_SURPLUS, Math.max(onlyA, onlyB));
      to.set(OBJECT_DIFFERENCE, onlyA + onlyB);
    }
    to.setRange(
        OBJECT_TOLD_MIN,
        OBJECT_TOLD_MAX,
        a.object.coveredBy(b.sentence),
        b.object.coveredBy(a.sentence));
    to.set(OBJECT_KEY, equal(a.claim().objectKey(), b.claim().objectKey()));
  }

  private static void addActs(QuestionClaim a, QuestionClaim b, FeatureVector to) {
    Claim one = a.claim();
    Claim other = b.claim();
    to.set(VERB, equal(a.verb, b.verb));
    to.set(ACT_CLASS, equal(one.predicateClass(), other.predicateClass()));
    a.happenings.compareWith(b.happenings, to);
  }

  /** 1 when both begin with the same so many words, else 0. */
  private static double openAlike(List<String> a, List<String> b, int words) {
    return a.size() >= words && b.size() >= words && a.subList(0, words).equals(b.subList(0, words))
        ? 1
        : 0;
  }

  static double equal(Object a, Object b) {
    return a == null || b == null ? Double.NaN : Objects.equals(a, b) ? 1 : 0;
  }

  /** The most words in a row that both sentences have. */
  private static int longestRun(long[] a, long[] b) {
    int longest = 0;
    int width = Math.min(b.length, LONGEST_READ);
    int[] before = new int[width + 1];
    for (int i = 0; i < Math.min(a.length, LONGEST_READ); i++) {
      int[] now = new int[width + 1];
      for (int j = 0; j < width; j++) {
        if (a[i] == b[j]) {
          now[j + 1] = before[j] + 1;
          longest = Math.max(longest, now[j + 1]);
        }
      }
      before = now;
    }
    return longest;
  }
}
