package org.newsconcord.consensus.feed;

import java.io.Serializable;

/**
 * What two outlets have in common over all items. Mutable while it is filled; merging is exact in
 * any order.
 */
public final class FeedPair implements Serializable {
  private static final long serialVersionUID = 1L;
  private long items;
  private long contested;
  private long identical;
  private long odd;
  private long oddIdentical;
  private long attributes;

  void add(int attribute, boolean isContested, boolean isOdd, boolean isIdentical) {
    items++;
    attributes |= 1L << (attribute % Long.SIZE);
    if (isContested) {
      contested++;
      identical += isIdentical ? 1 : 0;
    }
    if (isOdd) {
      odd++;
      oddIdentical += isIdentical ? 1 : 0;
    }
  }

  /** Adds what the same two outlets have in common on other items. */
  public FeedPair merge(FeedPair other) {
    items += other.items;
    contested += other.contested;
    identical += other.identical;
    odd += other.odd;
    oddIdentical += other.oddIdentical;
    attributes |= other.attributes;
    return this;
  }

  /** Items that both fill. */
  public long items() {
    return items;
  }

  /** Of these, items with more than one value. */
  public long contested() {
    return contested;
  }

  /** Items on which the value of either is held by fewer than half of the other outlets. */
  public long odd() {
    return odd;
  }

  /** Share of contested items answered in identical words. */
  public double identity() {
    return contested == 0 ? 0 : (double) identical / contested;
  }

  /** Share of odd items answered in identical words. */
  public double oddIdentity() {
    return odd == 0 ? 0 : (double) oddIdentical / odd;
  }

  boolean sharesAttribute(int attribute) {
    return (attributes & (1L << (attribute % Long.SIZE))) != 0;
  }
}
