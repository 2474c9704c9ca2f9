/** When and where an act takes place: DATE and PLACE claims. Pure and immutable. */
package org.newsconcord.claims.circumstance;
