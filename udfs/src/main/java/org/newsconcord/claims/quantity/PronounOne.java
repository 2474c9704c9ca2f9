package org.newsconcord.claims.quantity;

import java.util.List;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.FoldedSet;
import org.newsconcord.text.TokenKind;

/** Tells the number "one" from the pronoun: "one arrest", but "the big one". */
final class PronounOne {
  private static final FoldedSet NOT_ONE =
      FoldedSet.of(
          List.of(
              "no", "each", "this", "that", "the", "any", "every", "which", "another", "day",
              "some", "big", "last", "next", "first", "only", "good", "bad", "new", "old", "right",
              "wrong", "air", "force", "formula", "phase", "number", "square", "either", "neither",
              "other"));
  private static final FoldedSet ONE_IDIOM =
      FoldedSet.of(
          List.of("another", "thing", "way", "side", "point", "hand", "day", "time", "another's"));

  private PronounOne() {}

  /** Whether the word before makes a pronoun of "one". */
  static boolean isPronoun(AnnotatedText text, int one, int first) {
    int before = one - 1;
    return before >= first && text.find(NOT_ONE, before) >= 0 && text.is(before, TokenKind.WORD);
  }

  /** Whether "one" counts; sets the role of "one of". */
  static boolean counts(AnnotatedText text, QuantityDraft draft, int first, int limit) {
    int before = draft.number.first() - 1;
    int after = draft.number.end();
    boolean pronoun = isPronoun(text, draft.number.first(), first);
    boolean of = after < limit && text.matches(after, "of");
    boolean shown =
        pronoun
            && (text.matches(before, "the")
                || text.matches(before, "that")
                || text.matches(before, "this"));
    if (pronoun && !(shown && draft.role == QuantityRole.MEASURE)) {
      return false;
    }
    if (draft.unit == null && !of) {
      return draft.role != QuantityRole.LOOSE;
    }
    boolean hyphen = after < limit && text.isChar(after, '-') && text.isGlued(after);
    if (hyphen && draft.role == QuantityRole.COUNT) {
      return false;
    }
    boolean idiom = draft.objectFirst >= 0 && text.find(ONE_IDIOM, draft.objectFirst) >= 0;
    if (of || idiom) {
      draft.role = QuantityRole.ONE;
      draft.rule = "quantity.one-of";
    }
    return true;
  }
}
