package org.newsconcord.jobs.group;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;

/** In how many stories each term is that more than one story has. Immutable once filled. */
final class TermFrequencies implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] terms;
  private final long[] frequencies;

  /** From rows of term and frequency, ascending by term. */
  TermFrequencies(List<Row> rows) {
    this.terms = rows.stream().mapToLong(r -> r.getLong(0)).toArray();
    this.frequencies = rows.stream().mapToLong(r -> r.getLong(1)).toArray();
  }

  /** The frequency of a term that some story has. */
  long of(long term) {
    int at = Arrays.binarySearch(terms, term);
    return at < 0 ? 1 : frequencies[at];
  }
}
