/**
 * QUANTITY claims: what a quantity measures, who its subject is, and whether two texts could agree
 * or differ on it. Pure and immutable.
 */
package org.newsconcord.claims.measured;
