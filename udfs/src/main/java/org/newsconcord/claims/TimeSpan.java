package org.newsconcord.claims;

import java.time.Instant;

/**
 * A time expression and, where it could be resolved, its interval.
 *
 * @param text the expression as written
 * @param begin first moment; null while unresolved, and of what is only bounded: "after 2011"
 * @param end end, exclusive; null like the begin
 * @param grain DECADE, YEAR, MONTH, WEEK, DAY or HOUR; null while unknown. The interval of a DATE
 *     claim with the grain HOUR is the day of its clock time
 */
public record TimeSpan(String text, Instant begin, Instant end, String grain) {}
