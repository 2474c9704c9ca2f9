package org.newsconcord.jobs.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The signs by which a block is told to belong to the article of its page: its words, its element,
 * what stands around it, and how the text of the page is spread. One row of values for each block.
 */
final class BlockFeatures {
  /** A block is running text from this many characters, with few of them in links. */
  private static final int RUNNING_CHARS = 80;

  private static final double RUNNING_LINKS = 0.4;

  /** A block is an entry of a menu with at most so many characters, nearly all of them in links. */
  private static final int MENU_CHARS = 60;

  private static final double MENU_LINKS = 0.95;

  /** So many blocks around an entry of a menu are no running text. */
  private static final int MENU_GAP = 2;

  /** The article's element holds at least this share of the running text of the page. */
  private static final double ROOT_SHARE = 0.55;

  private static final int FAR = 40;
  private static final List<String> TITLE_TAGS = List.of("h1", "h2", "h3");

  private static final List<String> NAMES = names();

  private final List<Block> blocks;
  private final boolean[] running;
  private final Set<String> described;
  private final boolean isDescribed;
  private final Set<String> titleWords;
  private final Map<Integer, Double> runningIn = new HashMap<>();
  private final Map<Integer, Double> shapeChars = new HashMap<>();
  private final Map<Integer, Double> shapeLinks = new HashMap<>();
  private final Map<Integer, Integer> shapeCount = new HashMap<>();
  private final Map<Integer, Integer> shapeLinkFirst = new HashMap<>();
  private final Map<String, Integer> texts = new HashMap<>();
  private double allRunning;
  private int root;
  private int firstRunning = -1;
  private int lastRunning = -1;
  private int firstTitle = -1;

  BlockFeatures(List<Block> blocks, PageHead head, String title) {
    this.blocks = blocks;
    this.running = new boolean[blocks.size()];
    String body = head.ofArticle("articleBody");
    this.isDescribed = body.length() > 200;
    this.described = isDescribed ? BlockWords.triples(BlockWords.words(body)) : Set.of();
    this.titleWords = new HashSet<>(BlockWords.words(title));
    count();
  }

  /** The names of the values, in order. */
  static List<String> featureNames() {
    return NAMES;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(BlockWords.NAMES);
    names.addAll(
        List.of(
            "tag_p",
            "tag_li",
            "heading",
            "tag_div",
            "tag_td",
            "depth",
            "position",
            "log_blocks",
            "shape_chars",
            "shape_count",
            "shape_links",
            "shape_link_first",
            "parent_share",
            "parent2_share",
            "parent3_share",
            "in_root",
            "root_depth",
            "running_share",
            "after_title",
            "from_title",
            "gap_before",
            "gap_after",
            "before_first",
            "after_last",
            "described",
            "title_share",
            "repeated",
            "prev_chars",
            "prev_links",
            "prev_same",
            "next_chars",
            "next_links",
            "next_same",
            "prev2_chars",
            "next2_chars"));
    Trait.all().forEach(trait -> names.add("trait_" + trait.name().toLowerCase(Locale.ROOT)));
    return List.copyOf(names);
  }

