package org.newsconcord.jobs.catalog;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.publish.Views;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.Column;
import org.newsconcord.jobs.table.RunsTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.Table;
import org.newsconcord.jobs.table.Tables;

/**
 * Puts every table of a published run into a catalog, each with its comments and the id of the run.
 * A table is replaced by one commit: its readers see the old run or the new one. The table {@code
 * runs} comes last, so that its row says which run all the others have reached.
 */
public final class CatalogJob {
  /** Property of each table and view: the run that it holds. */
  public static final String RUN_ID = "newsconcord.run_id";

  private static final String ROWS = "newsconcord_rows";

  private final SparkSession spark;
  private final RunFolder run;
  private final CatalogOptions options;

  /** A job on this run. */
  public CatalogJob(SparkSession spark, RunFolder run, CatalogOptions options) {
    this.spark = Objects.requireNonNull(spark);
    this.run = Objects.requireNonNull(run);
    this.options = Objects.requireNonNull(options);
  }

  /**
   * Creates or replaces the tables.
   *
   * @return how many
   */
  public int run() {
    spark.sql("CREATE NAMESPACE IF NOT EXISTS " + quoted(options.names().stream()));
    List<Table> tables = Tables.documented().stream().filter(run::has).toList();
    Stream.concat(
            tables.stream().filter(table -> table != last()),
            tables.stream().filter(table -> table == last()))
        .forEach(
            table ->
                run.describe(
                    "catalog " + table.name(),
                    () -> {
                      put(table);
                      return table;
                    }));
    if (options.isSessionCatalog()) {
      run.describe("catalog views", this::putAnalysisViews);
    }
    return tables.size();
  }

  /** The views over the tables: their names stand for those of the schema that is in use. */
  private Integer putAnalysisViews() {
    String before = spark.catalog().currentDatabase();
    String catalog = spark.catalog().currentCatalog();
    spark.sql("USE " + quoted(options.names().stream()));
    try {
      Views.persistentViews().forEach(spark::sql);
      return Views.persistentViews().size();
    } finally {
      spark.sql("USE " + quoted(Stream.of(catalog, before)));
    }
  }

  private static Table last() {
    return RunsTable.TABLE;
  }

  private void put(Table table) {
    if (options.sink() == Sink.PARQUET) {
      spark.sql(view(table));
    } else {
      replace(table);
    }
  }

  /** A view over the files of the run. */
  private String view(Table table) {
    String columns =
        table.columns().stream()
            .map(column -> quoted(Stream.of(column.name())) + " COMMENT " + text(column.doc()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "CREATE OR REPLACE VIEW %s (%s) COMMENT %s TBLPROPERTIES (%s = %s) AS SELECT %s FROM"
            + " parquet.%s",
        name(table),
        columns,
        text(table.doc()),
        text(RUN_ID),
        text(run.runId()),
        table.columns().stream()
            .map(column -> quoted(Stream.of(column.name())))
            .collect(Collectors.joining(", ")),
        quoted(Stream.of(run.tablePath(table).toString())));
  }

  /** A table of its own, sorted so that a query for one question or outlet reads little. */
  private void replace(Table table) {
    String partition =
        options.partitionByDate() && has(table, ClaimsTable.PUBLISHED_DATE)
            ? " PARTITIONED BY (" + ClaimsTable.PUBLISHED_DATE + ")"
            : "";
    sorted(table, run.read(table)).createOrReplaceTempView(ROWS);
    try {
      spark.sql(
          String.format(
              Locale.ROOT,
              "CREATE OR REPLACE TABLE %s USING %s%s COMMENT %s TBLPROPERTIES (%s = %s) AS SELECT *"
                  + " FROM %s",
              name(table),
              options.sink().name().toLowerCase(Locale.ROOT),
              partition,
              text(table.doc()),
              text(RUN_ID),
              text(run.runId()),
              ROWS));
    } finally {
      spark.catalog().dropTempView(ROWS);
    }
  }

  private static Dataset<Row> sorted(Table table, Dataset<Row> rows) {
    return Stream.of(SlotsTable.SLOT_ID, ClaimsTable.OUTLET)
        .filter(column -> has(table, column))
        .findFirst()
        .map(column -> rows.orderBy(col(column), col(table.columns().get(0).name())))
        .orElse(rows);
  }

  private static boolean has(Table table, String column) {
    return table.columns().stream().map(Column::name).anyMatch(column::equals);
  }

  private String name(Table table) {
    return quoted(Stream.concat(options.names().stream(), Stream.of(table.name())));
  }

  private static String quoted(Stream<String> names) {
    return names.map(name -> "`" + name.replace("`", "``") + "`").collect(Collectors.joining("."));
  }

  private static String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
