/** Who holds which office: OFFICE claims. Pure and immutable. */
package org.newsconcord.claims.office;
