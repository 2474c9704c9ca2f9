package org.newsconcord.similarity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides from where and when a word gram or a sentence was printed whether it is template text
 * (boilerplate, standing phrases) or news.
 *
 * <p>Contract: dated texts make a gram template text when it was seen more than {@code windowDays}
 * apart, unless one window of that length holds {@code newsShare} of what outlets printed, each
 * outlet counting once, from at least {@code newsOutlets} outlets: then it is a story that ran
 * widely, and the far texts are strays. Undated texts make it template text when one outlet printed
 * it under {@code titles} different titles, those being most of the texts. Spread within one window
 * is news. Immutable and thread-safe.
 *
 * @param windowDays length of the window in days
 * @param newsShare share of the texts that one window must hold to be news, 0 to 1
 * @param newsOutlets different outlets that the window must hold to be news
 * @param titles different titles of one outlet that make undated text a template
 */
public record TemplateRule(int windowDays, double newsShare, int newsOutlets, int titles)
    implements Serializable {

  /** Day of a text without a date. */
  public static final int UNDATED = Integer.MIN_VALUE;

  private static final double NEWS_SHARE = 0.75;
  private static final int NEWS_OUTLETS = 3;
  private static final long WHOLE = 1L << 32;

  /** A rule by which one window with three quarters of the texts, of three outlets, is news. */
  public static TemplateRule of(int windowDays, int titles) {
    return new TemplateRule(windowDays, NEWS_SHARE, NEWS_OUTLETS, titles);
  }

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

  /**
   * Whether one window holds most of what outlets printed. Each outlet counts once, spread over its
   * texts, so that no number of texts of one outlet outweighs the others.
   */
  private boolean isWideNews(Print[] dated) {
    Arrays.sort(dated, (a, b) -> Integer.compare(a.day(), b.day()));
    Map<Long, Long> texts = new HashMap<>();
    for (Print print : dated) {
      texts.merge(print.outlet(), 1L, Long::sum);
    }
    long total = 0;
    for (Print print : dated) {
      total += share(print, texts);
    }
    Window window = new Window();
    int begin = 0;
    long held = 0;
    for (Print print : dated) {
      held += share(print, texts);
      window.add(print);
      while (print.day() - dated[begin].day() > windowDays) {
        held -= share(dated[begin], texts);
        window.remove(dated[begin++]);
      }
      if (held >= newsShare * total && window.outlets() >= newsOutlets) {
        return true;
      }
    }
    return false;
  }

  /** What a text counts, in parts of {@link #WHOLE}, so that sums do not hang on their order. */
  private static long share(Print print, Map<Long, Long> texts) {
    return print.outlets() * WHOLE / texts.get(print.outlet());
  }

  /** The texts of a stretch of days, by outlet and by the number of outlets that printed each. */
  private static final class Window {
    private final Map<Long, Integer> outlets = new HashMap<>();
    private final TreeMap<Integer, Integer> printedBy = new TreeMap<>();

    void add(Print print) {
      outlets.merge(print.outlet(), 1, Integer::sum);
      printedBy.merge(print.outlets(), 1, Integer::sum);
    }

    void remove(Print print) {
      outlets.computeIfPresent(print.outlet(), (outlet, n) -> n == 1 ? null : n - 1);
      printedBy.computeIfPresent(print.outlets(), (number, n) -> n == 1 ? null : n - 1);
    }

    /** At least so many outlets printed it. */
    int outlets() {
      return printedBy.isEmpty() ? 0 : Math.max(outlets.size(), printedBy.lastKey());
    }
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
