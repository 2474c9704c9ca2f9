package org.newsconcord.jobs.bundle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.newsconcord.jobs.page.MarkupText;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.outlets.RegistrableDomain;

/** Articles of RSS (0.9 to 2.0) and Atom. */
final class FeedEntry {
  /** A description that is shorter than this stands for the article, and is not its text. */
  private static final int MIN_FULL_TEXT = 500;

  /** RSS writes authors as {@code address@host (Name)}. */
  private static final Pattern MAILBOX = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");

  private FeedEntry() {}

  /** An item of RSS. */
  static Bundled rss(Element item) {
    Element channel = channel(item);
    Element guid = Xml.child(item, "guid");
    String link =
        Xml.firstOf(
            Xml.text(item, "feedburner:origlink"),
            Xml.text(item, "link"),
            Xml.attribute(Xml.child(item, "link", "atom:link"), "href"),
            address(Xml.text(guid)));
    return new Bundled.Builder()
        .add(ArticlesTable.SOURCE_ID, Xml.text(guid))
        .add(ArticlesTable.URL, link)
        .add(ArticlesTable.OUTLET, outlet(link, source(item), channel))
        .add(ArticlesTable.HEADLINE, plain(Xml.text(item, "title")))
        .add(ArticlesTable.BYLINE, author(Xml.text(item, "dc:creator", "author", "itunes:author")))
        .add(ArticlesTable.PUBLISHED_AT, Xml.text(item, "pubdate", "dc:date", "atom:published"))
        .add(ArticlesTable.LANGUAGE, Xml.text(item, "dc:language", "language"))
        .add(ArticlesTable.LANGUAGE, Xml.text(channel, "language", "dc:language"))
        .add(ArticlesTable.LANGUAGE, Xml.language(item))
        .addMarkup(
            ArticlesTable.BODY, Xml.text(item, "content:encoded", "content", "fulltext", "body"))
        .add(ArticlesTable.BODY, fullText(Xml.text(item, "description")))
        .build(item.outerHtml());
  }

  /** An entry of Atom. */
  static Bundled atom(Element entry) {
    Element feed = entry.parent();
    String link = link(entry);
    return new Bundled.Builder()
        .add(ArticlesTable.SOURCE_ID, Xml.text(entry, "id"))
        .add(ArticlesTable.URL, Xml.firstOf(link, address(Xml.text(entry, "id"))))
        .add(ArticlesTable.OUTLET, outlet(link, link(Xml.child(entry, "source")), feed))
        .add(ArticlesTable.HEADLINE, plain(content(Xml.child(entry, "title"))))
        .add(ArticlesTable.BYLINE, Xml.text(Xml.child(entry, "author"), "name"))
        .add(ArticlesTable.BYLINE, Xml.text(Xml.child(feed, "author"), "name"))
        .add(ArticlesTable.PUBLISHED_AT, Xml.text(entry, "published", "issued", "updated"))
        .add(ArticlesTable.LANGUAGE, Xml.language(entry))
        .addMarkup(ArticlesTable.BODY, content(Xml.child(entry, "content")))
        .add(ArticlesTable.BODY, fullText(content(Xml.child(entry, "summary"))))
        .build(entry.outerHtml());
  }

  /** In RSS 1.0 items stand beside the channel, else inside it. */
  private static Element channel(Element item) {
    Element parent = item.parent();
    Element beside = Xml.child(parent, "channel");
    return beside == null ? parent : beside;
  }

  /** An item taken over from another feed names that feed. */
  private static String source(Element item) {
    return Xml.attribute(Xml.child(item, "source"), "url");
  }

  /**
   * Entries of collections and of searches name their source; where there is no address at all, the
   * feed's own counts. Null where the address of the article tells the outlet.
   */
  private static String outlet(String link, String source, Element feed) {
    String ofSource = RegistrableDomain.of(source);
    if (ofSource != null || RegistrableDomain.of(link) != null) {
      return ofSource;
    }
    String ofFeed =
        RegistrableDomain.of(Xml.firstOf(Xml.text(feed, "link"), feed == null ? null : link(feed)));
    return ofFeed == null ? Xml.text(feed, "title") : ofFeed;
  }

  private static String link(Element entry) {
    String other = null;
    if (entry != null) {
      for (Element child : entry.children()) {
        String href = Xml.attribute(child, "href");
        if (child.normalName().equals("link") && href != null) {
          String rel = Xml.attribute(child, "rel");
          if (rel == null || rel.equals("alternate")) {
            return href;
          }
          other = rel.equals("self") || other == null ? href : other;
        }
      }
    }
    return other;
  }

  /** The content of an Atom element: escaped markup, a text, or elements of XHTML. */
  private static String content(Element element) {
    if (element == null) {
      return null;
    }
    return element.childrenSize() > 0 ? element.html() : Xml.text(element);
  }

  private static String plain(String title) {
    return title == null ? null : MarkupText.of(title).replaceAll("\\s+", " ");
  }

  private static String fullText(String description) {
    String text = description == null ? "" : MarkupText.of(description);
    return text.length() >= MIN_FULL_TEXT ? text : null;
  }

  private static String author(String text) {
    if (text == null) {
      return null;
    }
    Matcher mailbox = MAILBOX.matcher(text);
    return mailbox.matches() ? mailbox.group(1) : text;
  }

  private static String address(String text) {
    return text != null && text.startsWith("http") ? text : null;
  }
}
