package org.newsconcord.text;

/**
 * The edges of words for regular expressions over texts of any kind. They look at one character.
 * The runtime's {@code \b} looks back over all combining marks before it, and so takes quadratic
 * time over a text of marks.
 */
public final class WordEdge {
  /** Before the first character of a word. */
  public static final String BEGIN = "(?<![\\p{L}\\p{N}_])";

  /** After the last character of a word. */
  public static final String END = "(?![\\p{L}\\p{N}_])";

  private WordEdge() {}
}
