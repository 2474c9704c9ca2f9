package org.newsconcord.jobs.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.QualityGateException;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;

@ExtendWith(SparkExtension.class)
class IngestJobTest {
  @TempDir Path folder;
  private Path input;

  @BeforeEach
  void makeInput() throws IOException {
    input = Files.createDirectory(folder.resolve("input"));
  }

  private Loaded load(SparkSession spark, String... flags) {
    RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();
    String[] all =
        Stream.concat(Stream.of("--input", input.toString()), Stream.of(flags))
            .toArray(String[]::new);
    return new Loaded(new IngestJob(spark, run, IngestOptions.parse(all)).run(), run);
  }

  private Loaded loadOnly(SparkSession spark, String path) {
    RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();
    return new Loaded(new IngestJob(spark, run, IngestOptions.defaults(path)).run(), run);
  }

  private void write(String name, String text) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  @Test
  void aTextFileIsAnArticleOfTheOutletThatItsNameSays(SparkSession spark) throws IOException {
    write("daily.news.txt", "Two bridges fell.\nNobody was hurt.\n");
    write("sub/herald.txt", "\uFEFFThree bridges fell.");
    write("_notes.txt", "left out");
    write(".hidden/x.txt", "left out");
    Loaded loaded = load(spark);
    assertEquals(
        List.of(
            "daily.news | daily.news.txt | 1 | Two bridges fell.\nNobody was hurt.\n | 6 | 35",
            "herald | sub/herald.txt | 1 | Three bridges fell. | 3 | 19"),
        loaded.articles(
            "outlet", "input_file", "input_record", "body", "word_count", "body_chars"));
    assertEquals(2, loaded.result().counters().get("files_hidden"));
  }

  @Test
  void aManifestSaysWhichArticleEachTextFileIs(SparkSession spark) throws IOException {
    write("a.txt", "Text A.");
    write("deep/b.txt", "Text B.");
    write("README.md", "Not an article.");
    write("expected/claims.txt", "Not an article either.");
    write(
        "articles.csv",
        """
        file,outlet,url,headline,byline,published_at,language
        a.txt,The Ledger,https://www.ledger.example/1,"A, and more",By A,2024-10-28T14:05:00Z,en-US
        deep/b.txt,,https://news.post.example/2,B,,28 October 2024,English
        gone.txt,Gone,,,,,
        """);
    Loaded loaded = load(spark);
    assertEquals(
        List.of(
            "The Ledger | ledger.example | A, and more | By A | 2024-10-28 14:05:00 | en | Text A.",
            "post.example | post.example | B | null | 2024-10-28 00:00:00 | en | Text B."),
        loaded.articles(
            "outlet",
            "domain",
            "headline",
            "byline",
            "cast(published_at as string)",
            "language",
            "body"));
    assertEquals(
        List.of("articles.csv | 3 | MISSING_FILE"),
        loaded.rejects("input_file", "input_record", "reason"));
    assertEquals(2L, loaded.result().counters().get("files_not_in_manifest"));
    String manifest = input.resolve("articles.csv").toString();
    assertEquals(loaded.articles("*"), loadOnly(spark, manifest).articles("*"));
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.move(input.resolve("articles.csv"), other.resolve("list.csv"));
    assertEquals(
        loaded.articles("*"),
        load(spark, "--manifest", other.resolve("list.csv").toString()).articles("*"));
  }

  @Test
  void aTableWithTextsIsNoManifest(SparkSession spark) throws IOException {
    write("articles.csv", "file,source,text\na.txt,S,The text itself.\n");
    write("gz", "A file whose name is an ending.");
    assertEquals(
        List.of("S | The text itself.", "gz | A file whose name is an ending."),
        load(spark).articles("outlet", "body"));
  }

