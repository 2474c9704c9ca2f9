package org.newsconcord.jobs.cluster;

import org.newsconcord.outlets.CanonicalLink;
import org.newsconcord.outlets.OriginMention;

/**
 * Which of two articles with common text had it first, and why. The reasons are tried in the order
 * of {@link Basis}; the first that tells them apart decides.
 *
 * @param forward whether the first article is the source
 * @param basis the reason
 */
record CopyDirection(boolean forward, Basis basis) {
  private static final long MICROS_PER_DAY = 86_400_000_000L;
  private static final double CLEARLY_LONGER = 0.1;

  /** Why the direction is this one. */
  enum Basis {
    /** The carrying article credits the outlet, or only the source has a credit. */
    WIRE_CREDIT,
    /** The carrying article names the other as its origin, by its canonical link or in its text. */
    CANONICAL_LINK,
    /** The source was published earlier. */
    TIME,
    /** The carrying article is a part of the longer source. */
    CONTAINMENT,
    /** Nothing tells; the order of ids stands. */
    UNKNOWN
  }

  /**
   * What decides for one article.
   *
   * @param articleId its id
   * @param outlet its outlet
   * @param url its address, or null
   * @param canonicalUrl canonical address of its text, or null
   * @param micros when it was published, or {@link Long#MAX_VALUE}
   * @param wireCredit agency that it credits, or null
   * @param origin what its text says about its origin, or null
   * @param contained share of it that stands in the other
   */
  record Side(
      String articleId,
      String outlet,
      String url,
      String canonicalUrl,
      long micros,
      String wireCredit,
      String origin,
      double contained) {}

  /** Decides. */
  static CopyDirection of(Side a, Side b) {
    int order = byCredit(a, b);
    if (order != 0) {
      return new CopyDirection(order < 0, Basis.WIRE_CREDIT);
    }
    order = Boolean.compare(namesAsOrigin(a, b), namesAsOrigin(b, a));
    if (order != 0) {
      return new CopyDirection(order < 0, Basis.CANONICAL_LINK);
    }
    order = byTime(a, b);
    if (order != 0) {
      return new CopyDirection(order < 0, Basis.TIME);
    }
    if (Math.abs(a.contained() - b.contained()) >= CLEARLY_LONGER) {
      return new CopyDirection(a.contained() < b.contained(), Basis.CONTAINMENT);
    }
    return new CopyDirection(a.articleId().compareTo(b.articleId()) < 0, Basis.UNKNOWN);
  }

  private static boolean namesAsOrigin(Side side, Side other) {
    return CanonicalLink.leadsTo(
            side.canonicalUrl(), side.outlet(), side.url(), other.outlet(), other.url())
        || OriginMention.names(side.origin(), other.outlet(), other.url());
  }

  /** Under 0 when the first is the source by credit. */
  private static int byCredit(Side a, Side b) {
    int agency = Boolean.compare(isOutlet(b, a.wireCredit()), isOutlet(a, b.wireCredit()));
    agency =
        agency != 0
            ? agency
            : Boolean.compare(isOutlet(b, b.wireCredit()), isOutlet(a, a.wireCredit()));
    return agency != 0 ? agency : Boolean.compare(a.wireCredit() == null, b.wireCredit() == null);
  }

  /** Whether the article is the agency's own. */
  private static boolean isOutlet(Side side, String agency) {
    return agency != null && org.newsconcord.outlets.WireCredit.isAgency(side.outlet(), agency);
  }

  private static int byTime(Side a, Side b) {
    if (a.micros() == Long.MAX_VALUE || b.micros() == Long.MAX_VALUE) {
      return 0;
    }
    boolean sameDay =
        Math.floorDiv(a.micros(), MICROS_PER_DAY) == Math.floorDiv(b.micros(), MICROS_PER_DAY);
    boolean dateOnly =
        Math.floorMod(a.micros(), MICROS_PER_DAY) == 0
            || Math.floorMod(b.micros(), MICROS_PER_DAY) == 0;
    return sameDay && dateOnly ? 0 : Long.compare(a.micros(), b.micros());
  }
}
