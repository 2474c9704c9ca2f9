package org.newsconcord.jobs.table;

import java.util.Locale;
import java.util.stream.Collectors;

/** The page {@code jobs/docs/tables.md}: every output table as the code defines it. */
public final class SchemaPage {
  private static final String INTRODUCTION =
      """
      # Tables

      Generated from the package `org.newsconcord.jobs.table`; a test fails when the two differ. Regenerate:

          mvn -pl udfs,jobs test -Dtest=SchemaPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dnewsconcord.docs=update

      Every table is a folder of Parquet files, `OUT/runs/<run_id>/<table>/`; `OUT/views/duckdb.sql`, `spark.sql` and
      `trino.sql` name the tables of the current run. Timestamps are microseconds in UTC. Offsets count UTF-16 code units, as Java
      and Spark do; an interval begins at `begin` (inclusive) and stops at `end` (exclusive). `end`, `unique` and `update` are
      reserved words in some tools: write them in double quotes in DuckDB and Trino, in backticks in Spark and Hive.

      """;

  private SchemaPage() {}

  /** The page in Markdown. */
  public static String markdown() {
    return INTRODUCTION
        + Tables.documented().stream().map(SchemaPage::line).collect(Collectors.joining())
        + Tables.documented().stream().map(SchemaPage::section).collect(Collectors.joining());
  }

  private static String line(Table table) {
    return String.format(Locale.ROOT, "- [%1$s](#%1$s): %2$s\n", table.name(), table.doc());
  }

  private static String section(Table table) {
    return "\n## "
        + table.name()
        + "\n\n"
        + table.doc()
        + "\n\n| column | type | null | unit | meaning | example |\n|---|---|---|---|---|---|\n"
        + table.columns().stream().map(SchemaPage::row).collect(Collectors.joining());
  }

  private static String row(Column column) {
    String type = column.type() == ColumnType.SPANS ? "array of (field, begin, end)" : sql(column);
    return "| `"
        + column.name()
        + "` | "
        + type
        + " | "
        + (column.nullable() ? "yes" : "no")
        + " | "
        + cell(column.unit())
        + " | "
        + cell(column.doc())
        + " | "
        + (column.example().isEmpty() ? "" : "`" + cell(column.example()) + "`")
        + " |\n";
  }

  private static String sql(Column column) {
    return column.type().sparkType().simpleString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
