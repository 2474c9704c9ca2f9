package org.newsconcord.claims.quantity;

import org.newsconcord.claims.number.NumberMatch;
import org.newsconcord.claims.number.NumberMatch.Shape;
import org.newsconcord.claims.quantity.CountedNoun.NounNumber;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/**
 * Reads what stands right of a number: percent signs, currencies, units, ages, rates, counted
 * nouns. Immutable, thread-safe.
 */
final class UnitScanner {
  private final QuantityLexicon lexicon;
  private final CurrencyUnits currencies;
  private final MeasureUnits measures;
  private final RateUnits rates;

  UnitScanner(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
    this.currencies = new CurrencyUnits(lexicon);
    this.measures = new MeasureUnits(lexicon);
    this.rates = new RateUnits(lexicon);
  }

  /** Sets unit, role, object and the token to go on from. */
  void read(AnnotatedText text, QuantityDraft draft, int limit) {
    int at = draft.number.end();
    at = suffixedScale(text, draft, at, limit);
    at = postfixHedge(text, draft, at, limit);
    boolean hyphen = at + 1 < limit && text.isChar(at, '-') && text.isGlued(at);
    boolean bracket = isBracketed(text, at, limit);
    int word = hyphen || bracket ? at + 1 : at;
    if (draft.currencyBefore) {
      currencies.country(text, draft, at, limit);
    } else if (word < limit
        && !currencies.read(text, draft, word, limit)
        && !measures.read(text, draft, word, limit)) {
      noun(text, draft, word, hyphen, limit);
    }
    if (bracket && draft.objectEnd == at + 2) {
      draft.objectEnd++;
      draft.next++;
    }
    plusBehind(text, draft, limit);
    rates.read(text, draft, limit);
    boundBehind(text, draft, limit);
  }

  /** {@code 80%+} */
  private static void plusBehind(AnnotatedText text, QuantityDraft draft, int limit) {
    int at = draft.next;
    if (draft.hedge.equals("EXACT") && at < limit && text.isChar(at, '+') && text.isGlued(at)) {
      draft.hedge = "AT_LEAST";
      draft.end = at + 1;
      draft.next = at + 1;
    }
  }

  /** {@code for four years at least}: a bound that closes its phrase. */
  private void boundBehind(AnnotatedText text, QuantityDraft draft, int limit) {
    int at = draft.next;
    boolean word = draft.hedge.equals("EXACT") && at + 1 < limit && text.matches(at, "at");
    int entry = word ? lexicon.hedges.match(text, at, limit) : -1;
    int end = entry < 0 ? at : at + lexicon.hedges.length(entry);
    boolean closes = end >= limit || text.is(end, TokenKind.PUNCT);
    if (end > at && closes && !lexicon.hedges.column(entry, 0).startsWith("APPROX")) {
      draft.hedge = lexicon.hedges.column(entry, 0);
      draft.next = end;
    }
  }

  /** {@code 20 (kg)}: one unit in brackets. */
  private boolean isBracketed(AnnotatedText text, int at, int limit) {
    return at + 2 < limit
        && "([{<".indexOf(text.first(at)) >= 0
        && ")]}>".indexOf(text.first(at + 2)) >= 0
        && lexicon.units.find(text, at + 1) >= 0;
  }

  /** {@code $5m}, {@code 1.2bn}, {@code 43k}: letters glued to the digits. */
  private int suffixedScale(AnnotatedText text, QuantityDraft draft, int at, int limit) {
    boolean suffix = lexicon.numbers.isSuffix(text, draft.number, limit);
    if (!suffix || !(text.isGlued(at) || draft.currencyBefore || text.isChar(at, 'B'))) {
      return at;
    }
    char c = text.first(at);
    boolean metre = !draft.currencyBefore && !followedByNoun(text, at + 1, limit);
    boolean millimetre = !draft.currencyBefore && text.matches(at, "mm");
    if ((c == 'm' || c == 't') && metre || millimetre) {
      return at;
    }
    double factor = lexicon.numberWords.value(text, at);
    draft.scale(factor, at + 1);
    return at + 1;
  }

