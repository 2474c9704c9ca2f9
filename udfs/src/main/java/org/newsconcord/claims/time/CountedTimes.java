package org.newsconcord.claims.time;

import java.time.LocalDate;
import org.newsconcord.claims.number.NumberGrammar;
import org.newsconcord.claims.number.NumberMatch;

/**
 * Reads times that count units from a day: {@code two years ago}, {@code two weeks from now},
 * {@code will open in three weeks}, {@code the past five months}. Not thread-safe; made for each
 * sentence.
 */
final class CountedTimes {
  private static final int MOST_UNITS = 5000;
  private static final int MOST_PARTS = 3;
  private static final int FEWEST_OF_SEVERAL = 2;

  private final TimeText t;
  private final NumberGrammar numbers;
  private final boolean counts;

  CountedTimes(TimeText t, NumberGrammar numbers) {
    this.t = t;
    this.numbers = numbers;
    boolean found = false;
    for (int i = t.first; i < t.limit && !found; i++) {
      found = t.is(i, "ago") || anchors(i);
    }
    this.counts = found;
  }

  /** {@code the past two weeks}, {@code the next few months}: up to, or from, publication. */
  TimeMention stretch(int from, int next, int direction) {
    boolean several = t.is(next, "several");
    NumberMatch number = several ? null : numbers.match(t.text, next, t.limit);
    if (!several && (number == null || number.high() > MOST_UNITS)) {
      return null;
    }
    int unit = several ? next + 1 : number.end();
    TimeGrain grain = t.is(unit, "unit") ? t.grain(unit) : null;
    boolean ofStory = t.says(unit + 1, "of") && !t.is(unit + 2, "near");
    if (grain == null || ofStory) {
      return null;
    }
    long count = several ? t.number(next) : (long) Math.ceil(number.high());
    int end = unit + 1;
    return direction > 0
        ? t.between(from, end, grain, t.published.plus(1), t.published.plus(grain, count))
        : t.between(from, end, grain, t.published.plus(grain, -count), t.published.plus(1));
  }

  /**
   * {@code two years ago}, {@code two weeks from now}, {@code two days after tomorrow}; {@code a
   * week earlier} is no match: its anchor is in the story.
   */
  TimeMention counted(int from) {
    if (!counts) {
      return null;
    }
    boolean article = t.says(from, "a") || t.says(from, "an");
    int word = article && t.is(from + 1, "several") ? from + 1 : from;
    boolean several = t.is(word, "several");
    NumberMatch number = article || several ? null : numbers.match(t.text, from, t.limit);
    int unit = several ? word + 1 : article ? from + 1 : number == null ? t.limit : number.end();
    if (unit + 1 >= t.limit || number != null && number.high() > MOST_UNITS) {
      return null;
    }
    int direction = direction(unit + 1);
    LocalDate anchor = anchor(unit + 1);
    if (direction == 0) {
      return number == null || number.isVague() ? null : compound(from, number, unit);
    }
    int end = anchorEnd(unit + 1);
    boolean weekday = t.is(unit, "weekday") || t.is(unit, "weekdays");
    if (weekday && number != null && direction > 0) {
      LocalDate first = t.published.weekday(t.number(unit), 1);
      LocalDate day = first == null ? null : first.plusWeeks((long) number.value() - 1);
      return t.done(from, end, TimeGrain.DAY, day);
    }
    TimeGrain grain = t.is(unit, "unit") ? t.grain(unit) : null;
    if (grain == null) {
      return null;
    }
    if (several || number != null && number.isVague()) {
      return vague(from, end, grain, several ? t.number(word) : (long) number.high(), direction);
    }
    long count = number == null ? 1 : (long) number.value();
    return t.done(from, end, grain, anchor == null ? null : grain.next(anchor, direction * count));
  }

  /** {@code 2 years, 1 month and 21 days ago}: the day so long before publication. */
  private TimeMention compound(int from, NumberMatch first, int firstUnit) {
    LocalDate day = t.published.day();
    NumberMatch number = first;
    int unit = firstUnit;
    for (int parts = 0; parts < MOST_PARTS; parts++) {
      TimeGrain grain = t.is(unit, "unit") ? t.grain(unit) : null;
      if (grain == null || day == null || number.high() > MOST_UNITS) {
        return null;
      }
      day = grain.next(day, -(long) number.value());
      if (t.says(unit + 1, "ago")) {
        return t.done(from, unit + 2, TimeGrain.DAY, day);
      }
      boolean link = t.says(unit + 1, "and") || t.isMark(unit + 1, ',');
      number = numbers.match(t.text, unit + (link ? 2 : 1), t.limit);
      if (number == null || number.isVague()) {
        return null;
      }
      unit = number.end();
    }
    return null;
  }

  /** {@code a few days ago}: from two of them to so many. */
  private TimeMention vague(int from, int end, TimeGrain grain, long most, int direction) {
    LocalDate now = t.published.day();
    if (now == null) {
      return t.done(from, end, grain, null);
    }
    LocalDate one = grain.next(now, (long) direction * FEWEST_OF_SEVERAL);
    LocalDate other = grain.next(now, direction * Math.max(most, FEWEST_OF_SEVERAL));
    boolean ordered = one.isBefore(other);
    return t.between(from, end, grain, ordered ? one : other, (ordered ? other : one).plusDays(1));
  }

  private boolean anchors(int token) {
    boolean day = t.is(token, "day") || t.says(token, "now");
    return day
        && (t.says(token - 1, "from") || t.says(token - 1, "after") || t.says(token - 1, "before"));
  }

  /** 1 for "from now", -1 for "ago", "before yesterday"; 0 for other words. */
  private int direction(int token) {
    if (t.says(token, "ago")) {
      return -1;
    }
    boolean anchored = t.is(token + 1, "day") || t.says(token + 1, "now");
    if (!anchored) {
      return 0;
    }
    boolean ahead = t.says(token, "from") || t.says(token, "after");
    return ahead ? 1 : t.says(token, "before") ? -1 : 0;
  }

  private LocalDate anchor(int token) {
    return t.is(token + 1, "day") && !t.says(token, "ago")
        ? t.published.plus(t.number(token + 1))
        : t.published.day();
  }

  private int anchorEnd(int token) {
    return t.says(token, "ago") ? token + 1 : token + 2;
  }

  /** {@code will open in three weeks}: so long after publication. */
  TimeMention ahead(int from) {
    if (!t.says(from, "in") || t.lean.of(from) <= 0) {
      return null;
    }
    NumberMatch number = numbers.match(t.text, from + 1, t.limit);
    boolean one = t.says(from + 1, "a");
    int unit = one ? from + 2 : number == null ? t.limit : number.end();
    boolean counted = one || number != null && !number.isVague() && number.high() <= MOST_UNITS;
    TimeGrain grain = counted && t.is(unit, "unit") ? t.grain(unit) : null;
    if (grain == null || t.isMark(unit + 1, '-')) {
      return null;
    }
    return t.done(from, unit + 1, grain, t.published.plus(grain, one ? 1 : (long) number.value()));
  }
}
