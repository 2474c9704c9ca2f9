/** Expressions of time: found, and resolved against the day of publication. Pure and immutable. */
package org.newsconcord.claims.time;
