/**
 * Whether two claims answer one question, and how they relate if they do: typed features of a pair,
 * and models over them that {@code newsconcord train comparisons} fits to labelled pairs. Pure and
 * immutable.
 */
package org.newsconcord.compare.question;
