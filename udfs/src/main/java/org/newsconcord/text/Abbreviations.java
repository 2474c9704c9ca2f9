package org.newsconcord.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words that carry a full stop of their own. Immutable. */
final class Abbreviations {
  private final FoldedSet words;
  private final boolean[] mayEnd;
  private final boolean[] needsDigit;

  Abbreviations(List<String> lines) {
    Map<String, String> classes = new LinkedHashMap<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      classes.put(line.substring(0, tab), line.substring(tab + 1));
    }
    words = FoldedSet.of(classes.keySet());
    mayEnd = new boolean[classes.size()];
    needsDigit = new boolean[classes.size()];
    int number = 0;
    for (String kind : classes.values()) {
      mayEnd[number] = kind.equals("ends");
      needsDigit[number++] = kind.equals("date");
    }
  }

  /** Whether the span, followed by a full stop at {@code end}, is an abbreviation here. */
  boolean contains(String raw, int wordBegin, int end) {
    int begin = lastPart(raw, wordBegin, end);
    int found = words.find(raw, begin, end);
    if (found < 0) {
      return false;
    }
    if (needsDigit[found]) {
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
  boolean mayEnd(String raw, int wordBegin, int end) {
    int begin = lastPart(raw, wordBegin, end);
    int found = words.find(raw, begin, end - 1);
    return found < 0 || mayEnd[found];
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
