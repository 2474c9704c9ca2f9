/**
 * How consistent an outlet is, with its uncertainty, and what tells outlets apart. Pure and
 * immutable.
 */
package org.newsconcord.consensus.consistency;
