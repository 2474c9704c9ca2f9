/** Outlets that publish one feed and so have one voice. Pure and immutable. */
package org.newsconcord.consensus.feed;
