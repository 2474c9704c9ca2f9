package org.newsconcord.consensus.fusion;

import java.io.Serializable;
import java.util.Arrays;
import org.newsconcord.consensus.item.FixedPoint;
import org.newsconcord.consensus.item.ValueMatch;

/**
 * How two outlets answered the items that both fill from different voices. Mutable while it is
 * filled; merging is exact in any order.
 *
 * <p>Item-conditional kappa = (Σ a − Σ e) / (n − Σ e) over the n items that at least two other
 * voices fill: a is 1 where the pair agrees, e = Σ p(v)² the chance that two draws from the other
 * voices agree on that item. The interval is that of an event bootstrap.
 */
public final class PairTally implements Serializable {
  /** Fewer items than this give no kappa. */
  public static final int FEWEST_ITEMS = 20;

  private static final long serialVersionUID = 1L;
  private static final double TAIL = 0.05;
  private static final double DEVIATIONS = 1.645;
  private long items;
  private long agree;
  private long conflict;
  private long expectedItems;
  private long observed;
  private long expected;
  private long squares;
  private final long[] drawnItems;
  private final long[] drawnObserved;
  private final long[] drawnExpected;

  private PairTally(int replicates) {
    this.drawnItems = new long[replicates];
    this.drawnObserved = new long[replicates];
    this.drawnExpected = new long[replicates];
  }

  /** A tally that counts only. */
  public static PairTally counting() {
    return new PairTally(0);
  }

  /** A tally that can also give the interval of kappa. */
  public static PairTally bootstrapping() {
    return new PairTally(PoissonDraws.REPLICATES);
  }

  void add(byte[] draws, ValueMatch match, double expectedAgreement) {
    if (!match.comparable()) {
      return;
    }
    items++;
    agree += match.consistent() ? 1 : 0;
    conflict += match.consistent() ? 0 : 1;
    if (!Double.isNaN(expectedAgreement)) {
      long a = match.consistent() ? 1 : 0;
      long e = FixedPoint.of(expectedAgreement);
      expectedItems++;
      observed += a;
      expected += e;
      squares += FixedPoint.of((a - expectedAgreement) * (a - expectedAgreement));
      for (int replicate = 0; replicate < drawnItems.length; replicate++) {
        drawnItems[replicate] += draws[replicate];
        drawnObserved[replicate] += draws[replicate] * a;
        drawnExpected[replicate] += draws[replicate] * e;
      }
    }
  }

  /** Adds another tally of the same pair. */
  public PairTally merge(PairTally other) {
    items += other.items;
    agree += other.agree;
    conflict += other.conflict;
    expectedItems += other.expectedItems;
    observed += other.observed;
    expected += other.expected;
    squares += other.squares;
    for (int replicate = 0; replicate < drawnItems.length; replicate++) {
      drawnItems[replicate] += other.drawnItems[replicate];
      drawnObserved[replicate] += other.drawnObserved[replicate];
      drawnExpected[replicate] += other.drawnExpected[replicate];
    }
    return this;
  }

  /** Items that both fill from different voices, and that can be compared. */
  public long items() {
    return items;
  }

  /** Of these, consistent. */
  public long agree() {
    return agree;
  }

  /** Of these, in conflict. */
  public long conflict() {
    return conflict;
  }

  /** Whether kappa needs an interval: there are enough items. */
  public boolean enough() {
    return expectedItems >= FEWEST_ITEMS;
  }

  /** Mean agreement expected from the other voices; NaN without an item that has them. */
  public double expected() {
    return expectedItems == 0 ? Double.NaN : FixedPoint.toDouble(expected) / expectedItems;
  }

  /** Kappa; NaN where {@link #undefined} tells why. */
  public double kappa() {
    return undefined() == null ? kappa(expectedItems, observed, expected) : Double.NaN;
  }

  /**
   * 1 when kappa lies above 0 by more than its 90 % interval reaches, −1 when below, 0 otherwise,
   * for items that are independent of one another.
   */
  int side() {
    double excess = observed - FixedPoint.toDouble(expected);
    boolean clear = Math.abs(excess) > DEVIATIONS * Math.sqrt(FixedPoint.toDouble(squares));
    return clear && undefined() == null ? (int) Math.signum(excess) : 0;
  }

  /** The same by the interval of a tally that has one. */
  int drawnSide() {
    return kappaLow() > 0 ? 1 : kappaHigh() < 0 ? -1 : 0;
  }

  /** Why kappa is undefined, or null. */
  public Undefined undefined() {
    if (!enough()) {
      return Undefined.TOO_FEW_ITEMS;
    }
    return expectedItems - FixedPoint.toDouble(expected) < 1
        ? Undefined.NO_DISAGREEMENT_POSSIBLE
        : null;
  }

  /** Why there is no kappa. */
  public enum Undefined {
    /** Fewer than {@link #FEWEST_ITEMS} items with two other voices. */
    TOO_FEW_ITEMS,
    /** The others agree with one another on nearly every item. */
    NO_DISAGREEMENT_POSSIBLE
  }

  /** Lower end of the 90 % interval of kappa; NaN without one. */
  public double kappaLow() {
    return quantile(TAIL);
  }

  /** Upper end of the 90 % interval of kappa; NaN without one. */
  public double kappaHigh() {
    return quantile(1 - TAIL);
  }

  private double quantile(double probability) {
    double[] drawn = new double[drawnItems.length];
    Arrays.setAll(drawn, r -> kappa(drawnItems[r], drawnObserved[r], drawnExpected[r]));
    double[] usable = Arrays.stream(drawn).filter(k -> !Double.isNaN(k)).sorted().toArray();
    return usable.length == 0 || undefined() != null
        ? Double.NaN
        : usable[(int) Math.round(probability * (usable.length - 1))];
  }

  private static double kappa(long items, long observed, long expected) {
    double chance = FixedPoint.toDouble(expected);
    return items - chance <= 0 ? Double.NaN : (observed - chance) / (items - chance);
  }
}
