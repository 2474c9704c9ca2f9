package org.newsconcord.outlets;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The key of an outlet: the name that the input gives, else the registrable domain of the article.
 *
 * <p>A given name that is itself a web address or a known host becomes its registrable domain, so
 * that {@code www.npr.org} and {@code npr.org} are one outlet. Other names keep their letters;
 * white space is trimmed and joined, invisible characters and those that turn the direction of
 * writing go, compatibility forms such as full-width letters are folded (NFKC), and a full stop at
 * the end of a name of one word goes, so that no two names look alike to the letter.
 *
 * <p>Pure, deterministic, thread-safe.
 */
public final class OutletName {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** Formats, marks of direction and variants: nothing of them is seen. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u3164\\uFE00-\\uFE0F\\uFFA0]+");

  private OutletName() {}

  /**
   * The key of an outlet.
   *
   * @param given name or address as the input gives it; may be null or blank
   * @param domain registrable domain of the article's address; may be null
   * @return the key; null when neither says anything
   */
  public static String of(String given, String domain) {
    String name = given == null ? "" : visible(given);
    if (name.isEmpty()) {
      return domain;
    }
    if (name.contains("://") || RegistrableDomain.isKnownHost(name)) {
      String ofName = RegistrableDomain.of(name);
      if (ofName != null) {
        return ofName;
      }
    }
    return name;
  }

  private static String visible(String given) {
    String seen = INVISIBLE.matcher(given).replaceAll("");
    String folded = Normalizer.normalize(seen, Normalizer.Form.NFKC);
    String joined = SPACE.matcher(folded).replaceAll(" ").strip();
    return withoutLastStop(joined);
  }

  /** {@code npr.org.} is npr.org, and {@code Example.} Example; the stops of an acronym stay. */
  private static String withoutLastStop(String name) {
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) == '.') {
      end--;
    }
    String bare = name.substring(0, end);
    boolean word = bare.indexOf(' ') < 0 && bare.indexOf('.') < 0;
    return word || end < name.length() && RegistrableDomain.isKnownHost(bare) ? bare : name;
  }
}
