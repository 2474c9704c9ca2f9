package org.newsconcord.jobs.group;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * In how many stories each term is that more than one story has, and whether it is a name there: 13
 * bytes a term on the driver and on each executor. Immutable once filled.
 */
final class TermFrequencies implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int BYTES = Long.BYTES + Integer.BYTES + 1;

  private final long[] terms;
  private final int[] frequencies;
  private final boolean[] names;

  /** From what {@link #packed} made of rows ascending by term. */
  TermFrequencies(List<byte[]> parts) {
    int size = parts.stream().mapToInt(part -> part.length / BYTES).sum();
    this.terms = new long[size];
    this.frequencies = new int[size];
    this.names = new boolean[size];
    int at = 0;
    for (byte[] part : parts) {
      ByteBuffer rows = ByteBuffer.wrap(part);
      for (; rows.hasRemaining(); at++) {
        terms[at] = rows.getLong();
        frequencies[at] = rows.getInt();
        names[at] = rows.get() != 0;
      }
    }
  }

  /** Rows of term, frequency and whether most texts write it as a name, as bytes. */
  static byte[] packed(Iterator<Row> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ByteBuffer one = ByteBuffer.allocate(BYTES);
    while (rows.hasNext()) {
      Row row = rows.next();
      one.clear();
      one.putLong(row.getLong(0)).putInt((int) row.getLong(1));
      one.put((byte) (row.getBoolean(2) ? 1 : 0));
      bytes.write(one.array(), 0, BYTES);
    }
    return bytes.toByteArray();
  }

  /** Number of terms. */
  int size() {
    return terms.length;
  }

  /** The frequency of a term that some story has. */
  int of(long term) {
    int at = Arrays.binarySearch(terms, term);
    return at < 0 ? 1 : frequencies[at];
  }

  /** Whether the texts of other stories write the term as a name. */
  boolean isName(long term) {
    int at = Arrays.binarySearch(terms, term);
    return at >= 0 && names[at];
  }
}
