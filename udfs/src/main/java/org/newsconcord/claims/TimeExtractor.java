package org.newsconcord.claims;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.PhraseTable;
import org.newsconcord.text.TokenKind;

/**
 * Finds time expressions and resolves them against the day of publication.
 *
 * <p>Absolute dates need no anchor when they carry their year. A month and day without a year, or a
 * weekday, mean the nearest one not after publication, or the next one after {@code next}, {@code
 * this coming} or a future verb; without a publication date they stay open and keep their grain.
 * Years count from 1500 to 2099. Intervals are UTC days, ends exclusive. Linear, deterministic,
 * immutable, thread-safe.
 *
 * <p>Example: {@code on Tuesday} in an article of Thursday 2018-10-11 is 2018-10-09 to 2018-10-10,
 * grain DAY; {@code last month} is 2018-09-01 to 2018-10-01, grain MONTH.
 */
public final class TimeExtractor {
  private final PhraseTable words;
  private final NumberGrammar numbers;

  private TimeExtractor(Lexicon lexicon) {
    words = lexicon.table("time-words.tsv");
    numbers = NumberGrammar.of(lexicon);
  }

  /** An extractor over a lexicon; compiles it, so keep the extractor. */
  public static TimeExtractor of(Lexicon lexicon) {
    return new TimeExtractor(lexicon);
  }

  /**
   * The time expressions of a sentence in the order of the text.
   *
   * @param published the moment of publication; null leaves relative dates open
   */
  public List<TimeMention> extract(AnnotatedText text, int sentence, Instant published) {
    LocalDate anchor = published == null ? null : published.atZone(ZoneOffset.UTC).toLocalDate();
    int limit = text.endToken(sentence);
    List<TimeMention> found = new ArrayList<>();
    int t = text.firstToken(sentence);
    while (t < limit) {
      TimeMention mention = new Reader(text, anchor, t, limit).read();
      if (mention == null) {
        t++;
      } else {
        found.add(mention);
        t = mention.endToken();
      }
    }
    return found;
  }

  private final class Reader {
    private final AnnotatedText text;
    private final LocalDate anchor;
    private final int from;
    private final int limit;

    Reader(AnnotatedText text, LocalDate anchor, int from, int limit) {
      this.text = text;
      this.anchor = anchor;
      this.from = from;
      this.limit = limit;
    }

    TimeMention read() {
      if (text.is(from, TokenKind.NUMBER)) {
        TimeMention numeric = numeric();
        return numeric != null ? numeric : ago();
      }
      if (text.is(from, TokenKind.DECADE)) {
        return decade();
      }
      if (text.is(from, TokenKind.ORDINAL)) {
        return dayFirst(digits(from), from + 1);
      }
      if (!text.is(from, TokenKind.WORD)) {
        return null;
      }
      String kind = kind(from);
      return switch (kind) {
        case "month" -> text.isCapitalised(from) ? month() : null;
        case "weekday" -> text.isCapitalised(from) ? weekday(from, 0) : null;
        case "day" ->
            done(
                from + 1,
                TimeGrain.DAY,
                anchor == null ? null : anchor.plusDays(Long.parseLong(value(from))));
        default -> relative();
      };
    }

    private String kind(int token) {
      int entry = token < limit ? words.find(text, token) : -1;
      return entry < 0 ? "" : words.column(entry, 0);
    }

    private String value(int token) {
      return words.column(words.find(text, token), 1);
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
      boolean four =
          token < limit
              && text.is(token, TokenKind.NUMBER)
              && text.end(token) - text.begin(token) == 4;
      return four && digits(token) >= 1500 && digits(token) < 2100;
    }

    private TimeMention done(int end, TimeGrain grain, LocalDate day) {
      String words = text.between(from, end);
      return new TimeMention(from, end, day == null ? grain.open(words) : grain.span(words, day));
    }

