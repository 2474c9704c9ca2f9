/** Values as a reader wants to see them, and what values of a claim table are. */
package org.newsconcord.jobs.score.value;
