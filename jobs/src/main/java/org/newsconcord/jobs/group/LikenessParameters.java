package org.newsconcord.jobs.group;

import java.io.Serializable;

/**
 * In which units the features count.
 *
 * @param rarity what one unit of inverse frequency of a rare term counts
 * @param mostFacts most shared ages or days that count
 * @param mostNumbers most shared numbers that count
 * @param unknownNames share of the names of a lead that names nothing
 * @param leastSpecifics less specific texts count as this specific
 * @param firstDays days after which a further day counts less
 * @param textShare what the cosine of the texts adds to the closeness
 * @param leastNearest a nearest story less close counts as this close
 */
record LikenessParameters(
    double rarity,
    int mostFacts,
    int mostNumbers,
    double unknownNames,
    double leastSpecifics,
    double firstDays,
    double textShare,
    double leastNearest)
    implements Serializable {
  /** The units that the shipped weights were fitted in. */
  static final LikenessParameters STANDARD =
      new LikenessParameters(0.01, 2, 3, 0.5, 30, 3, 0.3, 0.15);
}
