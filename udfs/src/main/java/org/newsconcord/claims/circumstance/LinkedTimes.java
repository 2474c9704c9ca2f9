package org.newsconcord.claims.circumstance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.time.TimeMention;

/**
 * Makes the time of a claim of a time expression. The clock is that of the place, whose zone the
 * text seldom tells: a time of the clock is the day that holds it, and its text keeps the clock.
 * Gives a time the words before it that bound it: of "after 2011" no interval is told, "shortly
 * after 3 p.m." is close to it, "as of June 1" says up to when something counts. Stateless.
 */
final class LinkedTimes {
  private LinkedTimes() {}

  /** The time with its bounding words; the same when none stand before it. */
  static TimeMention of(TaggedText t, CircumstanceWords words, TimeMention mention) {
    TimeMention time = wholeDay(mention);
    int first = t.first(t.sentence[time.firstToken()]);
    int link = time.firstToken() - 1;
    if (link > first && t.is(link, "of") && t.is(link - 1, "as")) {
      return from(t, time, link - 1, false);
    }
    boolean bound = link >= first && (t.is(link, "before") || t.is(link, "after"));
    if (!bound || isNamed(t, time)) {
      return time;
    }
    boolean close = link > first && words.is(t.lower[link - 1], CircumstanceWord.SHORTLY);
    return from(t, time, close ? link - 1 : link, !close);
  }

  private static TimeMention wholeDay(TimeMention time) {
    TimeSpan span = time.time();
    Instant begin = span.begin();
    if (begin == null || Duration.between(begin, span.end()).toDays() > 0) {
      return time;
    }
    Instant middle = begin.plus(Duration.between(begin, span.end()).dividedBy(2));
    Instant day = middle.truncatedTo(ChronoUnit.DAYS);
    TimeSpan whole = new TimeSpan(span.text(), day, day.plus(1, ChronoUnit.DAYS), span.grain());
    return new TimeMention(time.firstToken(), time.endToken(), whole);
  }

  /** "after Tuesday's vote": the bound is the vote. */
  private static boolean isNamed(TaggedText t, TimeMention time) {
    int next = time.endToken();
    return next < t.last(t.sentence[time.firstToken()])
        && (NounPhrases.possessiveMark(t, next) || t.is(next, WordClass.NOUN));
  }

  private static TimeMention from(TaggedText t, TimeMention time, int link, boolean open) {
    TimeSpan span = time.time();
    String said = t.slice(link, time.endToken());
    return new TimeMention(
        link,
        time.endToken(),
        new TimeSpan(said, open ? null : span.begin(), open ? null : span.end(), span.grain()));
  }
}
