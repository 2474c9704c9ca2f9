/**
 * Numbers as they are written: digits, words, fractions, vague counts. Pure functions; what a
 * number counts or measures is no concern of this package.
 */
package org.newsconcord.claims.number;
