/** Acts, and policies with their conditions: ACTION and CONDITION claims. Pure and immutable. */
package org.newsconcord.claims.action;
