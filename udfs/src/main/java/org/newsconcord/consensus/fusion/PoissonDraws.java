package org.newsconcord.consensus.fusion;

import org.newsconcord.text.StableHash;

/**
 * How often each event is drawn in each replicate of the bootstrap: Poisson with mean one, from a
 * hash of the event's id, so that the same event is drawn the same way in every run and place.
 */
final class PoissonDraws {
  /** Replicates. */
  static final int REPLICATES = 200;

  private static final double[] CUMULATIVE = cumulative();

  private PoissonDraws() {}

  /** Draws of this event, one for each replicate. */
  static byte[] of(String event) {
    long seed = StableHash.of(event);
    byte[] draws = new byte[REPLICATES];
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      double uniform = (StableHash.mix(seed, replicate + 1) >>> 11) * 0x1p-53;
      byte draw = 0;
      while (draw < CUMULATIVE.length && uniform >= CUMULATIVE[draw]) {
        draw++;
      }
      draws[replicate] = draw;
    }
    return draws;
  }

  private static double[] cumulative() {
    double[] cumulative = new double[12];
    double probability = Math.exp(-1);
    double sum = 0;
    for (int k = 0; k < cumulative.length; k++) {
      sum += probability;
      cumulative[k] = sum;
      probability /= k + 1;
    }
    return cumulative;
  }
}
