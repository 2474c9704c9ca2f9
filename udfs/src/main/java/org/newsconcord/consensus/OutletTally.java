package org.newsconcord.consensus;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one outlet came to over all items. Mutable while it is filled; verdicts are added event by
 * event; merging is exact in any order.
 */
public final class OutletTally implements Serializable {
  private static final long serialVersionUID = 1L;
  private final long[] kinds = new long[OutletVerdict.Kind.values().length];
  private final long[] drawnAgreement = new long[PoissonDraws.REPLICATES];
  private final long[] drawnWeight = new long[PoissonDraws.REPLICATES];
  private long agreement;
  private long weight;
  private long items;
  private long events;
  private long squaredSizes;
  private long plainAgreement;
  private long squaredAgreement;
  private long betweenEvents;
  private final Map<Integer, Long> swayed = new TreeMap<>();

  /** Adds the verdicts of the outlet on the items of one event. */
  public void add(String event, List<OutletVerdict> verdicts) {
    long eventAgreement = 0;
    long eventWeight = 0;
    long eventItems = 0;
    double eventPlain = 0;
    for (OutletVerdict verdict : verdicts) {
      kinds[verdict.kind().ordinal()]++;
      if (verdict.scored()) {
        eventItems++;
        eventAgreement += FixedPoint.of(verdict.difficulty() * verdict.agreement());
        eventWeight += FixedPoint.of(verdict.difficulty());
        plainAgreement += FixedPoint.of(verdict.agreement());
        squaredAgreement += FixedPoint.of(verdict.agreement() * verdict.agreement());
        eventPlain += verdict.agreement();
      }
    }
    if (eventItems > 0) {
      agreement += eventAgreement;
      weight += eventWeight;
      items += eventItems;
      events++;
      squaredSizes += eventItems * eventItems;
      betweenEvents += FixedPoint.of(eventPlain * eventPlain / eventItems);
      draw(PoissonDraws.of(event), eventAgreement, eventWeight);
    }
  }

  /** Adds how much the agreement of a verdict hangs on each of the other feeds. */
  public void addSway(OutletVerdict verdict, Map<Integer, Double> sway) {
    sway.forEach(
        (feed, change) ->
            swayed.merge(feed, FixedPoint.of(verdict.difficulty() * change), Long::sum));
  }

  private void draw(byte[] draws, long eventAgreement, long eventWeight) {
    for (int replicate = 0; replicate < draws.length; replicate++) {
      drawnAgreement[replicate] += draws[replicate] * eventAgreement;
      drawnWeight[replicate] += draws[replicate] * eventWeight;
    }
  }

  /** Adds another tally of the same outlet over other events. */
  public OutletTally merge(OutletTally other) {
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] += other.kinds[i];
    }
    for (int i = 0; i < drawnWeight.length; i++) {
      drawnAgreement[i] += other.drawnAgreement[i];
      drawnWeight[i] += other.drawnWeight[i];
    }
    agreement += other.agreement;
    weight += other.weight;
    items += other.items;
    events += other.events;
    squaredSizes += other.squaredSizes;
    plainAgreement += other.plainAgreement;
    squaredAgreement += other.squaredAgreement;
    betweenEvents += other.betweenEvents;
    other.swayed.forEach((feed, sum) -> swayed.merge(feed, sum, Long::sum));
    return this;
  }

  /**
   * How much the consistency would fall without the item of this verdict; negative where it would
   * rise.
   */
  public double effect(OutletVerdict verdict, BetaPrior prior) {
    double itemWeight = verdict.difficulty();
    double itemAgreement = itemWeight * verdict.agreement();
    return prior.posterior(agreement(), weight())
        - prior.posterior(agreement() - itemAgreement, weight() - itemWeight);
  }

  /** Items that came to this. */
  public long of(OutletVerdict.Kind kind) {
    return kinds[kind.ordinal()];
  }

  /** Items of the outlet, compared or not. */
  public long filled() {
    long sum = 0;
    for (long count : kinds) {
      sum += count;
    }
    return sum;
  }

  /** Items in the consistency. */
  public long items() {
    return items;
  }

  long events() {
    return events;
  }

  double squaredSizes() {
    return squaredSizes;
  }

  double agreement() {
    return FixedPoint.toDouble(agreement);
  }

  double weight() {
    return FixedPoint.toDouble(weight);
  }

  /**
   * Variance of the weighted agreement from which other feeds happen to be there: Σ over feeds of
   * (change if the feed were silent)².
   */
  double consensusVariance() {
    return FixedPoint.toDouble(
        swayed.values().stream()
            .mapToDouble(sum -> FixedPoint.ratio(sum, weight, 0))
            .mapToLong(change -> FixedPoint.of(change * change))
            .sum());
  }

  double plainAgreement() {
    return FixedPoint.toDouble(plainAgreement);
  }

  double squaredAgreement() {
    return FixedPoint.toDouble(squaredAgreement);
  }

  double betweenEvents() {
    return FixedPoint.toDouble(betweenEvents);
  }

  /** Weighted agreement of a replicate; NaN when it drew nothing. */
  double drawn(int replicate) {
    return FixedPoint.ratio(drawnAgreement[replicate], drawnWeight[replicate], Double.NaN);
  }
}
