package org.newsconcord.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.newsconcord.jobs.ingest.read.InputRecord;
import org.newsconcord.jobs.ingest.read.ReadUnit;
import org.newsconcord.jobs.ingest.read.RejectReason;
import org.newsconcord.jobs.run.JobDescription;
import org.newsconcord.jobs.table.ArticlesTable;

/**
 * Numbers of records in files that were read in parts: each part counts from its own beginning, and
 * only when all are read is it known how many records came before.
 */
final class PartNumbers {
  private final Map<Long, Long> ofPart;
  private final List<Row> empty;

  private PartNumbers(Map<Long, Long> ofPart, List<Row> empty) {
    this.ofPart = ofPart;
    this.empty = empty;
  }

  /**
   * How many records come before each part.
   *
   * @param parts in the order of their files and places
   * @param read rows of {@link ArticleRows}
   */
  static PartNumbers of(List<ReadUnit> parts, Dataset<Row> read) {
    if (parts.isEmpty()) {
      return new PartNumbers(Map.of(), List.of());
    }
    Map<Long, Long> last = new HashMap<>();
    Dataset<Row> numbers =
        read.where(col(ArticleRows.ORDINAL).isInCollection(ordinals(parts)))
            .groupBy(ArticleRows.ORDINAL)
            .agg(max(ArticlesTable.INPUT_RECORD));
    JobDescription.during(read, "number records of parts", numbers::collectAsList)
        .forEach(row -> last.put(row.getLong(0), row.getLong(1)));
    Map<Long, Long> before = new HashMap<>();
    Map<String, Long> ofFile = new HashMap<>();
    for (ReadUnit part : parts) {
      long records = last.getOrDefault(part.ordinal(), 0L);
      before.put(part.ordinal(), ofFile.merge(part.name(), records, Long::sum) - records);
    }
    List<Row> empty = new ArrayList<>();
    for (ReadUnit part : parts) {
      if (part.begin() == 0 && ofFile.get(part.name()) == 0) {
        InputRecord reject =
            InputRecord.rejected(0, RejectReason.EMPTY_FILE, "The file holds no record.", null);
        empty.add(RecordRows.of(part.name(), part.ordinal(), reject));
      }
    }
    return new PartNumbers(before, List.copyOf(empty));
  }

  private static List<Object> ordinals(List<ReadUnit> parts) {
    List<Object> ordinals = new ArrayList<>();
    parts.forEach(part -> ordinals.add(part.ordinal()));
    return ordinals;
  }

  /** Rejects of files that have no record in any part. */
  List<Row> empty() {
    return empty;
  }

  /** The rows with the numbers that their records have in the whole file. */
  Dataset<Row> applied(Dataset<Row> read) {
    if (ofPart.isEmpty()) {
      return read;
    }
    int number = read.schema().fieldIndex(ArticlesTable.INPUT_RECORD);
    int ordinal = read.schema().fieldIndex(ArticleRows.ORDINAL);
    Map<Long, Long> before = Map.copyOf(ofPart);
    return read.map(
        (MapFunction<Row, Row>)
            row -> {
              Object[] values = new Object[row.size()];
              for (int i = 0; i < values.length; i++) {
                values[i] = row.get(i);
              }
              values[number] = row.getLong(number) + before.getOrDefault(row.getLong(ordinal), 0L);
              return RowFactory.create(values);
            },
        Encoders.row(read.schema()));
  }
}
