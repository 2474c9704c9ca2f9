package org.newsconcord.claims.circumstance;

import org.newsconcord.claims.TimeSpan;

/**
 * A time expression at a place in a text.
 *
 * @param firstToken first token
 * @param endToken end token, exclusive
 * @param time the expression, its interval where it could be resolved, and its grain
 */
public record TimeMention(int firstToken, int endToken, TimeSpan time) {}
