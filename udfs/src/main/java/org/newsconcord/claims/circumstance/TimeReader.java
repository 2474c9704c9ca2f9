package org.newsconcord.claims.circumstance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.claims.quantity.NumberGrammar;
import org.newsconcord.claims.quantity.NumberMatch;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.CaseClass;
import org.newsconcord.text.TokenKind;

/** Reads the time expressions of one sentence. Not thread-safe; made for each sentence. */
final class TimeReader {
  private static final Set<String> BEFORE_YEARS =
      Set.of(
          "in", "since", "by", "until", "from", "of", "before", "after", "during", "through", "to",
          "and", "between", "year");
  private static final Set<String> BEFORE_MONTHS =
      Set.of("in", "since", "last", "until", "by", "of", "this", "next");
  private static final Set<String> BEFORE_NOUNS = Set.of("the", "a", "this", "that", "'s", "his");

  private final TimeWords words;
  private final NumberGrammar numbers;
  private final AnnotatedText text;
  private final PublicationDay published;
  private final int first;
  private final int limit;
  private final ClockReader clocks;
  private final String[] kinds;
  private boolean hasAgo;

  TimeReader(
      TimeWords words,
      NumberGrammar numbers,
      AnnotatedText text,
      PublicationDay published,
      int first,
      int limit) {
    this.words = words;
    this.numbers = numbers;
    this.text = text;
    this.published = published;
    this.first = first;
    this.limit = limit;
    this.clocks = new ClockReader(words, text, first, limit);
    this.kinds = new String[limit - first];
    for (int t = first; t < limit; t++) {
      kinds[t - first] = words.kind(text, t, limit);
      hasAgo |= kinds[t - first].equals("ago");
    }
  }

  /** The time expression at a token; null when none begins there. */
  TimeMention read(int from) {
    ClockReader.Clock clock = clocks.read(from);
    if (clock != null) {
      return withDay(clock);
    }
    TimeMention day = date(from);
    return day == null ? null : joined(day);
  }

  private TimeMention date(int from) {
    if (text.is(from, TokenKind.NUMBER)) {
      TimeMention numeric = numeric(from);
      return numeric != null ? numeric : ago(from);
    }
    if (text.is(from, TokenKind.DECADE)) {
      return decade(from);
    }
    if (text.is(from, TokenKind.ORDINAL)) {
      return dayFirst(from, digits(from), from + 1);
    }
    if (!text.is(from, TokenKind.WORD)) {
      return null;
    }
    return switch (kind(from)) {
      case "month" -> text.isCapitalised(from) ? month(from) : null;
      case "weekday" ->
          text.caseClass(from) == CaseClass.CAPITALISED
              ? weekday(from, from, words.lean(text, from, first, limit) > 0 ? 1 : 0)
              : null;
      case "day" ->
          text.caseClass(from) == CaseClass.UPPER
              ? null
              : done(from, from + 1, TimeGrain.DAY, published.plus(number(from)));
      case "third" -> third(from);
      case "near" -> relative(from);
      case "season" -> season(from);
      default -> ago(from);
    };
  }

  /** {@code 3:36 a.m. Wednesday}, {@code 9 a.m. on Oct. 9}: the clock alone stays open. */
  private TimeMention withDay(ClockReader.Clock clock) {
    int next = clock.end();
    if (next < limit && text.isChar(next, ',')) {
      next++;
    }
    if (next < limit && text.matches(next, "on")) {
      next++;
    }
    TimeMention day = next < limit ? date(next) : null;
    boolean dated = day != null && TimeGrain.DAY.name().equals(day.time().grain());
    int end = dated ? day.endToken() : clock.end();
    return at(clock, clock.first(), end, dated ? day.time().begin() : null);
  }

  private TimeMention at(ClockReader.Clock clock, int from, int end, Instant day) {
    String said = text.between(from, end);
    return new TimeMention(
        from, end, day == null ? new TimeSpan(said, null, null, "HOUR") : clock.on(day, said));
  }

