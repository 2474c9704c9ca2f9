package org.newsconcord.jobs.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.ingest.bytes.LineSource;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;

/** A file of lines that several tasks read has the records of one that one task reads. */
@ExtendWith(SparkExtension.class)
class FilePartsTest {
  @TempDir Path folder;

  @Test
  void partsHaveEachLineOnceWhereverTheyBegin() throws IOException {
    byte[] bytes = "one\n\ntwö\r\nthree is longer\n\n\nfour".getBytes(StandardCharsets.UTF_8);
    List<String> whole = lines(bytes, 0, bytes.length);
    assertEquals(7, whole.size());
    for (int first = 0; first <= bytes.length; first++) {
      for (int second = first; second <= bytes.length; second++) {
        List<String> parts = new ArrayList<>(lines(bytes, 0, first));
        parts.addAll(lines(bytes, first, second));
        parts.addAll(lines(bytes, second, Long.MAX_VALUE));
        assertEquals(whole, parts, "cut at " + first + " and " + second);
      }
    }
  }

  private static List<String> lines(byte[] bytes, int begin, long end) throws IOException {
    int from = Math.max(0, begin - 1);
    LineSource source =
        LineSource.ofPart(
            new ByteArrayInputStream(bytes, from, bytes.length - from), 1_000, begin, end);
    List<String> lines = new ArrayList<>();
    for (LineSource.Line line = source.next(); line != null; line = source.next()) {
      lines.add(new String(line.bytes(), StandardCharsets.UTF_8));
    }
    return lines;
  }

  @Test
  void recordsHaveTheirNumbersInTheWholeFile(SparkSession spark) throws IOException {
    Path input = Files.createDirectory(folder.resolve("input"));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append(
          switch (i % 10) {
            case 3 -> "{\"headline\": \"no text " + i + "\"}\n";
            case 5 -> "no JSON " + i + "\n\n";
            case 7 -> "{\"articles\": [" + article(i) + ", " + article(100 + i) + "]}\n";
            case 9 -> article(i - 1) + "\r\n";
            default -> article(i) + "\n";
          });
    }
    Files.writeString(input.resolve("news.jsonl"), text, StandardCharsets.UTF_8);
    Files.writeString(input.resolve("marked.jsonl"), "\uFEFF" + text.substring(0, 3_000));
    Files.writeString(input.resolve("blank.jsonl"), "\n".repeat(70_000));
    Loaded whole = load(spark, "whole", input, InputPlan.PART_BYTES);
    Loaded parts = load(spark, "parts", input, 700);
    String[] place = {"input_file", "input_record", "article_id", "headline"};
    String[] rejected = {"input_file", "input_record", "reason", "detail", "raw"};

    assertTrue(plan(input, 700).parts().size() > 10, "several parts");
    assertEquals(whole.articles(place), parts.articles(place));
    assertEquals(whole.rejects(rejected), parts.rejects(rejected));
    assertEquals(whole.result().counters(), parts.result().counters());
  }

  private static String article(int i) {
    return "{\"outlet\": \"o%d.example\", \"headline\": \"Fire %d\", \"body\": \"Éclair %d burned.\"}"
        .formatted(i % 3, i, i);
  }

  private static InputPlan plan(Path input, long partBytes) {
    return InputPlan.of(
        IngestOptions.defaults(input.toString()),
        new org.apache.hadoop.fs.Path("out"),
        new Configuration(),
        partBytes);
  }

  private Loaded load(SparkSession spark, String name, Path input, long partBytes) {
    RunFolder run = OutputFolder.at(spark, folder.resolve(name).toString()).newRun();
    IngestOptions options =
        IngestOptions.parse("--input", input.toString(), "--max-reject-share", "1");
    return new Loaded(new IngestJob(spark, run, options, partBytes).run(), run);
  }
}
