package org.newsconcord.claims.quantity;

import org.newsconcord.text.AnnotatedText;

/** Tells the number "one" from the pronoun: "one arrest", but "the big one". */
final class PronounOne {
  private final QuantityLexicon lexicon;

  PronounOne(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether "one" counts; sets the role of "one of". */
  boolean counts(AnnotatedText text, QuantityDraft draft, int first, int limit) {
    int before = draft.number.first() - 1;
    int after = draft.number.end();
    boolean pronoun = lexicon.numberWords.isPronounOne(text, draft.number.first(), first);
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
    boolean idiom =
        draft.objectFirst >= 0 && lexicon.words.is(text, draft.objectFirst, QuantityWord.ONE_IDIOM);
    if (of || idiom) {
      draft.role = QuantityRole.ONE;
      draft.rule = "quantity.one-of";
    }
    return true;
  }
}
