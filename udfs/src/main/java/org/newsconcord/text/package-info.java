/**
 * Normalisation, sentences, tokens and shingles over raw article text.
 *
 * <p>Knows no Spark, no I/O, no clock, no default locale, charset or zone. Everything here is
 * immutable and thread-safe unless it says otherwise.
 */
package org.newsconcord.text;
