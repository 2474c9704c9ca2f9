package org.newsconcord.claims;

import org.newsconcord.claims.CountedNoun.NounNumber;
import org.newsconcord.claims.NumberMatch.Shape;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/**
 * Reads what stands right of a number: percent signs, currencies, units, ages, rates, counted
 * nouns. Immutable, thread-safe.
 */
final class UnitScanner {
  private static final String LETTER_UNITS = "gGlLmwWvVpcCfFkKtT";
  private final QuantityLexicon lexicon;

  UnitScanner(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Sets unit, role, object and the token to go on from. */
  void read(AnnotatedText text, QuantityDraft draft, int limit) {
    int at = draft.number.end();
    at = suffixedScale(text, draft, at, limit);
    at = postfixHedge(text, draft, at, limit);
    boolean hyphen = at + 1 < limit && text.isChar(at, '-') && text.isGlued(at);
    int word = hyphen ? at + 1 : at;
    if (draft.currencyBefore) {
      currencyCountry(text, draft, at, limit);
    } else if (word < limit
        && !currency(text, draft, word, limit)
        && !measure(text, draft, word, limit)) {
      noun(text, draft, word, hyphen, limit);
    }
    rate(text, draft, limit);
  }

  /** {@code $5m}, {@code 1.2bn}, {@code 43k}: letters glued to the digits. */
  private int suffixedScale(AnnotatedText text, QuantityDraft draft, int at, int limit) {
    boolean suffix =
        at < limit
            && draft.number.shape() == Shape.DIGITS
            && draft.number.scale() == 1
            && lexicon.numberWords.kind(text, at, limit) == NumberWords.Kind.SUFFIX;
    if (!suffix || !(text.isGlued(at) || draft.currencyBefore || text.isChar(at, 'B'))) {
      return at;
    }
    char c = text.first(at);
    boolean metre = !draft.currencyBefore && !followedByNoun(text, at + 1, limit);
    if ((c == 'm' || c == 't' || text.matches(at, "mm")) && metre) {
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
    int entry = at < limit ? lexicon.hedges.match(text, at, limit) : -1;
    if (entry < 0 || !lexicon.hedges.column(entry, 1).equals("after")) {
      return at;
    }
    if (text.isChar(at, '+') && !text.isGlued(at)) {
      return at;
    }
    draft.hedge = lexicon.hedges.column(entry, 0);
    draft.end = at + lexicon.hedges.length(entry);
    return draft.end;
  }

  /** {@code $75 U.S.}, {@code $5 million Canadian}. */
  private void currencyCountry(AnnotatedText text, QuantityDraft draft, int at, int limit) {
    draft.next = at;
    if (at >= limit) {
      return;
    }
    if (text.matches(at, "us") && text.isCapitalised(at) || text.matches(at, "u.s.")) {
      draft.next = at + 1;
    } else if (text.isChar(at, '-') && text.isGlued(at)) {
      draft.next = at;
    }
  }

  private boolean currency(AnnotatedText text, QuantityDraft draft, int at, int limit) {
    int entry = lexicon.currencies.match(text, at, limit);
    if (entry < 0 || lexicon.currencies.column(entry, 1).equals("before")) {
      return false;
    }
    int end = at + lexicon.currencies.length(entry);
    boolean letter = text.end(end - 1) - text.begin(at) == 1 && Character.isLetter(text.first(at));
    boolean ambiguous = letter && !text.isGlued(at) && !endsNumber(text, end, limit);
    if (ambiguous
        || weakCurrency(text, at, entry)
        || isWeight(draft, lexicon.currencies.phrase(entry))) {
      return false;
    }
    draft.unit = lexicon.currencies.column(entry, 0);
    draft.factor(Double.parseDouble(lexicon.currencies.column(entry, 2)));
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

  /** Pounds are money in thousands and up, weight below. */
  private static boolean isWeight(QuantityDraft draft, String phrase) {
    return phrase.startsWith("pound") && phrase.indexOf(' ') < 0 && draft.number.scale() < 1e3;
  }

  /** Currency words that are common words too: won, real, rand, marks, pounds of weight. */
  private boolean weakCurrency(AnnotatedText text, int at, int entry) {
    String phrase = lexicon.currencies.phrase(entry);
    boolean verbLike =
        phrase.equals("won")
            || phrase.equals("real")
            || phrase.equals("mark")
            || phrase.equals("marks")
            || phrase.equals("lei")
            || phrase.equals("dong")
            || phrase.equals("score");
    return verbLike
        && (text.isCapitalised(at)
            || at == 0
            || lexicon.numberWords.kind(text, at - 1, at) != NumberWords.Kind.SCALE);
  }

  private static boolean endsNumber(AnnotatedText text, int at, int limit) {
    return at >= limit
        || text.is(at, TokenKind.PUNCT)
        || text.matches(at, "at")
        || text.matches(at, "to");
  }

  private boolean measure(AnnotatedText text, QuantityDraft draft, int at, int limit) {
    int entry = lexicon.units.match(text, at, limit);
    int length = entry < 0 ? 1 : lexicon.units.length(entry);
    boolean letter = entry < 0 && letterUnit(text, draft, at);
    if (entry < 0 && !letter) {
      return apostropheUnit(text, draft, at) || percentOwned(text, draft, at);
    }
    String unit = letter ? letterName(text.first(at)) : lexicon.units.column(entry, 0);
    if (unit.equals("nanometre") && text.first(at) == 'N') {
      unit = "newton metre";
    }
    String dimension = letter ? "" : lexicon.units.column(entry, 1);
    draft.unit = unit;
    draft.objectFirst = at;
    draft.objectEnd = at + length;
    draft.next = at + length;
    switch (dimension) {
      case "ratio", "points" -> ratio(text, draft, at);
      case "time" -> set(draft, QuantityRole.DURATION, "quantity.duration");
      case "age" -> {
        set(draft, QuantityRole.AGE, "quantity.age");
        draft.end = text.isChar(at - 1, '-') ? draft.next : draft.end;
      }
      default -> set(draft, QuantityRole.MEASURE, "quantity.measure");
    }
    if (dimension.equals("time")) {
      relativeTime(text, draft, limit);
    }
    return true;
  }

  private static void ratio(AnnotatedText text, QuantityDraft draft, int at) {
    boolean percent = draft.unit.equals("percent") || draft.unit.equals("percentage point");
    boolean points = draft.unit.equals("point") || draft.unit.equals("basis point");
    set(
        draft,
        percent ? QuantityRole.PERCENT : QuantityRole.MEASURE,
        percent ? "quantity.percent" : points ? "quantity.points" : "quantity.ratio");
    if (percent || draft.unit.equals("times")) {
      draft.end = draft.next;
    }
  }

  private static void set(QuantityDraft draft, QuantityRole role, String rule) {
    draft.role = role;
    draft.rule = rule;
  }

  private static boolean letterUnit(AnnotatedText text, QuantityDraft draft, int at) {
    boolean one = text.end(at) - text.begin(at) == 1 && LETTER_UNITS.indexOf(text.first(at)) >= 0;
    return one
        && draft.number.shape() == Shape.DIGITS
        && (text.isGlued(at) || text.isChar(at, 'W'));
  }

  private static String letterName(char c) {
    return switch (c) {
      case 'g' -> "gram";
      case 'G' -> "generation";
      case 'l', 'L' -> "litre";
      case 'm' -> "metre";
      case 'w', 'W' -> "watt";
      case 'v', 'V' -> "volt";
      case 'p' -> "point";
      case 'c', 'C' -> "celsius";
      case 'f', 'F' -> "fahrenheit";
      case 'k', 'K' -> "kelvin";
      default -> "tonne";
    };
  }

  /** {@code 43.4 percent-owned} */
  private static boolean percentOwned(AnnotatedText text, QuantityDraft draft, int at) {
    if (!text.is(at, TokenKind.WORD) || !text.lower(at).startsWith("percent-")) {
      return false;
    }
    draft.unit = "percent";
    draft.next = at + 1;
    set(draft, QuantityRole.PERCENT, "quantity.percent");
    return true;
  }

  /** Feet and inches written as marks: {@code 30'}. */
  private static boolean apostropheUnit(AnnotatedText text, QuantityDraft draft, int at) {
    boolean foot =
        text.isGlued(at) && text.isChar(at, '\'') && draft.number.shape() == Shape.DIGITS;
    boolean inch = text.isGlued(at) && text.isChar(at, '"') && text.is(at, TokenKind.SYMBOL);
    if (!foot && !inch) {
      return false;
    }
    draft.unit = foot ? "foot" : "inch";
    draft.next = at + 1;
    set(draft, QuantityRole.MEASURE, "quantity.measure");
    return true;
  }

  /** {@code two years ago}, {@code six months later}, {@code 50 years old}. */
  private static void relativeTime(AnnotatedText text, QuantityDraft draft, int limit) {
    int at = draft.next;
    if (at >= limit) {
      return;
    }
    boolean relative =
        text.matches(at, "ago")
            || text.matches(at, "earlier")
            || text.matches(at, "later")
            || text.matches(at, "from") && at + 1 < limit && text.matches(at + 1, "now");
    if (relative) {
      set(draft, QuantityRole.RELATIVE_TIME, "quantity.relative-time");
    }
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
      from = skipName(text, from, limit);
    }
    boolean one = draft.number.value() == 1 && !draft.number.isVague();
    NounNumber number =
        hyphen ? NounNumber.HYPHENED : one && of < 0 ? NounNumber.SINGULAR : NounNumber.PLURAL;
    if (from < limit && text.is(from, TokenKind.QUOTE_OPEN)) {
      from++;
    }
    CountedNoun noun = from < limit ? CountedNoun.at(lexicon, text, from, limit, number) : null;
    if (part) {
      draft.unit = "percent";
      draft.factor(100);
      set(draft, QuantityRole.PERCENT, "quantity.part");
    }
    if (noun == null) {
      return;
    }
    int compound = lexicon.units.match(text, noun.first(), limit);
    boolean named = compound >= 0 && of > 0 && isMoneyOrMeasure(text, draft, noun.first(), limit);
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
      set(draft, QuantityRole.COUNT, of > 0 ? "quantity.count-of" : "quantity.count");
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
            && measure(text, draft, word, limit);
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
      set(
          draft,
          time ? QuantityRole.DURATION : QuantityRole.MEASURE,
          time ? "quantity.duration" : "quantity.measure");
    }
    return plain;
  }

  /** {@code thousands of dollars}, {@code dozens of miles}. */
  private boolean isMoneyOrMeasure(AnnotatedText text, QuantityDraft draft, int at, int limit) {
    return currency(text, draft, at, limit) || measure(text, draft, at, limit);
  }

  /** Steps over a possessive name: two of Johnson's deputies. */
  private static int skipName(AnnotatedText text, int from, int limit) {
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

  /** {@code per month}, {@code a share}, {@code /day}. */
  private void rate(AnnotatedText text, QuantityDraft draft, int limit) {
    int at = draft.next;
    if (draft.unit == null || at + 1 >= limit) {
      return;
    }
    boolean per = text.matches(at, "per") || text.isChar(at, '/') && text.isGlued(at);
    boolean article = text.matches(at, "a") || text.matches(at, "an") || text.matches(at, "each");
    int entry = lexicon.units.match(text, at + 1, limit);
    if (article && !isRateNoun(text, at + 1, entry)) {
      return;
    }
    if (per || article) {
      draft.per = entry >= 0 ? lexicon.units.column(entry, 0) : lexicon.singular(text, at + 1);
      draft.next = at + 1 + (entry >= 0 ? lexicon.units.length(entry) : 1);
    }
  }

  private boolean isRateNoun(AnnotatedText text, int token, int entry) {
    if (entry >= 0) {
      String dimension = lexicon.units.column(entry, 1);
      boolean single = !lexicon.isPlural(text, token);
      return single
          && !dimension.equals("age")
          && !dimension.equals("ratio")
          && !dimension.equals("points");
    }
    return text.matches(token, "share")
        || text.matches(token, "head")
        || text.matches(token, "person")
        || text.matches(token, "piece")
        || text.matches(token, "game")
        || text.matches(token, "night")
        || text.matches(token, "ticket");
  }
}
