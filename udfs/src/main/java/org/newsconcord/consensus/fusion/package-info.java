/**
 * Which value of an item is true, how accurate outlets are, and who copies whom. Pure and
 * immutable.
 */
package org.newsconcord.consensus.fusion;
