/**
 * Scores: the consensus value of every slot, how consistent each outlet is with the origins that
 * are not its own, how pairs of outlets agree, and the items behind each score.
 */
package org.newsconcord.jobs.score;
