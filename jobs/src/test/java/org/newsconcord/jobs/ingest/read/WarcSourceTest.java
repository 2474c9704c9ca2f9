package org.newsconcord.jobs.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsconcord.jobs.table.ArticlesTable;

/** Archives written here, record by record, as crawlers write them. */
class WarcSourceTest {
  private static final int MAX = 100_000;
  private static final String PARAGRAPH =
      "<p>The council of Port Ellis voted on Tuesday to buy two electric ferries for 48 million"
          + " dollars, the mayor said, and the first is to sail in the spring of next year.</p>";

  @Test
  void pagesAreArticlesAndOtherAnswersAreTold() throws IOException {
    String archive =
        record("warcinfo", "", "", "software: test\r\n")
            + record("request", "https://gazette.example/a", "", "GET /a HTTP/1.1\r\n\r\n")
            + response(
                "https://gazette.example/a", 200, "text/html; charset=utf-8", page("Ferries"))
            + response("https://gazette.example/b.png", 200, "image/png", "PNG")
            + response("https://gazette.example/c", 404, "text/html", page("Gone"))
            + record(
                "revisit",
                "https://gazette.example/a",
                "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n",
                "HTTP/1.1 200 OK\r\n\r\n")
            + record(
                "response",
                "https://gazette.example/d",
                "WARC-Truncated: length\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>Cut");
    assertEquals(
        List.of(
            "1 https://gazette.example/a Ferries",
            "2 NOT_A_PAGE",
            "3 NOT_A_PAGE",
            "4 REVISIT",
            "5 TRUNCATED_RECORD"),
        read(archive.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theDigestOfAPageAndOfItsRevisitAreKept() throws IOException {
    String digest = "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ\r\n";
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page("Ferries");
    String archive =
        record("response", "https://gazette.example/a", digest, http)
            + record("revisit", "https://gazette.example/a", digest, "HTTP/1.1 200 OK\r\n\r\n");
    try (RecordSource source =
        new WarcSource(new ByteArrayInputStream(archive.getBytes(StandardCharsets.UTF_8)), MAX)) {
      assertEquals(
          "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ",
          source.next().fields().get(ArticlesTable.PAYLOAD_DIGEST));
      assertTrue(
          source.next().problem().detail().contains("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"));
    }
  }

  @Test
  void aBrokenAnswerCostsOnlyItself() throws IOException {
    String archive =
        record("response", "https://gazette.example/a", "", "no HTTP at all\r\n\r\n")
            + record(
                "response",
                "https://gazette.example/b",
                "",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\nnot gzip")
            + response("https://gazette.example/c", 200, "text/html", page("Ferries"));
    assertEquals(
        List.of("1 NOT_A_PAGE", "2 TRUNCATED_RECORD", "3 https://gazette.example/c Ferries"),
        read(archive.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void answersPackedWithBrotliAreRead() throws IOException {
    byte[] packed = HexFormat.of().parseHex("8b06803c68746d6c3e783c2f68746d6c3e03");
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n";
    String archive =
        record(
            "response",
            "https://gazette.example/a",
            "",
            head + new String(packed, StandardCharsets.ISO_8859_1),
            StandardCharsets.ISO_8859_1);
    // "<html>x</html>": unpacked and read as a page, which holds no article.
    assertEquals(
        List.of("1 BODY_IS_BOILERPLATE"), read(archive.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void anArchiveCutAnywhereNeverFails() throws IOException {
    byte[] archive =
        (response("https://gazette.example/a", 200, "text/html", page("One"))
                + response("https://gazette.example/b", 200, "text/html", page("Two")))
            .getBytes(StandardCharsets.UTF_8);
    for (int length = 1; length < archive.length; length += 37) {
      List<String> records = read(Arrays.copyOf(archive, length));
      assertTrue(records.size() <= 3, records.toString());
    }
  }

  private static String page(String title) {
    return "<html><head><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + "</h1>"
        + PARAGRAPH
        + PARAGRAPH.replace("council", "harbour board")
        + "</article></body></html>";
  }

  private static String response(String address, int status, String type, String body) {
    String http =
        "HTTP/1.1 "
            + status
            + " X\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n"
            + body;
    return record("response", address, "", http);
  }

  private static String record(String type, String address, String more, String content) {
    return record(type, address, more, content, StandardCharsets.UTF_8);
  }

  private static String record(
      String type, String address, String more, String content, Charset charset) {
    String kind =
        type.equals("warcinfo")
            ? "application/warc-fields"
            : "application/http; msgtype=" + type.replace("revisit", "response");
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
        + (address.isEmpty() ? "" : "WARC-Target-URI: " + address + "\r\n")
        + "WARC-Date: 2024-10-29T08:00:00Z\r\n"
        + more
        + "Content-Type: "
        + kind
        + "\r\nContent-Length: "
        + content.getBytes(charset).length
        + "\r\n\r\n"
        + content
        + "\r\n\r\n";
  }

  private static List<String> read(byte[] archive) throws IOException {
    List<String> records = new ArrayList<>();
    try (RecordSource source =
        RecordSources.guarded(new WarcSource(new ByteArrayInputStream(archive), MAX), false)) {
      for (InputRecord r = source.next(); r != null; r = source.next()) {
        records.add(
            r.number()
                + " "
                + (r.problem() == null
                    ? r.fields().get(ArticlesTable.URL)
                        + " "
                        + r.fields().get(ArticlesTable.HEADLINE)
                    : r.problem().reason()));
      }
    }
    return records;
  }
}