  @Test
  void presetsAreFoundByTheFields(SparkSession spark) throws IOException {
    write(
        "in.jsonl",
        """
        {"article_id": "n1", "outlet": "Native", "url": "https://x.example/1", "headline": "H", "published_at": "2024-10-28", "byline": "B", "body": "Native body."}
        {"id": "g1", "source": "Generic", "title": "H", "date": "2024-10-28", "text": "Generic body.", "lang": "de", "canonical_url": "https://y.example/2"}
        {"id": "l1", "date": "2022-01-01", "source": "bbc", "title": "H", "content": "Nela body.", "author": "B", "published_utc": 1640995200}
        {"id": "m1", "url": "https://www.cnn.com/1", "canonical_domain": "cnn.com", "article_title": "H", "text_content": "Cloud body.", "publication_date": "2024-10-28 01:02:03"}
        {"uri": "u1", "url": "https://www.lemonde.fr/1", "title": "H", "body": "Api body.", "dateTime": "2024-10-28T14:05:00Z", "lang": "fra", "source": {"uri": "lemonde.fr", "title": "Le Monde"}, "authors": [{"name": "A"}, {"name": "B"}]}
        {"@type": "NewsArticle", "@id": "s1", "headline": "H", "articleBody": "Schema body.", "datePublished": "2024-10-28T14:05:00+02:00", "publisher": {"@type": "Organization", "name": "Orga"}, "inLanguage": "en", "author": {"name": "C"}, "isBasedOn": {"@type": "NewsArticle", "url": "https://z.example/3"}}
        """);
    assertEquals(
        List.of(
            "Generic | g1 | H | null | 2024-10-28 00:00:00 | de | https://y.example/2 | Generic body.",
            "Native | n1 | H | B | 2024-10-28 00:00:00 | null | null | Native body.",
            "Orga | s1 | H | C | 2024-10-28 12:05:00 | en | https://z.example/3 | Schema body.",
            "bbc | l1 | H | B | 2022-01-01 00:00:00 | null | null | Nela body.",
            "cnn.com | m1 | H | null | 2024-10-28 01:02:03 | null | null | Cloud body.",
            "lemonde.fr | u1 | H | A, B | 2024-10-28 14:05:00 | fr | null | Api body."),
        load(spark)
            .articles(
                "outlet",
                "source_id",
                "headline",
                "byline",
                "cast(published_at as string)",
                "language",
                "canonical_url",
                "body"));
  }

  @Test
  void csvMayHoldLineBreaksAndOtherDelimiters(SparkSession spark) throws IOException {
    write(
        "a.csv",
        "\uFEFFID,Source,Title,Text\r\n1,One,\"T, 1\",\"Line one.\r\nLine \"\"two\"\".\"\r\n");
    write("b.csv", "id;source;title;text\n2;Two;\"T; 2\";Text, two.\n");
    write("c.tsv", "id\tsource\ttitle\ttext\n3\tThree\tT\tText three.\n");
    write("d.csv", "id|source|text\n4|Four|\"broken\" quote|x\n5|Five|Fine.\n6|Six\n");
    Loaded loaded = load(spark);
    assertEquals(
        List.of(
            "1 | One | Line one.\r\nLine \"two\".",
            "2 | Two | Text, two.",
            "3 | Three | Text three.",
            "5 | Five | Fine."),
        loaded.articles("source_id", "outlet", "body"));
    assertEquals(
        List.of("d.csv | 1 | MALFORMED_CSV", "d.csv | 3 | FIELD_COUNT"),
        loaded.rejects("input_file", "input_record", "reason"));
  }

  @Test
  void expressionsFillColumns(SparkSession spark) throws IOException {
    write(
        "a.jsonl",
        "{\"doc\": \"abc_2016-09-12_x\", \"text\": \"Body.\", \"Meta\": {\"Lang\": \"EN\"}}\n");
    Loaded loaded =
        load(
            spark,
            "--map",
            "outlet=upper(split(doc, '_')[0])",
            "--map",
            "published_at=to_timestamp(split(DOC, '_')[1])",
            "--map",
            "language=meta.lang");
    assertEquals(
        List.of("ABC | 2016-09-12 | en | Body."),
        loaded.articles("outlet", "published_date", "language", "body"));
  }

