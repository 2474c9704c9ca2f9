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
    assertTrue(called.contains("SerialGC"), called);
    assertTrue(called.endsWith("--conf spark.a=b report --output out"), called);
  }

  @Test
  void longVerbsKeepTheOptimisingCompiler() throws Exception {
    String called = run("analyze", "--input", "report");
    assertFalse(called.contains(NO_OPTIMISING), called);
  }

  @Test
  void smallAnalysesEndBeforeTheOptimisingCompilerPays() throws Exception {
    write("in/a.jsonl", "{}");
    write("in/b.jsonl", "{}");
    write("large.jsonl", "x".repeat(5_000_000));
    String small = home.resolve("in").toString();
    String large = home.resolve("large.jsonl").toString();
    assertTrue(run("analyze", "--input", small).contains(NO_OPTIMISING));
    assertTrue(run("analyze", "--input=" + small + "/*.jsonl").contains(NO_OPTIMISING));
    assertFalse(run("analyze", "--input", large).contains(NO_OPTIMISING));
    assertFalse(run("analyze", "--input", small, "--input", large).contains(NO_OPTIMISING));
    assertFalse(run("analyze", "--add", "--input", small).contains(NO_OPTIMISING));
    assertTrue(run("analyze", "--master=local[2]", "--input", small).contains(NO_OPTIMISING));
    assertFalse(run("analyze", "--master", "yarn", "--input", small).contains(NO_OPTIMISING));
    assertFalse(run("analyze", "--input", "hdfs://here/in").contains(NO_OPTIMISING));
    assertFalse(run("analyze", "--input").contains(NO_OPTIMISING));
    String called = run("analyze", "--input", small, "--conf", "spark.sql.codegen.wholeStage=true");
    assertTrue(called.contains("SerialGC"), called);
    String codegen = "--conf spark.sql.codegen.wholeStage=";
    assertTrue(called.indexOf(codegen + "false") < called.indexOf(codegen + "true"), called);
    assertFalse(run("analyze", "--input", large).contains(codegen));
    String own = run("analyze", "--input", small, "--driver-java-options", "-XX:+UseParallelGC");
    assertFalse(own.contains("SerialGC"), own);
  }

  /** Spark's own list of its options, from the parser that spark-submit uses. */
  @Test
  void everyOptionOfSparkSubmitGoesToSpark() throws Exception {
    Class<?> parser = Class.forName("org.apache.spark.launcher.SparkSubmitOptionParser");
    java.lang.reflect.Constructor<?> constructor = parser.getDeclaredConstructor();
    constructor.setAccessible(true);
    java.lang.reflect.Field opts = parser.getDeclaredField("opts");
    opts.setAccessible(true);
    List<String> notOurs = new ArrayList<>();
    for (String[] names : (String[][]) opts.get(constructor.newInstance())) {
      String name = names[0];
      if (List.of("--class", "--kill", "--status").contains(name)) {
        continue;
      }
      String value = name.equals("--conf") ? "spark.a=b" : "1g";
      for (String[] args : List.of(new String[] {name, value}, new String[] {name + "=" + value})) {
        String called = run(java.util.Arrays.copyOf(args, args.length));
        if (!name.equals("--conf")
            && called.substring(called.indexOf("jobs-0.jar")).contains(name)) {
          notOurs.add(String.join(" ", args));
        }
      }
    }
    assertEquals(List.of(), notOurs);
    assertTrue(run("--supervise", "report").endsWith("jobs-0.jar report"));
  }

  @Test
  void memoryIsOursOnlyWhereNothingSetsIt() throws Exception {
    assertTrue(run("report").contains("-Xmx4g"));
    assertTrue(run("--conf", "spark.driver.memory=7g", "report").contains("-Xmx7g"));
    assertTrue(run("--driver-memory=6g", "report").contains("-Xmx6g"));
  }

  @Test
  void javaOptionsOfTheUserAreKept() throws Exception {
    String called =
        run("--driver-java-options", "-Da=1", "--conf", "spark.driver.extraJavaOptions=-Db=2");
    assertTrue(called.contains("-Da=1 -Db=2"), called);
    assertTrue(called.contains("newsconcord.log="), called);
  }

  @Test
  void theLogLiesInAFolderThatOthersCannotEnter() throws Exception {
    String called = run("report");
    Path logs = home.resolve("tmp").toRealPath();
    try (var listed = Files.list(logs)) {
      Path folder =
          listed
              .filter(f -> f.getFileName().toString().startsWith("newsconcord-"))
              .findFirst()
              .orElseThrow();
      assertEquals(
          "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
      assertTrue(called.contains(folder.getFileName() + "/newsconcord.log"), called);
    }
  }

  private String run(String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(home.resolve("jobs/bin/newsconcord").toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("SPARK_HOME");
    Files.createDirectories(home.resolve("tmp"));
    builder.environment().put("TMPDIR", home.resolve("tmp").toString());
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
