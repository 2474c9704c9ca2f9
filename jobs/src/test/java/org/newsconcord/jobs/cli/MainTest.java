package org.newsconcord.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.spark.SparkUserAppException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  @TempDir Path folder;

  private record Outcome(int code, String out, String err) {}

  private static Outcome run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Outcome(code, out.toString(), err.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "publsh --output o | Unknown command or argument publsh. Did you mean publish?",
        "publish --keep-run 3 --output o | Unknown option --keep-run. Did you mean --keep-runs?",
        "publish --keep-runs many --output o | 'many' is not an int",
        "publish --keep-runs 0 --output o | --keep-runs 0 would delete the current run.",
        "publish | --output is missing. Name the folder of the results.",
        "publish --output o --conf broken | --conf broken has no value. Write --conf key=value.",
        "publish --output o --conf keep-runs=3 | --conf keep-runs=3 would be dropped by Spark.",
        "publish --output o --config nowhere.properties"
            + " | Cannot read the configuration file nowhere.properties.",
        "publish --output o --conf spark.newsconcord.publish.kep-runs=3"
            + " | Did you mean spark.newsconcord.publish.keep-runs?",
        "analyze --input i --output o --evidence-per-outlet 0"
            + " | --evidence-per-outlet 0 is too small. Give at least 1.",
        "analyze --input i --output o --wide-news-share 1.5"
            + " | --wide-news-share 1.5 must be between 0 and 1.",
        "analyze --input i --output o --rank-min-items -1"
            + " | --rank-min-items -1.0 is too small. Give at least 0.",
        "score --output o --score-window-hours 0"
            + " | --score-window-hours 0 is too small. Give at least 1.",
        "publish --output o --permissions 077 | --permissions 077 is not like 700, 750 or 755.",
        "publish --output o --progress loud | --progress loud is not one of auto, bar, plain, none."
      })
  void badUsageIsOneSentenceAndCodeTwo(String line, String expected) {
    Outcome outcome = run(line.trim().split(" "));
    assertTrue(outcome.err().contains(expected.trim()), outcome.err());
    assertEquals(ExitCode.USAGE, outcome.code());
    assertFalse(outcome.err().contains("\tat "), outcome.err());
  }

  @ParameterizedTest
  @CsvSource({"evaluate quantities --data nowhere.json", "export-notebooks --output nowhere"})
  void everyCommandShowsWhereItFailedWhenAsked(String line) {
    Outcome plain = run(line.split(" "));
    assertFalse(plain.err().contains("\tat "), plain.err());
    Outcome traced = run((line + " --stacktrace").split(" "));
    assertTrue(traced.err().contains("\tat "), traced.err());
    assertEquals(plain.code(), traced.code());
  }

  @Test
  void underSparkSubmitSparkEndsTheProcess() throws Exception {
    System.setProperty("spark.submit.deployMode", "cluster");
    try {
      Main.main(new String[] {"--version"});
      SparkUserAppException e =
          assertThrows(SparkUserAppException.class, () -> Main.main(new String[] {"publsh"}));
      assertEquals(ExitCode.USAGE, e.exitCode());
    } finally {
      System.clearProperty("spark.submit.deployMode");
    }
  }

  @Test
  void helpAndVersionNeedNothing() {
    Outcome help = run("publish", "--help");
    Outcome version = run("--version");
    assertEquals(ExitCode.DONE, help.code());
    assertTrue(help.out().contains("--keep-runs"), help.out());
    assertEquals(ExitCode.DONE, version.code());
    assertTrue(version.out().matches("(?s)News Concord \\d+\\.\\d+.*Spark 3\\.5.*"), version.out());
  }

  @Test
  void flagWinsOverConfOverFileOverDefault() throws Exception {
    Path file = folder.resolve("newsconcord.properties");
    Files.writeString(file, "spark.newsconcord.publish.keep-runs=4\n", StandardCharsets.UTF_8);
    String conf = "--conf=spark.newsconcord.publish.keep-runs=5";
    assertEquals("10", keepRuns());
    assertEquals("4", keepRuns("--config", file.toString()));
    assertEquals("5", keepRuns("--config", file.toString(), conf));
    assertEquals("6", keepRuns("--config", file.toString(), conf, "--keep-runs", "6"));
  }

  @Test
  void sparkSubmitConfReachesUsAsSystemProperty() {
    Properties system = new Properties();
    system.setProperty("spark.newsconcord.publish.keep-runs", "7");
    Configuration configuration = Configuration.from(new String[0], system);
    configuration.requireKnown(java.util.List.of("spark.newsconcord.publish.keep-runs"));
    assertEquals(2, Nearest.distance("kep-rus", "keep-runs"));
  }

  private static String keepRuns(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "publish";
    args[1] = "--print-config";
    System.arraycopy(more, 0, args, 2, more.length);
    Outcome outcome = run(args);
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    String key = "spark.newsconcord.publish.keep-runs=";
    return outcome
        .out()
        .lines()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()))
        .findFirst()
        .orElseThrow();
  }
}
