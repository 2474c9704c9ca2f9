package org.newsconcord.outlets;

import java.util.regex.Pattern;

/**
 * What the canonical link of a page says about where its text comes from: a reprint often names the
 * address of the original. Null in any argument means that it is not known. Deterministic and
 * thread-safe.
 *
 * <pre>{@code
 * CanonicalLink.leadsTo("https://wire.example/a1", "daily.example", null, "wire.example", null) // true
 * }</pre>
 */
public final class CanonicalLink {
  private static final Pattern NOT_PART_OF_THE_ADDRESS =
      Pattern.compile("^[a-zA-Z]+://(?:www\\.)?|[/#?]+$");

  private CanonicalLink() {}

  /**
   * Whether the link of one article leads to another article: to its very address, or to its outlet
   * and away from the own one.
   *
   * @param link canonical link of the article
   * @param outlet outlet of the article
   * @param url address of the article
   * @param otherOutlet outlet of the other article
   * @param otherUrl address of the other article
   */
  public static boolean leadsTo(
      String link, String outlet, String url, String otherOutlet, String otherUrl) {
    String domain = RegistrableDomain.of(link);
    if (domain == null || isSameAddress(link, url)) {
      return false;
    }
    return isSameAddress(link, otherUrl)
        || (isOf(domain, otherOutlet, otherUrl) && !isOf(domain, outlet, url));
  }

  private static boolean isOf(String domain, String outlet, String url) {
    return domain.equals(outlet) || domain.equals(RegistrableDomain.of(url));
  }

  private static boolean isSameAddress(String link, String url) {
    return url != null && bare(link).equals(bare(url));
  }

  private static String bare(String address) {
    return NOT_PART_OF_THE_ADDRESS.matcher(address.strip()).replaceAll("");
  }
}
