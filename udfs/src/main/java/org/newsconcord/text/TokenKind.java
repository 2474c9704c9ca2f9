package org.newsconcord.text;

/** What a token is, as far as its characters tell. */
public enum TokenKind {
  /**
   * Letters, with inner apostrophes, hyphens and digits: {@code Secretary-General}, {@code F-16}.
   */
  WORD,
  /** A split-off word end: {@code 's}, {@code n't}, {@code 're}, a bare possessive apostrophe. */
  CLITIC,
  /** A web or mail address, a handle or a hashtag. */
  URL,
  /** Digits with group commas and a decimal point, or one fraction character. */
  NUMBER,
  /** {@code 1st}, {@code 22nd}. */
  ORDINAL,
  /** {@code 1990s}, {@code 80s}. */
  DECADE,
  /** Punctuation, also runs such as {@code ...} and {@code --}. */
  PUNCT,
  /** A mark that opens a quotation. */
  QUOTE_OPEN,
  /** A mark that closes a quotation. */
  QUOTE_CLOSE,
  /** Currency signs, bullets and everything else. */
  SYMBOL
}
