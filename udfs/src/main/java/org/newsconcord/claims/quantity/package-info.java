/** Numbers with their hedges, units and counted things: QUANTITY claims. Pure and immutable. */
package org.newsconcord.claims.quantity;
