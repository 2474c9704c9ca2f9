package org.newsconcord.jobs.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsconcord.jobs.ingest.article.ArticleBuilder;
import org.newsconcord.jobs.ingest.article.DateOrder;
import org.newsconcord.jobs.ingest.article.PublicationDateParser;
import org.newsconcord.jobs.ingest.bytes.Compression;
import org.newsconcord.jobs.ingest.read.InputFormat;
import org.newsconcord.jobs.ingest.read.InputRecord;
import org.newsconcord.jobs.ingest.read.ReadSettings;
import org.newsconcord.jobs.ingest.read.ReadUnit;
import org.newsconcord.jobs.ingest.read.RecordSource;
import org.newsconcord.jobs.ingest.read.RecordSources;

/**
 * Valid files with bytes changed, cut out and put in at random (with fixed seeds): reading never
 * fails, records are numbered without a gap, and each is an article or has a reason.
 */
class MutatedInputTest {
  private static final int KINDS = 8;

  /** Mutants of each kind of file; at night as many as make 100,000 files. */
  private static final int ROUNDS = Integer.getInteger("newsconcord.mutants", 2_400) / KINDS;

  private static final int MAX = 2_000;
  private static final byte[] TELLING =
      "\"\\{}[],:\n\r\u0000\u00FF ;'|\t".getBytes(StandardCharsets.ISO_8859_1);

  @TempDir Path folder;

  private static byte[] valid(String name) throws IOException {
    StringBuilder text = new StringBuilder(name.contains("csv") ? "id,source,text\n" : "");
    text.append(name.contains(".json") && !name.contains("jsonl") ? "[\n" : "");
    for (int i = 0; i < 12; i++) {
      text.append(
          name.contains("csv")
              ? i + ",s" + i + ",\"Text " + i + ",\nin \"\"two\"\" lines é.\"\n"
              : "{\"id\": "
                  + i
                  + ", \"source\": {\"uri\": \"s\"}, \"text\": \"Text \\\""
                  + i
                  + "\\\" é.\"}\n");
      text.append(name.contains(".json") && !name.contains("jsonl") && i < 11 ? "," : "");
    }
    text.append(name.contains(".json") && !name.contains("jsonl") ? "]" : "");
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packing =
        switch (Compression.ofName(name)) {
          case GZIP -> new GZIPOutputStream(out);
          case BZIP2 ->
              new org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream(out);
          case ZSTD -> new com.github.luben.zstd.ZstdOutputStream(out);
          default -> out;
        }) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] mutated(byte[] valid, Random random) {
    List<Byte> bytes = new ArrayList<>();
    for (byte b : valid) {
      bytes.add(b);
    }
    for (int i = random.nextInt(6); i >= 0 && !bytes.isEmpty(); i--) {
      int at = random.nextInt(bytes.size());
      switch (random.nextInt(5)) {
        case 0 -> bytes.set(at, (byte) random.nextInt(256));
        case 1 -> bytes.set(at, TELLING[random.nextInt(TELLING.length)]);
        case 2 -> bytes.add(at, TELLING[random.nextInt(TELLING.length)]);
        case 3 -> bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(40))).clear();
        default -> {
          if (random.nextInt(8) == 0) {
            bytes.subList(at, bytes.size()).clear();
          }
        }
      }
    }
    byte[] result = new byte[bytes.size()];
    IntStream.range(0, result.length).forEach(i -> result[i] = bytes.get(i));
    return result;
  }

  private List<InputRecord> read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    ReadUnit unit =
        new ReadUnit(
            0,
            file.toUri().toString(),
            name,
            InputFormat.ofName(name).orElse(null),
            Map.of("outlet", "o"),
            null,
            null,
            0,
            false);
    List<InputRecord> records = new ArrayList<>();
    RecordSources sources = new RecordSources(ReadSettings.of(null, MAX), new Configuration());
    try (RecordSource source = sources.open(unit)) {
      for (InputRecord record = source.next(); record != null; record = source.next()) {
        records.add(record);
        assertTrue(records.size() < 10_000, "reading does not end");
      }
    }
    return records;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.jsonl",
        "a.json",
        "a.csv",
        "a.txt",
        "a.jsonl.gz",
        "a.csv.gz",
        "a.jsonl.bz2",
        "a.csv.zst"
      })
  void everyRecordIsAnArticleOrHasAReason(String name) throws IOException {
    byte[] valid = valid(name);
    ArticleBuilder builder =
        new ArticleBuilder(null, new PublicationDateParser(ZoneOffset.UTC, DateOrder.MDY), null);
    for (int round = 0; round < ROUNDS; round++) {
      String what = name + " round " + round;
      List<InputRecord> records = read(name, mutated(valid, new Random(round)));
      for (int i = 0; i < records.size(); i++) {
        InputRecord record = records.get(i);
        assertTrue(
            record.number() == i + 1 || record.number() == 0 && records.size() == 1,
            what + ": " + record);
        if (record.problem() == null) {
          ArticleBuilder.Built built = builder.build(record.fields(), null);
          assertTrue((built.problem() == null) != built.columns().isEmpty(), what);
        }
      }
    }
  }

  @Test
  void everyLineThatIsNotBlankIsOneRecord() throws IOException {
    byte[] valid = valid("a.jsonl");
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = mutated(valid, new Random(round));
      List<InputRecord> records = read("a.jsonl", bytes);
      if (records.size() == 1 && records.get(0).number() == 0) {
        continue;
      }
      long lines =
          Arrays.stream(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1))
              .filter(line -> line.chars().anyMatch(c -> c != ' ' && c != '\t' && c != '\r'))
              .count();
      assertEquals(lines, records.size(), "round " + round);
    }
  }
}
