package org.newsconcord.jobs.cluster;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.newsconcord.similarity.CandidateRule;
import org.newsconcord.similarity.PairCounts;
import org.newsconcord.similarity.Postings;

/**
 * The candidate pairs of one bucket, counted together as far as memory allows: a pair may come more
 * than once, with parts of its counts.
 */
final class BucketPairs implements Iterator<Row> {
  private static final int MOST_PAIRS_AT_ONCE = 1 << 20;
  private final BucketTexts texts;
  private final CandidateRule rule;
  private final Postings.Groups prints;
  private final Postings.Groups bands;
  private PairCounts counted = new PairCounts();

  /** By text: its frequent keys among those that are counted. */
  private final int[] frequent;

  private int slot;

  BucketPairs(BucketTexts texts, ClusterOptions options) {
    this.texts = texts;
    this.rule =
        new CandidateRule(
            options.copyWindowDays, options.frequentFingerprint, options.splitArticles);
    this.prints = texts.prints.groups(2);
    this.bands = texts.bands.groups(2);
    this.slot = counted.slots();
    this.frequent = new int[texts.size()];
  }

  @Override
  public boolean hasNext() {
    while (true) {
      while (slot < counted.slots() && !counted.has(slot)) {
        slot++;
      }
      if (slot < counted.slots()) {
        return true;
      }
      if (!fill()) {
        return false;
      }
    }
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int low = counted.low(slot);
    int high = counted.high(slot);
    long keyLow = texts.keys[low];
    long keyHigh = texts.keys[high];
    Row row =
        RowFactory.create(
            Math.min(keyLow, keyHigh),
            Math.max(keyLow, keyHigh),
            (long) counted.first(slot),
            (long) counted.second(slot),
            low == high ? (long) frequent[low] : 0L);
    slot++;
    return row;
  }

  /** Counts the next pairs; false when there are none left. */
  private boolean fill() {
    counted = new PairCounts();
    Arrays.fill(frequent, 0);
    slot = 0;
    while (counted.size() < MOST_PAIRS_AT_ONCE && prints.next()) {
      count(prints, 1, 0);
    }
    while (counted.size() < MOST_PAIRS_AT_ONCE && bands.next()) {
      count(bands, 0, 1);
    }
    return counted.size() > 0;
  }

  private void count(Postings.Groups groups, int print, int band) {
    rule.pairs(
        groups.owners(),
        groups.count(),
        texts.days,
        texts.keys,
        (a, b) -> counted.add(a, b, print, band));
    if (rule.isSampled(groups.count())) {
      int first = first(groups);
      for (int i = 0; i < groups.count(); i++) {
        int owner = groups.owners()[i];
        counted.add(owner, owner, owner == first ? print : 0, owner == first ? band : 0);
        frequent[owner]++;
      }
    }
  }

  /** The owner with the smallest key: the same in whatever order texts came into the bucket. */
  private int first(Postings.Groups groups) {
    int first = groups.owners()[0];
    for (int i = 1; i < groups.count(); i++) {
      int owner = groups.owners()[i];
      first = texts.keys[owner] < texts.keys[first] ? owner : first;
    }
    return first;
  }
}
