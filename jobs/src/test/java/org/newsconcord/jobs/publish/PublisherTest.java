package org.newsconcord.jobs.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsconcord.jobs.EmptyTables;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.Manifest;
import org.newsconcord.jobs.run.MissingTableException;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.RunId;
import org.newsconcord.jobs.run.StageLog;
import org.newsconcord.jobs.table.OutletEvidenceTable;
import org.newsconcord.jobs.table.RejectsTable;
import org.newsconcord.jobs.table.RunsTable;

@ExtendWith(SparkExtension.class)
class PublisherTest {
  @TempDir Path folder;
  private final SparkSession spark;
  private OutputFolder output;

  PublisherTest(SparkSession spark) {
    this.spark = spark;
  }

  private RunFolder completeRun() {
    RunFolder run = output().newRun();
    run.write(
        RejectsTable.TABLE,
        spark.createDataFrame(
            List.of(RowFactory.create("a.csv", 3L, "MISSING_BODY", "The body is empty.", "x")),
            RejectsTable.TABLE.schema()));
    EmptyTables.fill(spark, run);
    run.finished(
        new StageLog.Entry(
            "ingest",
            1.5,
            Map.of("rejects", 1L),
            Map.of(RunsTable.INPUT_FINGERPRINT, "abc"),
            Map.of("spark.newsconcord.ingest.format", "csv")));
    return run;
  }

  private OutputFolder output() {
    if (output == null) {
      output = OutputFolder.at(spark, folder.toString());
    }
    return output;
  }

  private PublishResult publish(RunFolder run) {
    return new Publisher(spark, output(), "9.9", PublishOptions.defaults()).publish(run);
  }

  @Test
  void publishedRunIsCurrentAndDescribed() throws Exception {
    RunFolder run = completeRun();
    publish(run);
    Manifest manifest = output().current().orElseThrow();
    assertEquals(run.runId(), manifest.runId());
    assertEquals(1L, manifest.tables().get("rejects"));
    assertEquals("abc", manifest.inputFingerprint());
    Row row = output().currentRun().read(RunsTable.TABLE).first();
    assertEquals("9.9", row.getAs(RunsTable.VERSION));
    assertEquals("{\"spark.newsconcord.ingest.format\":\"csv\"}", row.getAs(RunsTable.CONFIG));
    assertEquals("{\"ingest\":1.5}", row.getAs(RunsTable.SECONDS_PER_STAGE));
    String views = Files.readString(folder.resolve("views/duckdb.sql"), StandardCharsets.UTF_8);
    assertTrue(views.contains("/runs/" + run.runId() + "/articles/*.parquet"), views);
    assertFalse(Files.exists(Path.of(run.path().toUri()).resolve("_scratch")));
  }

  @Test
  void incompleteRunIsRefusedAndTheOldOneStays() {
    RunFolder old = completeRun();
    publish(old);
    RunFolder incomplete = output().newRun();
    incomplete.write(
        RejectsTable.TABLE, spark.createDataFrame(List.of(), RejectsTable.TABLE.schema()));
    MissingTableException e = assertThrows(MissingTableException.class, () -> publish(incomplete));
    assertTrue(e.getMessage().contains("has no table articles yet"), e.getMessage());
    assertEquals(old.runId(), output().currentRun().runId());
  }

  /** The moments at which a publisher can be killed once the run has its own manifest. */
  @ParameterizedTest
  @ValueSource(strings = {"before the commit", "before the views", "before the end"})
  void aRunKilledAfterItsOwnManifestIsFoundAndFinished(String moment) throws Exception {
    RunFolder old = completeRun();
    publish(old);
    String oldManifest = Files.readString(folder.resolve("manifest.json"), StandardCharsets.UTF_8);
    String oldViews = Files.readString(folder.resolve("views/spark.sql"), StandardCharsets.UTF_8);
    RunFolder killed = completeRun();
    publish(killed);
    Files.createDirectories(Path.of(killed.path().toUri()).resolve("_scratch"));
    if (!moment.equals("before the end")) {
      Files.writeString(folder.resolve("views/spark.sql"), oldViews, StandardCharsets.UTF_8);
    }
    if (moment.equals("before the commit")) {
      Files.writeString(folder.resolve("manifest.json"), oldManifest, StandardCharsets.UTF_8);
    }

    RunFolder found = output().runToPublish();
    assertEquals(killed.runId(), found.runId());
    publish(found);
    assertEquals(killed.runId(), output().currentRun().runId());
    String views = Files.readString(folder.resolve("views/spark.sql"), StandardCharsets.UTF_8);
    assertTrue(views.contains(killed.runId()), views);
    assertThrows(UsageException.class, () -> output().runToPublish());
  }

