package org.newsconcord.claims.quantity;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.newsconcord.claims.number.DigitNumber;
import org.newsconcord.claims.number.NumberMatch;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.FoldedSet;
import org.newsconcord.text.TokenKind;

/** Tells the numbers of dates, years and clock times from those that count. Immutable. */
final class DateNumbers {
  private static final FoldedSet MONTHS = FoldedSet.of(months());

  private final QuantityLexicon lexicon;

  DateNumbers(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether a number in digits is a day, a year or a time of day. */
  boolean contains(AnnotatedText text, QuantityDraft draft, int first, int limit) {
    int next = draft.number.end();
    return next < limit && lexicon.words.is(text, next, QuantityWord.ERA)
        || isClock(text, draft.number, limit)
        || isDate(text, draft, first, limit)
        || isYear(text, draft, first, limit);
  }

  private boolean isClock(AnnotatedText text, NumberMatch number, int limit) {
    int next = number.end();
    int colon = number.first() - 1;
    if (colon >= 0 && text.isChar(colon, ':') && text.isGlued(number.first())) {
      return true; // the :44 mark
    }
    return next < limit
        && lexicon.words.is(text, next, QuantityWord.CLOCK)
        && number.value() <= 2400
        && (text.isGlued(next) || !text.matches(next, "am") || number.value() <= 12);
  }

  private static boolean isMonth(AnnotatedText text, int token) {
    return MONTHS.find(text.form(token)) >= 0 && text.isCapitalised(token);
  }

  private static boolean isDate(AnnotatedText text, QuantityDraft draft, int first, int limit) {
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
    boolean slashed =
        before - 1 >= first
            && text.isChar(before, '/')
            && text.isGlued(number.first())
            && Character.isDigit(text.raw().charAt(text.end(before - 1) - 1))
            && value <= 31;
    return dayRange || yearAfterDay || slashed || isYearTail(text, number, first);
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
        || DigitNumber.indexOf(text, token, '.') >= 0) {
      return false;
    }
    double value = draft.number.value();
    boolean preceded = token > first && lexicon.words.is(text, token - 1, QuantityWord.BEFORE_YEAR);
    if (looksLikeYear(text, token)) {
      boolean modern = value >= 1800 && value <= 2100;
      boolean measured =
          (draft.role == QuantityRole.MEASURE || draft.role == QuantityRole.DURATION)
              && !isJoined(text, draft);
      boolean single = draft.objectEnd > 0 && !lexicon.isPlural(text, draft.objectEnd - 1);
      if (single && modern && (draft.role == QuantityRole.COUNT || isYearOfNoun(text, draft))) {
        return true; // the 2015 election, the 2016 season
      }
      boolean counted = draft.role == QuantityRole.COUNT && !isJoined(text, draft);
      boolean hedged = !draft.hedge.equals("EXACT") && !draft.hedge.equals("APPROX");
      if (measured && !text.isGlued(draft.number.end())) {
        return false;
      }
      boolean bound = draft.hedge.equals("MORE_THAN") || draft.hedge.equals("LESS_THAN");
      if (bound || hasPartner(text, draft, limit)) {
        return false;
      }
      return modern ? !(counted && (hedged || isCount(text, draft, first))) : !counted;
    }
    boolean bare = draft.role == QuantityRole.LOOSE && !hasPartner(text, draft, limit);
    return bare
        && value >= 1000
        && value < 1500
        && preceded
        && !text.matches(token - 1, "to")
        && !text.matches(token - 1, "the")
        && !text.matches(token - 1, "of");
  }

  private static boolean isYearOfNoun(AnnotatedText text, QuantityDraft draft) {
    int next = draft.number.end();
    return draft.role == QuantityRole.DURATION && !text.isGlued(next) && !text.isChar(next, '-');
  }

  /** {@code the 2016 primary and months of}: the plural belongs to another noun. */
  private static boolean isJoined(AnnotatedText text, QuantityDraft draft) {
    for (int i = draft.number.end(); i < draft.objectEnd; i++) {
      if (text.matches(i, "and") || text.matches(i, "or")) {
        return true;
      }
    }
    return false;
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

  /** "january", "jan", "jan."; "sep" and "sept". */
  private static List<String> months() {
    List<String> names =
        Stream.of(Month.values()).map(month -> month.name().toLowerCase(Locale.ROOT)).toList();
    List<String> shortened =
        Stream.concat(names.stream().map(name -> name.substring(0, 3)), Stream.of("sept"))
            .filter(name -> !name.equals("may"))
            .toList();
    return Stream.of(names.stream(), shortened.stream(), shortened.stream().map(name -> name + "."))
        .flatMap(forms -> forms)
        .toList();
  }
}
