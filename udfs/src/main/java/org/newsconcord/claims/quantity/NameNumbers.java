package org.newsconcord.claims.quantity;

import org.newsconcord.claims.number.DigitNumber;
import org.newsconcord.claims.number.NumberMatch;
import org.newsconcord.claims.number.NumberMatch.Shape;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.CaseClass;
import org.newsconcord.text.TokenKind;

/** Tells numbers inside names, "Flight 370" or "the Three Feathers Hotel". Immutable. */
final class NameNumbers {
  /** Signs of units are no longer than this and may have capitals: 5 Hz, 3 Mt. */
  private static final int LONGEST_SIGN = 3;

  private final QuantityLexicon lexicon;

  NameNumbers(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether a number belongs to the name of something. */
  boolean contains(AnnotatedText text, QuantityDraft draft, int first, int limit) {
    return isName(text, draft, first, limit)
        || isSpelledName(text, draft, first, limit)
        || isTitle(text, draft, first, limit)
        || isStation(text, draft, limit);
  }

  /** {@code on 60 Minutes, 12 Years a Slave}: a unit with a capital amid small letters. */
  private static boolean isTitle(AnnotatedText text, QuantityDraft draft, int first, int limit) {
    int unit = draft.objectFirst;
    return (draft.role == QuantityRole.DURATION || draft.role == QuantityRole.MEASURE)
        && draft.number.first() > first
        && unit == draft.number.end()
        && unit < limit
        && text.caseClass(unit) == CaseClass.CAPITALISED
        && text.end(unit) - text.begin(unit) > LONGEST_SIGN
        && !text.isGlued(unit)
        && !isTitleCase(text, first, limit);
  }

  /** {@code 41NBC News}: digits that open a name. */
  private static boolean isStation(AnnotatedText text, QuantityDraft draft, int limit) {
    int next = draft.number.end();
    return draft.role == QuantityRole.LOOSE
        && next < limit
        && text.is(next, TokenKind.WORD)
        && text.isGlued(next)
        && text.isCapitalised(next);
  }

  private boolean isName(AnnotatedText text, QuantityDraft draft, int first, int limit) {
    int before = draft.first - 1;
    boolean led = draft.first < draft.amountFirst;
    if (before < Math.max(first, draft.floor) || led || draft.number.isVague()) {
      return false;
    }
    boolean joined = text.isChar(before, '-') && text.isGlued(before) && text.isGlued(draft.first);
    if (joined
        && before - 1 >= first
        && text.is(before - 1, TokenKind.WORD)
        && lexicon.numberWords.find(text, before - 1) < 0) {
      return draft.role == QuantityRole.LOOSE || draft.role == QuantityRole.COUNT;
    }
    boolean dotted = text.isChar(before, '.') && text.isGlued(before) && text.isGlued(draft.first);
    if (text.isChar(before, '#')
        || text.isChar(before, '&')
        || text.isChar(before, '\u00a7')
        || dotted) {
      return true;
    }
    if (!text.is(before, TokenKind.WORD)) {
      return false;
    }
    boolean listed = lexicon.words.is(text, before, QuantityWord.NAMER);
    boolean always = lexicon.words.is(text, before, QuantityWord.SMALL_NAMER);
    boolean namer = listed && (always || text.isCapitalised(before));
    boolean small = draft.number.shape() == Shape.DIGITS || draft.number.shape() == Shape.WORDS;
    if (namer
        && small
        && draft.role != QuantityRole.DURATION
        && draft.role != QuantityRole.MEASURE) {
      return !(text.matches(before, "top") || text.matches(before, "first"))
          || draft.role == QuantityRole.LOOSE
          || text.matches(before, "top") && draft.number.shape() == Shape.DIGITS;
    }
    if (draft.number.shape() != Shape.DIGITS) {
      return false;
    }
    boolean letter =
        text.end(before) - text.begin(before) == 1
            && text.isCapitalised(before)
            && !text.matches(before, "a")
            && !text.matches(before, "i");
    if (letter && draft.number.scale() == 1) {
      return true;
    }
    boolean capital =
        (text.isCapitalised(before) || text.caseClass(before) == CaseClass.MIXED)
            && !lexicon.isFunctionWord(text, before)
            && (before > first && !isTitleCase(text, first, limit)
                || lexicon.predicates.find(text, before) < 0
                    && lexicon.trends.find(text, before) < 0);
    if (!capital
        || draft.number.scale() != 1
        || DigitNumber.indexOf(text, draft.number.first(), ',') >= 0) {
      return false;
    }
    return switch (draft.role) {
      case LOOSE -> true;
      case COUNT ->
          draft.number.value() < 1000
              && draft.objectFirst >= 0
              && (text.isCapitalised(draft.objectFirst)
                  || text.caseClass(before) == CaseClass.UPPER && draft.number.value() <= 20
                  || before > first
                      && draft.number.value() > 1
                      && !lexicon.isPlural(text, draft.objectEnd - 1));
      default -> false;
    };
  }

  /** A number word with a capital inside a sentence is part of a name: the Three Feathers Hotel. */
  private static boolean isSpelledName(
      AnnotatedText text, QuantityDraft draft, int first, int limit) {
    NumberMatch number = draft.number;
    int next = number.end();
    int of = number.first() - 1;
    boolean club =
        of - 1 >= first
            && number.shape() == Shape.WORDS
            && text.caseClass(number.first()) == CaseClass.CAPITALISED
            && text.matches(of, "of")
            && text.isCapitalised(of - 1)
            && !isTitleCase(text, first, limit);
    if (club) {
      return true; // the Group of Twenty
    }
    return number.shape() == Shape.WORDS
        && number.first() > first
        && text.caseClass(number.first()) == CaseClass.CAPITALISED
        && next < limit
        && text.is(next, TokenKind.WORD)
        && text.isCapitalised(next)
        && text.is(number.first() - 1, TokenKind.WORD)
        && !isTitleCase(text, first, limit);
  }

  /** Whether capitals say nothing here: no small word of five letters or more. */
  private static boolean isTitleCase(AnnotatedText text, int first, int limit) {
    for (int t = first; t < limit; t++) {
      if (text.caseClass(t) == CaseClass.LOWER && text.end(t) - text.begin(t) >= 5) {
        return false;
      }
    }
    return true;
  }
}
