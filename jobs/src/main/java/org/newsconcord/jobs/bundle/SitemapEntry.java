package org.newsconcord.jobs.bundle;

import org.jsoup.nodes.Element;
import org.newsconcord.jobs.table.ArticlesTable;

/** What a sitemap lists: addresses, with titles and dates in sitemaps of news; never texts. */
final class SitemapEntry {
  private SitemapEntry() {}

  static Bundled of(Element entry) {
    Element news = Xml.child(entry, "news:news");
    return new Bundled.Builder()
        .add(ArticlesTable.URL, Xml.text(entry, "loc"))
        .add(ArticlesTable.HEADLINE, Xml.text(news, "news:title"))
        .add(ArticlesTable.PUBLISHED_AT, Xml.text(news, "news:publication_date"))
        .build(entry.outerHtml());
  }
}
