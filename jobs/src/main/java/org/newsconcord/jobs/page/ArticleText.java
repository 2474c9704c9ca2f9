package org.newsconcord.jobs.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the text of an article together from the likely blocks of its page. */
final class ArticleText {
  /** A block from this probability on belongs to the article. */
  private static final double MIN_PROBABILITY = 0.55;

  /** Where hardly anything reaches that, blocks from this probability on do. */
  private static final double MIN_OF_SHORT = 0.3;

  private static final int SHORT_TEXT = 250;

  /** Where nothing reaches that, a passage from this probability on does. */
  private static final double MIN_OF_PASSAGE = 0.15;

  private static final int PASSAGE_CHARS = 250;

  /** A longer block that comes again in another box is the same text. */
  private static final int MIN_REPEATED = 60;

  /** A longer block may say once more what others say: the whole article in one piece. */
  private static final int MIN_RESTATED = 500;

  /** It does so when other blocks hold this share of its runs of four words. */
  private static final double RESTATED = 0.8;

  private static final int RUN = 4;

  private ArticleText() {}

  /** The paragraphs of the article, parted by a blank line; empty where there is none. */
  static String of(List<Block> blocks, double[] probabilities) {
    String text = text(blocks, probabilities, MIN_PROBABILITY, 1);
    if (text.length() < SHORT_TEXT) {
      text = text(blocks, probabilities, MIN_OF_SHORT, 1);
    }
    return text.isEmpty() ? text(blocks, probabilities, MIN_OF_PASSAGE, PASSAGE_CHARS) : text;
  }

  private static String text(
      List<Block> blocks, double[] probabilities, double least, int leastChars) {
    List<Block> chosen = new ArrayList<>();
    for (int i = 0; i < probabilities.length; i++) {
      Block block = blocks.get(i);
      if (probabilities[i] >= least
          && block.text().length() >= leastChars
          && !block.has(Trait.PROPERTY)) {
        chosen.add(block);
      }
    }
    return String.join("\n\n", withoutRestated(withoutRepeated(chosen)));
  }

  /** Text that its own box repeats, such as a line of each recipe, stays. */
  private static List<String> withoutRepeated(List<Block> chosen) {
    Map<String, Integer> containers = new HashMap<>();
    List<String> texts = new ArrayList<>(chosen.size());
    for (Block block : chosen) {
      Integer first = containers.putIfAbsent(block.text(), block.container());
      if (first == null || first == block.container() || block.text().length() < MIN_REPEATED) {
        texts.add(block.text());
      }
    }
    return texts;
  }

  private static List<String> withoutRestated(List<String> texts) {
    int all = texts.stream().mapToInt(String::length).sum();
    return texts.stream().filter(text -> !isRestated(text, texts, all)).toList();
  }

  /** Only a text that is a third of all and more can say again what the rest says. */
  private static boolean isRestated(String text, List<String> texts, int all) {
    if (text.length() < MIN_RESTATED || 3 * text.length() < all || text.length() == all) {
      return false;
    }
    Set<Integer> others = new HashSet<>();
    texts.stream().filter(other -> other.length() < text.length()).forEach(o -> runs(o, others));
    Set<Integer> own = runs(text, new HashSet<>());
    return own.stream().filter(others::contains).count() > RESTATED * own.size();
  }

  /** Adds the hashes of the runs of four words. */
  private static Set<Integer> runs(String text, Set<Integer> runs) {
    String[] words = text.split("\\W+");
    for (int i = 0; i + RUN <= words.length; i++) {
      int hash = 0;
      for (int j = i; j < i + RUN; j++) {
        hash = 31 * hash + words[j].hashCode();
      }
      runs.add(hash);
    }
    return runs;
  }
}
