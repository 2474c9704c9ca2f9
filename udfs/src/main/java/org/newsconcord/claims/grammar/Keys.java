package org.newsconcord.claims.grammar;

import org.newsconcord.text.LowerCase;

/** Normalises text to keys: lower case, letters and digits, single blanks. Stateless. */
public final class Keys {
  private Keys() {}

  /** The key of a text; null when nothing is left of it. */
  public static String of(String text) {
    StringBuilder key = new StringBuilder(text.length());
    boolean blank = false;
    String lower = LowerCase.of(text);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (blank && key.length() > 0) {
          key.append(' ');
        }
        blank = false;
        key.append(c);
      } else if (c == '\'' || c == '’' || c == '.') {
        if (c != '.' && possessive(lower, i)) {
          i++;
        }
      } else {
        blank = true;
      }
    }
    return key.length() == 0 ? null : key.toString();
  }

  private static boolean possessive(String lower, int i) {
    return i + 1 < lower.length()
        && lower.charAt(i + 1) == 's'
        && (i + 2 == lower.length() || !Character.isLetterOrDigit(lower.charAt(i + 2)));
  }
}
