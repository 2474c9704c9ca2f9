package org.newsconcord.outlets;

import crawlercommons.domains.EffectiveTldFinder;

/**
 * The registrable domain of a web address: the part that its owner registered, one label below the
 * public suffix. It is the key that joins the hosts of one outlet.
 *
 * <ul>
 *   <li>{@code https://www.bbc.co.uk/news/1} → {@code bbc.co.uk}
 *   <li>{@code http://someone.blogspot.co.uk/} → {@code someone.blogspot.co.uk}: hosts under which
 *       other people publish count as suffixes
 *   <li>{@code http://web.archive.org/web/2014/http://www.waff.com:80/a} → {@code waff.com}: an
 *       archived copy belongs to the outlet that was archived
 *   <li>{@code http://192.0.2.7/} → {@code 192.0.2.7}, {@code http://newsdesk/} → {@code newsdesk}:
 *       numeric addresses and single names stand for themselves
 *   <li>names in other scripts come out in ASCII ({@code xn--...})
 * </ul>
 *
 * <p>Public suffixes come from the list of publicsuffix.org inside crawler-commons. A name under no
 * known suffix counts its last label as the suffix, as that list prescribes.
 *
 * <p>Pure, deterministic, thread-safe.
 */
public final class RegistrableDomain {
  private RegistrableDomain() {}

  /**
   * The registrable domain of a URL, a URL without scheme, or a bare host.
   *
   * @param address the address; may be null
   * @return the domain in lower-case ASCII; null when there is no host in it or when the host is a
   *     bare public suffix such as {@code co.uk}
   */
  public static String of(String address) {
    String host = WebHost.of(address);
    if (host == null || WebHost.isNumeric(host) || host.indexOf('.') < 0) {
      return host;
    }
    String domain = belowPublicSuffix(host);
    if (domain == null || !SharedHosts.standard().contains(domain)) {
      return domain;
    }
    return oneLabelBelow(host, domain);
  }

  /** Whether the text is a host name under a known public suffix, such as {@code npr.org}. */
  static boolean isKnownHost(String text) {
    String host = WebHost.of(text);
    return host != null
        && host.equalsIgnoreCase(text)
        && host.indexOf('.') > 0
        && EffectiveTldFinder.getAssignedDomain(host, true, false) != null;
  }

  private static String belowPublicSuffix(String host) {
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
    if (domain != null && !domain.startsWith("www.")) {
      return domain;
    }
    if (domain == null && EffectiveTldFinder.getEffectiveTLD(host, true) == null) {
      return host.substring(host.lastIndexOf('.', host.lastIndexOf('.') - 1) + 1);
    }
    // The front page of a host that lets others publish, such as github.io, is a place of its own.
    return EffectiveTldFinder.getAssignedDomain(host, true, true);
  }

  private static String oneLabelBelow(String host, String domain) {
    if (host.length() == domain.length()) {
      return domain;
    }
    String labels = host.substring(0, host.length() - domain.length() - 1);
    String label = labels.substring(labels.lastIndexOf('.') + 1);
    return label.equals("www") ? domain : label + "." + domain;
  }
}
