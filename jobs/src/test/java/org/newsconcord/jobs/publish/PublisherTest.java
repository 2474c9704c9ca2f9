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
  }

  @Test
  void oldRunsAreRemovedButNeverTheCurrentOne() {
    PublishOptions one = new PublishOptions();
    picocli.CommandLine.populateCommand(one, "--keep-runs", "1");
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
}