  @Test
  void badExpressionsAreRefusedInOneSentence(SparkSession spark) throws IOException {
    write("a.jsonl", "{\"text\": \"Body.\"}\n");
    List<String> bad =
        List.of(
            "outlet=upper(",
            "outlet=nofunction(x)",
            "outlet=rand()",
            "outlet=max(x)",
            "outlet=*",
            "colour='x'",
            "outlet");
    for (String map : bad) {
      UsageException e = assertThrows(UsageException.class, () -> load(spark, "--map", map), map);
      assertTrue(e.getMessage().startsWith("--map " + map), e.getMessage());
      assertEquals(1, e.getMessage().lines().count(), e.getMessage());
    }
  }

  @Test
  void theSameArticleIsKeptOnce(SparkSession spark) throws IOException {
    String a = "{\"id\": \"1\", \"source\": \"S\", \"text\": \"One.\"}\n";
    write("b.jsonl", a + "{\"id\": \"1\", \"source\": \"S\", \"text\": \"One, revised.\"}\n");
    write("a.jsonl", a + a);
    Loaded loaded = load(spark);
    assertEquals(
        List.of("a.jsonl | 1 | One.", "b.jsonl | 2 | One, revised."),
        loaded.articles("input_file", "input_record", "body"));
    List<String> rejects = loaded.rejects("input_file", "input_record", "reason", "detail");
    assertEquals(2, rejects.size());
    assertTrue(
        rejects
            .get(0)
            .startsWith("a.jsonl | 2 | DUPLICATE | The same article as record 1 of a.jsonl"),
        rejects.toString());
    assertEquals(2L, loaded.result().counters().get("revisions"));
  }

  @Test
  void oneTextAtTwoAddressesOfOneDayIsOneArticle(SparkSession spark) throws IOException {
    String line =
        "{\"url\": \"https://daily.example/%s\", \"text\": \"Two bridges fell.\", \"date\": \"%s\"}\n";
    write(
        "a.jsonl",
        String.format(line, "a", "2024-10-28")
            + String.format(line, "b?amp=1", "2024-10-28")
            + String.format(line, "c", "2024-10-29")
            + String.format(line, "d", ""));
    Loaded loaded = load(spark);
    assertEquals(
        List.of(
            "https://daily.example/a | 1",
            "https://daily.example/c | 3",
            "https://daily.example/d | 4"),
        loaded.articles("url", "input_record"));
    assertEquals(
        List.of(
            "2 | DUPLICATE | At https://daily.example/b?amp=1 stands the text of record 1 of"
                + " a.jsonl, of the same outlet and day."),
        loaded.rejects("input_record", "reason", "detail"));
    assertEquals(4, loaded.result().recordsIn());
  }

  @Test
  void theItemsOfAFeedAreInItsLanguage(SparkSession spark) throws IOException {
    write(
        "feed.json",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Le Jour\", \"language\": \"fr\","
            + " \"home_page_url\": \"https://jour.example/\", \"items\": ["
            + "{\"id\": \"1\", \"url\": \"https://jour.example/1\", \"content_text\": \"Deux ponts sont tombés hier soir dans la ville de Karu, dit le maire.\"},"
            + "{\"id\": \"2\", \"url\": \"https://jour.example/2\", \"language\": \"de\", \"content_text\": \"Zwei Brücken sind gestern Abend in der Stadt Karu gefallen, sagt er.\"}]}");
    assertEquals(
        List.of("https://jour.example/1 | fr", "https://jour.example/2 | de"),
        load(spark).articles("url", "language"));
  }

  @Test
  void parquetIsReadWithItsFolders(SparkSession spark) throws IOException {
    spark
        .sql(
            "select 'Body ' || id as text, id, timestamp'2024-10-28 14:05:00' as date,"
                + " named_struct('uri', 'x.example') as source, 'de' as lang from range(3)")
        .selectExpr("*", "if(id > 1, 'One', 'Two') as site")
        .repartition(1)
        .write()
        .partitionBy("site")
        .parquet(input.resolve("p [1]").toString());
    write("p [1]/site=One/bad.parquet", "PAR1 nonsense PAR1");
    write("p [1]/site=One/empty.parquet", "");
    Loaded loaded = load(spark, "--map", "outlet=site");
    assertEquals(
        List.of(
            "One | 2 | 2024-10-28 14:05:00 | Body 2",
            "Two | 0 | 2024-10-28 14:05:00 | Body 0",
            "Two | 1 | 2024-10-28 14:05:00 | Body 1"),
        loaded.articles("outlet", "source_id", "cast(published_at as string)", "body"));
    assertEquals(
        List.of(
            "p [1]/site=One/bad.parquet | 0 | UNREADABLE_FILE",
            "p [1]/site=One/empty.parquet | 0 | EMPTY_FILE"),
        loaded.rejects("input_file", "input_record", "reason"));
  }

