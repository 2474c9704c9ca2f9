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

/** The functions from the shipped jar alone, in a fresh JVM: {@code --jars} and nothing else. */
class FunctionsJarIT {
  private static final Path JAR = Path.of("../udfs/target/newsconcord-udfs.jar").toAbsolutePath();
  @TempDir Path folder;

  @Test
  void jarAloneIsEnough() throws Exception {
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
            "spark.ui.enabled=false",
            "--jars",
            JAR.toString(),
            "--class",
            SqlOnce.class.getName(),
            program().toString(),
            "SELECT news_outlet('https://www.bbc.co.uk/news/1')",
            "SELECT news_quantities('About 10,000 troops were sent.')[0].unit",
            "SELECT sum(size(news_tokens(concat('row ', id)))) FROM range(10)"));
    Path log = folder.resolve("log");
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    String output = Files.readString(log, StandardCharsets.UTF_8);
    assertEquals(0, code, output);
    assertEquals(
        List.of("value: bbc.co.uk", "value: troop", "value: 20"),
        output.lines().filter(line -> line.startsWith("value: ")).toList());
  }

  /** A jar with the program alone. */
  private Path program() throws Exception {
    Path jar = folder.resolve("program.jar");
    String entry = SqlOnce.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        InputStream in = SqlOnce.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      in.transferTo(out);
    }
    return jar;
  }
}
