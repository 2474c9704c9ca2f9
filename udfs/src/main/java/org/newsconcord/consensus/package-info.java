/**
 * The consensus model: which value the independent origins of an item support, how far each outlet
 * goes with the others, and which outlets look fed by one source.
 *
 * <p>Knows no Spark, no I/O, no clock, no default locale, charset or zone. Sums are fixed-point, so
 * that no result depends on the order of votes, outlets or partitions. Everything here is immutable
 * and thread-safe unless it says otherwise.
 */
package org.newsconcord.consensus;
