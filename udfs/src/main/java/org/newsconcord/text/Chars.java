package org.newsconcord.text;

/** Character classes of the text layer; the same for every locale. */
final class Chars {
  private Chars() {}

  /** White space, also no-break and zero-width spaces and the byte order mark. */
  static boolean isBlank(char c) {
    if (c <= ' ') {
      return true;
    }
    return c >= 0x7f
        && (c <= 0xa0 && (c == 0xa0 || c <= 0x9f)
            || c >= 0x1680
                && (Character.isSpaceChar(c) || c >= 0x200b && c <= 0x200f || c == 0xfeff));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLowerAscii(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isLetter(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    return Character.isLetter(c);
  }

  static boolean isLetterOrDigit(char c) {
    return isDigit(c) || isLetter(c) || c >= 0x80 && Character.isDigit(c);
  }

  static boolean isMark(char c) {
    return c >= 0x300
        && (Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }

  static boolean isSurrogate(char c) {
    return Character.isSurrogate(c);
  }

  /** Whether a surrogate pair at the index is a letter. */
  static boolean isWideLetter(String s, int i) {
    return width(s, i) == 2 && Character.isLetter(s.codePointAt(i));
  }

  static boolean isWordStart(String s, int i) {
    if (i < 0 || i >= s.length()) {
      return false;
    }
    char c = s.charAt(i);
    return isLetter(c) || c >= 0x80 && Character.isDigit(c) || isSurrogate(c) && isWideLetter(s, i);
  }

  /** 2 for a well-formed surrogate pair at the index, else 1. */
  static int width(String s, int i) {
    boolean pair =
        Character.isHighSurrogate(s.charAt(i))
            && i + 1 < s.length()
            && Character.isLowSurrogate(s.charAt(i + 1));
    return pair ? 2 : 1;
  }

  /** A character that is a fraction of two small numbers. */
  static boolean isFraction(char c) {
    return c >= '\u00bc' && c <= '\u00be' || c >= '\u2150' && c <= '\u215e';
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc' || c == '\uff07';
  }

  /** Lower case of one unit by the root locale, with curly apostrophes and hyphens made plain. */
  static char lower(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    if (isApostrophe(c)) {
      return '\'';
    }
    if (c == '\u2010' || c == '\u2011') {
      return '-';
    }
    return Character.toLowerCase(c);
  }
}