  /** {@code Tuesday at about 8:30 p.m.}, {@code Wednesday or Thursday}. */
  private TimeMention joined(TimeMention day) {
    if (!TimeGrain.DAY.name().equals(day.time().grain()) || day.endToken() + 1 >= limit) {
      return day;
    }
    int next = day.endToken() + (text.isChar(day.endToken(), ',') ? 1 : 0);
    while (next < limit && (text.matches(next, "at") || kind(next).equals("about"))) {
      next++;
    }
    ClockReader.Clock clock = next > day.endToken() && next < limit ? clocks.read(next) : null;
    if (clock != null) {
      return at(clock, day.firstToken(), clock.end(), day.time().begin());
    }
    if (text.matches(day.endToken(), "or")) {
      TimeMention other = date(day.endToken() + 1);
      if (other != null && day.time().grain().equals(other.time().grain())) {
        return either(day, other);
      }
    }
    return day;
  }

  private TimeMention either(TimeMention one, TimeMention other) {
    String said = text.between(one.firstToken(), other.endToken());
    Instant begin = one.time().begin();
    boolean ordered = begin != null && begin.isBefore(other.time().begin());
    return new TimeMention(
        one.firstToken(),
        other.endToken(),
        ordered
            ? new TimeSpan(said, begin, other.time().end(), one.time().grain())
            : new TimeSpan(said, null, null, one.time().grain()));
  }

  private String kind(int token) {
    return token < limit ? kinds[token - first] : "";
  }

  private int number(int token) {
    return words.number(text, token);
  }

  /** The month of this number that the words around mean; the nearest one when they do not tell. */
  private LocalDate monthAround(int from, int month) {
    int lean = words.lean(text, from, first, limit);
    return lean == 0 ? published.nearest(month, 1) : published.month(month, lean > 0 ? 1 : 0);
  }

