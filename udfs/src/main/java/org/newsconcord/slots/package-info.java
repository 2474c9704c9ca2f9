/** Which claims answer one question: candidate pairs, likeness, slots. Pure and immutable. */
package org.newsconcord.slots;
