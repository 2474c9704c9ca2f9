package org.newsconcord.jobs.bundle;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an XML document holds, by the name of its root element. */
public enum XmlKind {
  RSS(Set.of("rss", "rdf", "channel"), "item", FeedEntry::rss),
  ATOM(Set.of("feed", "entry"), "entry", FeedEntry::atom),
  NITF(Set.of("nitf"), "nitf", NewswireEntry::nitf),
  NEWSML_G2(Set.of("newsmessage", "newsitem"), "newsitem", NewswireEntry::newsItem),
  NEWS_SITEMAP(Set.of("urlset"), "url", SitemapEntry::of),
  SITEMAP_INDEX(Set.of("sitemapindex"), "sitemap", SitemapEntry::of),
  TRAFILATURA(Set.of("doc"), "doc", TrafilaturaEntry::of);

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)");

  private final Set<String> roots;
  private final String record;
  private final Function<Element, Bundled> entry;

  XmlKind(Set<String> roots, String record, Function<Element, Bundled> entry) {
    this.roots = roots;
    this.record = record;
    this.entry = entry;
  }

  /** What a document is that begins so; empty when it is none of these. */
  public static Optional<XmlKind> ofHead(String head) {
    String root = root(head);
    for (XmlKind kind : values()) {
      if (kind.roots.contains(root)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The name of the root element without prefix, in lower case; empty when there is none. */
  public static String root(String head) {
    String text = head.strip();
    if (text.startsWith("<")) {
      Matcher root = ROOT.matcher(COMMENT.matcher(text).replaceAll(""));
      if (root.find()) {
        return root.group(1).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  /** Whether this element is an article. */
  boolean isRecord(Element element) {
    return Xml.localName(element).equals(record)
        && element.parents().stream().noneMatch(around -> Xml.localName(around).equals(record));
  }

  Bundled read(Element element) {
    return entry.apply(element);
  }

  /** Whether a document that ends so is whole. */
  boolean endsWhole(String tail) {
    String end = tail.strip().toLowerCase(Locale.ROOT);
    return end.endsWith(">")
        && roots.stream()
            .anyMatch(root -> end.matches("(?s).*</(?:[\\w.-]+:)?" + root + "\\s*>.*"));
  }
}
