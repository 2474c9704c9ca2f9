package org.newsconcord.jobs.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A second run is killed while it commits its tables to a lake, and a reader in another JVM reads
 * all the while: each table has the rows of the old run or those of the new one, never a mixture.
 * Needs the profile {@code tools}.
 */
class CatalogKillIT {
  private static final int KILLS = Integer.getInteger("newsconcord.kills", 3);
  private static final int COMMIT_FILES = 4;

  /** In the order in which they are written: no kill gets further than the next. */
  private static final List<String> TABLES =
      List.of(
          "articles",
          "claims",
          "story_members",
          "copy_links",
          "event_members",
          "slots",
          "slot_claims",
          "claim_relations",
          "slot_values",
          "outlet_scores");

  @TempDir Path folder;

  @Test
  void icebergReadersSeeTheOldRunOrTheNewOne() throws Exception {
    killedCommitsLeaveWholeTables(Lake.iceberg(folder.resolve("lake")));
  }

  @Test
  void deltaReadersSeeTheOldRunOrTheNewOne() throws Exception {
    killedCommitsLeaveWholeTables(Lake.delta(folder.resolve("lake")));
  }

  private void killedCommitsLeaveWholeTables(Lake lake) throws Exception {
    Path old = analyzed("old", "0[1-9]*.txt");
    Path young = analyzed("new", "[0-2]*.txt");
    lake.put(folder.resolve("log"), young, "expected");
    lake.put(folder.resolve("log"), old, "news");
    Path stop = Files.createFile(folder.resolve("stop"));
    Map<String, Set<String>> whole = reads(reader(lake, "news", stop));
    Map<String, Set<String>> after = reads(reader(lake, "expected", stop));
    TABLES.forEach(table -> assertNotEquals(whole.get(table), after.get(table), table));
    TABLES.forEach(table -> whole.get(table).addAll(after.get(table)));

    Files.delete(stop);
    Path log = folder.resolve("reader.log");
    Process reader = start(lake, "news", stop, log);
    try {
      Tools.await(log, "read: all");
      for (int i = 0; i < KILLS; i++) {
        int table = KILLS == 1 ? 0 : i * (TABLES.size() - 1) / (KILLS - 1);
        killInCommit(lake, young, TABLES.get(table), 1 + i % COMMIT_FILES);
      }
      lake.put(folder.resolve("log"), young, "news");
    } finally {
      Files.createFile(stop);
      assertTrue(reader.waitFor(2, TimeUnit.MINUTES));
    }
    String seen = Files.readString(log);
    assertEquals(0, reader.exitValue(), seen);
    reads(seen)
        .forEach((table, rows) -> assertTrue(whole.get(table).containsAll(rows), table + rows));
    after.forEach((table, rows) -> assertTrue(reads(seen).get(table).containsAll(rows), table));
    assertTrue(seen.split("read: all").length > KILLS, seen);
    assertEquals(after, reads(reader(lake, "news", stop)));
  }

  /** Kills a run that puts its tables when its commit of this table has begun so many files. */
  private void killInCommit(Lake lake, Path output, String table, int files) throws Exception {
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      lake.commits("news", table).register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process process = Launcher.start(folder.resolve("killed.log"), lake.command(output, "news"));
      int begun = 0;
      while (begun < files) {
        WatchKey key = watch.poll(2, TimeUnit.MINUTES);
        assertTrue(key != null, () -> "No commit of " + table + " was seen");
        begun += key.pollEvents().size();
        key.reset();
      }
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  private Path analyzed(String name, String seeds) {
    Path output = folder.resolve(name);
    Launcher.Outcome outcome =
        Launcher.run(
            folder,
            "analyze",
            "--input",
            Launcher.SEEDS.resolve(seeds).toString(),
            "--output",
            output.toString());
    assertEquals(0, outcome.code(), outcome.output());
    return output;
  }

  private String reader(Lake lake, String schema, Path stop) throws Exception {
    Path log = folder.resolve("once.log");
    assertEquals(0, start(lake, schema, stop, log).waitFor(), () -> text(log));
    return text(log);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Process start(Lake lake, String schema, Path stop, Path log) throws Exception {
    List<String> command = new ArrayList<>(List.of("java", "-Xmx1g"));
    command.addAll(List.of(System.getProperty("spark.jvm.flags", "").split(" ")));
    command.addAll(List.of("-Dspark.master=local[1]", "-Dspark.ui.enabled=false"));
    lake.conf().forEach(pair -> command.add("-D" + pair));
    command.add("-cp");
    command.add(
        String.join(
            File.pathSeparator,
            lake.jars().replace(",", File.pathSeparator),
            Path.of("target/test-classes").toAbsolutePath().toString(),
            Path.of("target/spark/jars").toAbsolutePath() + "/*"));
    command.add("org.newsconcord.jobs.it.LakeReader");
    command.add(stop.toString());
    TABLES.forEach(table -> command.add(table + "=" + lake.name(schema, table)));
    return Tools.start(log, folder, Map.of(), command);
  }

  /** What was read of each table. */
  private static Map<String, Set<String>> reads(String log) {
    Map<String, Set<String>> reads = new TreeMap<>();
    log.lines()
        .filter(line -> line.startsWith("read: ") && line.contains("="))
        .map(line -> line.substring("read: ".length()).split("=", 2))
        .forEach(read -> reads.computeIfAbsent(read[0], k -> new HashSet<>()).add(read[1]));
    return reads;
  }
}
