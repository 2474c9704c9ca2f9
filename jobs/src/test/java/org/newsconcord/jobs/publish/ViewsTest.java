package org.newsconcord.jobs.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.EmptyTables;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ColumnType;

/** Moments in the views, as sessions of other time zones see them. */
@ExtendWith(SparkExtension.class)
class ViewsTest {
  private static final List<String> ZONES =
      List.of("UTC", "America/New_York", "Pacific/Kiritimati", "Asia/Kolkata", "Europe/Paris");

  /** Both ends of a day, both sides of a change of the clocks, a moment long ago, microseconds. */
  private static final List<String> MOMENTS =
      List.of(
          "2024-10-28 23:59:59.999999",
          "2024-10-28 00:00:00",
          "2024-11-03 05:30:00",
          "2024-11-03 06:30:00",
          "1890-01-01 12:00:00");

  private static final String QUERY =
      "SELECT CAST(published_at AS VARCHAR(40)), CAST(published_at AS DATE) = published_date"
          + " FROM articles ORDER BY article_id";

  @TempDir Path folder;
  private final SparkSession spark;
  private RunFolder run;

  ViewsTest(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeEach
  void publish() {
    OutputFolder output = OutputFolder.at(spark, folder.toString());
    run = output.newRun();
    List<String> columns = new ArrayList<>();
    ArticlesTable.TABLE
        .columns()
        .forEach(
            column -> columns.add(value(column.name(), column.type()) + " AS " + column.name()));
    String ids = String.join("'), ('", MOMENTS);
    run.write(
        ArticlesTable.TABLE,
        spark.sql(
            "SELECT " + String.join(", ", columns) + " FROM VALUES ('" + ids + "') AS moments(m)"));
    EmptyTables.fill(spark, run);
    Views.write(output.storage(), output.root(), run);
  }

  private static String value(String column, ColumnType type) {
    return switch (column) {
      case ArticlesTable.ARTICLE_ID -> "concat(length(m), m)";
      case ArticlesTable.PUBLISHED_AT -> "CAST(concat(m, 'Z') AS TIMESTAMP)";
      case ArticlesTable.PUBLISHED_DATE -> "CAST(substr(m, 1, 10) AS DATE)";
      default ->
          switch (type) {
            case INTEGER -> "1";
            case LONG -> "1L";
            default -> "'x'";
          };
    };
  }

  private static List<String> expected() {
    return MOMENTS.stream()
        .sorted(java.util.Comparator.comparing(m -> m.length() + m))
        .map(m -> m + " true")
        .toList();
  }

  @Test
  void duckDbSeesTheDayOfAMomentInEveryZone() throws Exception {
    String script = Files.readString(folder.resolve("views/duckdb.sql"), StandardCharsets.UTF_8);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(script);
      for (String zone : ZONES) {
        statement.execute("SET TimeZone = '" + zone + "'");
        List<String> rows = new ArrayList<>();
        ResultSet result = statement.executeQuery(QUERY);
        while (result.next()) {
          rows.add(result.getString(1) + " " + result.getBoolean(2));
        }
        assertEquals(expected(), rows, zone);
      }
    }
  }

  @Test
  void sparkSeesTheDayOfAMomentInEveryZone() {
    Views.register(spark, run);
    String before = spark.conf().get("spark.sql.session.timeZone");
    try {
      for (String zone : ZONES) {
        spark.conf().set("spark.sql.session.timeZone", zone);
        List<String> rows =
            spark.sql(QUERY).collectAsList().stream()
                .map(row -> row.getString(0) + " " + row.getBoolean(1))
                .toList();
        assertEquals(expected(), rows, zone);
      }
    } finally {
      spark.conf().set("spark.sql.session.timeZone", before);
    }
  }
}
