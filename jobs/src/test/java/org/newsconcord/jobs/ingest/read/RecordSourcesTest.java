package org.newsconcord.jobs.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsconcord.jobs.ingest.bytes.Compression;
import org.newsconcord.jobs.ingest.bytes.Decoded;
import org.newsconcord.jobs.ingest.bytes.LineSource;
import org.newsconcord.jobs.ingest.bytes.Repair;

/** The readers, without Spark. */
class RecordSourcesTest {
  private static final int MAX = 10_000;
  private static final String LINES =
      "{\"id\": 1, \"text\": \"One.\"}\n\n{\"id\": 2, \"text\": \"Two.\"}\n{\"id\": 3,";

  @TempDir Path folder;

  private List<InputRecord> read(String name, byte[] bytes) throws IOException {
    return read(name, bytes, null);
  }

  private List<InputRecord> read(String name, byte[] bytes, String encoding) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    ReadSettings settings = ReadSettings.of(encoding, MAX);
    ReadUnit unit =
        new ReadUnit(
            0,
            file.toUri().toString(),
            name,
            InputFormat.ofName(name).orElse(null),
            Map.of(),
            null,
            null,
            0,
            false);
    List<InputRecord> records = new ArrayList<>();
    try (RecordSource source = new RecordSources(settings, new Configuration()).open(unit)) {
      for (InputRecord record = source.next(); record != null; record = source.next()) {
        records.add(record);
      }
    }
    return records;
  }

  private static List<String> summary(List<InputRecord> records) {
    return records.stream()
        .map(
            r ->
                r.number()
                    + " "
                    + (r.problem() == null
                        ? r.fields().getOrDefault("text", r.fields().getOrDefault("body", "-"))
                        : r.problem().reason()))
        .toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private interface Packer {
    OutputStream on(OutputStream out) throws IOException;
  }

  private static byte[] packed(byte[] bytes, Packer packer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packing = packer.on(out)) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] packed(String name, byte[] bytes) throws IOException {
    Configuration configuration = new Configuration();
    BZip2Codec bzip2 = new BZip2Codec();
    bzip2.setConf(configuration);
    return switch (Compression.ofName(name)) {
      case GZIP -> packed(bytes, GZIPOutputStream::new);
      case BZIP2 -> packed(bytes, bzip2::createOutputStream);
      case ZSTD -> packed(bytes, com.github.luben.zstd.ZstdOutputStream::new);
      default -> bytes;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.jsonl.gz", "a.jsonl.bz2", "a.jsonl.zst", "a.json", "plain"})
  void everyLineIsARecordOfItsOwn(String name) throws IOException {
    assertEquals(
        List.of("1 One.", "2 Two.", "3 MALFORMED_JSON"),
        summary(read(name, packed(name, utf8(LINES)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl.gz", "a.jsonl.bz2", "a.jsonl.zst"})
  void truncatedFilesGiveWhatWasBeforeTheirEnd(String name) throws IOException {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      lines.append("{\"text\": \"").append(random.nextLong()).append("\"}\n");
    }
    byte[] packed = packed(name, utf8(lines.toString()));
    for (int length : new int[] {packed.length - 3, packed.length / 2, 20, 1}) {
      List<InputRecord> records = read(name, Arrays.copyOf(packed, length));
      InputRecord last = records.get(records.size() - 1);
      assertTrue(last.problem() != null, name + " cut to " + length + ": " + last);
      assertTrue(
          List.of(RejectReason.TRUNCATED_FILE, RejectReason.UNREADABLE_FILE)
              .contains(last.problem().reason()),
          last.toString());
      assertTrue(
          records.stream().limit(records.size() - 1).allMatch(r -> r.problem() == null),
          name + " cut to " + length);
    }
  }

  @Test
  void truncatedGzipSaysSo() throws IOException {
    byte[] packed = packed("a.jsonl.gz", utf8(LINES.repeat(100)));
    List<InputRecord> records = read("a.jsonl.gz", Arrays.copyOf(packed, packed.length - 12));
    assertEquals(RejectReason.TRUNCATED_FILE, records.get(records.size() - 1).problem().reason());
  }

  @Test
  void aJsonArrayIsCutIntoItsObjects() throws IOException {
    String json =
        """
        [ {"text": "One ]}.", "tags": ["a", "b"]},
          {"text": "Two \\" {.", "source": {"uri": "x"}} ,
          {"text": broken},
          junk {"text": "Three."}
        ]
        """;
    List<InputRecord> records = read("a.json", utf8(json));
    assertEquals(
        List.of("1 One ]}.", "2 Two \" {.", "3 MALFORMED_JSON", "4 MALFORMED_JSON", "5 Three."),
        summary(records));
    assertEquals("a, b", records.get(0).fields().get("tags"));
    assertEquals("x", records.get(1).fields().get("source.uri"));
  }

  @Test
  void longRecordsAreRejectedAndTheNextOneIsRead() throws IOException {
    String longText = "{\"text\": \"" + "x".repeat(3 * MAX) + "\"}";
    String next = "{\"text\": \"Next.\"}";
    List<String> expected = List.of("1 OVERSIZED_RECORD", "2 Next.");
    assertEquals(expected, summary(read("a.jsonl", utf8(longText + "\n" + next))));
    assertEquals(expected, summary(read("a.json", utf8("[\n" + longText + ",\n" + next + "]"))));
    assertEquals(
        expected,
        summary(read("a.csv", utf8("id,text\n1," + "x".repeat(3 * MAX) + "\n2,Next.\n"))));
    assertEquals(List.of("1 OVERSIZED_RECORD"), summary(read("a.txt", utf8("x".repeat(3 * MAX)))));
    for (InputRecord record : read("a.jsonl", utf8(longText))) {
      assertEquals(Decoded.EXCERPT, record.raw().length());
    }
  }

  @Test
  void anOpenQuoteLosesItsLineWhereTheLargestRecordEndsIt() throws IOException {
    String csv = "id,text\n1,\"open\n" + "2,Kept.\n".repeat(MAX / 8) + "3,Found.\n4,Found.\n";
    List<String> records = summary(read("a.csv", utf8(csv)));
    assertEquals("1 MALFORMED_CSV", records.get(0));
    assertEquals(MAX / 8 + 3, records.size());
    assertTrue(records.get(records.size() - 1).endsWith("Found."), records.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, a.jsonl",
    "UTF-16LE, a.jsonl",
    "UTF-16BE, a.csv",
    "UTF-32LE, a.txt",
    "UTF-32BE, a.csv"
  })
  void theByteOrderMarkNamesTheEncoding(String charset, String name) throws IOException {
    String content =
        switch (InputFormat.ofName(name).orElseThrow()) {
          case CSV -> "id,text\n1,Ünïcödé \uD83D\uDE00\n";
          case JSONL -> "{\"text\": \"Ünïcödé \uD83D\uDE00\"}";
          default -> "Ünïcödé \uD83D\uDE00";
        };
    byte[] bytes = ("\uFEFF" + content).getBytes(Charset.forName(charset));
    assertEquals(List.of("1 Ünïcödé \uD83D\uDE00"), summary(read(name, bytes)));
  }

  @Test
  void bytesThatAreNotUtf8AreWindows1252() throws IOException {
    byte[] bytes = "The \u201Ccaf\u00E9\u201D".getBytes(Charset.forName("windows-1252"));
    List<InputRecord> records = read("a.txt", bytes);
    assertEquals(List.of("1 The \u201Ccaf\u00E9\u201D"), summary(records));
    assertTrue(records.get(0).repairs().contains(Repair.WINDOWS_1252));
  }

  @Test
  void damagedUtf8StaysUtf8() throws IOException {
    byte[] bytes = utf8("Caf\u00E9 cr\u00E8me, d\u00E9j\u00E0 vu!");
    bytes[bytes.length - 1] = (byte) 0xFF;
    List<InputRecord> records = read("a.txt", bytes);
    assertEquals(List.of("1 Caf\u00E9 cr\u00E8me, d\u00E9j\u00E0 vu\uFFFD"), summary(records));
    assertTrue(records.get(0).repairs().contains(Repair.REPLACED));
  }

  @Test
  void theUserNamesTheEncoding() throws IOException {
    byte[] bytes = "Łódź".getBytes(Charset.forName("ISO-8859-2"));
    assertEquals(List.of("1 Łódź"), summary(read("a.txt", bytes, "ISO-8859-2")));
  }

  @Test
  void whatIsNotTextIsSaidSo() throws IOException {
    byte[] random = new byte[5000];
    new Random(1).nextBytes(random);
    assertEquals(List.of("0 BINARY_FILE"), summary(read("a.txt", random)));
    assertEquals(List.of("0 BINARY_FILE"), summary(read("a.jsonl", random)));
    assertEquals(List.of("0 BINARY_FILE"), summary(read("a.csv", utf8("%PDF-1.7\nabc"))));
    assertEquals(List.of("0 BINARY_FILE"), summary(read("b", packed("x.gz", utf8(LINES)))));
    assertEquals(List.of("0 EMPTY_FILE"), summary(read("a.jsonl", new byte[0])));
    assertEquals(List.of("0 EMPTY_FILE"), summary(read("a.txt", utf8(" \n\t\r\n"))));
    assertEquals(List.of("0 EMPTY_FILE"), summary(read("c.csv", utf8("\uFEFF"))));
    assertEquals(List.of("0 UNSUPPORTED_FORMAT"), summary(read("a.jsonl.xz", random)));
    assertEquals(
        List.of("1 GIF89 is a word here."), summary(read("d", utf8("GIF89 is a word here."))));
  }

  @Test
  void jsonThatIsNoObjectIsRejected() throws IOException {
    assertEquals(
        List.of("1 NOT_AN_OBJECT", "2 NOT_AN_OBJECT", "3 NOT_AN_OBJECT", "4 MALFORMED_JSON", "5 -"),
        summary(read("a.jsonl", utf8("42\n\"x\"\n[1]\n{\"a\": 1}{\"b\": 2}\n{\"a\": NaN}\n"))));
    String deep = "[".repeat(2000) + "]".repeat(2000);
    assertEquals(
        List.of("1 MALFORMED_JSON"), summary(read("a.jsonl", utf8("{\"a\": " + deep + "}"))));
  }

  @Test
  void missingFilesAreRejects() {
    ReadUnit unit =
        new ReadUnit(
            0,
            folder.resolve("gone.txt").toUri().toString(),
            "gone.txt",
            InputFormat.TEXT,
            Map.of(),
            null,
            null,
            0,
            false);
    ReadSettings settings = ReadSettings.of(null, MAX);
    RecordSource source = new RecordSources(settings, new Configuration()).open(unit);
    assertEquals(List.of("0 UNREADABLE_FILE"), summary(List.of(firstOf(source))));
  }

  private static InputRecord firstOf(RecordSource source) {
    try (source) {
      return source.next();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void linesAreCutAnywhere() {
    byte[] bytes = utf8("a\n\nbb\r\n" + "c".repeat(200_000) + "\nend");
    LineSource lines = new LineSource(new ByteArrayInputStream(bytes), MAX);
    List<String> seen = new ArrayList<>();
    for (LineSource.Line line = lines.next(); line != null; line = lines.next()) {
      seen.add(
          line.isTooLong()
              ? "long " + line.length()
              : new String(line.bytes(), StandardCharsets.UTF_8));
    }
    assertEquals(List.of("a\n", "\n", "bb\r\n", "long 200001", "end"), seen);
  }

  @Test
  void anAnswerThatWrapsItsArticlesIsAsManyRecords() throws IOException {
    String answer =
        "{\"status\": \"ok\", \"response\": {\"total\": 2, \"results\": ["
            + "{\"webTitle\": \"A\", \"text\": \"The bridge at Orme was shut on Monday after a crack was seen.\"},"
            + "{\"webTitle\": \"B\", \"text\": \"It opens again on Friday.\"}]}}";
    assertEquals(
        List.of(
            "1 The bridge at Orme was shut on Monday after a crack was seen.",
            "2 It opens again on Friday."),
        summary(read("answer.json", utf8(answer))));
  }

  @Test
  void ofAGraphOfSchemaOrgTheArticlesCount() throws IOException {
    String graph =
        "{\"@graph\": [{\"@type\": \"WebSite\", \"name\": \"Orme Post\"}, {\"@type\": \"NewsArticle\","
            + " \"articleBody\": \"The bridge at Orme was shut on Monday after a crack was seen.\"}]}";
    List<InputRecord> records = read("page.json", utf8(graph));
    assertEquals(1, records.size());
    assertTrue(records.get(0).fields().get("articlebody").startsWith("The bridge at Orme"));
  }

  @Test
  void paragraphsOfSectionsAreJoinedWithBlankLines() throws IOException {
    String first =
        "The bridge at Orme was shut on Monday after an engineer saw a crack in one of its two piers.";
    String article =
        "{\"title\": \"T\", \"body\": {\"sections\": [{\"headline\": [], \"paragraphs\": [\""
            + first
            + "\", \"It opens on Friday.\"]}]}}";
    assertEquals(
        first + "\n\nIt opens on Friday.",
        read("a.json", utf8(article)).get(0).fields().get("body.sections"));
  }

  @Test
  void quotesThatABackslashEscapesAreRead() throws IOException {
    String csv =
        "id,text\n1,\"She said \\\"no, never\\\" twice.\"\n2,\"He said \\\"yes, today\\\" once.\"\n";
    assertEquals(
        List.of("1 She said \"no, never\" twice.", "2 He said \"yes, today\" once."),
        summary(read("part.csv", utf8(csv))));
  }

  @Test
  void aFirstLineOfDataIsARecord() throws IOException {
    List<InputRecord> records = read("news.csv", utf8("\"1\",\"One\"\n\"2\",\"Two\"\n"));
    assertEquals(
        List.of(
            Map.of("column_1", "1", "column_2", "One"), Map.of("column_1", "2", "column_2", "Two")),
        records.stream().map(InputRecord::fields).toList());
  }

  @Test
  void aColonInAFileNameIsRead() throws IOException {
    assertEquals(
        List.of("1 One."),
        summary(read("2024-06-03T10:00:00.jsonl", utf8("{\"text\": \"One.\"}\n"))));
  }

  @Test
  void aHeaderWithANumberAmongItsNamesIsAHeader() throws IOException {
    assertEquals(List.of("1 One."), summary(read("a.csv", utf8(",0,text\n0,x,One.\n"))));
  }

  @Test
  void aPageInAToldCharacterSetIsDecodedOnce() throws IOException {
    String paragraph =
        "Der Stadtrat von Köln beschloss am Dienstag den Kauf zweier Fähren für 48 Millionen Euro, sagte"
            + " die Bürgermeisterin, und die erste soll im Frühjahr des nächsten Jahres fahren.";
    String page =
        "<html><head><meta charset='windows-1252'><meta property='og:site_name' content='Kölner Post'></head>"
            + "<body><article><h1>Fähren für Köln</h1><p>"
            + paragraph
            + "</p><p>"
            + paragraph.replace("Stadtrat", "Hafenrat")
            + "</p></article></body></html>";
    for (String name : List.of("windows-1252", "UTF-16LE")) {
      byte[] mark = name.startsWith("UTF-16") ? new byte[] {(byte) 0xFF, (byte) 0xFE} : new byte[0];
      byte[] text = page.getBytes(Charset.forName(name));
      byte[] bytes = Arrays.copyOf(mark, mark.length + text.length);
      System.arraycopy(text, 0, bytes, mark.length, text.length);
      InputRecord record = read("a.html", bytes, mark.length == 0 ? name : null).get(0);
      assertEquals("Fähren für Köln", record.fields().get("headline"), name);
    }
  }

  @Test
  void aTextOfNothingButCommentsEndsSoon() {
    FileHead.isPage("<!---->".repeat(1_000_000));
    assertTrue(FileHead.isPage("<!-- saved --> <!doctype html><html>"));
  }

  @Test
  void namesOfFieldsAreBoundedInLengthAndNumber() throws IOException {
    String longName = "{\"" + "k".repeat(600) + "\": 1, \"text\": \"One.\"}\n";
    String nested = "{\"" + "k".repeat(300) + "\": {\"" + "l".repeat(300) + "\": 1}}\n";
    StringBuilder many = new StringBuilder("{\"f\": 0");
    for (int i = 0; many.length() < MAX - 100; i++) {
      many.append(", \"").append(i).append("\": 1");
    }
    List<InputRecord> records =
        read("a.jsonl", (longName + nested + many + "}\n").getBytes(StandardCharsets.UTF_8));
    assertEquals(RejectReason.OVERSIZED_RECORD, records.get(0).problem().reason());
    assertEquals(RejectReason.OVERSIZED_RECORD, records.get(1).problem().reason());
    assertEquals(null, records.get(2).problem());
  }

  @Test
  void aNameThatStandsTwiceIsTold() throws IOException {
    List<InputRecord> records =
        read(
            "a.jsonl",
            "{\"text\": \"One.\", \"text\": \"Two.\"}\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(1, records.size());
    assertEquals("Two.", records.get(0).fields().get("text"));
    assertEquals(
        java.util.Set.of(org.newsconcord.jobs.ingest.bytes.Repair.REPEATED_NAME),
        records.get(0).repairs());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[[]]", "[[[", "[,,]"})
  void aFileWithoutARecordIsOneReject(String text) throws IOException {
    List<InputRecord> records = read("a.json", text.getBytes(StandardCharsets.UTF_8));
    assertEquals(1, records.size());
    assertEquals(RejectReason.EMPTY_FILE, records.get(0).problem().reason());
  }

  @Test
  void valuesInArraysOfArraysAreTold() throws IOException {
    List<InputRecord> records =
        read("a.json", "[[\"a\", 1], [{\"text\": \"One.\"}]]".getBytes(StandardCharsets.UTF_8));
    assertEquals(3, records.size());
    assertEquals(RejectReason.NOT_AN_OBJECT, records.get(0).problem().reason());
    assertEquals("One.", records.get(2).fields().get("text"));
  }

  /** Lines 3 to 40 of 40 follow an unclosed quote in line 2: one record is lost, not the file. */
  @ParameterizedTest
  @ValueSource(strings = {"2,s,\"open\n", "2,\"s,open\n"})
  void anUnclosedQuoteCostsItsRecordAndNotTheFile(String broken) throws IOException {
    StringBuilder csv = new StringBuilder("id,source,text\n1,s,One.\n").append(broken);
    for (int i = 3; i <= 40; i++) {
      csv.append(i).append(",s,Text ").append(i).append(".\n");
    }
    List<InputRecord> records = read("a.csv", utf8(csv.toString()));
    assertEquals(40, records.size());
    assertEquals(
        List.of(2L),
        records.stream().filter(r -> r.problem() != null).map(InputRecord::number).toList());
    assertTrue(records.get(1).raw().contains("open"), records.get(1).raw());
    assertEquals("Text 40.", records.get(39).fields().get("text"));
  }

  @Test
  void rowsBetweenTwoStrayQuotesAreNoArticle() throws IOException {
    StringBuilder csv = new StringBuilder("id,source,text\n1,s,\"open\n");
    for (int i = 2; i <= 30; i++) {
      csv.append(i).append(",s,Text ").append(i).append(".\n");
    }
    csv.append("31,s,closing\"\n");
    List<InputRecord> records = read("a.csv", utf8(csv.toString()));
    assertEquals(31, records.size());
    assertEquals(
        29,
        records.stream()
            .filter(r -> r.problem() == null && r.fields().get("text").startsWith("Text"))
            .count());
  }

  @Test
  void textOfSeveralLinesInQuotesIsOneArticle() throws IOException {
    String csv = "id,source,text\n1,s,\"One, two, three.\n\nFour.\nA, b, c\nFive.\"\n2,s,Next.\n";
    List<InputRecord> records = read("a.csv", utf8(csv));
    assertEquals(2, records.size());
    assertEquals(null, records.get(0).problem());
    assertTrue(records.get(0).fields().get("text").endsWith("Five."));
  }

  @Test
  void aFileThatGrowsWhileItIsReadIsTold() throws IOException {
    Path file = Files.write(folder.resolve("grows.jsonl"), utf8("{\"text\": \"One.\"}\n"));
    ReadUnit unit =
        new ReadUnit(
            0,
            file.toUri().toString(),
            "grows.jsonl",
            InputFormat.JSONL,
            Map.of(),
            null,
            null,
            0,
            false);
    RecordSources sources = new RecordSources(ReadSettings.of(null, MAX), new Configuration());
    try (RecordSource source = sources.open(unit)) {
      assertEquals(null, source.next().problem());
      Files.write(file, utf8("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n"));
      InputRecord last = source.next();
      for (InputRecord next = source.next(); next != null; next = source.next()) {
        last = next;
      }
      assertEquals(RejectReason.UNREADABLE_FILE, last.problem().reason());
    }
  }
}
