/**
 * Quantities: a number with its hedge, unit or counted noun, range, trend and governing verb. Pure
 * and immutable.
 */
package org.newsconcord.claims.quantity;