  @Test
  void ownArticlesCanBeReadAgain(SparkSession spark) throws IOException {
    write(
        "a.jsonl",
        "{\"id\": \"1\", \"source\": \"S\", \"text\": \"One.\", \"date\": \"2024-10-28 14:05\"}\n");
    Loaded first = load(spark);
    Path again = Path.of(first.run().path().toUri().getPath(), "articles");
    RunFolder run = OutputFolder.at(spark, folder.resolve("out2").toString()).newRun();
    new IngestJob(spark, run, IngestOptions.defaults(again.toString())).run();
    String[] columns = {"article_id", "source_id", "outlet", "body", "published_at"};
    assertEquals(first.articles(columns), new Loaded(null, run).articles(columns));
  }

  @Test
  void tooManyRejectsFailAfterTheTablesAreWritten(SparkSession spark) throws IOException {
    write("a.jsonl", "{\"source\": \"S\", \"text\": \"One.\"}\nnonsense\n[1]\n");
    RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();
    IngestOptions options = IngestOptions.defaults(input.toString());
    QualityGateException e =
        assertThrows(QualityGateException.class, () -> new IngestJob(spark, run, options).run());
    assertTrue(e.getMessage().startsWith("2 of 3 records were rejected"), e.getMessage());
    assertEquals(1, run.read(ArticlesTable.TABLE).count());
    assertEquals(
        List.of("2 | MALFORMED_JSON | nonsense\n", "3 | NOT_AN_OBJECT | [1]\n"),
        new Loaded(null, run).rejects("input_record", "reason", "raw"));
  }

  @Test
  void theOrderOfFilesAndTheirNumberChangeNothingButPlaces(SparkSession spark) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      lines.add("{\"id\": \"" + i % 30 + "\", \"source\": \"s\", \"text\": \"T" + i % 35 + "\"}\n");
    }
    write("one.jsonl", String.join("", lines));
    Loaded together = load(spark);
    Files.delete(input.resolve("one.jsonl"));
    Collections.shuffle(lines, new Random(5));
    for (int file = 0; file < 7; file++) {
      StringBuilder text = new StringBuilder();
      for (int i = file; i < lines.size(); i += 7) {
        text.append(lines.get(i));
      }
      write("part" + file + ".jsonl", text.toString());
    }
    String[] columns = {"article_id", "source_id", "outlet", "body", "body_sha256"};
    Loaded apart = load(spark);
    assertEquals(together.articles(columns), apart.articles(columns));
    assertEquals(together.rejects("reason"), apart.rejects("reason"));
    assertEquals(
        "818b78b31aaa6ef1e687b5b5",
        together.articles("article_id", "source_id", "body").stream()
            .filter(row -> row.endsWith(" | 0 | T0"))
            .map(row -> row.split(" ")[0])
            .findFirst()
            .orElseThrow());
  }

  @Test
  void impossibleInputIsRefused(SparkSession spark) throws IOException {
    assertThrows(UsageException.class, () -> load(spark));
    write("a.txt", "A.");
    assertThrows(UsageException.class, () -> load(spark, "--input", "/no/such/place"));
    assertThrows(UsageException.class, () -> load(spark, "--format", "docx"));
    assertThrows(UsageException.class, () -> load(spark, "--preset", "reuters"));
    assertThrows(UsageException.class, () -> load(spark, "--encoding", "utf-9"));
    assertThrows(UsageException.class, () -> load(spark, "--manifest", "/no/such.csv"));
  }
}