  /** Whether the letter m before this token means million: something countable follows. */
  private boolean followedByNoun(AnnotatedText text, int at, int limit) {
    if (at >= limit) {
      return false;
    }
    if (text.matches(at, "of")) {
      return true;
    }
    for (int i = at; i < Math.min(limit, at + 3); i++) {
      if (!text.is(i, TokenKind.WORD) || lexicon.isFunctionWord(text, i)) {
        return false;
      }
      if (lexicon.isPlural(text, i) || lexicon.units.match(text, i, limit) >= 0 && i == at) {
        return true;
      }
    }
    return false;
  }

  /** {@code or more}, {@code plus}, {@code or so}. */
  private int postfixHedge(AnnotatedText text, QuantityDraft draft, int at, int limit) {
    int first = isOdd(text, at, limit) ? at + 1 : at;
    int entry = first < limit ? lexicon.hedges.match(text, first, limit) : -1;
    if (entry < 0 || !lexicon.hedges.column(entry, 1).equals("after")) {
      return at;
    }
    int end = first + lexicon.hedges.length(entry);
    if (text.isChar(at, '+') && !text.isGlued(at)) {
      return at;
    }
    if (end < limit && lexicon.numbers.match(text, end, limit) != null) {
      return at; // above 1000 and below 1500
    }
    boolean than = end < limit && text.matches(end, "than");
    if (than && end + 1 < limit && lexicon.numbers.match(text, end + 1, limit) != null) {
      return at; // 200 or greater than 190
    }
    end = than && end + 1 >= limit ? end + 1 : end;
    String hedge = lexicon.hedges.column(entry, 0);
    if (hedge.equals("OR_EQUAL")) {
      return orEqual(text, draft, at, end, limit);
    }
    draft.hedge = hedge;
    draft.end = end;
    return end;
  }

  /** {@code 20-odd boats}. */
  private static boolean isOdd(AnnotatedText text, int at, int limit) {
    return at + 1 < limit && text.isChar(at, '-') && text.matches(at + 1, "odd");
  }

  /** {@code less than 5 or equal}: the bound itself belongs to it. */
  private int orEqual(AnnotatedText text, QuantityDraft draft, int at, int end, int limit) {
    boolean number = end < limit && lexicon.numbers.match(text, end, limit) != null;
    String closed =
        switch (draft.hedge) {
          case "MORE_THAN" -> "AT_LEAST";
          case "LESS_THAN" -> "AT_MOST";
          default -> "";
        };
    if (number || closed.isEmpty()) {
      return at;
    }
    draft.hedge = closed;
    draft.end = end;
    return end;
  }

