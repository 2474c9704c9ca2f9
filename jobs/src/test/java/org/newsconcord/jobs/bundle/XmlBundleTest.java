package org.newsconcord.jobs.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.jobs.table.ArticlesTable;

/** XML as strangers write it; what each kind becomes stands in the page on ingest. */
class XmlBundleTest {
  private static final int MAX = 1_000_000;

  private static String item(String number, String text) {
    return "<item><link>https://a.example/"
        + number
        + "</link><content:encoded>"
        + text
        + "</content:encoded></item>\n";
  }

  private static String feed(String items) {
    return "<?xml version=\"1.0\"?>\n<rss><channel><title>A</title>\n"
        + items
        + "</channel></rss>\n";
  }

  private static List<String> bodies(String document) throws IOException {
    List<String> bodies = new ArrayList<>();
    XmlKind kind = XmlKind.ofHead(document).orElseThrow();
    try (XmlBundle bundle = new XmlBundle(kind, new StringReader(document), MAX)) {
      for (Bundled read = bundle.next(); read != null; read = bundle.next()) {
        bodies.add(read.fields().get(ArticlesTable.BODY));
      }
    }
    return bodies;
  }

  @ParameterizedTest
  @CsvSource({
    "<rss version='2.0'>, RSS",
    "<?xml version='1.0'?><!-- <feed> --><rdf:RDF>, RSS",
    "<feed xmlns='http://www.w3.org/2005/Atom'>, ATOM",
    "<atom:feed>, ATOM",
    "<!DOCTYPE nitf SYSTEM 'x.dtd'><nitf>, NITF",
    "<newsItem guid='x'>, NEWSML_G2",
    "<urlset>, NEWS_SITEMAP",
    "<sitemapindex>, SITEMAP_INDEX",
    "<opml>, ",
    "5 < 6 and <b>more</b>, ",
  })
  void theRootElementTellsTheKind(String head, XmlKind kind) {
    assertEquals(kind, XmlKind.ofHead(head).orElse(null));
  }

  @Test
  void entitiesOfTheDocumentAreNotExpanded() throws IOException {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"boom boom boom\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    bomb.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">]>");
    String items = item("1", "One &a29; &file; two");
    String document = feed(items).replace("<rss>", bomb + "<rss>");
    assertEquals(List.of("One &a29; &file; two"), bodies(document));
  }

  @Test
  void nestingIsBounded() throws IOException {
    String deep = "<b>".repeat(100_000) + "Deep." + "</b>".repeat(100_000);
    String document = feed("<x>".repeat(100_000) + item("1", "First.") + "</x>".repeat(100_000));
    assertEquals(Collections.singletonList(null), bodies(document), "an entry without its parts");
    XmlKind kind = XmlKind.RSS;
    try (XmlBundle bundle =
        new XmlBundle(kind, new StringReader(feed(item("1", deep))), deep.length() * 2)) {
      assertTrue(bundle.next().fields().get(ArticlesTable.BODY).contains("Deep."));
    }
  }

  @Test
  void aDocumentThatBreaksOffLosesItsLastArticleAndSaysSo() throws IOException {
    String whole = feed(item("1", "One.") + item("2", "Two.") + item("3", "Three."));
    for (int length = whole.indexOf("One."); length < whole.length() - 8; length += 3) {
      String cut = whole.substring(0, length);
      List<String> read = new ArrayList<>();
      try (XmlBundle bundle = new XmlBundle(XmlKind.RSS, new StringReader(cut), MAX)) {
        assertThrows(
            EOFException.class,
            () -> {
              for (Bundled next = bundle.next(); next != null; next = bundle.next()) {
                read.add(next.fields().get(ArticlesTable.BODY));
              }
            },
            cut);
        assertNull(bundle.next());
      }
      assertEquals(List.of("One.", "Two.", "Three.").subList(0, read.size()), read);
    }
  }

  @Test
  void anArticleThatIsTooLongEndsTheDocument() throws IOException {
    String document =
        feed(item("1", "One.") + item("2", "x".repeat(3 * MAX)) + item("3", "Three."));
    try (XmlBundle bundle = new XmlBundle(XmlKind.RSS, new StringReader(document), MAX)) {
      assertEquals("One.", bundle.next().fields().get(ArticlesTable.BODY));
      assertThrows(TooLongException.class, bundle::next);
      assertNull(bundle.next());
    }
  }

  @Test
  void aLongFeedIsReadArticleByArticle() throws IOException {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      items.append(item(String.valueOf(i), "Text of " + i + " and more words beside it."));
    }
    List<String> bodies = bodies(feed(items.toString()));
    assertEquals(5_000, bodies.size());
    assertFalse(bodies.contains(null));
  }
}
