package org.newsconcord.jobs.bundle;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.newsconcord.jobs.table.ArticlesTable;

/** The XML that trafilatura writes: attributes tell the article, {@code main} holds its text. */
final class TrafilaturaEntry {
  private static final Set<String> PARAGRAPHS = Set.of("p", "head", "item", "quote", "ab", "code");

  private TrafilaturaEntry() {}

  static Bundled of(Element document) {
    String url = Xml.attribute(document, "source");
    return new Bundled.Builder()
        .add(ArticlesTable.SOURCE_ID, Xml.attribute(document, "id"))
        .add(ArticlesTable.URL, Xml.firstOf(url, Xml.attribute(document, "url")))
        .add(ArticlesTable.OUTLET, Xml.attribute(document, "hostname"))
        .add(ArticlesTable.OUTLET, Xml.attribute(document, "sitename"))
        .add(ArticlesTable.HEADLINE, Xml.attribute(document, "title"))
        .add(ArticlesTable.BYLINE, Xml.attribute(document, "author"))
        .add(ArticlesTable.PUBLISHED_AT, Xml.attribute(document, "date"))
        .add(ArticlesTable.LANGUAGE, Xml.attribute(document, "language"))
        .add(
            ArticlesTable.BODY, text(Xml.child(document, "main"), Xml.attribute(document, "title")))
        .build(document.outerHtml());
  }

  /** The paragraphs, without the title that may stand first. */
  private static String text(Element main, String title) {
    return main == null
        ? null
        : main.getAllElements().stream()
            .filter(element -> PARAGRAPHS.contains(element.normalName()))
            .filter(TrafilaturaEntry::isOutermost)
            .map(Xml::line)
            .filter(line -> line != null && !line.equals(title))
            .collect(Collectors.joining("\n\n"));
  }

  private static boolean isOutermost(Element element) {
    return element.parents().stream().noneMatch(out -> PARAGRAPHS.contains(out.normalName()));
  }
}
