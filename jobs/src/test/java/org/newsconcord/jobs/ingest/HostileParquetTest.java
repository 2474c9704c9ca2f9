package org.newsconcord.jobs.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
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
}
