package org.newsconcord.compare.kernel;

import org.newsconcord.text.LowerCase;

/**
 * A light stemmer that brings the forms of an English word together: {@code killings}, {@code
 * killed} and {@code kill}. It is a key, not a word. Null-free, deterministic, thread-safe.
 */
public final class WordStem {
  private WordStem() {}

  /** The stem of one word; lower case. */
  public static String of(String word) {
    String stem = LowerCase.of(word);
    if (stem.endsWith("'s") || stem.endsWith("’s")) {
      stem = stem.substring(0, stem.length() - 2);
    }
    stem = withoutPlural(stem);
    stem = withoutEnding(withoutEnding(stem, "ing"), "ed");
    if (stem.length() > 3 && stem.endsWith("e")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return stem.length() > 3 && stem.endsWith("y")
        ? stem.substring(0, stem.length() - 1) + "i"
        : stem;
  }

  private static String withoutPlural(String word) {
    if (word.length() <= 3 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean hissing =
        word.endsWith("sses")
            || word.endsWith("ches")
            || word.endsWith("shes")
            || word.endsWith("xes")
            || word.endsWith("oes");
    return word.substring(0, word.length() - (hissing ? 2 : 1));
  }

  private static String withoutEnding(String word, String ending) {
    int length = word.length() - ending.length();
    if (length < 3 || !word.endsWith(ending) || !hasVowel(word, length)) {
      return word;
    }
    char last = word.charAt(length - 1);
    boolean doubled = last == word.charAt(length - 2) && "bdgmnprt".indexOf(last) >= 0;
    return word.substring(0, doubled ? length - 1 : length);
  }

  private static boolean hasVowel(String word, int length) {
    for (int i = 0; i < length; i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
