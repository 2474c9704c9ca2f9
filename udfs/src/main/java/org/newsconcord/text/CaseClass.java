package org.newsconcord.text;

/** How the letters of a token are cased. */
public enum CaseClass {
  /** No letters, or letters of a script without case. */
  NONE,
  /** All lower case. */
  LOWER,
  /** Each hyphenated part begins with its only capital; also a single capital. */
  CAPITALISED,
  /** Two or more capitals and no small letter. */
  UPPER,
  /** Anything else: {@code McCain}, {@code iPhone}. */
  MIXED;

  /** How the letters of a word are cased. */
  static CaseClass of(String word) {
    int upper = 0;
    int lower = 0;
    int misplaced = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Chars.isLowerAscii(c) || c >= 0x80 && Character.isLowerCase(c)) {
        lower++;
      } else if (Character.isUpperCase(c)) {
        upper++;
        boolean partStart = i == 0 || word.charAt(i - 1) == '-' || word.charAt(i - 1) == '\'';
        misplaced += partStart ? 0 : 1;
      }
    }
    if (upper == 0) {
      return lower == 0 ? NONE : LOWER;
    }
    if (lower == 0) {
      return upper > 1 ? UPPER : CAPITALISED;
    }
    return Character.isUpperCase(word.charAt(0)) && misplaced == 0 ? CAPITALISED : MIXED;
  }
}
