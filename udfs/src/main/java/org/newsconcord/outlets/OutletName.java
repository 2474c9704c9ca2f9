package org.newsconcord.outlets;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The key of an outlet: the name that the input gives, else the registrable domain of the article.
 *
 * <p>A given name that is itself a web address or a known host becomes its registrable domain, so
 * that {@code www.npr.org} and {@code npr.org} are one outlet. Other names keep their letters; only
 * white space is trimmed and joined, and the text is composed (NFC).
 *
 * <p>Pure, deterministic, thread-safe.
 */
public final class OutletName {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private OutletName() {}

  /**
   * The key of an outlet.
   *
   * @param given name or address as the input gives it; may be null or blank
   * @param domain registrable domain of the article's address; may be null
   * @return the key; null when neither says anything
   */
  public static String of(String given, String domain) {
    String name = given == null ? "" : SPACE.matcher(given).replaceAll(" ").strip();
    if (name.isEmpty()) {
      return domain;
    }
    if (name.contains("://") || RegistrableDomain.isKnownHost(name)) {
      String ofName = RegistrableDomain.of(name);
      if (ofName != null) {
        return ofName;
      }
    }
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