  private int digits(int token) {
    int value = 0;
    for (int i = text.begin(token); i < text.end(token) && value < 100_000; i++) {
      char c = text.raw().charAt(i);
      if (c < '0' || c > '9') {
        break;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  private boolean isYear(int token) {
    return token < limit
        && text.is(token, TokenKind.NUMBER)
        && text.end(token) - text.begin(token) == 4
        && digits(token) >= 1500
        && digits(token) < 2100;
  }

  private TimeMention done(int from, int end, TimeGrain grain, LocalDate day) {
    String said = text.between(from, end);
    return new TimeMention(from, end, day == null ? grain.open(said) : grain.span(said, day));
  }

  private TimeMention between(int from, int end, TimeGrain grain, LocalDate begin, LocalDate past) {
    String said = text.between(from, end);
    return new TimeMention(
        from, end, begin == null ? grain.open(said) : grain.between(said, begin, past));
  }

  private TimeMention day(int from, int end, LocalDate day) {
    return day == null ? null : done(from, end, TimeGrain.DAY, day);
  }

  /** ISO and US numeric dates, day before month, years after a preposition. */
  private TimeMention numeric(int from) {
    int value = digits(from);
    boolean joined =
        from + 4 < limit
            && text.isGlued(from + 1)
            && text.isGlued(from + 2)
            && text.isGlued(from + 3)
            && text.isGlued(from + 4)
            && text.is(from + 2, TokenKind.NUMBER)
            && text.is(from + 4, TokenKind.NUMBER);
    if (joined && text.isChar(from + 1, '-') && text.isChar(from + 3, '-') && isYear(from)) {
      return day(from, from + 5, PublicationDay.date(value, digits(from + 2), digits(from + 4)));
    }
    if (joined && text.isChar(from + 1, '/') && text.isChar(from + 3, '/') && isYear(from + 4)) {
      return day(from, from + 5, PublicationDay.date(digits(from + 4), value, digits(from + 2)));
    }
    if (value >= 1 && value <= 31 && text.end(from) - text.begin(from) <= 2) {
      TimeMention day = dayFirst(from, value, from + 1);
      if (day != null) {
        return day;
      }
    }
    return isYear(from) && namesYear(from) ? year(from) : null;
  }

  private TimeMention year(int from) {
    return done(from, from + 1, TimeGrain.YEAR, LocalDate.of(digits(from), 1, 1));
  }

  /** A year follows a preposition, or stands as in {@code the 2009 earthquake}. */
  private boolean namesYear(int from) {
    if (from == first) {
      return false;
    }
    String before = text.lower(from - 1);
    if (BEFORE_YEARS.contains(before)) {
      return !kind(from + 1).equals("unit");
    }
    return BEFORE_NOUNS.contains(before)
        && from + 1 < limit
        && text.is(from + 1, TokenKind.WORD)
        && Math.abs(digits(from) - 2000) <= 50
        && !text.lower(from + 1).endsWith("s");
  }

  /** {@code 9 May 2018}, {@code the 9th of May}. */
  private TimeMention dayFirst(int from, int day, int next) {
    int month = next < limit && text.matches(next, "of") ? next + 1 : next;
    if (!kind(month).equals("month") || !text.isCapitalised(month) || day < 1 || day > 31) {
      return null;
    }
    int year = month + 1 < limit && text.isChar(month + 1, ',') ? month + 2 : month + 1;
    return isYear(year)
        ? day(from, year + 1, PublicationDay.date(digits(year), number(month), day))
        : yearless(from, month + 1, number(month), day);
  }

  private TimeMention yearless(int from, int end, int month, int number) {
    return done(from, end, TimeGrain.DAY, published.nearest(month, number));
  }

  /** {@code October 9, 2018}, {@code Oct. 9}, {@code October 2018}, {@code in October}. */
  private TimeMention month(int from) {
    int month = number(from);
    int next = from + 1;
    boolean day =
        next < limit
            && (text.is(next, TokenKind.NUMBER) || text.is(next, TokenKind.ORDINAL))
            && digits(next) >= 1
            && digits(next) <= 31
            && text.end(next) - text.begin(next) <= 4;
    if (day) {
      int year = next + 2 < limit && text.isChar(next + 1, ',') ? next + 2 : next + 1;
      return isYear(year)
          ? day(from, year + 1, PublicationDay.date(digits(year), month, digits(next)))
          : yearless(from, next + 1, month, digits(next));
    }
    int year = yearAfter(next);
    if (year > 0) {
      return done(from, year + 1, TimeGrain.MONTH, LocalDate.of(digits(year), month, 1));
    }
    boolean plain = text.matches(from, "may") || text.matches(from, "march");
    boolean said = from > first && BEFORE_MONTHS.contains(text.lower(from - 1));
    return plain && !said ? null : done(from, next, TimeGrain.MONTH, monthAround(from, month));
  }

  /** The token of a year, after a comma or "of" at most; -1 when there is none. */
  private int yearAfter(int next) {
    boolean link = next + 1 < limit && (text.isChar(next, ',') || text.matches(next, "of"));
    int year = link ? next + 1 : next;
    return isYear(year) ? year : -1;
  }

  /** A weekday: the last one, today included; direction 1 the next, -1 the one before today. */
  private TimeMention weekday(int from, int token, int direction) {
    int end = token + 1;
    while (kind(end).equals("part")) {
      end++;
    }
    int date = end < limit && text.isChar(end, ',') ? end + 1 : end;
    if (kind(date).equals("month")) {
      TimeMention full = month(date);
      if (full != null && full.endToken() > date + 1) {
        TimeSpan time = full.time();
        String said = text.between(from, full.endToken());
        return new TimeMention(
            from, full.endToken(), new TimeSpan(said, time.begin(), time.end(), time.grain()));
      }
    }
    return done(from, end, TimeGrain.DAY, published.weekday(number(token), direction));
  }

  private TimeMention decade(int from) {
    int year = digits(from);
    boolean full = year >= 1500 && year < 2100;
    int decade = full ? year : year >= 20 && year < 100 ? 1900 + year : -1;
    return decade < 0 || decade % 10 != 0
        ? null
        : done(from, from + 1, TimeGrain.DECADE, LocalDate.of(decade, 1, 1));
  }

  /** {@code late January}, {@code early 2009}: a third of the month or year. */
  private TimeMention third(int from) {
    int third = number(from);
    int next = from + 1;
    if (isYear(next)) {
      LocalDate begin = LocalDate.of(digits(next), third * 4 - 3, 1);
      return between(from, next + 1, TimeGrain.MONTH, begin, begin.plusMonths(4));
    }
    if (!kind(next).equals("month") || !text.isCapitalised(next)) {
      return null;
    }
    int year = yearAfter(next + 1);
    LocalDate begin =
        year > 0 ? LocalDate.of(digits(year), number(next), 1) : monthAround(from, number(next));
    int end = year > 0 ? year + 1 : next + 1;
    if (begin == null) {
      return done(from, end, TimeGrain.MONTH, null);
    }
    LocalDate past = third == 3 ? begin.plusMonths(1) : begin.plusDays(third * 10L);
    return between(from, end, TimeGrain.DAY, begin.plusDays(third * 10L - 10), past);
  }

  /** {@code last week}, {@code this month}, {@code next Monday}, {@code the next few weeks}. */
  private TimeMention relative(int from) {
    int direction = number(from);
    int next = from + 1;
    switch (kind(next)) {
      case "weekday":
        return weekday(from, next, direction);
      case "month":
        return done(from, next + 1, TimeGrain.MONTH, published.month(number(next), direction));
      case "season":
        return seasonOf(from, next, direction);
      case "part":
        LocalDate day = published.plus(direction < 0 ? -1 : 0);
        return direction > 0 ? null : done(from, next + 1, TimeGrain.DAY, day);
      case "unit":
        return unit(from, next, direction);
      default:
        return direction == 0 || next >= limit ? null : stretch(from, next, direction);
    }
  }

  private TimeMention unit(int from, int next, int direction) {
    TimeGrain grain = grain(next);
    boolean plural = text.lower(next).endsWith("s");
    return grain == null || plural
        ? null
        : done(from, next + 1, grain, published.plus(grain, direction));
  }

  /** {@code the past two weeks}, {@code the next few months}: up to, or from, publication. */
  private TimeMention stretch(int from, int next, int direction) {
    boolean several = kind(next).equals("several");
    NumberMatch number = several ? null : numbers.match(text, next, limit);
    if (!several && (number == null || number.high() > 5000)) {
      return null;
    }
    int unit = several ? next + 1 : number.end();
    TimeGrain grain = kind(unit).equals("unit") ? grain(unit) : null;
    if (grain == null) {
      return null;
    }
    long count = several ? number(next) : (long) Math.ceil(number.high());
    int end = unit + 1;
    return direction > 0
        ? between(from, end, grain, published.plus(1), published.plus(grain, count))
        : between(from, end, grain, published.plus(grain, -count), published.plus(1));
  }

  /** {@code summer 2016}, {@code the summer of 2016}. */
  private TimeMention season(int from) {
    int year = yearAfter(from + 1);
    if (year < 0) {
      return null;
    }
    LocalDate begin = LocalDate.of(digits(year), number(from), 1);
    return between(from, year + 1, TimeGrain.MONTH, begin, begin.plusMonths(3));
  }

  private TimeMention seasonOf(int from, int season, int direction) {
    LocalDate begin = published.month(number(season), direction);
    return between(
        from, season + 1, TimeGrain.MONTH, begin, begin == null ? null : begin.plusMonths(3));
  }

  private TimeGrain grain(int unit) {
    return switch (words.value(text, unit)) {
      case "YEAR" -> TimeGrain.YEAR;
      case "MONTH" -> TimeGrain.MONTH;
      case "WEEK", "WEEKEND" -> TimeGrain.WEEK;
      case "DAY" -> TimeGrain.DAY;
      case "DECADE" -> TimeGrain.DECADE;
      default -> null;
    };
  }

  /** {@code two years ago}; {@code a week earlier} is no match: its anchor is in the story. */
  private TimeMention ago(int from) {
    if (!hasAgo) {
      return null;
    }
    boolean article = text.matches(from, "a") || text.matches(from, "an");
    NumberMatch number = article ? null : numbers.match(text, from, limit);
    int unit = article ? from + 1 : number == null ? limit : number.end();
    if (unit + 1 >= limit || !kind(unit).equals("unit") || !text.matches(unit + 1, "ago")) {
      return null;
    }
    TimeGrain grain = grain(unit);
    if (grain == null) {
      return null;
    }
    boolean exact = number == null || !number.isVague();
    long count = number == null ? 1 : (long) Math.min(number.value(), 5000);
    return done(from, unit + 2, grain, exact ? published.plus(grain, -count) : null);
  }
}
