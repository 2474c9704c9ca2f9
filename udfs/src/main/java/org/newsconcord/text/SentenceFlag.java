package org.newsconcord.text;

/** Bits of what is known about a sentence. */
final class SentenceFlag {
  static final int NOISE = 1;
  static final int HEADING = 2;
  static final int PARAGRAPH_START = 8;
  static final int CONTINUES_QUOTE = 16;

  private SentenceFlag() {}
}
