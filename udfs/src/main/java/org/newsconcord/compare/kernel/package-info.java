/**
 * What comparisons share: intervals, words, persons, units, likeness of texts. Pure and immutable.
 */
package org.newsconcord.compare.kernel;
