package org.newsconcord.jobs.run;

import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.newsconcord.jobs.table.ArticleVersionsTable;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.Table;

/** What the tables of a run were made from and how, in a file beside the rows of each. */
final class TableKeys {
  static final String FILE = "_key";

  /** A body is known by its hash, and when it was seen changes no result. */
  private static final Set<String> UNHASHED =
      Set.of(ArticlesTable.BODY, ArticleVersionsTable.SEEN_DATE);

  private final SparkSession spark;
  private final RunFolder run;

  TableKeys(SparkSession spark, RunFolder run) {
    this.spark = spark;
    this.run = run;
  }

  /** What the table depends on; empty when that is not known. */
  Optional<StageKey> of(Table table) {
    Path file = file(table);
    return run.has(table) && storage().exists(file)
        ? Optional.of(StageKey.parse(storage().read(file)))
        : Optional.empty();
  }

  /** Notes what the tables of a finished stage depend on. */
  void sign(Stage stage, StageKey key) {
    for (Table table : stage.writes()) {
      StageKey own = stage.reads().isEmpty() ? key.withRows(rowsHash(table)) : key;
      storage().replace(file(table), own.text());
    }
  }

  /**
   * A hash of the rows, in any order, without the columns that no later stage goes by. Of rows that
   * were added to those of a known table, the added ones are read.
   */
  private String rowsHash(Table table) {
    Optional<StageKey> before = run.base().flatMap(base -> base.key(table));
    Optional<Dataset<Row>> added = before.flatMap(known -> run.added(table));
    return added
        .map(rows -> RowsHash.parse(before.orElseThrow().rows()).with(rowsHash(table, rows)))
        .orElseGet(() -> rowsHash(table, run.read(table)))
        .text();
  }

  private RowsHash rowsHash(Table table, Dataset<Row> rows) {
    Column[] columns =
        table.columns().stream()
            .filter(column -> !UNHASHED.contains(column.name()))
            .map(column -> functions.col(column.name()))
            .toArray(Column[]::new);
    Row hash =
        run.describe(
            "hash " + table.name(),
            () ->
                rows.select(functions.xxhash64(columns).as(FILE))
                    .selectExpr("count(1)", "bit_xor(" + FILE + ")")
                    .head());
    return new RowsHash(hash.getLong(0), hash.isNullAt(1) ? 0 : hash.getLong(1));
  }

  /** The number of rows, and the hashes of all together; that of more rows follows from both. */
  private record RowsHash(long rows, long hashes) {
    static RowsHash parse(String text) {
      int point = text.indexOf('.');
      return new RowsHash(
          Long.parseLong(text.substring(0, point)), Long.parseLong(text.substring(point + 1)));
    }

    RowsHash with(RowsHash others) {
      return new RowsHash(rows + others.rows, hashes ^ others.hashes);
    }

    String text() {
      return rows + "." + hashes;
    }
  }

  private Path file(Table table) {
    return new Path(run.tablePath(table), FILE);
  }

  private Storage storage() {
    return Storage.of(spark, run.path());
  }
}
