package org.newsconcord.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Java that only prints how it was called. */
class LauncherScriptTest {
  private static final String NO_OPTIMISING = "-XX:TieredStopAtLevel=1";
  @TempDir private Path home;

  @BeforeEach
  void layOut() throws IOException {
    Path script = home.resolve("jobs/bin/newsconcord");
    Files.createDirectories(script.getParent());
    Files.copy(Path.of("bin/newsconcord"), script);
    write("jobs/target/newsconcord-jobs-0.jar", "");
    write("jobs/config/jvm-flags", "-Dflag=1");
    write(
        "jdk/bin/java",
        """
        #!/bin/sh
        if [ "$1" = -version ]; then echo 'openjdk version "17.0.1"' >&2; else echo "$@"; fi
        """);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(
        home.resolve("jdk/bin/java"), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void sparkOptionsAloneAreNoError() throws Exception {
    String called = run("--master", "local[1]");
    assertTrue(called.endsWith("newsconcord-jobs-0.jar"), called);
  }

  @Test
  void verbIsFoundBehindSettings() throws Exception {
    String called = run("--conf", "spark.a=b", "report", "--output", "out");
    assertTrue(called.contains(NO_OPTIMISING), called);
    assertTrue(called.endsWith("--conf spark.a=b report --output out"), called);
  }

  @Test
  void longVerbsKeepTheOptimisingCompiler() throws Exception {
    String called = run("analyze", "--input", "report");
    assertFalse(called.contains(NO_OPTIMISING), called);
  }

  private String run(String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(home.resolve("jobs/bin/newsconcord").toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("SPARK_HOME");
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output.strip();
  }

  private void write(String file, String content) throws IOException {
    Path path = home.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}