  private void noun(AnnotatedText text, QuantityDraft draft, int at, boolean hyphen, int limit) {
    int from = at;
    int of = at < limit && text.matches(at, "of") ? at + 1 : -1;
    boolean part = draft.number.shape() == Shape.FRACTION;
    if (part && partOfUnit(text, draft, of > 0 ? of : at, limit)) {
      return;
    }
    if (of > 0 || part && isDeterminer(text, at)) {
      from = of > 0 ? of : at;
      while (from < limit && isDeterminer(text, from)) {
        from++;
      }
      from = skipPossessor(text, skipOrder(text, from, limit), limit);
      NumberMatch whole = from > of ? lexicon.numbers.match(text, from, limit) : null;
      boolean noun = whole != null && whole.end() < limit && text.is(whole.end(), TokenKind.WORD);
      from = noun ? whole.end() : from;
    }
    boolean one = draft.number.value() == 1 && !draft.number.isVague();
    NounNumber number =
        hyphen
            ? NounNumber.HYPHENED
            : one && of < 0
                ? NounNumber.SINGULAR
                : of > 0 || part ? NounNumber.WHOLE : NounNumber.PLURAL;
    if (from < limit && text.is(from, TokenKind.QUOTE_OPEN)) {
      from++;
    }
    CountedNoun noun = from < limit ? CountedNoun.at(lexicon, text, from, limit, number) : null;
    if (part) {
      draft.unit = "percent";
      draft.factor(100);
      draft.set(QuantityRole.PERCENT, "quantity.part");
    }
    if (noun == null) {
      return;
    }
    int compound = lexicon.units.match(text, noun.first(), limit);
    boolean money = lexicon.currenciesAfter.match(text, noun.first(), limit) >= 0;
    boolean named =
        (compound >= 0 || money) && of > 0 && isMoneyOrMeasure(text, draft, noun.first(), limit);
    if (named) {
      return;
    }
    draft.objectFirst = noun.first();
    draft.objectEnd = noun.end();
    draft.next = noun.end();
    if (!part && headIsUnit(text, draft, noun)) {
      return;
    }
    if (!part) {
      draft.unit = noun.unit();
      draft.set(QuantityRole.COUNT, of > 0 ? "quantity.count-of" : "quantity.count");
    }
  }

  /** {@code half an hour}, {@code 1/16 of a pint} */
  private boolean partOfUnit(AnnotatedText text, QuantityDraft draft, int at, int limit) {
    boolean article = at < limit && (text.matches(at, "a") || text.matches(at, "an"));
    int word = article ? at + 1 : at;
    if (article && word < limit && text.matches(word, "us")) {
      word++;
    }
    boolean unit =
        word < limit
            && (article || draft.number.end() == word)
            && measures.read(text, draft, word, limit);
    return unit && draft.role != QuantityRole.PERCENT;
  }

  /** A counted noun whose head is a unit: previous years, rushing yards. */
  private boolean headIsUnit(AnnotatedText text, QuantityDraft draft, CountedNoun noun) {
    int entry = lexicon.units.find(text, noun.head());
    if (entry < 0) {
      return false;
    }
    String dimension = lexicon.units.column(entry, 1);
    boolean time = dimension.equals("time");
    boolean plain =
        time || dimension.equals("length") || dimension.equals("area") || dimension.equals("mass");
    if (plain) {
      draft.unit = lexicon.units.column(entry, 0);
      draft.objectFirst = noun.head();
      draft.set(
          time ? QuantityRole.DURATION : QuantityRole.MEASURE,
          time ? "quantity.duration" : "quantity.measure");
    }
    return plain;
  }

  /** {@code thousands of dollars}, {@code dozens of miles}. */
  private boolean isMoneyOrMeasure(AnnotatedText text, QuantityDraft draft, int at, int limit) {
    return currencies.read(text, draft, at, limit) || measures.read(text, draft, at, limit);
  }

  /** Steps over what says which of them: nine of the last 10 storms. */
  private int skipOrder(AnnotatedText text, int from, int limit) {
    boolean word = from + 1 < limit && lexicon.words.is(text, from, QuantityWord.ORDER);
    return word && lexicon.numbers.match(text, from + 1, limit) != null ? from + 1 : from;
  }

  /** Steps over a possessor: two of Johnson's deputies, 16 of the nation's 20 largest cities. */
  private int skipPossessor(AnnotatedText text, int from, int limit) {
    boolean numbered = from + 2 < limit && text.is(from + 1, TokenKind.CLITIC);
    if (numbered && lexicon.numbers.match(text, from + 2, limit) != null) {
      return from + 2;
    }
    for (int i = from; i < Math.min(limit, from + 4); i++) {
      if (text.is(i, TokenKind.CLITIC)) {
        return i + 1;
      }
      if (!text.is(i, TokenKind.WORD) || !text.isCapitalised(i)) {
        break;
      }
    }
    return from;
  }

  private boolean isDeterminer(AnnotatedText text, int token) {
    return lexicon.functionClass(text, token).equals("det");
  }
}
