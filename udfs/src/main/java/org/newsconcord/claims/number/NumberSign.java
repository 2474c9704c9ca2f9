package org.newsconcord.claims.number;

import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/** Signs before a number: {@code -5}, {@code minus five}, {@code +2}. */
public final class NumberSign {
  private NumberSign() {}

  /** Whether a token is the minus of the number behind it. */
  public static boolean isMinus(AnnotatedText text, int i) {
    if (i < 0) {
      return false;
    }
    if (text.matches(i, "minus") || text.matches(i, "negative")) {
      return i == 0 || !text.matches(i - 1, "or");
    }
    boolean dash = text.isChar(i, '-') || text.isChar(i, '\u2212') || text.isChar(i, '\u2013');
    boolean opens =
        i == 0 && text.isChar(i, '-') && (text.isGlued(1) || text.is(1, TokenKind.NUMBER));
    return dash && (opens || text.isGlued(i + 1) && isFree(text, i));
  }

  /** Whether a token is the plus of the number behind it. */
  public static boolean isPlus(AnnotatedText text, int i) {
    return i >= 0 && text.isChar(i, '+') && text.isGlued(i + 1) && isFree(text, i);
  }

  private static boolean isFree(AnnotatedText text, int i) {
    boolean opens = !text.isGlued(i) && (i == 0 || !text.is(i - 1, TokenKind.NUMBER));
    int after = text.end(i + 1);
    boolean percent = after < text.raw().length() && text.raw().charAt(after) == '%';
    return opens || percent && !text.isGlued(i) || "(<>=".indexOf(text.first(i - 1)) >= 0;
  }
}
