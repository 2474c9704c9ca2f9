package org.newsconcord.claims.time;

import java.time.LocalDate;
import org.newsconcord.text.TokenKind;

/**
 * Reads dates written in digits with slashes, hyphens or dots: the ISO order when the year comes
 * first, else the month first unless only the day can be. Without a year a preposition must stand
 * before. Stateless.
 */
final class NumericDates {
  private static final int HIGHEST_MONTH = 12;

  private NumericDates() {}

  /** The date that begins at a token of digits; null when none does. */
  static TimeMention read(TimeText t, int from) {
    TimeMention dotted = dotted(t, from);
    if (dotted != null) {
      return dotted;
    }
    if (!t.isDigits(from, 4) || !isSeparator(t, from + 1)) {
      return null;
    }
    int month = from + 2;
    int year = from + 4;
    boolean named = t.is(month, "month");
    if (!t.isGlued(month) || !named && !t.isDigits(month, 2)) {
      return null;
    }
    boolean three = isSecondSeparator(t, from + 3) && t.isDigits(year, 4);
    if (!three) {
      return isDated(t, from) || isPadded(t, from) ? yearless(t, from) : null;
    }
    int[] parts = {t.digits(from), named ? t.number(month) : t.digits(month), t.digits(year)};
    return t.day(from, year + 1, date(t, parts, t.length(from), t.length(year)));
  }

  private static boolean isSeparator(TimeText t, int token) {
    return t.isGlued(token) && (t.isMark(token, '/') || t.isMark(token, '-'));
  }

  private static boolean isSecondSeparator(TimeText t, int token) {
    return t.isGlued(token + 1) && (isSeparator(t, token) || t.isMark(token, ','));
  }

  private static LocalDate date(TimeText t, int[] parts, int firstLength, int lastLength) {
    if (firstLength == 4) {
      return PublicationDay.date(parts[0], parts[1], parts[2]);
    }
    if (lastLength != 4 && lastLength != 2 || firstLength > 2) {
      return null;
    }
    int year = lastLength == 4 ? parts[2] : t.shortYear(parts[2]);
    boolean dayFirst = parts[0] > HIGHEST_MONTH;
    return dayFirst
        ? PublicationDay.date(year, parts[1], parts[0])
        : PublicationDay.date(year, parts[0], parts[1]);
  }

  /** {@code 13.5.2015} and {@code 2015.5.13}, which the text layer cuts in two. */
  private static TimeMention dotted(TimeText t, int from) {
    if (!t.isMark(from + 1, '.') || !t.isGlued(from + 1) || !t.isGlued(from + 2)) {
      return null;
    }
    int end = from;
    while (end < t.limit
        && end - from < 5
        && (t.isKind(end, TokenKind.NUMBER) || t.isMark(end, '.'))
        && (end == from || t.isGlued(end))) {
      end++;
    }
    String[] parts = t.said(from, end).split("\\.", -1);
    if (parts.length != 3) {
      return null;
    }
    int[] numbers = new int[3];
    for (int i = 0; i < 3; i++) {
      if (parts[i].isEmpty() || parts[i].length() > 4 || !parts[i].matches("[0-9]+")) {
        return null;
      }
      numbers[i] = Integer.parseInt(parts[i]);
    }
    LocalDate day =
        parts[0].length() == 4
            ? PublicationDay.date(numbers[0], numbers[1], numbers[2])
            : parts[2].length() == 4
                ? PublicationDay.date(numbers[2], numbers[1], numbers[0])
                : null;
    return day == null ? null : t.day(from, end, day);
  }

  /** Whether a preposition of days stands before: "on 4/22". */
  private static boolean isDated(TimeText t, int from) {
    return t.says(from - 1, "on") || t.is(from - 1, "until") || t.says(from - 1, "since");
  }

  /** Whether a zero fills a month or day: "22/04". */
  private static boolean isPadded(TimeText t, int from) {
    return t.isMark(from + 1, '/')
        && t.length(from) == 2
        && t.length(from + 2) == 2
        && (t.text.first(from) == '0' || t.text.first(from + 2) == '0');
  }

  private static TimeMention yearless(TimeText t, int from) {
    if (!t.isDigits(from, 2) || t.isMark(from + 3, '/') || t.isMark(from + 3, '%')) {
      return null;
    }
    boolean dayFirst = t.digits(from) > HIGHEST_MONTH;
    int month = dayFirst ? t.digits(from + 2) : t.digits(from);
    int day = dayFirst ? t.digits(from) : t.digits(from + 2);
    if (month < 1 || month > HIGHEST_MONTH || day < 1 || day > DayNumbers.LAST) {
      return null;
    }
    return t.done(from, from + 3, TimeGrain.DAY, t.published.day(month, day, t.lean.sure(from)));
  }
}
