package org.newsconcord.claims.time;

import java.time.LocalDate;
import java.util.Arrays;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/** The tokens of one sentence as readers of times see them. Not thread-safe. */
final class TimeText {
  static final int EARLIEST_YEAR = 1500;
  static final int LATEST_YEAR = 2099;
  private static final int CENTURY = 100;
  private static final int LONGEST_NUMBER = 100_000;

  final TimeWords words;
  final AnnotatedText text;
  final PublicationDay published;
  final TimeLean lean;
  final int first;
  final int limit;
  private final String[] kinds;

  TimeText(TimeWords words, AnnotatedText text, PublicationDay published, int first, int limit) {
    this.words = words;
    this.text = text;
    this.published = published;
    this.first = first;
    this.limit = limit;
    this.kinds = new String[limit - first];
    for (int t = first; t < limit; t++) {
      int name = words.nameLength(text, t, limit);
      if (name > 0) {
        Arrays.fill(kinds, t - first, t - first + name, TimeWords.NAME);
        t += name - 1;
      } else {
        kinds[t - first] = words.kind(text, t);
      }
    }
    this.lean = new TimeLean(this);
  }

  /** The class of a word of time; empty for other words and outside the sentence. */
  String kind(int token) {
    return token >= first && token < limit ? kinds[token - first] : "";
  }

  boolean is(int token, String kind) {
    return kind(token).equals(kind);
  }

  /** Whether a preposition of time stands at a token. */
  boolean isLink(int token) {
    return is(token, "yearlink")
        || is(token, "since")
        || is(token, "until")
        || is(token, "deadline")
        || is(token, "within");
  }

  /** Whether a word makes an address of the number before it: the 1900 block. */
  boolean isAddress(int token) {
    return token >= first && token < limit && words.isAddress(text, token);
  }

  /** Whether the token is this lower-case word. */
  boolean says(int token, String word) {
    return token >= first && token < limit && text.matches(token, word);
  }

  boolean isMark(int token, char c) {
    return token >= first && token < limit && text.isChar(token, c);
  }

  boolean isKind(int token, TokenKind kind) {
    return token >= first && token < limit && text.is(token, kind);
  }

  /** Whether nothing stands between a token of the sentence and the one before it. */
  boolean isGlued(int token) {
    return token > first && token < limit && text.isGlued(token);
  }

  boolean isCapital(int token) {
    return token >= first && token < limit && text.isCapitalised(token);
  }

  int number(int token) {
    return words.number(text, token);
  }

  String value(int token) {
    return words.value(text, token);
  }

  /** The digits that open a token as a number; 0 when there are none. */
  int digits(int token) {
    int value = 0;
    for (int i = text.begin(token); i < text.end(token) && value < LONGEST_NUMBER; i++) {
      char c = text.raw().charAt(i);
      if (c < '0' || c > '9') {
        break;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  int length(int token) {
    return text.end(token) - text.begin(token);
  }

  /** Whether a token is a plain number of one to so many digits. */
  boolean isDigits(int token, int most) {
    if (!isKind(token, TokenKind.NUMBER) || length(token) > most) {
      return false;
    }
    for (int i = text.begin(token); i < text.end(token); i++) {
      char c = text.raw().charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  boolean isYear(int token) {
    return isDigits(token, 4)
        && length(token) == 4
        && digits(token) >= EARLIEST_YEAR
        && digits(token) <= LATEST_YEAR;
  }

  /** A year in two digits: that of the last seventy years or the next thirty. */
  int shortYear(int twoDigits) {
    int now = published.day() == null ? LocalDate.EPOCH.getYear() + 30 : published.day().getYear();
    int year = now / CENTURY * CENTURY + twoDigits;
    return year > now + 30 ? year - CENTURY : year;
  }

  String said(int from, int end) {
    return text.between(from, end);
  }

  TimeMention done(int from, int end, TimeGrain grain, LocalDate day) {
    String said = said(from, end);
    return new TimeMention(from, end, day == null ? grain.open(said) : grain.span(said, day));
  }

  TimeMention between(int from, int end, TimeGrain grain, LocalDate begin, LocalDate past) {
    String said = said(from, end);
    return new TimeMention(
        from,
        end,
        begin == null || past == null ? grain.open(said) : grain.between(said, begin, past));
  }

  /** A single day; null when there is none. */
  TimeMention day(int from, int end, LocalDate day) {
    return day == null ? null : done(from, end, TimeGrain.DAY, day);
  }

  /** Whether no word follows that the expression could belong to: a mark, or the end. */
  boolean isStop(int token) {
    return token >= limit || text.is(token, TokenKind.PUNCT);
  }

  /** The calendar unit of a word of the class "unit"; null for hours. */
  TimeGrain grain(int unit) {
    return switch (value(unit)) {
      case "YEAR" -> TimeGrain.YEAR;
      case "MONTH" -> TimeGrain.MONTH;
      case "WEEK", "WEEKEND" -> TimeGrain.WEEK;
      case "DAY" -> TimeGrain.DAY;
      case "DECADE" -> TimeGrain.DECADE;
      default -> null;
    };
  }
}
