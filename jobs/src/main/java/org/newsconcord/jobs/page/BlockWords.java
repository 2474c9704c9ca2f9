package org.newsconcord.jobs.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsconcord.text.LowerCase;
import org.newsconcord.text.WordEdge;

/** The signs of a block that its own text gives. Stateless. */
final class BlockWords {
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

  /** The names of the values, in order. */
  static final List<String> NAMES =
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
          "byline");

  private BlockWords() {}

  /** Puts the values of a block into its row; the place behind them. */
  static int of(Block block, double[] row, int from) {
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

  /** The words of a text in lower case: runs of letters and digits. */
  static List<String> words(String text) {
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

  /** The runs of three words. */
  static Set<String> triples(List<String> words) {
    Set<String> triples = new HashSet<>();
    int length = Math.min(3, words.size());
    for (int i = 0; length > 0 && i + length <= words.size(); i++) {
      triples.add(String.join(" ", words.subList(i, i + length)));
    }
    return triples;
  }
}
