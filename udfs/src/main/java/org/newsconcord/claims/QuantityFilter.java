package org.newsconcord.claims;

import java.util.List;
import org.newsconcord.claims.NumberMatch.Shape;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.CaseClass;
import org.newsconcord.text.FoldedSet;
import org.newsconcord.text.TokenKind;

/**
 * Leaves out numbers that are no quantities: dates, years, clock times, phone numbers, list
 * numbers, numbers inside names, "one" as a pronoun. Immutable, thread-safe.
 */
final class QuantityFilter {
  private static final FoldedSet MONTHS =
      FoldedSet.of(
          List.of(
              "january",
              "february",
              "march",
              "april",
              "may",
              "june",
              "july",
              "august",
              "september",
              "october",
              "november",
              "december",
              "jan",
              "feb",
              "mar",
              "apr",
              "jun",
              "jul",
              "aug",
              "sep",
              "sept",
              "oct",
              "nov",
              "dec",
              "jan.",
              "feb.",
              "mar.",
              "apr.",
              "jun.",
              "jul.",
              "aug.",
              "sep.",
              "sept.",
              "oct.",
              "nov.",
              "dec."));
  private static final FoldedSet CLOCK =
      FoldedSet.of(
          List.of(
              "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "gmt", "utc", "est", "edt", "et",
              "pt", "pst", "pdt", "cst", "cdt", "bst", "hrs", "ist", "cet"));
  private static final FoldedSet NAMERS =
      FoldedSet.of(
          List.of(
              "chapter",
              "section",
              "article",
              "title",
              "flight",
              "route",
              "highway",
              "interstate",
              "game",
              "level",
              "room",
              "page",
              "figure",
              "table",
              "volume",
              "part",
              "season",
              "episode",
              "act",
              "amendment",
              "proposition",
              "prop",
              "resolution",
              "district",
              "number",
              "no.",
              "nos.",
              "#",
              "week",
              "day",
              "phase",
              "type",
              "grade",
              "category",
              "class",
              "step",
              "formula",
              "area",
              "zone",
              "gate",
              "channel",
              "model",
              "version",
              "apollo",
              "pier",
              "ward",
              "precinct",
              "measure",
              "question",
              "item",
              "lot",
              "unit",
              "suite",
              "apt",
              "apt.",
              "box",
              "rule",
              "exit",
              "terminal",
              "line",
              "track",
              "group",
              "round",
              "stage",
              "tier",
              "ligue",
              "bundesliga",
              "top",
              "sept",
              "covid"));
  private static final FoldedSet BORES = FoldedSet.of(List.of("caliber", "calibre", "cal", "cal."));
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
  private static final FoldedSet YEAR_BEFORE =
      FoldedSet.of(
          List.of(
              "in", "since", "by", "until", "till", "from", "of", "before", "after", "during",
              "early", "late", "mid", "year", "to", "through", "and", "a.d.", "ad", "circa",
              "between", "back", "the", "for", "spring", "summer", "autumn", "fall", "winter",
              "around", "about", "or"));

  private final QuantityLexicon lexicon;