  @Test
  void aRunThatCrashedBeforeItWasCompleteIsNotPickedWhereACompleteOneWaits() {
    RunFolder complete = completeRun();
    RunFolder crashed = output().newRun();
    crashed.write(
        RejectsTable.TABLE, spark.createDataFrame(List.of(), RejectsTable.TABLE.schema()));
    assertEquals(complete.runId(), output().runToPublish().runId());
  }

  @Test
  void aTableThatChangesAfterPublishingMakesTheManifestAnew() {
    RunFolder run = completeRun();
    publish(run);
    Dataset<Row> rejects = run.read(RejectsTable.TABLE);
    run.write(RejectsTable.TABLE, rejects.union(rejects));
    assertTrue(run.manifest().isEmpty());
    publish(run);
    assertEquals(2L, output().current().orElseThrow().tables().get("rejects"));
  }

  @Test
  void trinoViewsFitAHiveCatalogWithDefaultSettings() throws Exception {
    publish(completeRun());
    String trino = Files.readString(folder.resolve("views/trino.sql"), StandardCharsets.UTF_8);
    assertTrue(trino.contains("\"published_at\" timestamp(3)"), trino);
    assertFalse(trino.contains("timestamp(6)"), trino);
    // Trino takes no path without a scheme, and none with that of Hadoop's local files.
    assertTrue(trino.contains("external_location = 'local:///"), trino);
  }

  @Test
  void oldRunsAreRemovedButNeverTheCurrentOne() {
    PublishOptions one = new PublishOptions();
    picocli.CommandLine.populateCommand(one, "--keep-runs", "1", "--keep-hours", "0");
    RunFolder first = completeRun();
    publish(first);
    RunFolder second = completeRun();
    PublishResult result = new Publisher(spark, output(), "9.9", one).publish(second);
    long kept = output().publishedRuns().size();
    assertEquals(1, kept);
    assertEquals(1, result.removedRuns());
    assertEquals(1, output().currentRun().read(RejectsTable.TABLE).count());
  }

  @Test
  void tableCanBeRewrittenFromItself() {
    RunFolder run = completeRun();
    Dataset<Row> rejects = run.read(RejectsTable.TABLE);
    run.write(RejectsTable.TABLE, rejects.union(rejects));
    assertEquals(2, run.read(RejectsTable.TABLE).count());
  }

