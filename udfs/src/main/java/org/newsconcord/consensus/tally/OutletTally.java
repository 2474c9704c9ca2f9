package org.newsconcord.consensus.tally;

import java.io.Serializable;
import java.util.List;
import org.newsconcord.consensus.tally.OutletVerdict.Kind;

/**
 * What one outlet came to over all items, by kind of item. Mutable while it is filled; verdicts are
 * added event by event; merging is exact in any order.
 */
public final class OutletTally implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int KINDS = Kind.values().length;
  private final int attributes;
  private final long[] verdicts;
  private final ItemCounts all;
  private final ItemCounts own;

  /** An empty tally over items of this many kinds. */
  public OutletTally(int attributes) {
    this.attributes = attributes;
    this.verdicts = new long[attributes * KINDS];
    this.all = new ItemCounts(attributes);
    this.own = new ItemCounts(attributes);
  }

  /** Adds the verdicts of the outlet on the items of one event. */
  public void add(List<OutletVerdict> ofEvent) {
    for (OutletVerdict verdict : ofEvent) {
      verdicts[verdict.attribute() * KINDS + verdict.kind().ordinal()]++;
    }
    List<OutletVerdict> scored = ofEvent.stream().filter(OutletVerdict::scored).toList();
    all.add(scored);
    own.add(scored.stream().filter(OutletVerdict::own).toList());
  }

  /** Adds items that have no voice but that of the outlet. */
  public OutletTally addUnique(int attribute, long items) {
    verdicts[attribute * KINDS + Kind.UNIQUE.ordinal()] += items;
    return this;
  }

  /** Adds another tally of the same outlet over other events. */
  public OutletTally merge(OutletTally other) {
    for (int cell = 0; cell < verdicts.length; cell++) {
      verdicts[cell] += other.verdicts[cell];
    }
    all.merge(other.all);
    own.merge(other.own);
    return this;
  }

  /** Items of all kinds that came to this. */
  public long of(Kind kind) {
    long sum = 0;
    for (int attribute = 0; attribute < attributes; attribute++) {
      sum += of(attribute, kind);
    }
    return sum;
  }

  /** Items of one kind that came to this. */
  public long of(int attribute, Kind kind) {
    return verdicts[attribute * KINDS + kind.ordinal()];
  }

  /** Items of the outlet, compared or not. */
  public long filled() {
    long sum = 0;
    for (long count : verdicts) {
      sum += count;
    }
    return sum;
  }

  /** Items in the consistency. */
  public long items() {
    return all.items();
  }

  /** What counts for the outlet: all that it published. */
  public ItemCounts all() {
    return all;
  }

  /** What counts for the population: no reprint, so that reprints change no other score. */
  public ItemCounts own() {
    return own;
  }
}
