package org.newsconcord.jobs.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An article whose text is known. A block belongs to it when most of its runs of four words stand
 * in the text. A shorter block belongs to it when its words stand there in a row, and the next
 * longer block before or after it belongs to it, too: words of a menu stand in many texts.
 *
 * @param text the article
 */
public record KnownText(String text) implements KnownArticle {
  private static final int RUN = 4;
  private static final double MOST = 0.5;

  /** A short block is told by a longer one with at most so many short ones between them. */
  private static final int REACH = 3;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  @Override
  public List<Belongs> labels(List<String> blocks) {
    List<String> article = words(text);
    Set<String> runs = runs(article);
    String all = " " + String.join(" ", article) + " ";
    List<List<String>> words = blocks.stream().map(KnownText::words).toList();
    boolean[] held = new boolean[words.size()];
    for (int i = 0; i < held.length; i++) {
      List<String> own = words.get(i);
      held[i] =
          isLong(own)
              ? runs(own).stream().filter(runs::contains).count() > MOST * runs(own).size()
              : own.size() > 1 && all.contains(" " + String.join(" ", own) + " ");
    }
    List<Belongs> labels = new ArrayList<>(held.length);
    for (int i = 0; i < held.length; i++) {
      boolean belongs =
          held[i]
              && (isLong(words.get(i))
                  || borders(words, held, i, -1)
                  || borders(words, held, i, 1));
      labels.add(belongs ? Belongs.YES : Belongs.NO);
    }
    return labels;
  }

  /** Whether the next longer block on that side belongs to the article. */
  private static boolean borders(List<List<String>> words, boolean[] held, int from, int step) {
    for (int i = from + step; i >= 0 && i < held.length; i += step) {
      if (isLong(words.get(i))) {
        return held[i];
      }
      if (Math.abs(i - from) > REACH) {
        return false;
      }
    }
    return false;
  }

  private static boolean isLong(List<String> words) {
    return words.size() >= RUN;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(m -> m.group()).toList();
  }

  private static Set<String> runs(List<String> words) {
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }
}
