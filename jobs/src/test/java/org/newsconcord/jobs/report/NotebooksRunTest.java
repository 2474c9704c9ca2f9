package org.newsconcord.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.publish.Views;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;

/** Every notebook and every view in Spark SQL and in DuckDB: the same rows. */
@ExtendWith(SparkExtension.class)
class NotebooksRunTest {
  @TempDir static Path folder;
  private static RunFolder run;
  private static OutputFolder output;
  private final SparkSession spark;

  NotebooksRunTest(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeAll
  static void publishRun(SparkSession spark) {
    output = OutputFolder.at(spark, folder.resolve("it's out").toString());
    run = new SyntheticRun(spark, 6, 24, "<b>O'Neil;</b>", "javascript:1").publish(output);
  }

  private static Connection duck(OutputFolder from) throws Exception {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      Path script = Path.of(from.root().toUri()).resolve("views").resolve("duckdb.sql");
      statement.execute(Files.readString(script, StandardCharsets.UTF_8));
    }
    return connection;
  }

  @Test
  void notebooksGiveTheSameRowsInSparkAndDuckDb() throws Exception {
    Views.register(spark, run);
    compareNotebooks(output).forEach((name, rows) -> assertTrue(rows > 0, name + " shows nothing"));
  }

  @Test
  void notebooksGiveTheSameRowsOnTheSeedSet(OutputFolder seeds) throws Exception {
    Views.register(spark, seeds.currentRun());
    assertEquals(Notebook.NAMES.size(), compareNotebooks(seeds).size());
  }

  /** Rows of each notebook, after comparing them. */
  private Map<String, Integer> compareNotebooks(OutputFolder from) throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    try (Connection duck = duck(from)) {
      for (Notebook notebook : Notebook.bundled()) {
        int rows = 0;
        for (Notebook.Cell cell : notebook.cells()) {
          if (cell instanceof Notebook.Sql sql) {
            for (String statement : sql.statements()) {
              List<List<String>> ofSpark = ofSpark(statement);
              assertEquals(ofSpark, ofDuck(duck, statement), notebook.name() + "\n" + statement);
              rows += ofSpark.size();
            }
          }
        }
        counts.put(notebook.name(), rows);
      }
    }
    return counts;
  }

  @Test
  void viewsGiveTheSameRowsInSparkAndDuckDb() throws Exception {
    Views.register(spark, run);
    List<String> views =
        List.of(
            "outlet_ranking",
            "copy_counts",
            "slot_evidence",
            "contested_slots",
            "moving_figures",
            "event_articles",
            "speakers",
            "pair_disagreement",
            "evidence_sentences",
            "input_quality");
    try (Connection duck = duck(output)) {
      for (String view : views) {
        String columns =
            String.join(
                ", ",
                java.util.Arrays.stream(spark.table(view).columns())
                    .filter(c -> !c.endsWith("_at"))
                    .toList());
        String sql = "SELECT " + columns + " FROM " + view;
        List<List<String>> ofSpark = sorted(ofSpark(sql));
        assertEquals(ofSpark, sorted(ofDuck(duck, sql)), view);
        assertFalse(ofSpark.isEmpty(), view);
      }
    }
  }

  @Test
  void exportHoldsResultsAndEscapesThem() throws Exception {
    Map<String, String> files = new NotebookExport(spark, run, 2).files();
    assertEquals(2 * (Notebook.NAMES.size() + 2), files.size(), "two of the six stories");
    String story = files.get("story_event00000.html");
    assertTrue(story.contains("passengers on board 2"), story);
    assertFalse(story.contains("passengers on board 4"), "only its own questions");
    JsonNode jupyter = new ObjectMapper().readTree(files.get("01_outlet_ranking.ipynb"));
    assertEquals(4, jupyter.get("nbformat").asInt());
    assertEquals("code", jupyter.get("cells").get(1).get("cell_type").asText());
    String shown = String.join("\n", jupyter.get("cells").findValuesAsText("text/html"));
    String all = jupyter.get("cells").findValues("text/html") + shown;
    assertTrue(all.contains("outlet-001.example"), all);
    String page = files.get("03_contested_slots_of_the_week.html");
    assertTrue(page.contains("&lt;b&gt;O&#39;Neil;&lt;/b&gt;"), page);
    assertFalse(page.contains("<b>O'Neil"), page);
    assertTrue(page.contains("<h1>Which questions were contested, week by week?</h1>"), page);
  }

  private static List<List<String>> sorted(List<List<String>> rows) {
    return rows.stream().sorted(java.util.Comparator.comparing(Object::toString)).toList();
  }

  private List<List<String>> ofSpark(String sql) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : spark.sql(sql).collectAsList()) {
      rows.add(IntStream.range(0, row.length()).mapToObj(i -> text(row.get(i))).toList());
    }
    return rows;
  }

  private static List<List<String>> ofDuck(Connection duck, String sql) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(text(result.getObject(i)));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  /** One text for equal values, whatever type the tool hands over. */
  private static String text(Object value) {
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number)
          .setScale(9, RoundingMode.HALF_EVEN)
          .stripTrailingZeros()
          .toPlainString();
    }
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }
}
