package org.newsconcord.text;

import java.util.ArrayList;
import java.util.List;

/** Words that carry a full stop of their own. Loaded once per JVM. */
final class Abbreviations {
  private static final FoldedSet WORDS;
  private static final boolean[] MAY_END;
  private static final boolean[] NEEDS_DIGIT;

  static {
    List<String> entries = WordList.of(Abbreviations.class, "abbreviations.txt");
    List<String> words = new ArrayList<>();
    MAY_END = new boolean[entries.size()];
    NEEDS_DIGIT = new boolean[entries.size()];
    for (int i = 0; i < entries.size(); i++) {
      String[] parts = entries.get(i).split(" ", 2);
      words.add(parts[0]);
      MAY_END[i] = parts[1].equals("ends");
      NEEDS_DIGIT[i] = parts[1].equals("date");
    }
    WORDS = FoldedSet.of(words);
  }

  private Abbreviations() {}

  /** Whether the span, followed by a full stop at {@code end}, is an abbreviation here. */
  static boolean contains(String raw, int wordBegin, int end) {
    int begin = lastPart(raw, wordBegin, end);
    int found = WORDS.find(raw, begin, end);
    if (found < 0) {
      return false;
    }
    if (NEEDS_DIGIT[found]) {
      int i = end + 1;
      while (i < raw.length() && i < end + 3 && raw.charAt(i) == ' ') {
        i++;
      }
      return i < raw.length() && Chars.isDigit(raw.charAt(i));
    }
    return Character.isUpperCase(raw.charAt(begin))
        || end - begin <= 3 && !isWordToo(raw, begin, end);
  }

  /** Whether an abbreviation token (with its stop) may close a sentence. */
  static boolean mayEnd(String raw, int wordBegin, int end) {
    int begin = lastPart(raw, wordBegin, end);
    int found = WORDS.find(raw, begin, end - 1);
    return found < 0 || MAY_END[found];
  }

  /** Where the part after the last hyphen begins: {@code Gov} in {@code then-Gov}. */
  private static int lastPart(String raw, int begin, int end) {
    int part = end;
    while (part > begin && raw.charAt(part - 1) != '-') {
      part--;
    }
    return part;
  }

  /** Short lower-case words that are words in their own right: "no.", "art.", "la.". */
  private static boolean isWordToo(String raw, int begin, int end) {
    boolean listed = end - begin == 2 && Chars.lower(raw.charAt(begin)) == 'v';
    return !(listed || end - begin == 1 || Chars.lower(raw.charAt(end - 1)) == 'c');
  }
}
