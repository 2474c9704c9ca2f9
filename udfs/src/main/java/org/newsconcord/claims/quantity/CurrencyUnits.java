package org.newsconcord.claims.quantity;

import org.newsconcord.claims.number.DigitNumber;
import org.newsconcord.claims.number.NumberWords;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.CaseClass;
import org.newsconcord.text.TokenKind;

/** Reads currencies after a number: {@code 75 euros}, {@code 5p}. Immutable, thread-safe. */
final class CurrencyUnits {
  private static final int SCALED_CODE = 4;
  private final QuantityLexicon lexicon;

  CurrencyUnits(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** {@code $75 U.S.}, {@code $5 million Canadian}. */
  void country(AnnotatedText text, QuantityDraft draft, int at, int limit) {
    draft.next = at;
    if (at >= limit) {
      return;
    }
    if (text.matches(at, "us") && text.isCapitalised(at) || text.matches(at, "u.s.")) {
      draft.next = at + 1;
    } else {
      int entry = lexicon.currenciesAfter.match(text, at, limit);
      boolean same = entry >= 0 && lexicon.currenciesAfter.column(entry, 0).equals(draft.unit);
      if (same && text.is(at, TokenKind.WORD) && text.end(at) - text.begin(at) > 2) {
        draft.next = at + lexicon.currenciesAfter.length(entry);
        draft.end = draft.next; // $10 dollars
      }
    }
  }

  /** Sets unit, role and object where a currency stands at a token; false when none does. */
  boolean read(AnnotatedText text, QuantityDraft draft, int at, int limit) {
    int entry = lexicon.currenciesAfter.match(text, at, limit);
    if (entry < 0) {
      return isScaledCode(text, draft, at);
    }
    int end = at + lexicon.currenciesAfter.length(entry);
    if (end < limit && text.is(end, TokenKind.NUMBER) && belongsToNext(text, at, end, limit)) {
      return false;
    }
    boolean letter = text.end(end - 1) - text.begin(at) == 1 && Character.isLetter(text.first(at));
    boolean ambiguous = letter && !text.isGlued(at) && !endsNumber(text, end, limit);
    if (ambiguous
        || weakCurrency(text, at, entry)
        || isWeight(draft, lexicon.currenciesAfter.phrase(entry))) {
      return false;
    }
    end = scaleBehind(text, draft, end, limit);
    draft.unit = lexicon.currenciesAfter.column(entry, 0);
    draft.factor(Double.parseDouble(lexicon.currenciesAfter.column(entry, 2)));
    draft.role = QuantityRole.MONEY;
    draft.rule = "quantity.money";
    draft.objectFirst = at;
    draft.objectEnd = end;
    draft.next = end;
    if (!Character.isLetter(text.first(at))) {
      draft.end = Math.max(draft.end, end);
    }
    return true;
  }

  /** {@code 5 $10 bills}, but {@code 10 $ 30 $}: whether the sign stands before its number. */
  private static boolean belongsToNext(AnnotatedText text, int sign, int number, int limit) {
    boolean again = number + 1 < limit && text.isChar(number + 1, text.first(sign));
    return text.isGlued(number) || text.is(sign, TokenKind.SYMBOL) && !again;
  }

  /** {@code 120 MEUR}, {@code 48.5 MGBP}: millions of a currency. */
  private boolean isScaledCode(AnnotatedText text, QuantityDraft draft, int at) {
    boolean shape =
        text.caseClass(at) == CaseClass.UPPER && text.end(at) - text.begin(at) == SCALED_CODE;
    char scale = text.first(at);
    double factor = scale == 'M' ? 1e6 : scale == 'B' ? 1e9 : scale == 'K' ? 1e3 : 0;
    int entry =
        shape && factor > 0 ? lexicon.currenciesAfter.find(text.lower(at).substring(1)) : -1;
    if (entry < 0 || draft.number.scale() != 1) {
      return false;
    }
    draft.unit = lexicon.currenciesAfter.column(entry, 0);
    draft.scale(factor, at + 1);
    draft.set(QuantityRole.MONEY, "quantity.money");
    return true;
  }

  /** {@code 75 USD million} */
  private int scaleBehind(AnnotatedText text, QuantityDraft draft, int end, int limit) {
    boolean scale =
        draft.number.scale() == 1
            && lexicon.numberWords.kind(text, end, limit) == NumberWords.Kind.SCALE;
    if (scale) {
      draft.scale(lexicon.numberWords.value(text, end), end + 1);
    }
    return scale ? end + 1 : end;
  }

  /** Pounds are money in thousands and up, weight below. */
  private static boolean isWeight(QuantityDraft draft, String phrase) {
    return phrase.startsWith("pound") && phrase.indexOf(' ') < 0 && draft.number.scale() < 1e3;
  }

  /** Words with other meanings count behind a scale word, codes in capitals. */
  private boolean weakCurrency(AnnotatedText text, int at, int entry) {
    String position = lexicon.currenciesAfter.column(entry, 1);
    if (position.equals("code")) {
      return text.caseClass(at) != CaseClass.UPPER || isYear(text, at - 1);
    }
    return position.equals("weak")
        && (text.isCapitalised(at)
            || at == 0
            || lexicon.numberWords.kind(text, at - 1, at) != NumberWords.Kind.SCALE);
  }

  /** {@code (c) 2017 NPR} */
  private static boolean isYear(AnnotatedText text, int number) {
    char c = number < 0 ? ' ' : text.first(number);
    return (c == '1' || c == '2')
        && text.end(number) - text.begin(number) == 4
        && DigitNumber.indexOf(text, number, '.') < 0;
  }

  private static boolean endsNumber(AnnotatedText text, int at, int limit) {
    return at >= limit
        || text.is(at, TokenKind.PUNCT)
        || text.matches(at, "at")
        || text.matches(at, "to");
  }
}
