/** The second look at two claims that seem to contradict each other. Pure and immutable. */
package org.newsconcord.compare.review;
