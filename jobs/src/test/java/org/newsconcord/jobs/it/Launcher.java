package org.newsconcord.jobs.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the shipped jar in a fresh JVM, as a user does: through {@code jobs/bin/newsconcord}. */
final class Launcher {
  /** The seed set. */
  static final Path SEEDS = Path.of("../seeds").toAbsolutePath().normalize();

  /** So short a run would spend most of its time in the optimising compiler. */
  private static final String SHORT_RUN = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static final Path SCRIPT = Path.of("bin/newsconcord").toAbsolutePath();

  /**
   * A finished process.
   *
   * @param code its exit code
   * @param output both of its streams
   */
  record Outcome(int code, String output) {}

  private Launcher() {}

  /** Starts a process whose output goes to the file. */
  static Process start(Path log, String... args) {
    return start(log, Map.of(), args);
  }

  /** The same with more variables of the environment. */
  static Process start(Path log, Map<String, String> environment, String... args) {
    List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    builder.redirectInput(new File("/dev/null"));
    builder.environment().remove("SPARK_HOME");
    builder.environment().put("NEWSCONCORD_DRIVER_MEMORY", "2g");
    builder.environment().put("NEWSCONCORD_LOG", log + ".spark");
    builder.environment().put("JDK_JAVA_OPTIONS", SHORT_RUN);
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shipped jar. */
  static Path jar() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target"))) {
      return jars.filter(f -> f.getFileName().toString().matches("newsconcord-jobs-.*[0-9]\\.jar"))
          .findFirst()
          .orElseThrow()
          .toAbsolutePath();
    }
  }

  /** The command that runs the jar without the launcher; arguments are to be added. */
  static List<String> plainJava() throws IOException {
    List<String> command = new ArrayList<>(List.of("java", "-Xmx1g"));
    command.addAll(List.of(SHORT_RUN.split(" ")));
    command.addAll(List.of(System.getProperty("spark.jvm.flags", "").split(" ")));
    command.add("-Dspark.master=local[1]");
    command.add("-cp");
    command.add(jar() + ":" + Path.of("target/spark/jars").toAbsolutePath() + "/*");
    command.add("org.newsconcord.jobs.cli.Main");
    return command;
  }

  /** Runs a process to its end. */
  static Outcome run(Path folder, String... args) {
    return run(folder, Map.of(), args);
  }

  /** The same with more variables of the environment. */
  static Outcome run(Path folder, Map<String, String> environment, String... args) {
    Path log = folder.resolve("newsconcord.log");
    try {
      int code = start(log, environment, args).waitFor();
      return new Outcome(code, Files.readString(log, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