  private void count() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int chars = block.text().length();
      shapeChars.merge(block.shape(), (double) chars, Double::sum);
      shapeLinks.merge(block.shape(), (double) block.linkChars(), Double::sum);
      shapeCount.merge(block.shape(), 1, Integer::sum);
      shapeLinkFirst.merge(block.shape(), block.linkFirst() ? 1 : 0, Integer::sum);
      texts.merge(block.text(), 1, Integer::sum);
      running[i] = isRunning(block);
      if (running[i]) {
        allRunning += chars;
        block.containers().forEach(c -> runningIn.merge(c, (double) chars, Double::sum));
        firstRunning = firstRunning < 0 ? i : firstRunning;
        lastRunning = i;
      }
    }
    firstTitle = firstTitle();
    // The innermost element that holds most of the running text: elements are numbered outside in.
    runningIn.forEach(
        (number, chars) -> root = chars >= ROOT_SHARE * allRunning ? Math.max(root, number) : root);
  }

  /** The heading that tells the title: the first of the highest level that does; -1 for none. */
  private int firstTitle() {
    for (String tag : TITLE_TAGS) {
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        if (block.tag().equals(tag) && titleShare(BlockWords.words(block.text())) > 0.5) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isRunning(Block block) {
    return block.text().length() >= RUNNING_CHARS
        && block.linkShare() < RUNNING_LINKS
        && !block.has(Trait.COMMENT_WORDS)
        && !block.has(Trait.FOOTER_TAG)
        && !block.has(Trait.NAV_TAG)
        && !block.has(Trait.NOTICE_WORDS);
  }

  /**
   * Whether a block is an entry of a menu or of a list of links. On the labelled pages 57 of 100
   * blocks are, and 1 of 300 of these stands in an article.
   */
  boolean isMenuEntry(int i) {
    Block block = blocks.get(i);
    if (block.text().length() >= MENU_CHARS || block.linkShare() < MENU_LINKS) {
      return false;
    }
    for (int j = Math.max(0, i - MENU_GAP); j <= Math.min(blocks.size() - 1, i + MENU_GAP); j++) {
      if (running[j]) {
        return false;
      }
    }
    return true;
  }

  /** A row of values for each block. */
  double[][] rows() {
    double[][] rows = new double[blocks.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(i);
    }
    return rows;
  }

  /** The values of a block. */
  double[] row(int i) {
    Block block = blocks.get(i);
    double[] row = new double[NAMES.size()];
    int at = BlockWords.of(block, row, 0);
    at = ofElement(block, row, at);
    at = ofPlace(block, i, row, at);
    at = ofNeighbours(block, i, row, at);
    for (Trait trait : Trait.all()) {
      row[at++] = block.has(trait) ? 1 : 0;
    }
    return row;
  }

  private static int ofElement(Block block, double[] row, int from) {
    int at = from;
    String tag = block.tag();
    row[at++] = tag.equals("p") ? 1 : 0;
    row[at++] = tag.equals("li") ? 1 : 0;
    row[at++] = tag.length() == 2 && tag.charAt(0) == 'h' ? tag.charAt(1) - '0' : 0;
    row[at++] = tag.equals("div") ? 1 : 0;
    row[at++] = tag.equals("td") ? 1 : 0;
    row[at++] = block.depth();
    return at;
  }

  private int ofPlace(Block block, int i, double[] row, int from) {
    int at = from;
    double chars = shapeChars.get(block.shape());
    row[at++] = (double) i / blocks.size();
    row[at++] = StrictMath.log(blocks.size());
    row[at++] = StrictMath.log(1 + chars);
    row[at++] = shapeCount.get(block.shape());
    row[at++] = shapeLinks.get(block.shape()) / chars;
    row[at++] = (double) shapeLinkFirst.get(block.shape()) / shapeCount.get(block.shape());
    for (int level = 1; level <= 3; level++) {
      row[at++] = share(block, level);
    }
    int rootLevel = block.containers().indexOf(root);
    row[at++] = rootLevel >= 0 ? 1 : 0;
    row[at++] = rootLevel;
    row[at++] = share(block, Math.max(0, rootLevel));
    row[at++] = firstTitle >= 0 ? (i > firstTitle ? 1 : 0) : Double.NaN;
    row[at++] = firstTitle >= 0 ? Math.max(-FAR, Math.min(FAR, i - firstTitle)) : Double.NaN;
    row[at++] = gap(i, -1);
    row[at++] = gap(i, 1);
    row[at++] = i < firstRunning ? 1 : 0;
    row[at++] = i > lastRunning ? 1 : 0;
    List<String> words =
        isDescribed || !titleWords.isEmpty() ? BlockWords.words(block.text()) : List.of();
    row[at++] = describedShare(words);
    row[at++] = titleShare(words);
    row[at++] = texts.get(block.text());
    return at;
  }

  /** Share of the page's running text in the element so many levels above the block's own. */
  private double share(Block block, int level) {
    if (level >= block.containers().size() || allRunning == 0) {
      return 0;
    }
    return runningIn.getOrDefault(block.containers().get(level), 0.0) / allRunning;
  }

  /** Blocks between this one and the next running text on that side. */
  private int gap(int i, int step) {
    for (int n = 1; n < FAR; n++) {
      int j = i + n * step;
      if (j < 0 || j >= blocks.size()) {
        return FAR;
      }
      if (running[j]) {
        return n;
      }
    }
    return FAR;
  }

  private int ofNeighbours(Block block, int i, double[] row, int from) {
    int at = from;
    for (int step : new int[] {-1, 1}) {
      Block other = at(i + step);
      row[at++] = other == null ? 0 : StrictMath.log(1.0 + other.text().length());
      row[at++] = other == null ? 0 : other.linkShare();
      row[at++] = other != null && other.container() == block.container() ? 1 : 0;
    }
    for (int step : new int[] {-2, 2}) {
      Block other = at(i + step);
      row[at++] = other == null ? 0 : StrictMath.log(1.0 + other.text().length());
    }
    return at;
  }

  private Block at(int i) {
    return i < 0 || i >= blocks.size() ? null : blocks.get(i);
  }

  /** Share of the block's runs of three words that the page's description of its article holds. */
  private double describedShare(List<String> words) {
    if (!isDescribed) {
      return Double.NaN;
    }
    Set<String> triples = BlockWords.triples(words);
    return triples.isEmpty()
        ? 0
        : (double) triples.stream().filter(described::contains).count() / triples.size();
  }

  private double titleShare(List<String> words) {
    return words.isEmpty()
        ? 0
        : (double) words.stream().filter(titleWords::contains).count() / words.size();
  }
}
