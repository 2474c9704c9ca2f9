package org.newsconcord.compare.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.newsconcord.text.LowerCase;

/** Word lists of short texts, for comparison. */
public final class Words {
  private static final Pattern POSSESSIVE = Pattern.compile("'s\\b");
  private static final int ASCII = 0x80;

  private Words() {}

  /** Lower-case words and numbers in order; apostrophes straightened, possessives dropped. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    if (text != null) {
      String straight = LowerCase.of(text).replace('’', '\'');
      String plain =
          straight.contains("'s") ? POSSESSIVE.matcher(straight).replaceAll("") : straight;
      for (String word : runs(plain, "'")) {
        String bare = unquoted(word);
        if (!bare.isEmpty()) {
          words.add(bare);
        }
      }
    }
    return words;
  }

  /** The longest runs of letters, numbers and the given characters, in order. */
  static List<String> runs(String text, String others) {
    List<String> runs = new ArrayList<>();
    int from = -1;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean inside = isLetterOrNumber(c) || others.indexOf(c) >= 0;
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        runs.add(text.substring(from, i));
        from = -1;
      }
      i += Character.charCount(c);
    }
    if (from >= 0) {
      runs.add(text.substring(from));
    }
    return runs;
  }

  private static boolean isLetterOrNumber(int c) {
    if (c < ASCII) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static String unquoted(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && word.charAt(from) == '\'') {
      from++;
    }
    while (to > from && word.charAt(to - 1) == '\'') {
      to--;
    }
    return word.substring(from, to);
  }
}
