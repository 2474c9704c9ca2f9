package org.newsconcord.claims.time;

import java.time.Instant;
import org.newsconcord.claims.TimeSpan;

/**
 * A time expression at a place in a text.
 *
 * @param firstToken first token
 * @param endToken end token, exclusive
 * @param time the expression, its interval where it could be resolved, and its grain
 */
public record TimeMention(int firstToken, int endToken, TimeSpan time) {

  /** The same time with more words before it. */
  TimeMention from(int token, String said) {
    return new TimeMention(
        token, endToken, new TimeSpan(said, time.begin(), time.end(), time.grain()));
  }

  /** The same words with another interval; null bounds leave it open. */
  TimeMention spanning(Instant begin, Instant end) {
    return new TimeMention(
        firstToken, endToken, new TimeSpan(time.text(), begin, end, time.grain()));
  }

  /** Whether it names a day, a clock time of one, or days that begin with one, and it is known. */
  public boolean isDay() {
    return time.begin() != null && (isOf(TimeGrain.DAY) || time.grain().equals(ClockReader.GRAIN));
  }

  /** Whether the expression fills this unit of the calendar. */
  public boolean isOf(TimeGrain grain) {
    return grain.name().equals(time.grain());
  }
}
