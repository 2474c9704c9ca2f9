package org.newsconcord.jobs.bundle;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.newsconcord.jobs.page.MarkupText;
import org.newsconcord.jobs.table.ArticlesTable;

/** Articles in the formats of the IPTC: NITF and NewsML-G2. */
final class NewswireEntry {
  /** The block of the New York Times' annotated corpus that repeats no lead. */
  private static final String FULL_TEXT = "full_text";

  private NewswireEntry() {}

  /** A document of NITF. */
  static Bundled nitf(Element document) {
    Element publication = Xml.inside(document, "pubdata");
    Element hedline = Xml.inside(document, "hedline");
    return new Bundled.Builder()
        .add(ArticlesTable.SOURCE_ID, Xml.attribute(Xml.inside(document, "doc-id"), "id-string"))
        .add(ArticlesTable.URL, Xml.attribute(publication, "ex-ref"))
        .add(ArticlesTable.OUTLET, Xml.attribute(publication, "name"))
        .add(ArticlesTable.OUTLET, Xml.attribute(Xml.inside(document, "doc.copyright"), "holder"))
        .add(ArticlesTable.OUTLET, Xml.line(Xml.inside(document, "distributor")))
        .add(ArticlesTable.HEADLINE, Xml.line(Xml.child(hedline, "hl1")))
        .add(ArticlesTable.HEADLINE, Xml.line(Xml.inside(document, "title")))
        .add(ArticlesTable.BYLINE, byline(document))
        .add(ArticlesTable.PUBLISHED_AT, Xml.attribute(Xml.inside(document, "date.issue"), "norm"))
        .add(ArticlesTable.PUBLISHED_AT, Xml.attribute(publication, "date.publication"))
        .add(ArticlesTable.PUBLISHED_AT, Xml.attribute(Xml.inside(document, "story.date"), "norm"))
        .add(ArticlesTable.LANGUAGE, Xml.language(document))
        .add(ArticlesTable.BODY, nitfText(Xml.inside(document, "body.content")))
        .build(document.outerHtml());
  }

  /** The byline as it is printed, where a document gives it in several forms. */
  private static String byline(Element document) {
    List<Element> bylines = document.getElementsByTag("byline");
    Element printed =
        bylines.stream()
            .filter(line -> line.className().equals("print_byline"))
            .findFirst()
            .orElse(bylines.isEmpty() ? null : bylines.get(0));
    return Xml.line(printed);
  }

  private static String nitfText(Element content) {
    if (content == null) {
      return null;
    }
    Element text =
        content.getElementsByTag("block").stream()
            .filter(block -> block.className().equals(FULL_TEXT))
            .findFirst()
            .orElse(content);
    String paragraphs =
        text.getElementsByTag("p").stream()
            .filter(p -> !isOfPicture(p))
            .map(Xml::line)
            .filter(line -> line != null)
            .collect(Collectors.joining("\n\n"));
    return paragraphs.isEmpty() ? MarkupText.of(text.html()) : paragraphs;
  }

  private static boolean isOfPicture(Element paragraph) {
    return paragraph.parents().stream().anyMatch(around -> around.normalName().startsWith("media"));
  }

  /** An item of NewsML-G2. */
  static Bundled newsItem(Element item) {
    Element meta = Xml.child(item, "itemmeta");
    Element content = Xml.child(item, "contentmeta");
    Element nitf = Xml.inside(item, "nitf");
    Bundled inner = nitf == null ? null : nitf(nitf);
    Bundled.Builder fields =
        new Bundled.Builder()
            .add(ArticlesTable.SOURCE_ID, Xml.attribute(item, "guid"))
            .add(ArticlesTable.URL, address(item, meta))
            .add(ArticlesTable.OUTLET, provider(item, meta))
            .add(ArticlesTable.HEADLINE, Xml.line(Xml.child(content, "headline")))
            .add(ArticlesTable.BYLINE, Xml.line(Xml.child(content, "by")))
            .add(ArticlesTable.BYLINE, name(Xml.child(content, "creator")))
            .add(ArticlesTable.PUBLISHED_AT, Xml.text(meta, "firstcreated", "versioncreated"))
            .add(ArticlesTable.PUBLISHED_AT, Xml.text(content, "contentcreated"))
            .add(ArticlesTable.LANGUAGE, Xml.attribute(Xml.child(content, "language"), "tag"))
            .add(ArticlesTable.LANGUAGE, Xml.language(item));
    if (inner == null) {
      fields.add(ArticlesTable.BODY, inlineText(Xml.child(item, "contentset")));
    } else {
      inner.fields().forEach(fields::add);
    }
    return fields.build(item.outerHtml());
  }

  private static String address(Element item, Element meta) {
    String guid = Xml.attribute(item, "guid");
    if (guid != null && guid.startsWith("http")) {
      return guid;
    }
    for (Element link : meta == null ? List.<Element>of() : meta.getElementsByTag("link")) {
      String href = Xml.attribute(link, "href");
      if (href != null && href.startsWith("http")) {
        return href;
      }
    }
    return null;
  }

  private static String provider(Element item, Element meta) {
    Element provider = Xml.child(meta, "provider");
    Element holder = Xml.child(Xml.child(item, "rightsinfo"), "copyrightholder");
    return Xml.firstOf(
        name(provider),
        Xml.attribute(provider, "literal"),
        Xml.withoutScheme(Xml.attribute(provider, "qcode")),
        name(holder),
        Xml.attribute(holder, "literal"));
  }

  private static String name(Element party) {
    return Xml.line(Xml.child(party, "name"));
  }

  private static String inlineText(Element contents) {
    if (contents == null) {
      return null;
    }
    for (String name : List.of("inlinexml", "inlinedata")) {
      Element inline = Xml.child(contents, name);
      if (inline != null) {
        Element body = Xml.inside(inline, "body");
        return MarkupText.of(
            inline.childrenSize() == 0
                ? inline.wholeText()
                : (body == null ? inline : body).html());
      }
    }
    return null;
  }
}
