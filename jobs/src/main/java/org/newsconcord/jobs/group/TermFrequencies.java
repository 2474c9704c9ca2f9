package org.newsconcord.jobs.group;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * In how many stories each term is that more than one story has, and whether it is a name there.
 * Immutable once filled.
 */
final class TermFrequencies implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] terms;
  private final int[] frequencies;
  private final boolean[] names;

  /** From rows of term, frequency and whether most texts write it as a name, ascending by term. */
  TermFrequencies(List<Row> rows) {
    this.terms = rows.stream().mapToLong(r -> r.getLong(0)).toArray();
    this.frequencies = rows.stream().mapToInt(r -> (int) r.getLong(1)).toArray();
    this.names = new boolean[rows.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = rows.get(i).getBoolean(2);
    }
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
