package org.newsconcord.jobs.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsconcord.text.LowerCase;
import org.newsconcord.text.WordEdge;

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

  /** Every offer holds one of these; to look for them is faster than to try the pattern. */
  private static final List<String> OFFER_MARKS =
      List.of(
          "read",
          "related",
          "click here",
          "sign up",
          "subscribe",
          "newsletter",
          "follow us",
          "share this",
          "advertisement",
          "sponsored",
          "more from",
          "see also",
          "recommended",
          "watch:",
          "download",
          "log",
          "register",
          "comment",
          "cookie",
          "privacy",
          "terms of",
          "continue",
          "supported by");

  private static final Pattern OFFER =
      Pattern.compile(
          WordEdge.BEGIN
              + "(?:read (?:more|also|next)|related|click here|sign up|subscribe|newsletter|follow us|share this"
              + "|advertisement|sponsored|more from|see also|most read|recommended|watch:|also read|download"
              + "|log ?in|register|comments?|cookies?|privacy|terms of|continue reading|story continues|supported by)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The same for notes of rights. */
  private static final List<String> RIGHTS_MARKS =
      List.of(
          "©",
          "(c)",
          "rights",
          "getty",
          "photo",
          "image:",
          "picture:",
          "credit:",
          "reuters/",
          "shutterstock",
          "copyright");

  private static final Pattern RIGHTS =
      Pattern.compile(
          "©|\\(c\\) \\d|all rights reserved|copyright|getty|photograph|photo:|image:|picture:|credit:|"
              + WordEdge.BEGIN
              + "ap photo|reuters/|shutterstock",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BYLINE =
      Pattern.compile(
          "^(?:by\\s+\\p{Lu}|posted|published|updated|last (?:updated|modified)|written by|words by|\\p{L}+ \\d{1,2},? \\d{4}|\\d{1,2}[ ./-])",
          Pattern.CASE_INSENSITIVE);

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
    this.described = isDescribed ? triples(words(body)) : Set.of();
    this.titleWords = new HashSet<>(words(title));
    count();
  }

  /** The names of the values, in order. */
  static List<String> featureNames() {
    return NAMES;
  }

  private static List<String> names() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "log_chars",
                "words",
                "link_share",
                "links",
                "link_first",
                "emphasis_share",
                "ends_sentence",
                "ends_cut",
                "sentences",
                "commas",
                "lower_share",
                "digit_share",
                "mean_word",
                "offers",
                "rights",
                "byline",
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
        if (block.tag().equals(tag) && titleShare(words(block.text())) > 0.5) {
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
    int at = ofWords(block, row, 0);
    at = ofElement(block, row, at);
    at = ofPlace(block, i, row, at);
    at = ofNeighbours(block, i, row, at);
    for (Trait trait : Trait.all()) {
      row[at++] = block.has(trait) ? 1 : 0;
    }
    return row;
  }

  private static int ofWords(Block block, double[] row, int from) {
    int at = from;
    String text = block.text();
    WordCounts words = WordCounts.of(text);
    String lower = LowerCase.of(text);
    double count = Math.max(1, words.words());
    row[at++] = StrictMath.log(1.0 + text.length());
    row[at++] = words.words();
    row[at++] = block.linkShare();
    row[at++] = block.links();
    row[at++] = block.linkFirst() ? 1 : 0;
    row[at++] = (double) block.emphasisChars() / text.length();
    row[at++] = SentenceEnds.closes(text) ? 1 : 0;
    row[at++] = text.endsWith("...") || text.endsWith("…") ? 1 : 0;
    row[at++] = SentenceEnds.count(text);
    row[at++] = text.chars().filter(c -> c == ',').count() / count;
    row[at++] = words.lowerCase() / count;
    row[at++] = text.chars().filter(Character::isDigit).count() / (double) text.length();
    row[at++] = words.chars() / count;
    row[at++] = count(OFFER, OFFER_MARKS, text, lower);
    row[at++] = count(RIGHTS, RIGHTS_MARKS, text, lower);
    row[at++] = BYLINE.matcher(text).lookingAt() ? 1 : 0;
    return at;
  }

  private static long count(Pattern pattern, List<String> marks, String text, String lower) {
    return marks.stream().anyMatch(lower::contains) ? pattern.matcher(text).results().count() : 0;
  }

  /**
   * The words of a text: runs of letters and digits.
   *
   * @param lowerCase words that begin with a small letter
   * @param chars UTF-16 units of all words
   */
  private record WordCounts(int words, int lowerCase, int chars) {
    static WordCounts of(String text) {
      int words = 0;
      int lowerCase = 0;
      int chars = 0;
      boolean inside = false;
      int next;
      for (int i = 0; i < text.length(); i = next) {
        int c = text.codePointAt(i);
        next = i + Character.charCount(c);
        boolean part = isWordPart(c);
        if (part && !inside) {
          words++;
          lowerCase += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
        chars += part ? next - i : 0;
        inside = part;
      }
      return new WordCounts(words, lowerCase, chars);
    }

    private static boolean isWordPart(int c) {
      int type = Character.getType(c);
      return Character.isLetter(c)
          || type == Character.DECIMAL_DIGIT_NUMBER
          || type == Character.LETTER_NUMBER
          || type == Character.OTHER_NUMBER;
    }
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
    List<String> words = isDescribed || !titleWords.isEmpty() ? words(block.text()) : List.of();
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
    Set<String> triples = triples(words);
    return triples.isEmpty()
        ? 0
        : (double) triples.stream().filter(described::contains).count() / triples.size();
  }

  private double titleShare(List<String> words) {
    return words.isEmpty()
        ? 0
        : (double) words.stream().filter(titleWords::contains).count() / words.size();
  }

  private static List<String> words(String text) {
    String lower = LowerCase.of(text);
    List<String> words = new ArrayList<>();
    int begin = -1;
    int next;
    for (int i = 0; i < lower.length(); i = next) {
      int c = lower.codePointAt(i);
      next = i + Character.charCount(c);
      boolean part = WordCounts.isWordPart(c);
      if (part && begin < 0) {
        begin = i;
      } else if (!part && begin >= 0) {
        words.add(lower.substring(begin, i));
        begin = -1;
      }
    }
    if (begin >= 0) {
      words.add(lower.substring(begin));
    }
    return words;
  }

  private static Set<String> triples(List<String> words) {
    Set<String> triples = new HashSet<>();
    int length = Math.min(3, words.size());
    for (int i = 0; length > 0 && i + length <= words.size(); i++) {
      triples.add(String.join(" ", words.subList(i, i + length)));
    }
    return triples;
  }
}
