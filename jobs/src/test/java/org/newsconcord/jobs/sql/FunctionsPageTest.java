package org.newsconcord.jobs.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.newsconcord.sql.NewsConcordFunctions;
import org.newsconcord.sql.NewsFunction;

/** Keeps {@code jobs/docs/functions.md} equal to what {@code DESCRIBE FUNCTION EXTENDED} says. */
class FunctionsPageTest {
  private static final Path PAGE = Path.of("docs", "functions.md");
  private static final String INTRODUCTION =
      """
      # SQL functions

      Generated from the package `org.newsconcord.sql`; a test fails when the two differ, and every example is a test. Regenerate:

          mvn -pl udfs,jobs test -Dtest=FunctionsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dnewsconcord.docs=update

      Three ways in, all for Spark 3.5:

      - `spark-sql`, `spark-shell` and programs in Scala or Java need the jar alone: `spark-sql --jars udfs/target/newsconcord-udfs.jar`
        (`mvn package` makes it);
      - PySpark does not look into jars for extensions. Name this one: `pyspark --jars udfs/target/newsconcord-udfs.jar --conf
        spark.sql.extensions=org.newsconcord.sql.NewsConcordExtensions`;
      - in a session that runs already, and after `ADD JAR`, one call adds the functions: `NewsConcordFunctions.register(spark)`, in PySpark
        `spark._jvm.org.newsconcord.sql.NewsConcordFunctions.register(spark._jsparkSession)`.

      All are deterministic and give null for null. Offsets count UTF-16 code units of the text; `end` is exclusive. No persistent view may
      call a function of a jar, in Spark or elsewhere: the views of a run read stored columns only.
      """;

  @Test
  void pageSaysWhatTheFunctionsSay() throws IOException {
    String page =
        INTRODUCTION
            + NewsConcordFunctions.all().stream()
                .map(FunctionsPageTest::section)
                .collect(Collectors.joining());
    if ("update".equals(System.getProperty("newsconcord.docs"))) {
      Files.writeString(PAGE, page, StandardCharsets.UTF_8);
    }
    assertEquals(page, Files.readString(PAGE, StandardCharsets.UTF_8));
  }

  private static String section(NewsFunction function) {
    return "\n## "
        + function.name()
        + "\n\n`"
        + function.usage().replace(" - ", "`\n\n")
        + "\n\n"
        + function.arguments().stream().map(a -> "- " + a + "\n").collect(Collectors.joining())
        + "\n```sql\n"
        + function.examples().stream()
            .map(e -> e.sql() + ";\n-- " + e.result() + "\n")
            .collect(Collectors.joining())
        + "```\n";
  }
}
