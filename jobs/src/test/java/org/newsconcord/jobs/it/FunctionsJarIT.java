package org.newsconcord.jobs.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The functions from the shipped jar, in fresh JVMs: what each way into a session needs. */
class FunctionsJarIT {
  private static final Path JAR = Path.of("../udfs/target/newsconcord-udfs.jar").toAbsolutePath();
  @TempDir Path folder;

  private static final String QUERY = "SELECT news_outlet('https://www.bbc.co.uk/news/1')";
  private static final String REGISTER = "@org.newsconcord.sql.NewsConcordFunctions";

  @Test
  void jarAloneIsEnough() throws Exception {
    List<String> values =
        values(
            List.of("--jars", JAR.toString()),
            SqlOnce.class,
            QUERY,
            "SELECT news_quantities('About 10,000 troops were sent.')[0].unit",
            "SELECT sum(size(news_tokens(concat('row ', id)))) FROM range(10)");
    assertEquals(List.of("bbc.co.uk", "troop", "20"), values);
  }

  @Test
  void pySparkNeedsTheExtensionOrOneCall() throws Exception {
    List<String> jar = List.of("--jars", JAR.toString());
    assertEquals(
        List.of("failed", "[bbc.co.uk]"), values(jar, PythonSession.class, QUERY, REGISTER, QUERY));
    List<String> extension =
        List.of(
            "--jars",
            JAR.toString(),
            "--conf",
            "spark.sql.extensions=org.newsconcord.sql.NewsConcordExtensions");
    assertEquals(List.of("[bbc.co.uk]"), values(extension, PythonSession.class, QUERY));
  }

  @Test
  void afterAddJarOneCallIsNeeded() throws Exception {
    assertEquals(
        List.of("none", "failed", "[bbc.co.uk]"),
        values(List.of(), PythonSession.class, "ADD JAR '" + JAR + "'", QUERY, REGISTER, QUERY));
  }

  /** The values that a program prints, run by spark-submit in a fresh JVM. */
  private List<String> values(List<String> submit, Class<?> program, String... queries)
      throws Exception {
    assertTrue(Files.isRegularFile(JAR), JAR + " is missing; mvn package makes it");
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
    String flags = Files.readString(Path.of("config/jvm-flags"), StandardCharsets.UTF_8);
    command.addAll(List.of(flags.strip().split("\\s+")));
    command.addAll(
        List.of(
            "-cp",
            "target/spark/jars/*",
            "org.apache.spark.deploy.SparkSubmit",
            "--master",
            "local[1]",
            "--conf",
            "spark.ui.enabled=false"));
    command.addAll(submit);
    command.addAll(List.of("--class", program.getName(), jarOf(program).toString()));
    command.addAll(List.of(queries));
    Path log = folder.resolve("log");
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    String output = Files.readString(log, StandardCharsets.UTF_8);
    assertEquals(0, code, output);
    return output
        .lines()
        .filter(line -> line.startsWith("value: "))
        .map(line -> line.substring("value: ".length()))
        .toList();
  }

  /** A jar with the program alone. */
  private Path jarOf(Class<?> program) throws Exception {
    Path jar = folder.resolve("program.jar");
    String entry = program.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        InputStream in = program.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      in.transferTo(out);
    }
    return jar;
  }
}
