/** Measures of the outlet scores: planted outlets, split halves, and ratings of others. */
package org.newsconcord.jobs.evaluate.scores;
