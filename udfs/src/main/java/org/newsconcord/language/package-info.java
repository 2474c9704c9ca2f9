/**
 * What the product knows about a language: word lists, gazetteer, metonyms, and the pack that
 * carries them to extraction, grouping and comparison. Pure and immutable.
 */
package org.newsconcord.language;
