package org.newsconcord.claims.quantity;

import org.newsconcord.claims.number.NumberMatch;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/**
 * Finds what a number without a noun counts: people, from its verb ({@code killed nine}) or a group
 * ({@code a crew of 12}), the noun of the number before, years of age. Immutable, thread-safe.
 */
final class ImpliedUnit {
  private final QuantityLexicon lexicon;

  ImpliedUnit(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Sets unit, role and rule of a number that has none yet; its verb must be known. */
  void read(AnnotatedText text, QuantityDraft draft, QuantityDraft previous, int first, int limit) {
    if (draft.role == QuantityRole.COUNT && isSpanOfAges(text, draft, first)) {
      draft.objectFirst = -1;
      draft.objectEnd = -1;
      draft.unit = null;
      draft.role = QuantityRole.LOOSE;
    }
    if (draft.unit != null || draft.role != QuantityRole.LOOSE) {
      return;
    }
    if (isAge(text, draft, first, limit) || endsAges(text, draft, previous)) {
      draft.unit = "year old";
      draft.role = QuantityRole.AGE;
      draft.rule = "quantity.age-apposition";
      return;
    }
    int before = draft.first - 1;
    boolean group =
        before - 1 >= first
            && text.matches(before, "of")
            && lexicon.words.is(text, before - 1, QuantityWord.BODY_OF_PEOPLE);
    if (group) {
      draft.unit = "person";
      draft.role = QuantityRole.COUNT;
      draft.rule = "quantity.count-group";
      return;
    }
    boolean direct =
        draft.predicateToken >= 0 && Math.abs(draft.predicateToken - draft.number.first()) <= 5;
    if (direct && lexicon.countsPeople(draft.predicateClass)) {
      draft.unit = "person";
      draft.role = QuantityRole.COUNT;
      draft.rule = "quantity.count-by-verb";
    } else if (borrowsUnit(text, draft, previous, limit)) {
      draft.unit = previous.unit;
      draft.role = QuantityRole.COUNT;
      draft.rule = "quantity.count-elliptic";
      draft.objectFirst = previous.objectFirst;
      draft.objectEnd = previous.objectEnd;
    } else if (direct
        || !draft.hedge.equals("EXACT")
        || draft.trendBefore
        || draft.range != QuantityRange.NONE) {
      draft.role = QuantityRole.BARE;
      draft.rule = "quantity.bare";
    }
  }

  /** {@code 48 at the embassy and 12 at the mission}: the noun before is meant again. */
  private boolean borrowsUnit(
      AnnotatedText text, QuantityDraft draft, QuantityDraft previous, int limit) {
    if (previous == null
        || previous.role != QuantityRole.COUNT
        || draft.number.shape() == NumberMatch.Shape.FRACTION) {
      return false;
    }
    int after = draft.end;
    boolean ofMore =
        after + 1 < limit
            && text.matches(after, "of")
            && !text.matches(after + 1, "them")
            && !GoverningVerb.isRelative(text, draft, limit);
    if (ofMore) {
      return false;
    }
    boolean closed =
        after >= limit
            || text.is(after, TokenKind.PUNCT)
            || text.is(after, TokenKind.QUOTE_CLOSE)
            || borrows(lexicon.functionClass(text, after));
    int before = draft.first - 1;
    boolean joined =
        text.matches(before, "and")
            || text.matches(before, "from")
            || text.matches(before, "to")
            || text.matches(before, "with")
            || text.matches(before, "including")
            || text.isChar(before, ',')
            || lexicon.predicates.find(text, before) >= 0;
    return closed && joined;
  }

  /** {@code voters ages 18 to 34 prefer}: what stands behind is not counted. */
  private static boolean isSpanOfAges(AnnotatedText text, QuantityDraft draft, int first) {
    int before = draft.first - 1;
    return draft.range == QuantityRange.SPAN
        && before >= first
        && (text.matches(before, "ages") || text.matches(before, "aged"));
  }

  /** {@code in age from two to 10}: the other end of a range of ages. */
  private static boolean endsAges(AnnotatedText text, QuantityDraft draft, QuantityDraft previous) {
    return previous != null
        && previous.role == QuantityRole.AGE
        && previous.end == draft.first - 1
        && text.matches(previous.end, "to");
  }

  /** {@code under the age of 18} says nobody's age. */
  private static boolean isBound(AnnotatedText text, int i) {
    return i >= 0
        && (text.matches(i, "under")
            || text.matches(i, "over")
            || text.matches(i, "above")
            || text.matches(i, "below"));
  }

  private static boolean borrows(String function) {
    return function.equals("prep")
        || function.equals("aux")
        || function.equals("verb")
        || function.equals("adv");
  }

  /** {@code he will be 35}, {@code she was 41} */
  private static boolean isPersonCopula(AnnotatedText text, int at, int first) {
    boolean copula =
        text.matches(at, "be")
            || text.matches(at, "is")
            || text.matches(at, "was")
            || text.matches(at, "'s");
    for (int i = at - 1; copula && i >= Math.max(first, at - 3); i--) {
      if (text.matches(i, "he") || text.matches(i, "she")) {
        return true;
      }
    }
    return false;
  }

  /** {@code Senard, 65, now faces}; {@code his wife, Sarah, 98,}; {@code a boy, 15}. */
  private boolean isAge(AnnotatedText text, QuantityDraft draft, int first, int limit) {
    double value = draft.number.value();
    int before = draft.first - 1;
    if (value < 1 || value > 120 || value != Math.rint(value) || before < first) {
      return false;
    }
    boolean said =
        text.matches(before, "aged")
            || text.matches(before, "age")
            || text.matches(before, "ages")
            || text.matches(before, "turned")
            || text.matches(before, "turns")
            || text.matches(before, "turning")
            || text.matches(before, "from") && before > first && text.matches(before - 1, "age")
            || text.matches(before, "of")
                && before - 1 >= first
                && (text.matches(before - 1, "age") || text.matches(before - 1, "ages"))
                && !isBound(text, before - 3);
    if (said || isPersonCopula(text, before, first)) {
      return true;
    }
    while (before - 1 >= first && text.isChar(before, ',') && text.isChar(before - 1, ',')) {
      before--;
    }
    boolean comma =
        text.isChar(before, ',')
            && before - 1 >= first
            && text.is(before - 1, TokenKind.WORD)
            && (text.isCapitalised(before - 1)
                || lexicon.words.is(text, before - 1, QuantityWord.PERSON));
    int after = draft.end;
    boolean closed =
        after >= limit
            || text.isChar(after, ',')
            || text.isChar(after, '.')
            || text.isChar(after, ';')
            || text.matches(after, "of")
            || text.matches(after, "and");
    return comma && closed;
  }
}
