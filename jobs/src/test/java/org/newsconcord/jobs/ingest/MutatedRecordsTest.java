package org.newsconcord.jobs.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;

/**
 * Records of eight kinds, each with bytes changed, cut out and put in at random (with fixed seeds),
 * in one run: what goes in comes out, as an article or a reject, and every file is told of.
 */
@ExtendWith(SparkExtension.class)
class MutatedRecordsTest {
  private static final int KINDS = 8;

  /** Mutated records; at night 100,000. */
  private static final int EACH = Integer.getInteger("newsconcord.mutants", 2_400) / KINDS;

  private static final int OF_FILE = 2_500;

  /** An array of JSON ends where it breaks. */
  private static final int OF_ARRAY = 50;

  @TempDir Path folder;
  private final Set<String> files = new HashSet<>();
  private final SparkSession spark;

  MutatedRecordsTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void everyRecordIsAnArticleOrAReject() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    write("lines", ".jsonl", OF_FILE, "", MutatedRecordsTest::jsonLine);
    write("packed", ".jsonl.gz", OF_FILE, "", MutatedRecordsTest::jsonLine);
    write("array", ".json", OF_ARRAY, "[", MutatedRecordsTest::jsonElement);
    write("rows", ".csv", OF_FILE, "id,source,text\n", MutatedRecordsTest::csvLine);
    write("rows", ".csv.zst", OF_FILE, "id,source,text\n", MutatedRecordsTest::csvLine);
    write("pages", ".warc", OF_FILE, "", MutatedRecordsTest::page);
    writeParquet();
    writeTexts();

    Loaded loaded = loaded();

    List<String> told = new ArrayList<>(loaded.articles("input_file"));
    told.addAll(loaded.rejects("input_file"));
    assertEquals(loaded.result().recordsIn(), told.size());
    for (String kind : List.of("lines", "packed", "pages", "values")) {
      assertEquals(EACH, told.stream().filter(file -> file.startsWith(kind)).count(), kind);
    }
    Set<String> untold = new HashSet<>(files);
    told.forEach(untold::remove);
    assertEquals(Set.of(), untold);
    assertTrue(loaded.rejects("reason").stream().noneMatch(String::isBlank));
    assertTrue(loaded.articles("body").size() > EACH, "articles " + loaded.articles("body").size());
  }

  private Loaded loaded() {
    RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();
    IngestOptions options =
        IngestOptions.parse("--input", folder.resolve("in").toString(), "--max-reject-share", "1");
    return new Loaded(new IngestJob(spark, run, options).run(), run);
  }

  /** Files of so many records each. */
  private void write(
      String kind, String extension, int most, String head, IntFunction<byte[]> records)
      throws IOException {
    for (int begin = 0; begin < EACH; begin += most) {
      String name = kind + begin + extension;
      files.add(name);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (OutputStream packing = packing(extension, out)) {
        packing.write(head.getBytes(StandardCharsets.UTF_8));
        for (int i = begin; i < Math.min(EACH, begin + most); i++) {
          packing.write(records.apply(i));
        }
      }
      Files.write(folder.resolve("in").resolve(name), out.toByteArray());
    }
  }

  private static OutputStream packing(String extension, OutputStream out) throws IOException {
    return extension.endsWith(".gz")
        ? new GZIPOutputStream(out)
        : extension.endsWith(".zst") ? new ZstdOutputStream(out) : out;
  }

  private static byte[] jsonLine(int i) {
    return line(json(i), 1_000_000 + i);
  }

  private static byte[] jsonElement(int i) {
    return bytes((i % OF_ARRAY == 0 ? "" : ",") + text(json(i), 2_000_000 + i));
  }

  private static byte[] csvLine(int i) {
    return line(i + ",s.example,\"Text " + i + ", in \"\"two\"\" parts, é.\"", 3_000_000 + i);
  }

  private static String json(int i) {
    return "{\"id\": "
        + i
        + ", \"source\": {\"uri\": \"s\"}, \"text\": \"Text \\\""
        + i
        + "\\\" é.\"}";
  }

  /** A changed page; what is around it stays whole, so that it is one record. */
  private static byte[] page(int i) {
    byte[] html =
        bytes(
            text(
                "<html><head><title>Weir "
                    + i
                    + "</title></head><body><p>The council voted on Tuesday to spend "
                    + i
                    + " million on the weir, the mayor said.</p></body></html>",
                4_000_000 + i));
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + html.length + "\r\n\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://w.example/"
            + i
            + "\r\nWARC-Date: 2024-10-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
            + new java.util.UUID(0, i)
            + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + (http.length() + html.length)
            + "\r\n\r\n";
    return bytes(head + http + new String(html, StandardCharsets.ISO_8859_1) + "\r\n\r\n");
  }

  private void writeParquet() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      int seed = 5_000_000 + 3 * i;
      rows.add(
          RowFactory.create(
              text("id" + i, seed), text("s.example", seed + 1), text("Text " + i, seed + 2)));
    }
    StructType schema = StructType.fromDDL("id string, outlet string, text string");
    Path made = folder.resolve("made");
    spark.createDataFrame(rows, schema).coalesce(1).write().parquet(made.toString());
    try (var parts = Files.list(made)) {
      Path part = parts.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Files.move(part, folder.resolve("in/values.parquet"));
    }
  }

  /** Texts beside a manifest of which each line is changed. */
  private void writeTexts() throws IOException {
    Path own = Files.createDirectories(folder.resolve("in/texts"));
    ByteArrayOutputStream manifest = new ByteArrayOutputStream();
    manifest.write(bytes("file,outlet,headline,published_at\n"));
    for (int i = 0; i < EACH; i++) {
      Files.writeString(own.resolve(i + ".txt"), "Nobody was hurt in folder " + i + ".");
      files.add("texts/" + i + ".txt");
      manifest.write(line(i + ".txt,Daily,\"Two bridges, one day\",2024-10-28", 6_000_000 + i));
    }
    Files.write(own.resolve("articles.csv"), manifest.toByteArray());
  }

  /** One changed line, which stays one and is not blank. */
  private static byte[] line(String valid, int seed) {
    String line = text(valid, seed).replace('\n', '~').replace('\r', '~');
    return bytes((line.isBlank() ? "~" : line) + "\n");
  }

  private static String text(String valid, int seed) {
    byte[] changed =
        MutatedInputTest.mutated(valid.getBytes(StandardCharsets.UTF_8), new Random(seed));
    return new String(changed, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
