package org.newsconcord.jobs.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.table.RunsTable;
import org.newsconcord.jobs.table.Table;
import org.newsconcord.jobs.table.Tables;

/** The main job on the seed set, with the shipped jar in fresh JVMs. */
class AnalyzeIT {
  @TempDir static Path folder;
  private static Path output;
  private static Launcher.Outcome first;

  @BeforeAll
  static void analyzeSeeds() {
    output = folder.resolve("out");
    first = analyze(Launcher.SEEDS, output);
  }

  private static Launcher.Outcome analyze(Path input, Path output, String... more) {
    String[] args = {"analyze", "--input", input.toString(), "--output", output.toString()};
    return Launcher.run(
        folder, Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void seedRunSucceedsAndDuckDbReadsWhatTheManifestSays() throws Exception {
    assertEquals(0, first.code(), first.output());
    String manifest = Files.readString(output.resolve("manifest.json"), StandardCharsets.UTF_8);
    try (Duck duck = new Duck(output)) {
      for (Table table : Tables.ALL) {
        String expected = "\"" + table.name() + "\" : " + duck.count(table.name());
        assertTrue(manifest.contains(expected), expected + " not in " + manifest);
      }
      assertTrue(duck.count("articles") >= 24);
      assertEquals(
          List.of("0"),
          duck.rows(
              "SELECT count(*) FROM claims c JOIN articles a USING (article_id)"
                  + " WHERE c.sentence_index >= 0"
                  + " AND (c.\"begin\" < 0 OR c.\"end\" > a.body_chars)"));
    }
  }

  @Test
  void otherPartitionsFileOrderAndMastersGiveTheSameRows() throws Exception {
    Path shuffled = shuffledSeeds();
    Path again = folder.resolve("again");
    Launcher.Outcome outcome =
        analyze(
            shuffled,
            again,
            "--master",
            "local-cluster[2,1,1024]",
            "--conf",
            "spark.sql.shuffle.partitions=3",
            "--conf",
            "spark.default.parallelism=5");
    assertEquals(0, outcome.code(), outcome.output());
    try (Duck one = new Duck(output);
        Duck two = new Duck(again)) {
      for (Table table : Tables.ALL) {
        if (table != RunsTable.TABLE) {
          assertEquals(one.table(table.name()), two.table(table.name()), table.name());
        }
      }
    }
  }

  /** The seed set with the lines of its manifest in reverse order. */
  private static Path shuffledSeeds() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("shuffled").resolve("seeds"));
    try (Stream<Path> files = Files.list(Launcher.SEEDS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Path manifest = copy.resolve("articles.csv");
    List<String> lines = Files.readAllLines(manifest, StandardCharsets.UTF_8);
    List<String> reversed = new java.util.ArrayList<>(lines.subList(1, lines.size()));
    java.util.Collections.reverse(reversed);
    reversed.add(0, lines.get(0));
    Files.write(manifest, reversed, StandardCharsets.UTF_8);
    return copy;
  }

  @Test
  void badInputIsOneSentenceAndCodeTwo() {
    Launcher.Outcome outcome = analyze(folder.resolve("nowhere"), folder.resolve("none"));
    assertEquals(2, outcome.code(), outcome.output());
    assertTrue(outcome.output().contains("nowhere"), outcome.output());
    assertFalse(outcome.output().contains("\tat "), outcome.output());
  }
}
