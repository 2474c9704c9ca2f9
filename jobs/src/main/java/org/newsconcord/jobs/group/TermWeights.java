package org.newsconcord.jobs.group;

/** How much a term counts by its kind; the weights of the likelihood were fitted with these. */
final class TermWeights {
  static final double WORD = 1;

  /** Who and where tell events apart, more than what. */
  static final double NAME = 4;

  /** Less than a name, since each of the two counts by itself, too. */
  static final double PAIR_OF_NAMES = 2;

  /** Numbers are often written otherwise. */
  static final double NUMBER = 0.5;

  private TermWeights() {}
}