    /** ISO and US numeric dates, day before month, years after a preposition. */
    private TimeMention numeric() {
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
        return date(from + 5, value, digits(from + 2), digits(from + 4));
      }
      if (joined && text.isChar(from + 1, '/') && text.isChar(from + 3, '/') && isYear(from + 4)) {
        return date(from + 5, digits(from + 4), value, digits(from + 2));
      }
      if (value >= 1 && value <= 31 && text.end(from) - text.begin(from) <= 2) {
        TimeMention day = dayFirst(value, from + 1);
        if (day != null) {
          return day;
        }
      }
      return isYear(from) && follows()
          ? done(from + 1, TimeGrain.YEAR, LocalDate.of(value, 1, 1))
          : null;
    }

    private boolean follows() {
      if (from == 0) {
        return false;
      }
      for (String word :
          List.of(
              "in", "since", "by", "until", "from", "of", "before", "after", "during", "early",
              "late", "mid", "through", "to", "and", "between", "year")) {
        if (text.matches(from - 1, word)) {
          return !kind(from + 1).equals("unit");
        }
      }
      return false;
    }

    private TimeMention date(int end, int year, int month, int day) {
      try {
        return done(end, TimeGrain.DAY, LocalDate.of(year, month, day));
      } catch (DateTimeException e) {
        return null;
      }
    }

    /** {@code 9 May 2018}, {@code the 9th of May}. */
    private TimeMention dayFirst(int day, int next) {
      int month = next < limit && text.matches(next, "of") ? next + 1 : next;
      if (!kind(month).equals("month") || !text.isCapitalised(month) || day < 1 || day > 31) {
        return null;
      }
      int year = month + 1 < limit && text.isChar(month + 1, ',') ? month + 2 : month + 1;
      if (isYear(year)) {
        return date(year + 1, digits(year), Integer.parseInt(value(month)), day);
      }
      return yearless(month + 1, Integer.parseInt(value(month)), day);
    }

    /** The nearest such day not more than a month after publication. */
    private TimeMention yearless(int end, int month, int day) {
      if (anchor == null) {
        return done(end, TimeGrain.DAY, null);
      }
      TimeMention same = date(end, anchor.getYear(), month, day);
      TimeMention earlier = date(end, anchor.getYear() - 1, month, day);
      TimeMention later = date(end, anchor.getYear() + 1, month, day);
      return nearest(same, nearest(earlier, later));
    }

    private TimeMention nearest(TimeMention a, TimeMention b) {
      if (a == null || b == null) {
        return a == null ? b : a;
      }
      Instant published = anchor.atStartOfDay().toInstant(ZoneOffset.UTC);
      long x = Math.abs(a.time().begin().getEpochSecond() - published.getEpochSecond());
      long y = Math.abs(b.time().begin().getEpochSecond() - published.getEpochSecond());
      return x <= y ? a : b;
    }

