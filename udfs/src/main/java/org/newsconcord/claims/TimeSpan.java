package org.newsconcord.claims;

import java.time.Instant;

/**
 * A time expression and, where it could be resolved, its interval.
 *
 * @param text the expression as written
 * @param begin first moment; null while unresolved
 * @param end end, exclusive; null while unresolved
 * @param grain YEAR, MONTH, WEEK, DAY or HOUR; null while unknown
 */
public record TimeSpan(String text, Instant begin, Instant end, String grain) {}
