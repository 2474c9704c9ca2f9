/**
 * What the product knows about a language as data: word lists, gazetteer, metonyms. Pure and
 * immutable.
 */
package org.newsconcord.language;
