package org.newsconcord.claims.quantity;

/**
 * A number written in a text, whatever it counts.
 *
 * @param begin first UTF-16 unit
 * @param end end, exclusive
 * @param value its value
 */
public record LiteralNumber(int begin, int end, double value) {}
