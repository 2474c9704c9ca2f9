package org.newsconcord.jobs.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables in a lake, written in JVMs of their own with the shipped jar. The runtimes are the user's:
 * the profile {@code tools} fetches them for the tests.
 */
class CatalogIT {
  @TempDir Path folder;

  @Test
  void icebergTablesAreReplacedAndReadBack() throws Exception {
    writtenTwiceAndRead(Lake.iceberg(folder.resolve("lake")));
  }

  @Test
  void deltaTablesAreReplacedAndReadBack() throws Exception {
    writtenTwiceAndRead(Lake.delta(folder.resolve("lake")));
  }

  private void writtenTwiceAndRead(Lake lake) throws Exception {
    Path out = folder.resolve("out");
    List<String> analyze = new ArrayList<>(List.of("analyze"));
    analyze.addAll(lake.flags("news"));
    analyze.addAll(List.of("--input", Launcher.SEEDS.toString(), "--output", out.toString()));
    Launcher.Outcome made = Launcher.run(folder, analyze.toArray(String[]::new));
    assertEquals(0, made.code(), made.output());
    List<String> again = new ArrayList<>(List.of(lake.command(out, "news")));
    again.add("--partition-by-date");
    Launcher.Outcome put = Launcher.run(folder, again.toArray(String[]::new));
    assertEquals(0, put.code(), put.output());
    Matcher said = Pattern.compile("has (\\d+) tables of run (\\S+)").matcher(put.output());
    assertTrue(said.find(), put.output());
    try (Stream<Path> tables = Files.list(lake.table("news", "slots").getParent())) {
      assertEquals(Integer.parseInt(said.group(1)), tables.count());
    }
    List<String> commits = commits(lake.commits("news", "slots"));
    assertEquals(2, commits.size(), "each run is one commit");
    assertTrue(commits.get(1).contains(said.group(2)), commits.get(1));
  }

  /** The texts of the commits of a table, the oldest first: the logs of Iceberg and of Delta. */
  private static List<String> commits(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
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
}
