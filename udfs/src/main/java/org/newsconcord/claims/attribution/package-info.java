/**
 * Who says what: STATEMENT and CITATION claims, and what an attribution commits its article to.
 * Pure and immutable.
 */
package org.newsconcord.claims.attribution;