  QuantityFilter(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Token after a stretch of digits that is no quantity at all, or the token itself. */
  int skip(AnnotatedText text, int t, int first, int limit) {
    if (!text.is(t, TokenKind.NUMBER)) {
      return t;
    }
    int chain = chainEnd(text, t, limit);
    if (chain > t) {
      return chain;
    }
    boolean item =
        t == first
            && t + 1 < limit
            && text.isGlued(t + 1)
            && (text.isChar(t + 1, '.') || text.isChar(t + 1, ')'))
            && t + 2 < limit;
    return item ? t + 1 : t;
  }

  /** Dotted, slashed, dashed or colon-joined digits: addresses, dates, phone numbers, times. */
  private static int chainEnd(AnnotatedText text, int t, int limit) {
    int i = t;
    int links = 0;
    boolean colon = false;
    while (i + 2 < limit
        && isLink(text, i + 1)
        && text.is(i + 2, TokenKind.NUMBER)
        && text.isGlued(i + 2)) {
      colon |= text.isChar(i + 1, ':');
      links++;
      i += 2;
    }
    return links >= 2 || colon ? i + 1 : t;
  }

  private static boolean isLink(AnnotatedText text, int i) {
    return text.isGlued(i)
        && (text.isChar(i, '.')
            || text.isChar(i, '/')
            || text.isChar(i, '-')
            || text.isChar(i, ':'));
  }

  /** Whether a draft is a quantity; sets roles that depend on what stands around it. */
  boolean keeps(AnnotatedText text, QuantityDraft draft, int first, int limit) {
    NumberMatch number = draft.number;
    if (draft.role == QuantityRole.MONEY || draft.role == QuantityRole.PERCENT) {
      return true;
    }
    if (number.shape() == Shape.DIGITS
        && (isClock(text, number, limit)
            || isDate(text, draft, first, limit)
            || isYear(text, draft, first, limit))) {
      return false;
    }
    if (isName(text, draft, first, limit)
        || isSpelledName(text, draft, first, limit)
        || isBore(text, draft, limit)
        || isAgeBound(text, draft, first)) {
      return false;
    }
    if (number.shape() == Shape.FRACTION
        && draft.objectFirst < 0
        && draft.hedge.equals("EXACT")
        && text.matches(number.first(), "half")) {
      return false;
    }
    boolean perScale = number.first() > first && text.matches(number.first() - 1, "per");
    boolean loneDozen = draft.unit == null && text.matches(number.first(), "dozen");
    if (perScale || loneDozen) {
      return false;
    }
    return number.value() != 1
        || number.shape() != Shape.WORDS
        || keepsOne(text, draft, first, limit);
  }

  /** The bore of a gun: .38 caliber, 12-gauge. */
  private static boolean isBore(AnnotatedText text, QuantityDraft draft, int limit) {
    int next = draft.number.end();
    boolean hyphen = next + 1 < limit && text.isChar(next, '-');
    int noun = hyphen ? next + 1 : next;
    return noun < limit && (text.find(BORES, noun) >= 0 || hyphen && text.matches(noun, "gauge"));
  }

  /** "ages 15 and under" bounds an age, it counts nobody. */
  private static boolean isAgeBound(AnnotatedText text, QuantityDraft draft, int first) {
    int before = draft.number.first() - 1;
    boolean ages =
        before >= first && (text.matches(before, "ages") || text.matches(before, "aged"));
    return ages && draft.role == QuantityRole.COUNT && !draft.hedge.equals("EXACT");
  }

  /** A number word with a capital inside a sentence is part of a name: the Three Feathers Hotel. */
  private static boolean isSpelledName(
      AnnotatedText text, QuantityDraft draft, int first, int limit) {
    NumberMatch number = draft.number;
    int next = number.end();
    return number.shape() == Shape.WORDS
        && number.first() > first
        && text.caseClass(number.first()) == CaseClass.CAPITALISED
        && next < limit
        && text.is(next, TokenKind.WORD)
        && text.isCapitalised(next)
        && text.is(number.first() - 1, TokenKind.WORD)
        && !isTitleCase(text, first, limit);
  }

  private static boolean isClock(AnnotatedText text, NumberMatch number, int limit) {
    int next = number.end();
    return next < limit
        && text.find(CLOCK, next) >= 0
        && number.value() <= 2400
        && (text.isGlued(next) || !text.matches(next, "am") || number.value() <= 12);
  }

  private static boolean isMonth(AnnotatedText text, int token) {
    return text.find(MONTHS, token) >= 0 && text.isCapitalised(token);
  }

  private boolean isDate(AnnotatedText text, QuantityDraft draft, int first, int limit) {
    NumberMatch number = draft.number;
    double value = number.value();
    if (value != Math.rint(value) || number.scale() != 1) {
      return false;
    }
    int before = number.first() - 1;
    int after = number.end();
    boolean monthBefore = before >= first && isMonth(text, before);
    boolean monthAfter = after < limit && isMonth(text, after);
    boolean counted = draft.role == QuantityRole.COUNT && value > 31;
    if ((monthBefore || monthAfter) && value >= 1 && value <= 2100 && !counted) {
      return true;
    }
    boolean dayRange =
        before - 1 >= first
            && text.isChar(before, '-')
            && text.is(before - 1, TokenKind.NUMBER)
            && before - 2 >= first
            && isMonth(text, before - 2);
    boolean yearAfterDay =
        before - 2 >= first
            && text.isChar(before, ',')
            && text.is(before - 1, TokenKind.NUMBER)
            && isMonth(text, before - 2);
    return dayRange || yearAfterDay || isYearTail(text, number, first);
  }

  /** The second half of {@code 2014-15}. */
  private static boolean isYearTail(AnnotatedText text, NumberMatch number, int first) {
    int before = number.first() - 1;
    boolean dash =
        before - 1 >= first
            && text.isGlued(number.first())
            && text.isGlued(before)
            && (text.isChar(before, '-')
                || text.isChar(before, '\u2013')
                || text.isChar(before, '/'));
    return dash
        && looksLikeYear(text, before - 1)
        && (number.value() < 100 || looksLikeYear(text, number.first()));
  }

  private static boolean looksLikeYear(AnnotatedText text, int token) {
    if (!text.is(token, TokenKind.NUMBER) || text.end(token) - text.begin(token) != 4) {
      return false;
    }
    char c = text.first(token);
    char d = text.raw().charAt(text.begin(token) + 1);
    return text.raw().charAt(text.begin(token) + 2) != '.'
        && (c == '1' && d >= '5' || c == '2' && d == '0');
  }

  private boolean isYear(AnnotatedText text, QuantityDraft draft, int first, int limit) {
    int token = draft.number.first();
    if (draft.number.scale() != 1
        || draft.currencyBefore
        || text.end(token) - text.begin(token) != 4
        || NumberGrammar.indexOf(text, token, '.') >= 0) {
      return false;
    }
    double value = draft.number.value();
    boolean preceded = token > first && text.find(YEAR_BEFORE, token - 1) >= 0;
    if (looksLikeYear(text, token)) {
      boolean modern = value >= 1800 && value <= 2100;
      boolean measured = draft.role == QuantityRole.MEASURE || draft.role == QuantityRole.DURATION;
      boolean counted = draft.role == QuantityRole.COUNT;
      boolean hedged = !draft.hedge.equals("EXACT") && !draft.hedge.equals("APPROX");
      if (measured && !text.isGlued(draft.number.end())) {
        return false;
      }
      if (hasPartner(text, draft, limit)) {
        return false;
      }
      return modern ? !(counted && (hedged || isCount(text, draft, first))) : !counted;
    }
    boolean bare = draft.role == QuantityRole.LOOSE;
    return bare
        && value >= 1000
        && value < 1500
        && preceded
        && !text.matches(token - 1, "to")
        && !text.matches(token - 1, "the")
        && !text.matches(token - 1, "of");
  }

  /** Whether the other end of a range is no year, so that this one is none either. */
  private static boolean hasPartner(AnnotatedText text, QuantityDraft draft, int limit) {
    int token = draft.first;
    if (token > 0
        && (text.matches(token - 1, "in")
            || text.matches(token - 1, "since")
            || text.matches(token - 1, "by"))) {
      return false;
    }
    int next = draft.number.end();
    boolean joint = next + 1 < limit && (text.isChar(next, '-') || text.matches(next, "to"));
    if (joint && text.is(next + 1, TokenKind.NUMBER)) {
      boolean tail = text.end(next + 1) - text.begin(next + 1) <= 2;
      return !tail && !looksLikeYear(text, next + 1);
    }
    int before = draft.number.first() - 2;
    return before >= 0
        && (text.isChar(before + 1, '-') || text.matches(before + 1, "to"))
        && text.is(before, TokenKind.NUMBER)
        && !looksLikeYear(text, before);
  }

  /** A round number, or one right after a verb, counts what follows. */
  private boolean isCount(AnnotatedText text, QuantityDraft draft, int first) {
    double value = draft.number.value();
    boolean round = value % 100 == 0 && value != 1900 && value != 2000;
    int before = draft.first - 1;
    return round || before >= first && lexicon.predicates.find(text, before) >= 0;
  }

  private boolean isName(AnnotatedText text, QuantityDraft draft, int first, int limit) {
    int before = draft.first - 1;
    if (before < first || !draft.hedge.equals("EXACT") || draft.number.isVague()) {
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
    if (text.isChar(before, '#') || text.isChar(before, '&') || dotted) {
      return true;
    }
    if (!text.is(before, TokenKind.WORD)) {
      return false;
    }
    boolean listed = text.find(NAMERS, before) >= 0;
    boolean always =
        text.matches(before, "no.")
            || text.matches(before, "nos.")
            || text.matches(before, "number")
            || text.matches(before, "page")
            || text.matches(before, "chapter")
            || text.matches(before, "top");
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
        || NumberGrammar.indexOf(text, draft.number.first(), ',') >= 0) {
      return false;
    }
    return switch (draft.role) {
      case LOOSE -> true;
      case COUNT ->
          draft.number.value() < 1000
              && draft.objectFirst >= 0
              && (text.isCapitalised(draft.objectFirst)
                  || text.caseClass(before) == CaseClass.UPPER && draft.number.value() <= 20);
      default -> false;
    };
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

  private boolean keepsOne(AnnotatedText text, QuantityDraft draft, int first, int limit) {
    int before = draft.number.first() - 1;
    int after = draft.number.end();
    boolean pronoun =
        before >= first && text.find(NOT_ONE, before) >= 0 && text.is(before, TokenKind.WORD);
    boolean of = after < limit && text.matches(after, "of");
    if (pronoun && !(text.matches(before, "the") && draft.role == QuantityRole.MEASURE)) {
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
