package org.newsconcord.claims;

import java.util.BitSet;

/** Finds the noun phrase that an object begins with, by its key. Linear in the text. Stateless. */
final class ObjectPhrase {
  private ObjectPhrase() {}

  /**
   * The words of {@code text} up to those of {@code key}: of "an order creating a commission" with
   * the key "order" the order; all of it where the key stands for other words or goes on with 's.
   */
  static String of(String text, String key) {
    String wanted = letters(key);
    StringBuilder seen = new StringBuilder(text.length());
    BitSet starts = new BitSet();
    for (int i = 0; i < text.length(); i++) {
      if (isOwner(text, i)) {
        i++;
      } else if (Character.isLetterOrDigit(text.charAt(i))) {
        starts.set(seen.length(), i == 0 || ends(text, i - 1));
        seen.append(Character.toLowerCase(text.charAt(i)));
        if (ends(text, i + 1) && !isOwner(text, i + 1) && endsWith(seen, starts, wanted)) {
          return text.substring(0, i + 1);
        }
      }
    }
    return text;
  }

  private static boolean isOwner(String text, int i) {
    return i + 1 < text.length()
        && (text.charAt(i) == '\'' || text.charAt(i) == '’')
        && text.charAt(i + 1) == 's'
        && ends(text, i + 2);
  }

  private static boolean ends(String text, int i) {
    return i >= text.length() || !Character.isLetterOrDigit(text.charAt(i));
  }

  /** Whether these letters end with those of the key, from the beginning of a word. */
  private static boolean endsWith(StringBuilder seen, BitSet starts, String wanted) {
    int from = seen.length() - wanted.length();
    return from >= 0 && starts.get(from) && seen.indexOf(wanted, from) == from;
  }

  private static String letters(String key) {
    return key.chars()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
