package org.newsconcord.jobs.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;

/** Parquet files that Spark refuses, misreads or could not hold: each stands for itself. */
@ExtendWith(SparkExtension.class)
class HostileParquetTest {
  private static final String TEXT =
      "required binary source (STRING); required binary body (STRING);";
  @TempDir Path folder;
  private final SparkSession spark;

  HostileParquetTest(SparkSession spark) {
    this.spark = spark;
  }

  private interface More {
    void add(org.apache.parquet.example.data.Group row);
  }

  private void write(String name, String columns, String body, More more) throws Exception {
    MessageType schema = MessageTypeParser.parseMessageType("message m {" + columns + "}");
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    try (ParquetWriter<org.apache.parquet.example.data.Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(schema)
            .build()) {
      org.apache.parquet.example.data.Group row = new SimpleGroupFactory(schema).newGroup();
      row.append("source", "s").append("body", body);
      more.add(row);
      writer.write(row);
    }
  }

  @Test
  void eachFileIsReadOnItsOwnOrIsAReject() throws Exception {
    write("good.parquet", TEXT, "A good text.", row -> {});
    write("a=1/other.parquet", TEXT, "Text in a folder like a partition.", row -> {});
    write("b=x/c/deep.parquet", TEXT, "Text deeper down.", row -> {});
    write(
        "time.parquet",
        TEXT + "required int64 t (TIME(NANOS,true));",
        "Text with a time.",
        row -> row.append("t", 1L));
    write(
        "twins.parquet",
        TEXT + "required binary BODY (STRING);",
        "Text beside its twin.",
        row -> row.append("BODY", "Another text."));
    write(
        "metadata.parquet",
        TEXT + "required binary _metadata (STRING);",
        "Text beside metadata.",
        row -> row.append("_metadata", "x"));
    write("large.parquet", TEXT, "x".repeat(3 << 20), row -> {});

    RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();
    IngestOptions options =
        IngestOptions.parse(
            "--input",
            folder.resolve("in").toString(),
            "--max-reject-share",
            "1",
            "--max-record-size",
            "2");
    Loaded loaded = new Loaded(new IngestJob(spark, run, options).run(), run);
    assertEquals(7, loaded.result().recordsIn());
    List<String> read = loaded.articles("input_file");
    assertTrue(
        read.containsAll(
            List.of("a=1/other.parquet", "b=x/c/deep.parquet", "good.parquet", "metadata.parquet")),
        read.toString());
    List<String> rejects = loaded.rejects("input_file", "reason");
    assertTrue(rejects.contains("large.parquet | OVERSIZED_RECORD"), rejects.toString());
    assertTrue(rejects.contains("twins.parquet | UNSUPPORTED_FORMAT"), rejects.toString());
    assertEquals(7, read.size() + rejects.size(), read + " " + rejects);
  }

  @Test
  void aRowGroupThatCannotBeHeldIsNotRead() throws Exception {
    write("large.parquet", TEXT, "x".repeat(3 << 20), row -> {});
    Loaded loaded = loaded("--max-record-size", "2");
    List<String> rejects = loaded.rejects("reason", "detail");
    assertEquals(1, rejects.size());
    assertTrue(
        rejects
            .get(0)
            .matches(
                "OVERSIZED_RECORD \\| The records of a row group have 3,14\\d,\\d{3} bytes in the"
                    + " mean, more than --max-record-size; none of the file's 1 records is read\\."),
        rejects.toString());
  }

  @Test
  void nanosecondsWithoutAZoneAreThoseOfTheOption() throws Exception {
    long clock = 1_730_124_300_000_000_000L; // 2024-10-28 14:05 on the clock.
    write(
        "local.parquet",
        TEXT + "required int64 date (TIMESTAMP(NANOS,false));",
        "Text of a clock.",
        row -> row.append("date", clock));
    write(
        "utc.parquet",
        TEXT + "required int64 date (TIMESTAMP(NANOS,true));",
        "Text of a moment.",
        row -> row.append("date", clock));
    assertEquals(
        List.of("local.parquet | 2024-10-28 13:05:00", "utc.parquet | 2024-10-28 14:05:00"),
        loaded("--time-zone", "Europe/Paris")
            .articles("input_file", "cast(published_at as string)"));
  }

  private Loaded loaded(String... flags) {
    RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();
    List<String> all = new ArrayList<>(List.of(flags));
    all.addAll(List.of("--input", folder.resolve("in").toString(), "--max-reject-share", "1"));
    return new Loaded(
        new IngestJob(spark, run, IngestOptions.parse(all.toArray(new String[0]))).run(), run);
  }
}
