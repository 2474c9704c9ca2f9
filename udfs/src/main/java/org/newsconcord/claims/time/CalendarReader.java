package org.newsconcord.claims.time;

import java.time.LocalDate;
import org.newsconcord.claims.number.NumberGrammar;
import org.newsconcord.claims.number.NumberMatch;
import org.newsconcord.text.TokenKind;

/**
 * Reads expressions of the calendar: days, months, quarters, halves, seasons, years and decades,
 * with or without their year. Not thread-safe; made for each sentence.
 */
final class CalendarReader {
  /** How many days ahead an event is named by its day alone. */
  private static final int DAYS_OF_PLANS = 45;

  /** First year that a full date may have; a bare number must be nearer to be a year. */
  private static final int FIRST_FULL_YEAR = 1000;

  /** First year in words. */
  private static final int SPELLED_FROM = 1900;

  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_THIRD = 4;
  private static final int DAYS_OF_THIRD = 10;

  /** How near today a bare number before a noun must be to be a year: "the 2009 earthquake". */
  private static final int NEAR_YEARS = 50;

  private final TimeText t;
  private final DayNumbers days;
  private final NumberGrammar numbers;

  CalendarReader(TimeText t, NumberGrammar numbers) {
    this.t = t;
    this.numbers = numbers;
    this.days = new DayNumbers(t);
  }

  /** Digits: numeric dates, a day before its month, a year. */
  TimeMention number(int from) {
    TimeMention numeric = NumericDates.read(t, from);
    if (numeric != null) {
      return numeric;
    }
    if (t.isDigits(from, 2)) {
      int month = from + (t.isMark(from + 1, '.') ? 2 : 1);
      TimeMention day = dayFirst(from, t.digits(from), month);
      if (day != null) {
        return day;
      }
    }
    return t.isYear(from) && namesYear(from) ? year(from) : null;
  }

  TimeMention year(int from) {
    return t.done(from, from + 1, TimeGrain.YEAR, LocalDate.of(t.digits(from), 1, 1));
  }

  /** A year follows a preposition, or stands as in "the 2009 earthquake"; not "the Act of 1964". */
  private boolean namesYear(int from) {
    int before = from - 1;
    if (t.isAddress(from + 1)) {
      return false;
    }
    if (t.isLink(before) || t.says(before, "year")) {
      boolean named = t.says(before, "of") && t.isCapital(before - 1) && !t.is(before - 1, "month");
      return !named && !t.is(from + 1, "unit");
    }
    return (t.is(before, "yearnoun") || t.says(before, "this"))
        && t.isKind(from + 1, TokenKind.WORD)
        && Math.abs(t.digits(from) - 2000) <= NEAR_YEARS
        && !t.text.lower(from + 1).endsWith("s");
  }

  /** {@code 9 May 2018}, {@code the 9th of May}, {@code second of August}. */
  TimeMention dayFirst(int from, int day, int next) {
    int month = t.says(next, "of") ? next + 1 : next;
    if (!t.is(month, "month") || !t.isCapital(month) || day < 1 || day > DayNumbers.LAST) {
      return null;
    }
    return dated(from, month + 1, t.number(month), day);
  }

  /** A day of a month, with the year that may follow. */
  private TimeMention dated(int from, int end, int month, int day) {
    int year = t.isMark(end, ',') ? end + 1 : end;
    if (t.isDigits(year, 4) && t.digits(year) >= FIRST_FULL_YEAR) {
      return t.day(from, year + 1, PublicationDay.date(t.digits(year), month, day));
    }
    int spelled = spelledYear(year);
    if (spelled > 0) {
      int past = numbers.match(t.text, year, t.limit).end();
      return t.day(from, past, PublicationDay.date(spelled, month, day));
    }
    boolean near =
        t.says(end, "of") && t.is(end + 1, "near") && t.is(end + 2, "unit") && isYears(end + 2);
    if (near) {
      LocalDate now = t.published.plus(TimeGrain.YEAR, t.number(end + 1));
      LocalDate named = now == null ? null : PublicationDay.date(now.getYear(), month, day);
      return t.done(from, end + 3, TimeGrain.DAY, named);
    }
    int lean = t.lean.sure(from);
    LocalDate found =
        namesEvent(from, end) ? ofEvent(month, day, lean) : t.published.day(month, day, lean);
    return t.done(from, end, TimeGrain.DAY, found);
  }

  /** The nearest day, but what lies ahead by months is not named by its day. */
  private LocalDate ofEvent(int month, int day, int lean) {
    LocalDate near = t.published.day(month, day, TimeLean.UNKNOWN);
    boolean far =
        near != null
            && lean != TimeLean.AHEAD
            && near.isAfter(t.published.day().plusDays(DAYS_OF_PLANS));
    return far ? t.published.day(month, day, TimeLean.BEHIND) : near;
  }

