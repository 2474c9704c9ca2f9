/** Questions with the votes of outlets and the values that these give. Pure and immutable. */
package org.newsconcord.consensus.item;
