package org.newsconcord.jobs.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;

/** All kinds of broken input at once: nothing fails, and records in = articles + rejects. */
@ExtendWith(SparkExtension.class)
class HostileInputTest {
  private static final int MEGABYTE = 1 << 20;
  @TempDir Path folder;

  @Test
  void everyRecordIsAnArticleOrAReject(SparkSession spark) throws IOException {
    Path input = Files.createDirectory(folder.resolve("input"));
    Map<String, String> expected = writeAll(input);
    RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();
    IngestOptions options =
        IngestOptions.parse("--input", input.toString(), "--max-reject-share", "1");
    Loaded loaded = new Loaded(new IngestJob(spark, run, options).run(), run);

    IngestResult result = loaded.result();
    assertEquals(result.recordsIn(), result.articles() + result.rejects());
    assertEquals(result.articles(), loaded.articles("1").size());
    assertEquals(result.rejects(), loaded.rejects("1").size());
    Map<String, String> seen = new TreeMap<>();
    loaded
        .articles("input_file", "input_record")
        .forEach(place -> seen.merge(place.split(" ")[0], "ok", (a, b) -> a + " " + b));
    loaded
        .rejects("input_file", "reason")
        .forEach(row -> seen.merge(row.split(" ")[0], row.split(" ")[2], (a, b) -> a + " " + b));
    assertEquals(String.join("\n", lines(expected)), String.join("\n", lines(seen)));
    assertEquals(
        List.of(), loaded.rejects("raw").stream().filter(raw -> raw.length() > 1000).toList());
    assertEquals(
        List.of("A\uFFFDB C\uFFFDD"),
        loaded.articles("body").stream().filter(body -> body.startsWith("A\uFFFD")).toList());
    assertEquals(
        List.of("null", "null", "null", "null"),
        loaded.articles("published_at", "input_file").stream()
            .filter(row -> row.endsWith("dates.jsonl"))
            .map(row -> row.substring(0, 4))
            .filter("null"::equals)
            .toList());
    assertEquals(4L, result.counters().get("unreadable_dates"));
  }

  private static List<String> lines(Map<String, String> byFile) {
    return byFile.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
  }

  private static Map<String, String> writeAll(Path input) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    Files.write(input.resolve("truncated.jsonl.gz"), truncatedGzip());
    expected.put("truncated.jsonl.gz", "ok TRUNCATED_FILE");
    write(input, "malformed.jsonl", record("m1") + "{\"text\": \n\n}}}\n\u0000\n" + record("m2"));
    expected.put("malformed.jsonl", "ok ok MALFORMED_JSON MALFORMED_JSON MALFORMED_JSON");
    byte[] noise = new byte[10_000];
    new Random(3).nextBytes(noise);
    Files.write(input.resolve("image.jsonl"), noise);
    expected.put("image.jsonl", "BINARY_FILE");
    Files.write(input.resolve("noise.parquet"), noise);
    expected.put("noise.parquet", "UNREADABLE_FILE");
    writeLongLine(input.resolve("longline.jsonl"));
    expected.put("longline.jsonl", "ok OVERSIZED_RECORD");
    write(input, "empty.jsonl", "");
    expected.put("empty.jsonl", "EMPTY_FILE");
    write(input, "blank.txt", " \n ");
    expected.put("blank.txt", "EMPTY_FILE");
    write(
        input,
        "surrogates.jsonl",
        "{\"source\": \"s\", \"text\": \"A\\ud800B C\\u0000D\", \"title\": \"\\udc00\"}\n");
    expected.put("surrogates.jsonl", "ok");
    Files.write(
        input.resolve("latin.txt"),
        "It\u2019s caf\u00E9 time".getBytes(Charset.forName("windows-1252")));
    expected.put("latin.txt", "ok");
    write(input, "twins.jsonl", record("t") + record("t") + record("t").replace("Text", "Other"));
    expected.put("twins.jsonl", "ok ok DUPLICATE");
    write(input, "nobody.jsonl", "{\"source\": \"s\"}\n{\"source\": \"s\", \"text\": \"  \"}\n");
    expected.put("nobody.jsonl", "MISSING_BODY MISSING_BODY");
    write(input, "nooutlet.json", "{\n\"text\": \"Text.\"}\n");
    expected.put("nooutlet.json", "MISSING_OUTLET");
    write(input, "cut.rss", "<rss><channel><item><link>https://x.example/1</link><content:enc");
    expected.put("cut.rss", "TRUNCATED_FILE");
    write(input, "markup.jsonl", "{\"source\": \"s\", \"text\": \"<p><b></b></p><p></p>\"}\n");
    expected.put("markup.jsonl", "BODY_IS_BOILERPLATE");
    write(
        input,
        "source.jsonl",
        "{\"source\": \"s\", \"text\": \"<!DOCTYPE html><html><body>Saved.</body></html>\"}\n");
    expected.put("source.jsonl", "BODY_IS_MARKUP");
    writePackedPage(input.resolve("bomb.html.gz"));
    expected.put("bomb.html.gz", "OVERSIZED_RECORD");
    write(input, "dates.jsonl", dates());
    expected.put("dates.jsonl", "ok ".repeat(14).strip());
    write(input, "quotes.csv", "id,source,text\n1,s,\"a\"b\n2,s,fine\n3,s\n4,s,\"open");
    expected.put("quotes.csv", "ok FIELD_COUNT MALFORMED_CSV MALFORMED_CSV");
    return expected;
  }

  private static String dates() {
    StringBuilder lines = new StringBuilder();
    String[] dates = {
      "1730124300",
      "1730124300000",
      "Mon, 28 Oct 2024 14:05:00 GMT",
      "2024-10-28T14:05:00+02:00",
      "2024-10-28T14:05:00",
      "Oct 28, 2024",
      "28 October 2024",
      "10/28/2024",
      "20241028",
      "2024-10-28 14:05",
      "2024-02-30",
      "2024-13-45",
      "99/99/9999",
      "soon"
    };
    for (String date : dates) {
      lines.append(
          "{\"source\": \"s\", \"text\": \"On " + date + "\", \"date\": \"" + date + "\"}\n");
    }
    return lines.toString();
  }

  private static String record(String id) {
    return "{\"id\": \"" + id + "\", \"source\": \"s\", \"text\": \"Text of " + id + ".\"}\n";
  }

  private static void write(Path input, String name, String text) throws IOException {
    Files.writeString(input.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static byte[] truncatedGzip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes, 512, true)) {
      out.write(record("z1").getBytes(StandardCharsets.UTF_8));
      out.flush();
      out.write(record("z2").getBytes(StandardCharsets.UTF_8));
    }
    return Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12);
  }

  /** A page of 64 MB in a few kilobytes. */
  private static void writePackedPage(Path file) throws IOException {
    byte[] megabyte = "<p>".repeat(MEGABYTE / 3).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 64; i++) {
        out.write(megabyte);
      }
    }
  }

  private static void writeLongLine(Path file) throws IOException {
    byte[] megabyte = "x".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("{\"source\": \"s\", \"text\": \"".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(megabyte);
      }
      out.write("\"}\n".getBytes(StandardCharsets.UTF_8));
      out.write(record("after").getBytes(StandardCharsets.UTF_8));
    }
  }
}
