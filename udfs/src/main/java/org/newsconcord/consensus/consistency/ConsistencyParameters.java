package org.newsconcord.consensus.consistency;

import java.io.Serializable;

/**
 * The constants of the consistency model; none is fitted to a corpus.
 *
 * @param poolItems pseudo-items by which the rate of difference of a kind of item is drawn to the
 *     rate of all kinds
 * @param meanSpread scale of the normal hyperprior of the mean of the outlets, in log odds
 * @param outletSpread scale of the half-normal hyperprior of the spread of the outlets, in log odds
 * @param tail probability outside each end of the interval
 * @param credible posterior probability from which an order of two outlets is claimed
 */
public record ConsistencyParameters(
    double poolItems, double meanSpread, double outletSpread, double tail, double credible)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A 90 % interval, orders that hold nine times in ten, and weak hyperpriors. */
  public static ConsistencyParameters standard() {
    return new ConsistencyParameters(20, 1, 1, 0.05, 0.9);
  }
}