  @Test
  void missingColumnIsNamed() {
    RunFolder run = output().newRun();
    Dataset<Row> rows = spark.range(1).toDF("x");
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> run.write(OutletEvidenceTable.TABLE, rows));
    assertTrue(e.getMessage().contains("needs the column outlet"), e.getMessage());
  }

  @Test
  void unknownRunsAreUsageErrors() {
    assertThrows(UsageException.class, () -> output().openRun(null));
    assertThrows(UsageException.class, () -> output().openRun("20240101T000000Z-00000000"));
    assertThrows(UsageException.class, () -> output().currentRun());
    assertThrows(UsageException.class, () -> RunId.startOf("yesterday"));
  }

  private static PublishOptions options(String... flags) {
    PublishOptions options = new PublishOptions();
    new picocli.CommandLine(options).parseArgs(flags);
    return options;
  }

  private RunFolder completeRunOf(String runId) throws Exception {
    Path made = Path.of(completeRun().path().toUri());
    Files.move(made, made.resolveSibling(runId));
    return output().openRun(runId);
  }

  @Test
  void anOlderRunThatEndsLaterDoesNotReplaceANewerOneUnlessItIsNamed() throws Exception {
    RunFolder older = completeRunOf("20200101T000000Z-00000001");
    RunFolder newer = completeRun();
    publish(newer);
    PublishResult result = publish(older);
    assertFalse(result.current());
    assertEquals(newer.runId(), output().currentRun().runId());
    assertTrue(older.manifest().isPresent());
    PublishOptions named = options().forNamedRun();
    assertTrue(new Publisher(spark, output(), "9.9", named).publish(older).current());
    assertEquals(older.runId(), output().currentRun().runId());
  }

  @Test
  void aReplacedRunStaysForItsReaders() {
    publish(completeRun());
    RunFolder second = completeRun();
    Publisher keeping = new Publisher(spark, output(), "9.9", options("--keep-runs", "1"));
    assertEquals(0, keeping.publish(second).removedRuns());
    assertEquals(2, output().publishedRuns().size());
  }

  @Test
  void publishAloneNeverPicksACrashedRunAndCleanRemovesIt() {
    RunFolder crashed = output().newRun();
    crashed.write(
        RejectsTable.TABLE, spark.createDataFrame(List.of(), RejectsTable.TABLE.schema()));
    UsageException e = assertThrows(UsageException.class, () -> output().runToPublish());
    assertTrue(e.getMessage().contains(crashed.runId()), e.getMessage());
    RunFolder complete = completeRun();
    assertEquals(
        0,
        new Publisher(spark, output(), "9.9", options("--clean")).publish(complete).removedDead());
    PublishResult cleaned =
        new Publisher(spark, output(), "9.9", options("--clean", "--keep-hours", "0"))
            .publish(complete);
    assertEquals(1, cleaned.removedDead());
    assertFalse(Files.exists(Path.of(crashed.path().toUri())));
  }

  @Test
  void theManifestNamesTheViewsOfItsRun() throws Exception {
    RunFolder run = completeRun();
    publish(run);
    String views = output().current().orElseThrow().views();
    String script = Files.readString(folder.resolve(views).resolve("duckdb.sql"));
    assertTrue(script.contains(run.runId()), script);
    assertTrue(script.contains("newsconcord publish --run " + run.runId()), script);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "not json", "{\"format\": 99, \"run\": \"x\"}", "[1]"})
  void aManifestThatIsNotOursIsNeverOverwritten(String text) throws Exception {
    Files.writeString(folder.resolve("manifest.json"), text, StandardCharsets.UTF_8);
    assertThrows(UsageException.class, () -> output().newRun());
    assertEquals(text, Files.readString(folder.resolve("manifest.json"), StandardCharsets.UTF_8));
  }

  @Test
  void anOutputThatCannotBeWrittenIsToldBeforeARunBegins() throws Exception {
    Path file = Files.writeString(folder.resolve("occupied"), "x", StandardCharsets.UTF_8);
    OutputFolder occupied = OutputFolder.at(spark, file.toString());
    UsageException e = assertThrows(UsageException.class, occupied::newRun);
    assertTrue(e.getMessage().contains("cannot be written"), e.getMessage());
  }

  @Test
  void namesOfOutputFoldersMayHoldTheCharactersOfPatterns() throws Exception {
    output = OutputFolder.at(spark, folder.resolve("a[b] {c} d").toString());
    RunFolder run = completeRun();
    publish(run);
    assertEquals(1, output.currentRun().read(RejectsTable.TABLE).count());
    Views.register(spark, run);
    assertEquals(1, spark.sql("SELECT * FROM rejects").count());
  }

  /** Two publishers and a reader: every read is a whole manifest, and the newest run is current. */
  @Test
  void twoPublishersNeverTearTheManifest() throws Exception {
    RunFolder older = completeRunOf("20200101T000000Z-00000001");
    RunFolder newer = completeRun();
    publish(newer);
    publish(older);
    int rounds = Integer.getInteger("newsconcord.publications", 40);
    java.util.concurrent.atomic.AtomicInteger writing =
        new java.util.concurrent.atomic.AtomicInteger(2);
    java.util.List<Throwable> failures =
        java.util.Collections.synchronizedList(new java.util.ArrayList<>());
    java.util.List<Thread> publishers = new java.util.ArrayList<>();
    for (RunFolder run : List.of(older, newer)) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  for (int i = 0; i < rounds; i++) {
                    publish(run);
                  }
                } catch (RuntimeException e) {
                  failures.add(e);
                } finally {
                  writing.decrementAndGet();
                }
              });
      publishers.add(thread);
      thread.start();
    }
    long reads = 0;
    while (writing.get() > 0) {
      assertEquals(newer.runId(), output().current().orElseThrow().runId());
      reads++;
    }
    for (Thread thread : publishers) {
      thread.join();
    }
    assertEquals(List.of(), failures);
    assertTrue(reads > 0);
  }
}
