package org.newsconcord.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.Column;
import org.newsconcord.jobs.table.RunsTable;
import org.newsconcord.jobs.table.Table;
import org.newsconcord.jobs.table.Tables;

/**
 * The output of the seed set, row for row, against {@code seeds/expected}. {@code
 * -Dnewsconcord.golden=update} writes the files anew, to be reviewed as a difference.
 */
@ExtendWith(SparkExtension.class)
class GoldenSeedsTest {
  private static final Path EXPECTED = Path.of("..", "seeds", "expected");

  private static final Path METHODOLOGY = Path.of("docs", "methodology.md");

  @TestFactory
  Stream<DynamicTest> tablesHoldTheExpectedRows(OutputFolder seeds) {
    RunFolder run = seeds.currentRun();
    boolean update = "update".equals(System.getProperty("newsconcord.golden"));
    List<DynamicTest> tests = new ArrayList<>();
    for (Table table : Tables.ALL) {
      if (table != RunsTable.TABLE) {
        List<String> rows = rows(run, table);
        Path file = EXPECTED.resolve(table.name() + ".txt");
        if (update) {
          write(file, rows);
        }
        tests.add(DynamicTest.dynamicTest(table.name(), () -> compare(file, rows)));
      }
    }
    if (update) {
      write(METHODOLOGY, List.of(new SeedExample(run).in(page()).stripTrailing()));
    }
    tests.add(DynamicTest.dynamicTest("methodology.md", () -> compareExample(run)));
    return tests.stream();
  }

  private static void compareExample(RunFolder run) {
    String page = page();
    assertEquals(new SeedExample(run).in(page), page, "seeds/README.md says how to update");
  }

  private static String page() {
    try {
      return Files.readString(METHODOLOGY, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compare(Path file, List<String> rows) throws IOException {
    String expected = Files.readString(file, StandardCharsets.UTF_8);
    assertEquals(expected, String.join("\n", rows) + "\n", "seeds/README.md says how to update");
  }

  private static void write(Path file, List<String> rows) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line a row: its columns by name, without those that are null. */
  private static List<String> rows(RunFolder run, Table table) {
    List<String> lines = new ArrayList<>();
    for (Row row : run.read(table).collectAsList()) {
      List<String> cells = new ArrayList<>();
      for (Column column : table.columns()) {
        Object value = row.getAs(column.name());
        if (value != null) {
          cells.add(column.name() + "=" + text(value));
        }
      }
      lines.add(String.join(" | ", cells));
    }
    lines.sort(null);
    return lines;
  }

  private static String text(Object value) {
    if (value instanceof Double number && !number.isNaN() && !number.isInfinite()) {
      return new BigDecimal(number).round(new MathContext(9)).stripTrailingZeros().toPlainString();
    }
    if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant().toString();
    }
    if (value instanceof scala.collection.Seq<?> list) {
      return list.mkString(" ");
    }
    return String.valueOf(value).replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }
}
