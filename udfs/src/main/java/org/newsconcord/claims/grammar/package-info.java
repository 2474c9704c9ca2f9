/**
 * What all extractors know about English sentences: word classes, verb groups, noun phrases, names,
 * acts. Pure and immutable.
 */
package org.newsconcord.claims.grammar;