    /** {@code October 9, 2018}, {@code Oct. 9}, {@code October 2018}, {@code in October}. */
    private TimeMention month() {
      int month = Integer.parseInt(value(from));
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
            ? date(year + 1, digits(year), month, digits(next))
            : yearless(next + 1, month, digits(next));
      }
      int year = next + 1 < limit && text.isChar(next, ',') ? next + 1 : next;
      if (isYear(year)) {
        return done(year + 1, TimeGrain.MONTH, LocalDate.of(digits(year), month, 1));
      }
      boolean plain = text.matches(from, "may") || text.matches(from, "march");
      boolean said =
          from > 0
              && (text.matches(from - 1, "in")
                  || text.matches(from - 1, "since")
                  || text.matches(from - 1, "last")
                  || text.matches(from - 1, "until")
                  || text.matches(from - 1, "by")
                  || text.matches(from - 1, "of"));
      return plain && !said ? null : monthAlone(month);
    }

    private TimeMention monthAlone(int month) {
      if (anchor == null) {
        return done(from + 1, TimeGrain.MONTH, null);
      }
      int year = month <= anchor.getMonthValue() ? anchor.getYear() : anchor.getYear() - 1;
      return done(from + 1, TimeGrain.MONTH, LocalDate.of(year, month, 1));
    }

    /** A weekday: the last one, today included; direction 1 the next, -1 the one before today. */
    private TimeMention weekday(int token, int direction) {
      int end = token + 1;
      while (kind(end).equals("part")) {
        end++;
      }
      int date = end < limit && text.isChar(end, ',') ? end + 1 : end;
      if (date < limit && kind(date).equals("month") && direction == 0) {
        TimeMention full = new Reader(text, anchor, date, limit).read();
        if (full != null && full.endToken() > date + 1) {
          TimeSpan time = full.time();
          String words = text.between(from, full.endToken());
          return new TimeMention(
              from, full.endToken(), new TimeSpan(words, time.begin(), time.end(), time.grain()));
        }
      }
      if (anchor == null) {
        return done(end, TimeGrain.DAY, null);
      }
      int back =
          Math.floorMod(anchor.getDayOfWeek().getValue() - Integer.parseInt(value(token)), 7);
      long days = direction > 0 ? 7 - back : direction < 0 && back == 0 ? -7 : -back;
      return done(end, TimeGrain.DAY, anchor.plusDays(days));
    }

    private TimeMention decade() {
      int year = digits(from);
      boolean full = year >= 1500 && year < 2100;
      int decade = full ? year : year >= 20 && year < 100 ? 1900 + year : -1;
      return decade < 0 || decade % 10 != 0
          ? null
          : done(from + 1, TimeGrain.DECADE, LocalDate.of(decade, 1, 1));
    }

    /** {@code last week}, {@code this month}, {@code next Monday}, {@code two years ago}. */
    private TimeMention relative() {
      int direction = direction();
      if (direction == 2 || from + 1 >= limit) {
        return ago();
      }
      int next = from + 1;
      if (kind(next).equals("weekday")) {
        return weekday(next, direction);
      }
      if (kind(next).equals("month") && anchor != null) {
        int month = Integer.parseInt(value(next));
        int back =
            month < anchor.getMonthValue() || month == anchor.getMonthValue() && direction == 0
                ? 0
                : 1;
        int year =
            direction > 0
                ? anchor.getYear() + (month > anchor.getMonthValue() ? 0 : 1)
                : anchor.getYear() - (direction < 0 ? back : 0);
        return done(next + 1, TimeGrain.MONTH, LocalDate.of(year, month, 1));
      }
      if (kind(next).equals("part") && text.matches(from, "this")) {
        return done(next + 1, TimeGrain.DAY, anchor);
      }
      if (kind(next).equals("unit") && !text.lower(next).endsWith("s")) {
        TimeGrain grain = grain(value(next));
        return grain == null
            ? null
            : done(next + 1, grain, anchor == null ? null : grain.next(anchor, direction));
      }
      return null;
    }

    private int direction() {
      if (text.matches(from, "last")) {
        return -1;
      }
      if (text.matches(from, "this")) {
        return 0;
      }
      return text.matches(from, "next") ? 1 : 2;
    }

    private TimeGrain grain(String unit) {
      return switch (unit.toUpperCase(Locale.ROOT)) {
        case "YEAR" -> TimeGrain.YEAR;
        case "MONTH" -> TimeGrain.MONTH;
        case "WEEK", "WEEKEND" -> TimeGrain.WEEK;
        case "DAY" -> TimeGrain.DAY;
        case "DECADE" -> TimeGrain.DECADE;
        default -> null;
      };
    }

    /** {@code two years ago}, {@code a week earlier} is left open: its anchor is in the story. */
    private TimeMention ago() {
      boolean article = text.matches(from, "a") || text.matches(from, "an");
      NumberMatch number = article ? null : numbers.match(text, from, limit);
      int unit = article ? from + 1 : number == null ? limit : number.end();
      if (unit + 1 >= limit || !kind(unit).equals("unit") || !text.matches(unit + 1, "ago")) {
        return null;
      }
      TimeGrain grain = grain(value(unit));
      if (grain == null) {
        return null;
      }
      boolean exact = number == null || !number.isVague();
      long count = number == null ? 1 : (long) Math.min(number.value(), 5000);
      return done(unit + 2, grain, anchor == null || !exact ? null : grain.next(anchor, -count));
    }
  }
}
