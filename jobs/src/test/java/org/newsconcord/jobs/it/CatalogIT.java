package org.newsconcord.jobs.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables in a lake, written in JVMs of their own with the shipped jar. The runtimes are the user's:
 * the tests need their jars in the folder that {@code newsconcord.lakes} names.
 */
class CatalogIT {
  @TempDir Path folder;

  @Test
  void icebergTablesAreReplacedAndReadBack() throws Exception {
    String jars = jars("iceberg-spark-runtime-3.5_2.12");
    List<String> conf =
        List.of(
            "spark.sql.catalog.lake=org.apache.iceberg.spark.SparkCatalog",
            "spark.sql.catalog.lake.type=hadoop",
            "spark.sql.catalog.lake.warehouse=" + folder.resolve("lake"));
    writtenTwiceAndRead(jars, conf, "iceberg", "lake.news");
  }

  @Test
  void deltaTablesAreReplacedAndReadBack() throws Exception {
    String jars = jars("delta-spark_2.12", "delta-storage");
    List<String> conf =
        List.of(
            "spark.sql.extensions=io.delta.sql.DeltaSparkSessionExtension",
            "spark.sql.catalog.spark_catalog=org.apache.spark.sql.delta.catalog.DeltaCatalog",
            "spark.sql.warehouse.dir=" + folder.resolve("lake"));
    writtenTwiceAndRead(jars, conf, "delta", "spark_catalog.news");
  }

  private void writtenTwiceAndRead(String jars, List<String> conf, String sink, String catalog)
      throws Exception {
    Path out = folder.resolve("out");
    newsconcord(
        jars,
        conf,
        List.of(
            "analyze",
            "--input",
            "../seeds",
            "--output",
            out.toString(),
            "--sink",
            sink,
            "--catalog",
            catalog));
    String again =
        newsconcord(
            jars,
            conf,
            List.of(
                "catalog",
                "--output",
                out.toString(),
                "--sink",
                sink,
                "--catalog",
                catalog,
                "--partition-by-date"));
    assertTrue(again.contains("has 17 tables of run"), again);
    String runId = again.substring(again.indexOf("of run ") + "of run ".length()).strip();
    List<String> commits = commits("slots");
    assertEquals(2, commits.size(), "each run is one commit");
    assertTrue(commits.get(1).contains(runId), commits.get(1));
  }

  /** The texts of the commits of a table, the oldest first: the logs of Iceberg and of Delta. */
  private List<String> commits(String table) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("lake"))) {
      return files
          .filter(file -> file.toString().contains("/" + table + "/"))
          .filter(file -> file.toString().matches(".*(v\\d+\\.metadata\\.json|\\d{20}\\.json)"))
          .sorted()
          .map(CatalogIT::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jars of these artifacts; the test is skipped where one is missing. */
  private static String jars(String... artifacts) throws IOException {
    String lakes = System.getProperty("newsconcord.lakes");
    assumeTrue(lakes != null, "No -Dnewsconcord.lakes=FOLDER with the jars of the lakes");
    List<Path> found = new ArrayList<>();
    for (String artifact : artifacts) {
      try (Stream<Path> files = Files.list(Path.of(lakes))) {
        found.addAll(
            files.filter(f -> f.getFileName().toString().startsWith(artifact + "-")).toList());
      }
    }
    assumeTrue(found.size() == artifacts.length, "Jars of the lake are missing in " + lakes);
    return found.stream().map(Path::toString).collect(Collectors.joining(","));
  }

  private String newsconcord(String jars, List<String> conf, List<String> command)
      throws Exception {
    List<String> line = new ArrayList<>(List.of("bin/newsconcord", "--jars", jars));
    conf.forEach(pair -> line.addAll(List.of("--conf", pair)));
    line.addAll(command);
    Path log = folder.resolve("log");
    int code =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    String output = Files.readString(log);
    assertEquals(0, code, output);
    return output;
  }
}
