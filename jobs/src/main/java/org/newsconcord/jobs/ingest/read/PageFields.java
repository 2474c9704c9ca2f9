package org.newsconcord.jobs.ingest.read;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.newsconcord.jobs.page.Page;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.outlets.RegistrableDomain;

/** The fields of an article that a web page tells. */
final class PageFields {
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}.*");

  private PageFields() {}

  /**
   * The fields; none of them is blank.
   *
   * @param address where the page was found; null when unknown
   */
  static Map<String, String> of(Page page, String address) {
    Map<String, String> fields = new HashMap<>();
    put(fields, ArticlesTable.BODY, page.text());
    put(fields, ArticlesTable.HEADLINE, page.title());
    put(fields, ArticlesTable.BYLINE, page.byline());
    put(fields, ArticlesTable.PUBLISHED_AT, published(page));
    put(fields, ArticlesTable.CANONICAL_URL, page.canonical());
    put(fields, ArticlesTable.LANGUAGE, page.language());
    String url = address == null ? page.canonical() : address;
    put(fields, ArticlesTable.URL, url);
    if (RegistrableDomain.of(url) == null) {
      put(fields, ArticlesTable.OUTLET, page.site());
    }
    return fields;
  }

  /** The moment where the page writes one, else the day. */
  private static String published(Page page) {
    if (page.day() == null) {
      return null;
    }
    boolean moment = page.published() != null && MOMENT.matcher(page.published()).matches();
    return moment ? page.published() : page.day().toString();
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (value != null && !value.isBlank()) {
      fields.put(name, value);
    }
  }
}