  /** "the Jan. 6 riot": a day that tells which event is meant, whatever the verbs around say. */
  private boolean namesEvent(int from, int end) {
    boolean owned = t.says(from - 1, "'s") || t.says(from - 1, "’s");
    return (owned || t.says(from - 1, "the") || t.says(from - 1, "a"))
        && t.isKind(end, TokenKind.WORD)
        && !t.isCapital(end)
        && t.kind(end).isEmpty();
  }

  /** A year in words: "two thousand and eighteen"; 0 when there is none. */
  private int spelledYear(int token) {
    NumberMatch year =
        t.isKind(token, TokenKind.WORD) ? numbers.match(t.text, token, t.limit) : null;
    boolean whole = year != null && !year.isVague() && year.value() == Math.rint(year.value());
    return whole && year.value() >= SPELLED_FROM && year.value() <= TimeText.LATEST_YEAR
        ? (int) year.value()
        : 0;
  }

  /** {@code Oct-2}, {@code Oct2}: a month and a day in one word; null when it is none. */
  TimeMention glued(int from) {
    String word = t.text.lower(from);
    int letters = 0;
    while (letters < word.length() && Character.isLetter(word.charAt(letters))) {
      letters++;
    }
    int digits = letters < word.length() && word.charAt(letters) == '-' ? letters + 1 : letters;
    int month = letters < 3 ? 0 : t.words.month(word.substring(0, letters));
    if (month == 0 || word.length() - digits < 1 || word.length() - digits > 2) {
      return null;
    }
    int day = 0;
    for (int i = digits; i < word.length(); i++) {
      day = day * 10 + Character.digit(word.charAt(i), 10);
    }
    return day < 1 || day > DayNumbers.LAST ? null : dated(from, from + 1, month, day);
  }

  /** {@code October 9, 2018}, {@code Oct. 9}, {@code October 2018}, {@code in October}. */
  TimeMention month(int from) {
    int month = t.number(from);
    int next = t.isMark(from + 1, '.') || t.says(from + 1, "the") ? from + 2 : from + 1;
    int dayEnd = days.end(next);
    if (dayEnd > next && days.isDay(next) && (t.isCapital(from) || !isVerb(from))) {
      return dated(from, dayEnd, month, days.value(next));
    }
    int year = yearAfter(from + 1);
    if (year > 0) {
      return t.done(from, year + 1, TimeGrain.MONTH, LocalDate.of(t.digits(year), month, 1));
    }
    if (!t.isCapital(from) || (isVerb(from) || isForename(from)) && !isMonthHere(from - 1)) {
      return null;
    }
    boolean ofStory = t.says(from - 1, "that");
    return t.done(from, from + 1, TimeGrain.MONTH, ofStory ? null : monthAround(from, month));
  }

  /** Whether the words before "May" or "March" say that it is the month. */
  private boolean isMonthHere(int before) {
    if (t.says(before, "of")) {
      return t.is(before - 1, "edge") || t.is(before - 1, "unit") || t.is(before - 1, "weekday");
    }
    boolean name = t.says(before, "to") || t.says(before, "and") || t.says(before, "between");
    return !name && (t.isLink(before) || t.is(before, "near"));
  }

  /** {@code told April Holt, Jan Falk said}: another name follows, and no article stands before. */
  private boolean isForename(int from) {
    int next = from + 1;
    return next < t.limit
        && t.isKind(next, TokenKind.WORD)
        && t.isCapital(next)
        && t.kind(next).isEmpty()
        && !t.says(from - 1, "the")
        && !t.is(from - 1, "near");
  }

  private boolean isVerb(int from) {
    return t.says(from, "may") || t.says(from, "march");
  }

  /** The token of a year, after a comma or "of" at most; -1 when there is none. */
  int yearAfter(int next) {
    int year = t.isMark(next, ',') || t.says(next, "of") ? next + 1 : next;
    return t.isYear(year) ? year : -1;
  }

  /** The month of this number that the words around mean; the nearest when they do not tell. */
  private LocalDate monthAround(int from, int month) {
    int lean = namesEvent(from, from + 1) ? 0 : t.lean.of(from);
    return lean == 0 ? t.published.nearest(month, 1) : t.published.month(month, lean > 0 ? 1 : 0);
  }

  /** A decade; two digits need their article, since "in his 20s" is an age. */
  TimeMention decade(int from) {
    return decade(from, from);
  }

