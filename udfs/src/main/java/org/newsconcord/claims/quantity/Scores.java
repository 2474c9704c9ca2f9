package org.newsconcord.claims.quantity;

import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.PhraseTable;

/**
 * Tells two numbers that are the score of a vote or game from the two ends of a range: {@code
 * failed 47 to 51}, {@code a 14-11 vote}, {@code 50-50}. Immutable, thread-safe.
 */
final class Scores {
  private static final double LARGEST = 1000;
  private static final double LEAST_RANGE = 200;
  private static final int REACH = 3;
  private final PhraseTable words;

  Scores(PhraseTable words) {
    this.words = words;
  }

  /** Whether a pair without a unit of its own is a score. */
  boolean isScore(AnnotatedText text, QuantityDraft a, QuantityDraft b) {
    boolean small = a.unit == null && a.number.value() < LARGEST && b.number.value() < LARGEST;
    boolean bare = b.unit == null || isScoreWord(text, b.number.end(), "after");
    boolean whole = isWhole(a) && isWhole(b);
    if (!small || !bare || !whole) {
      return false;
    }
    return isScoreWord(text, b.number.end(), "after") || isLed(text, a.first) || falls(a, b);
  }

  private static boolean isWhole(QuantityDraft draft) {
    return draft.number.scale() == 1 && draft.number.value() == Math.rint(draft.number.value());
  }

  /** {@code 50-50}, and every pair that falls. */
  private static boolean falls(QuantityDraft a, QuantityDraft b) {
    return a.number.value() >= b.number.value();
  }

  /** {@code a 50-50 chance, a 4-4 tie}: two equal numbers are the ends of no range. */
  static boolean isEven(QuantityDraft a, QuantityDraft b) {
    return isWhole(a) && isWhole(b) && a.number.value() == b.number.value();
  }

  private boolean isLed(AnnotatedText text, int first) {
    for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
      if (isScoreWord(text, i, "before")) {
        return true;
      }
      boolean small = text.end(i) - text.begin(i) <= 3 || text.isCapitalised(i);
      if (!small || text.isChar(i, '.')) {
        return false;
      }
    }
    return false;
  }

  private boolean isScoreWord(AnnotatedText text, int token, String place) {
    int entry = token < text.tokens() && token >= 0 ? words.find(text, token) : -1;
    boolean both = entry >= 0 && words.column(entry, 0).equals("both");
    return entry >= 0 && (both || words.column(entry, 0).equals(place));
  }

  /** Whether the pair counts votes, a 14-11 vote: each of its numbers is one quantity. */
  static boolean isVote(AnnotatedText text, QuantityDraft b) {
    return b.end < text.tokens() && text.matches(b.end, "vote");
  }

  /** {@code voted 14-11, by a vote of 14 to 11}. */
  static boolean isVoted(AnnotatedText text, QuantityDraft a) {
    int before = a.first - 1;
    boolean counted = before > 0 && text.matches(before, "of") && text.matches(before - 1, "vote");
    return counted || before >= 0 && text.matches(before, "voted");
  }

  /** Makes one side of a vote, with the word vote behind it; -1 when it stands elsewhere. */
  static QuantityDraft vote(QuantityDraft draft, int word) {
    draft.unit = "vote";
    draft.set(QuantityRole.SCORE, "quantity.vote-score");
    draft.objectFirst = word;
    draft.objectEnd = word < 0 ? -1 : word + 1;
    draft.next = word < 0 ? draft.end : word + 1;
    return draft;
  }

  /** Makes a score of a joined pair, or says that it is no quantity. */
  boolean keeps(AnnotatedText text, QuantityDraft joined, boolean score) {
    boolean named = joined.end < text.tokens() && isScoreWord(text, joined.end, "after");
    if (score && named) {
      joined.set(QuantityRole.SCORE, "quantity.score");
      joined.unit = text.lower(joined.end);
      joined.objectFirst = joined.end;
      joined.objectEnd = joined.end + 1;
    }
    int joint = joined.upper.first() - 1;
    boolean glued = text.isGlued(joint) && text.isGlued(joint + 1) && !text.matches(joint, "to");
    boolean bare = joined.role == QuantityRole.LOOSE && glued && joined.first == joined.amountFirst;
    if (score && !named && !glued) {
      joined.set(QuantityRole.RESULT, "quantity.result");
      return true;
    }
    return score ? named : !bare || joined.number.value() >= LEAST_RANGE;
  }
}
