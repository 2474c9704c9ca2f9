package org.newsconcord.jobs.publish;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.run.LiteralPath;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Storage;
import org.newsconcord.jobs.table.Column;
import org.newsconcord.jobs.table.ColumnType;
import org.newsconcord.jobs.table.Table;
import org.newsconcord.jobs.table.Tables;

/** The SQL files that name the tables of the current run, one for each SQL tool. */
public final class Views {
  /** A moment without a zone, counted from 1970: no function of Spark that asks for the zone. */
  private static final String SPARK_MOMENT =
      "TIMESTAMP_NTZ'1970-01-01 00:00:00' + make_dt_interval(0, 0, 0,"
          + " CAST(unix_micros(%1$s) / CAST(1000000 AS DECIMAL(7, 0)) AS DECIMAL(18, 6))) AS %1$s";

  private Views() {}

  /** Replaces {@code views/*.sql} in a folder with files that name this run. */
  static void write(Storage storage, Path folder, RunFolder run) {
    for (Dialect dialect : Dialect.values()) {
      storage.replace(
          new Path(new Path(folder, "views"), dialect.fileName()), script(dialect, run));
    }
  }

  static String script(Dialect dialect, RunFolder run) {
    String comment =
        "-- News Concord, run "
            + run.runId()
            + ": "
            + dialect.usage
            + "\n"
            + "-- Where the output was moved or copied: newsconcord publish --run "
            + run.runId()
            + " --output NEW_PLACE\n";
    return statements(dialect, run)
        .map(statement -> statement + ";\n")
        .collect(Collectors.joining("\n", comment, ""));
  }

  /**
   * Makes every table of the run, and the analysis views over them, temporary views of the session.
   */
  public static void register(SparkSession spark, RunFolder run) {
    statements(Dialect.SPARK, run).forEach(spark::sql);
  }

  /**
   * Makes one analysis view a temporary view of the session, with no more than the tables it reads.
   * Their columns are those of this version, null where an older run lacks them.
   */
  public static void register(SparkSession spark, RunFolder run, String name) {
    AnalysisView view =
        AnalysisView.all().stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
    Tables.documented().stream()
        .filter(table -> view.reads(table.name()))
        .forEach(
            table ->
                spark
                    .read()
                    .schema(table.schema())
                    .parquet(LiteralPath.of(run.tablePath(table)))
                    .createOrReplaceTempView(table.name()));
    spark.sql(view.statement(Dialect.SPARK.createView, Dialect.SPARK.quote));
  }

  private static Stream<String> statements(Dialect dialect, RunFolder run) {
    return Stream.concat(
        Tables.documented().stream()
            .filter(table -> !Tables.OPTIONAL.contains(table) || run.has(table))
            .map(table -> dialect.statement(table, dialect.location(run.tablePath(table)))),
        AnalysisView.all().stream().map(view -> view.statement(dialect.createView, dialect.quote)));
  }

  /**
   * The statements that make the analysis views from tables of the same schema persistent views of
   * Spark, in an order in which each finds those that it reads.
   */
  public static List<String> persistentViews() {
    return AnalysisView.all().stream()
        .map(view -> view.statement("CREATE OR REPLACE VIEW", Dialect.SPARK.quote))
        .toList();
  }

  private enum Dialect {
    DUCKDB("read it with: duckdb -init views/duckdb.sql", "CREATE OR REPLACE VIEW", "\"") {
      @Override
      String statement(Table table, String location) {
        return String.format(
            Locale.ROOT,
            "CREATE OR REPLACE VIEW %s AS SELECT %s FROM read_parquet(%s)",
            table.name(),
            columns(table, "make_timestamp(epoch_us(%1$s)) AS %1$s", "\""),
            quoted(location.replaceAll("([\\[*?])", "[$1]") + "/*.parquet"));
      }
    },
    SPARK("read it with: spark-sql -i views/spark.sql", "CREATE OR REPLACE TEMPORARY VIEW", "`") {
      @Override
      String statement(Table table, String location) {
        return String.format(
            Locale.ROOT,
            "CREATE OR REPLACE TEMPORARY VIEW %s AS SELECT %s FROM parquet.`%s`",
            table.name(),
            columns(table, SPARK_MOMENT, "`"),
            LiteralPath.of(new Path(location)).replace("`", "``"));
      }
    },
    TRINO(
        "run it in a schema of a Hive catalog; times are in milliseconds; local files (local:) need"
            + " fs.native-local.enabled=true and local.location=/",
        "CREATE OR REPLACE VIEW",
        "\"") {
      /** Trino takes addresses only, and has a scheme of its own for local files. */
      @Override
      String location(Path path) {
        return isLocal(path) ? "local://" + path.toUri().getPath() : path.toString();
      }

      @Override
      String statement(Table table, String location) {
        String columns =
            table.columns().stream().map(Views::trinoColumn).collect(Collectors.joining(",\n"));
        return String.format(
            Locale.ROOT,
            "DROP TABLE IF EXISTS %1$s;\nCREATE TABLE %1$s (\n%2$s\n)"
                + " WITH (external_location = %3$s, format = 'PARQUET')",
            table.name(),
            columns,
            quoted(location));
      }
    };

    private final String usage;
    private final String createView;
    private final String quote;

    Dialect(String usage, String createView, String quote) {
      this.usage = usage;
      this.createView = createView;
      this.quote = quote;
    }

    abstract String statement(Table table, String location);

    /** A local path without its scheme, which DuckDB does not know; others as they are. */
    String location(Path path) {
      return isLocal(path) ? path.toUri().getPath() : path.toString();
    }

    private static boolean isLocal(Path path) {
      return "file".equals(path.toUri().getScheme());
    }

    private String fileName() {
      return name().toLowerCase(Locale.ROOT) + ".sql";
    }
  }

  /**
   * All columns; moments stand in UTC without a zone, so that the day of a moment is the same in
   * every session.
   *
   * @param moment the expression for a moment, by the name of its column
   */
  private static String columns(Table table, String moment, String quote) {
    return table.columns().stream()
        .map(
            column -> {
              String name = quote + column.name() + quote;
              return column.type() == ColumnType.TIMESTAMP
                  ? String.format(Locale.ROOT, moment, name)
                  : name;
            })
        .collect(Collectors.joining(", "));
  }

  /** A literal of standard SQL. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String trinoColumn(Column column) {
    String type =
        switch (column.type()) {
          case STRING -> "varchar";
          case INTEGER -> "integer";
          case LONG -> "bigint";
          case DOUBLE -> "double";
          case BOOLEAN -> "boolean";
          case DATE -> "date";
          // What a Hive catalog takes unless it is told to keep microseconds.
          case TIMESTAMP -> "timestamp(3)";
          case SPANS -> "array(row(\"field\" varchar, \"begin\" integer, \"end\" integer))";
        };
    return "  \"" + column.name() + "\" " + type;
  }
}
