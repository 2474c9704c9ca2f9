package org.newsconcord.consensus.tally;

import java.io.Serializable;
import java.util.List;
import org.newsconcord.consensus.item.FixedPoint;

/**
 * Counted items of one outlet by kind, certainty and outcome, and how they fall on events. Mutable
 * while it is filled; merging is exact in any order.
 */
public final class ItemCounts implements Serializable {
  private static final long serialVersionUID = 1L;
  private final long[] agreeing;
  private final long[] differing;
  private long items;
  private long events;
  private long squaredSizes;
  private long agreed;
  private long betweenEvents;

  ItemCounts(int kinds) {
    this.agreeing = new long[kinds * Certainty.steps()];
    this.differing = new long[kinds * Certainty.steps()];
  }

  /** Adds the counted verdicts on the items of one event. */
  void add(List<OutletVerdict> scored) {
    long eventAgreed = 0;
    for (OutletVerdict verdict : scored) {
      int cell = verdict.attribute() * Certainty.steps() + Certainty.step(verdict.certainty());
      (verdict.differs() ? differing : agreeing)[cell] += FixedPoint.of(verdict.weight());
      eventAgreed += verdict.differs() ? 0 : 1;
    }
    if (!scored.isEmpty()) {
      long size = scored.size();
      items += size;
      events++;
      squaredSizes += size * size;
      agreed += eventAgreed;
      betweenEvents += FixedPoint.of((double) eventAgreed * eventAgreed / size);
    }
  }

  void merge(ItemCounts other) {
    for (int cell = 0; cell < agreeing.length; cell++) {
      agreeing[cell] += other.agreeing[cell];
      differing[cell] += other.differing[cell];
    }
    items += other.items;
    events += other.events;
    squaredSizes += other.squaredSizes;
    agreed += other.agreed;
    betweenEvents += other.betweenEvents;
  }

  public double agreeing(int kind, int step) {
    return FixedPoint.toDouble(agreeing[kind * Certainty.steps() + step]);
  }

  public double differing(int kind, int step) {
    return FixedPoint.toDouble(differing[kind * Certainty.steps() + step]);
  }

  /** Items of one kind that count against the outlet, by their weights. */
  public double differing(int kind) {
    double sum = 0;
    for (int step = 0; step < Certainty.steps(); step++) {
      sum += differing(kind, step);
    }
    return sum;
  }

  /** All counted items of one kind, by their weights. */
  public double counted(int kind) {
    double sum = differing(kind);
    for (int step = 0; step < Certainty.steps(); step++) {
      sum += agreeing(kind, step);
    }
    return sum;
  }

  /** Counted items of one kind, each by how much its certainty lets it tell. */
  public double telling(int kind) {
    double sum = 0;
    for (int step = 0; step < Certainty.steps(); step++) {
      sum += (agreeing(kind, step) + differing(kind, step)) * Certainty.telling(step);
    }
    return sum;
  }

  public long items() {
    return items;
  }

  long events() {
    return events;
  }

  double squaredSizes() {
    return squaredSizes;
  }

  /** Plain count of agreements. */
  public double agreed() {
    return agreed;
  }

  /** Σ over events of agreements² / items. */
  double betweenEvents() {
    return FixedPoint.toDouble(betweenEvents);
  }
}
