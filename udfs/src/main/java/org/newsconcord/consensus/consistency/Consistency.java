package org.newsconcord.consensus.consistency;

import java.io.Serializable;

/**
 * The consistency of one outlet: how often it goes with the independent others on a usual mix of
 * items that can differ. All of it comes from one posterior, so the value lies in its interval.
 *
 * @param value middle of the posterior, 0 to 1, see {@link OutletPosterior#consistency}
 * @param low its 0.05 quantile
 * @param high its 0.95 quantile
 */
public record Consistency(double value, double low, double high) implements Serializable {
  private static final long serialVersionUID = 1L;
}
