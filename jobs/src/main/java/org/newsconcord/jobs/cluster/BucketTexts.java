package org.newsconcord.jobs.cluster;

import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.template.Hashes;
import org.newsconcord.similarity.Postings;

/** The texts that have keys in one bucket, numbered, with their keys in flat arrays. */
final class BucketTexts {
  final Postings prints = new Postings();
  final Postings bands = new Postings();
  long[] keys = new long[256];
  int[] days = new int[256];
  private int size;

  int size() {
    return size;
  }

  void add(Row row) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      days = Arrays.copyOf(days, size * 2);
    }
    keys[size] = row.getLong(1);
    days[size] = row.getInt(2);
    for (long print : Hashes.toLongs(row.<byte[]>getAs(3))) {
      prints.add(print, size);
    }
    for (long band : Hashes.toLongs(row.<byte[]>getAs(4))) {
      bands.add(band, size);
    }
    size++;
  }
}
