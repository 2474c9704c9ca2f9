package org.newsconcord.jobs.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose names the locale cannot decode are read or told, never dropped. */
class UndecodableNamesIT {
  @TempDir Path folder;

  private Path input() throws IOException, InterruptedException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        in.resolve("a.jsonl"),
        "{\"outlet\": \"a.example\", \"body\": \"Two bridges fell in Karu.\"}\n");
    // The shell writes the name in UTF-8, whatever this JVM makes of it.
    String octal = "$(printf '\\303\\251t\\303\\251.jsonl')";
    new ProcessBuilder(
            "sh", "-c", "cp a.jsonl \"" + octal + "\" && sed -i s/Two/Three/ \"" + octal + "\"")
        .directory(in.toFile())
        .start()
        .waitFor();
    return in;
  }

  @Test
  void underTheLocaleCTheLauncherReadsThem() throws Exception {
    Path output = folder.resolve("out");
    Launcher.Outcome outcome =
        Launcher.run(
            folder,
            Map.of("LC_ALL", "C"),
            "ingest",
            "--input",
            input().toString(),
            "--output",
            output.toString());
    assertEquals(0, outcome.code(), outcome.output());
    assertTrue(outcome.output().contains("records in 2, articles 2"), outcome.output());
  }

  @Test
  void withoutTheLauncherTheyAreToldAsRejects() throws Exception {
    Path output = folder.resolve("out");
    List<String> command = Launcher.plainJava();
    command.addAll(
        List.of(
            "ingest",
            "--input",
            input().toString(),
            "--output",
            output.toString(),
            "--max-reject-share",
            "1"));
    Path log = folder.resolve("plain.log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    int code = builder.redirectOutput(log.toFile()).start().waitFor();
    String said = Files.readString(log, StandardCharsets.UTF_8);
    assertEquals(0, code, said);
    assertTrue(said.contains("articles 1, rejects 1"), said);
  }
}