  private TimeMention decade(int from, int first) {
    int year = t.digits(from);
    boolean full = year >= TimeText.EARLIEST_YEAR && year <= TimeText.LATEST_YEAR;
    boolean named = t.says(first - 1, "the") || t.isMark(from - 1, '\'') || t.isMark(from - 1, '’');
    int decade = full ? year : named && year >= 20 && year < 100 ? 1900 + year : -1;
    return decade < 0 || decade % 10 != 0
        ? null
        : t.done(from, from + 1, TimeGrain.DECADE, LocalDate.of(decade, 1, 1));
  }

  /** {@code late January}, {@code early 2009}, {@code mid-1990s}: a third of it. */
  TimeMention third(int from) {
    int third = t.number(from);
    int next = t.isMark(from + 1, '-') ? from + 2 : from + 1;
    if (t.isYear(next)) {
      LocalDate begin = LocalDate.of(t.digits(next), third * MONTHS_OF_THIRD - 3, 1);
      return t.between(from, next + 1, TimeGrain.MONTH, begin, begin.plusMonths(MONTHS_OF_THIRD));
    }
    if (t.isKind(next, TokenKind.DECADE)) {
      TimeMention decade = decade(next, from);
      return decade == null ? null : decade.from(from, t.said(from, decade.endToken()));
    }
    if (!t.is(next, "month") || !t.isCapital(next)) {
      return null;
    }
    TimeMention day = month(next);
    return day != null && day.isOf(TimeGrain.DAY)
        ? day.from(from, t.said(from, day.endToken()))
        : thirdOfMonth(from, next, third);
  }

  private TimeMention thirdOfMonth(int from, int month, int third) {
    int year = yearAfter(month + 1);
    LocalDate begin =
        year > 0
            ? LocalDate.of(t.digits(year), t.number(month), 1)
            : monthAround(from, t.number(month));
    int end = year > 0 ? year + 1 : month + 1;
    if (begin == null) {
      return t.done(from, end, TimeGrain.MONTH, null);
    }
    LocalDate past =
        third == 3 ? begin.plusMonths(1) : begin.plusDays((long) third * DAYS_OF_THIRD);
    LocalDate start = begin.plusDays((long) third * DAYS_OF_THIRD - DAYS_OF_THIRD);
    return t.between(from, end, TimeGrain.DAY, start, past);
  }

  /** {@code summer 2016}, {@code the summer of 2016}. */
  TimeMention season(int from) {
    int year = yearAfter(from + 1);
    if (year < 0) {
      return null;
    }
    LocalDate begin = LocalDate.of(t.digits(year), t.number(from), 1);
    return t.between(from, year + 1, TimeGrain.MONTH, begin, begin.plusMonths(3));
  }

  /**
   * {@code second quarter of 2024}, {@code first half of this year}, {@code Q3 2018}: {@code part}
   * stands at the word of the part.
   */
  TimeMention part(int from, int nth, int part) {
    int months = t.is(part, "nthquarter") ? MONTHS_OF_QUARTER : t.number(part);
    if (nth < 1 || nth * months > 12) {
      return null;
    }
    int next = part + 1;
    int year = yearAfter(next);
    int end = year + 1;
    int when = year > 0 ? t.digits(year) : Integer.MIN_VALUE;
    if (year < 0 && (t.says(next, "of") || t.says(next, "this") || t.is(next, "near"))) {
      int word = t.says(next, "of") ? next + 1 : next;
      boolean plain = t.says(word, "the");
      int unit = word + 1;
      boolean years = (plain || t.is(word, "near")) && t.is(unit, "unit") && isYears(unit);
      if (!years || t.published.day() == null) {
        return null;
      }
      when = t.published.day().getYear() + (plain ? 0 : t.number(word));
      end = unit + 1;
    }
    if (when == Integer.MIN_VALUE) {
      return bare(from, nth, months, part);
    }
    LocalDate begin = LocalDate.of(when, (nth - 1) * months + 1, 1);
    return t.between(from, end, TimeGrain.MONTH, begin, begin.plusMonths(months));
  }

  /** A quarter without its year: the last one that was over, or the next after "will". */
  private TimeMention bare(int from, int nth, int months, int part) {
    LocalDate day = t.published.day();
    if (months != MONTHS_OF_QUARTER || day == null || t.is(part + 1, "unit")) {
      return null;
    }
    LocalDate begin = LocalDate.of(day.getYear(), (nth - 1) * months + 1, 1);
    if (t.lean.of(from) > 0) {
      begin = begin.plusMonths(months).isAfter(day) ? begin : begin.plusYears(1);
    } else if (begin.isAfter(day)) {
      begin = begin.minusYears(1);
    }
    return t.between(from, part + 1, TimeGrain.MONTH, begin, begin.plusMonths(months));
  }

  private boolean isYears(int unit) {
    return t.value(unit).equals("YEAR");
  }
}
