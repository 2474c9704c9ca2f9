package org.newsconcord.jobs.evaluate.pairs;

import org.newsconcord.compare.question.PairView;

/**
 * A labelled pair with the two claims that were found for it.
 *
 * @param pair the label
 * @param view the claims as they are compared
 * @param group number of its group of events; pairs of one event are of one group
 */
public record PairSample(LabelledPair pair, PairView view, int group) {}
