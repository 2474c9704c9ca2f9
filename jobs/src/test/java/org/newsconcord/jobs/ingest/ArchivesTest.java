package org.newsconcord.jobs.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;

/** Web archives against the same pages one by one. */
@ExtendWith(SparkExtension.class)
class ArchivesTest {
  private static final List<String> TOWNS =
      List.of("Aldermoor", "Birchwick", "Caldbeck", "Dunmere", "Elsdon", "Fallowford");

  @TempDir Path folder;
  private final SparkSession spark;

  ArchivesTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void archivesGiveTheSameArticlesAsPagesOneByOne() throws IOException {
    StringBuilder manifest = new StringBuilder("file,url\n");
    Path pages = Files.createDirectories(folder.resolve("pages"));
    for (int i = 0; i < TOWNS.size(); i++) {
      Files.writeString(pages.resolve(i + ".html"), page(i), StandardCharsets.UTF_8);
      manifest.append(i).append(".html,").append(address(i)).append('\n');
    }
    Files.writeString(pages.resolve("articles.csv"), manifest, StandardCharsets.UTF_8);
    Path two = Files.createDirectories(folder.resolve("two"));
    Files.write(two.resolve("a.warc.gz"), archive(0, 3));
    Files.write(two.resolve("b.warc.gz"), archive(3, 6));
    Path one = Files.createDirectories(folder.resolve("one"));
    Files.write(one.resolve("all.warc.gz"), archive(0, 6));
    List<String> alone = articles(pages);
    assertEquals(TOWNS.size(), alone.size());
    assertEquals(alone, articles(one));
    assertEquals(alone, articles(two));
  }

  private List<String> articles(Path input) {
    RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();
    IngestResult result = new IngestJob(spark, run, IngestOptions.defaults(input.toString())).run();
    assertEquals(0, result.rejects());
    return new Loaded(result, run)
        .articles("article_id", "outlet", "url", "headline", "published_at", "language", "body");
  }

  private static String address(int i) {
    return "https://www." + TOWNS.get(i).toLowerCase(java.util.Locale.ROOT) + ".example/2024/0" + i;
  }

  private static String page(int i) {
    String town = TOWNS.get(i);
    String text =
        "<p>The council of "
            + town
            + " voted on Tuesday to spend "
            + (i + 2)
            + " million on the weir, the mayor said, after two winters in which the mill was flooded.</p>"
            + "<p>Work begins in spring and will take nine months, and the path beside the water stays"
            + " open for all of that time, according to the engineers.</p>";
    return "<html lang=\"en\"><head><title>Weir of "
        + town
        + "</title><meta property=\"article:published_time\" content=\"2024-09-0"
        + (i + 1)
        + "T08:00:00Z\"></head><body><nav><a href=\"/\">Home</a></nav><article><h1>Weir of "
        + town
        + "</h1>"
        + text
        + "</article><footer>All rights reserved</footer></body></html>";
  }

  /** Each record packed by itself, as archives are. */
  private static byte[] archive(int from, int to) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (int i = from; i < to; i++) {
      byte[] html = page(i).getBytes(StandardCharsets.UTF_8);
      String http =
          "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
              + html.length
              + "\r\n\r\n";
      String head =
          "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
              + address(i)
              + "\r\nWARC-Date: 2024-10-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:0000000"
              + i
              + "-0000-0000-0000-000000000000>\r\nContent-Type: application/http;"
              + " msgtype=response\r\nContent-Length: "
              + (http.length() + html.length)
              + "\r\n\r\n";
      try (GZIPOutputStream packed = new GZIPOutputStream(archive)) {
        packed.write((head + http).getBytes(StandardCharsets.UTF_8));
        packed.write(html);
        packed.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      }
    }
    return archive.toByteArray();
  }
}
