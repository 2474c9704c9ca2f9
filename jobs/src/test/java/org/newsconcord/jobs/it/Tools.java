package org.newsconcord.jobs.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the profile {@code tools} fetches: jars of the lakes, Python packages, Trino. */
final class Tools {
  private static final int SECONDS = 180;

  private Tools() {}

  /** The jars of these artifacts with commas between; the test is skipped where one is missing. */
  static String lakes(String... artifacts) throws IOException {
    Path lakes = folder("newsconcord.lakes");
    List<Path> found = new ArrayList<>();
    for (String artifact : artifacts) {
      try (Stream<Path> files = Files.list(lakes)) {
        found.addAll(
            files.filter(f -> f.getFileName().toString().startsWith(artifact + "-")).toList());
      }
    }
    assumeTrue(found.size() == artifacts.length, "Jars of the lake are missing in " + lakes);
    return found.stream().map(Path::toString).collect(Collectors.joining(","));
  }

  /** The folder of Python packages, for {@code PYTHONPATH}. */
  static Path python() {
    return folder("newsconcord.python");
  }

  /** Spark's home within PySpark; it has the Thrift server and beeline. */
  static Path pyspark() {
    Path home = python().resolve("pyspark");
    assumeTrue(Files.isDirectory(home), "No PySpark in " + python());
    return home;
  }

  /** The folder of a Trino server. */
  static Path trino() throws IOException {
    try (Stream<Path> servers = Files.list(folder("newsconcord.trino"))) {
      return servers.filter(Files::isDirectory).findFirst().orElseThrow().toAbsolutePath();
    }
  }

  private static Path folder(String property) {
    String name = System.getProperty(property, "");
    assumeTrue(
        !name.isEmpty() && Files.isDirectory(Path.of(name)),
        "No folder -D" + property + ": run with -Ptools");
    return Path.of(name).toAbsolutePath();
  }

  /** Runs a process to its end and returns both of its streams. */
  static String run(Path log, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    int code = start(log, log.getParent(), environment, command).waitFor();
    String output = Files.readString(log, StandardCharsets.UTF_8);
    assertEquals(0, code, () -> String.join(" ", command) + "\n" + output);
    return output;
  }

  /** Starts a process in this folder whose streams go to the file. */
  static Process start(
      Path log, Path directory, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("SPARK_HOME");
    builder.environment().putAll(environment);
    return builder.directory(directory.toFile()).redirectOutput(log.toFile()).start();
  }

  /** Waits until the file holds the text; fails with the file after three minutes. */
  static void await(Path log, String text) throws IOException, InterruptedException {
    for (int i = 0; i < SECONDS; i++) {
      if (Files.exists(log) && Files.readString(log, StandardCharsets.UTF_8).contains(text)) {
        return;
      }
      TimeUnit.SECONDS.sleep(1);
    }
    throw new AssertionError("No '" + text + "' in:\n" + Files.readString(log));
  }

  /** Ends a server and what it started. */
  static void stop(Process server) throws InterruptedException {
    server.descendants().forEach(ProcessHandle::destroyForcibly);
    server.destroyForcibly().waitFor();
  }
}
