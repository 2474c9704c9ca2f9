package org.newsconcord.compare.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.newsconcord.text.WordList;

/**
 * The phrases of {@code review-phrases.psv} as patterns that ignore case. Compile a pattern once
 * and keep it.
 */
final class ReviewPhrases {
  private static final Map<String, String> ALTERNATIVES = read();

  private ReviewPhrases() {}

  /** Finds a phrase of the class anywhere. */
  static Pattern within(String phrases) {
    return pattern("(?<![\\w'’])" + of(phrases));
  }

  /** Finds a phrase of the class that ends where the text does, but for what is no word. */
  static Pattern before(String phrases) {
    return pattern("(?<![\\w'’])" + of(phrases) + "\\W*$");
  }

  /** Finds a phrase of the class near the begin of the text, after at most so many words. */
  static Pattern after(String phrases, int words) {
    return pattern("^\\W*(?:[\\w'’-]+ ){0," + words + "}" + of(phrases));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String of(String phrases) {
    String alternatives = ALTERNATIVES.get(phrases);
    if (alternatives == null) {
      throw new IllegalArgumentException("There are no review phrases of class " + phrases + ".");
    }
    return "(?:" + alternatives + ")(?!\\w)";
  }

  private static Map<String, String> read() {
    Map<String, String> alternatives = new HashMap<>();
    for (String line : WordList.of(ReviewPhrases.class, "review-phrases.psv")) {
      List<String> fields = List.of(line.split(";", 2));
      alternatives.put(fields.get(0), regex(fields.get(1)));
    }
    return Map.copyOf(alternatives);
  }

  private static String regex(String phrases) {
    return phrases.replace("*", "\\w*").replace(" ", "\\W+");
  }
}
