package org.newsconcord.similarity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Decides from where and when a word gram was printed whether it is template text (boilerplate,
 * standing phrases) or news.
 *
 * <p>Contract: dated texts make a gram template text when it was seen more than {@code windowDays}
 * apart, unless one window of that length holds {@code newsShare} of the texts, from at least
 * {@code newsOutlets} outlets: then it is a story that ran widely, and the far texts are strays.
 * Undated texts make it template text when one outlet printed it under {@code titles} different
 * titles, those being most of the texts. Spread within one window is news. Immutable and
 * thread-safe.
 *
 * @param windowDays length of the window in days
 * @param newsShare share of the texts that one window must hold to be news, 0 to 1
 * @param newsOutlets different outlets that the window must hold to be news
 * @param titles different titles of one outlet that make undated text a template
 */
public record TemplateRule(int windowDays, double newsShare, int newsOutlets, int titles) {

  /** Day of a text without a date. */
  public static final int UNDATED = Integer.MIN_VALUE;

  /**
   * One text that has the gram.
   *
   * @param day days since 1970-01-01 in UTC, or {@link #UNDATED}
   * @param outlet hash of the outlet
   * @param title hash of the headline, 0 for none
   * @param weight how many articles have exactly this text
   * @param outlets how many outlets those articles are from
   */
  public record Print(int day, long outlet, long title, int weight, int outlets) {}

  /** Whether the gram that these texts have is template text. */
  public boolean isTemplate(Print[] prints, int count) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    int undated = 0;
    for (int i = 0; i < count; i++) {
      int day = prints[i].day();
      if (day == UNDATED) {
        undated++;
      } else {
        first = Math.min(first, day);
        last = Math.max(last, day);
      }
    }
    boolean spread = count - undated > 1 && (long) last - first > windowDays;
    return (spread && !isWideNews(dated(prints, count)))
        || (undated >= titles && titled(prints, count));
  }

  private boolean isWideNews(Print[] dated) {
    Arrays.sort(dated, (a, b) -> Integer.compare(a.day(), b.day()));
    long total = 0;
    for (Print print : dated) {
      total += print.weight();
    }
    int begin = 0;
    long held = 0;
    for (int end = 0; end < dated.length; end++) {
      held += dated[end].weight();
      while (dated[end].day() - dated[begin].day() > windowDays) {
        held -= dated[begin++].weight();
      }
      if (held >= newsShare * total && outlets(dated, begin, end) >= newsOutlets) {
        return true;
      }
    }
    return false;
  }

  private int outlets(Print[] dated, int begin, int end) {
    Set<Long> outlets = new HashSet<>();
    int most = 0;
    for (int i = begin; i <= end && Math.max(most, outlets.size()) < newsOutlets; i++) {
      outlets.add(dated[i].outlet());
      most = Math.max(most, dated[i].outlets());
    }
    return Math.max(most, outlets.size());
  }

  private boolean titled(Print[] prints, int count) {
    Map<Long, Set<Long>> titlesOf = new HashMap<>();
    for (int i = 0; i < count; i++) {
      if (prints[i].day() == UNDATED && prints[i].title() != 0) {
        titlesOf.computeIfAbsent(prints[i].outlet(), o -> new HashSet<>()).add(prints[i].title());
      }
    }
    long held = 0;
    long total = 0;
    for (int i = 0; i < count; i++) {
      Set<Long> ofOutlet = titlesOf.get(prints[i].outlet());
      held += ofOutlet != null && ofOutlet.size() >= titles ? prints[i].weight() : 0;
      total += prints[i].weight();
    }
    return held > 0 && 2 * held >= total;
  }

  private static Print[] dated(Print[] prints, int count) {
    return Arrays.stream(prints, 0, count).filter(p -> p.day() != UNDATED).toArray(Print[]::new);
  }
}
