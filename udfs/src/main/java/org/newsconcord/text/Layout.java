package org.newsconcord.text;

/**
 * How line breaks are used in a text: as paragraph ends, or as hard wraps inside paragraphs.
 *
 * <p>A text is hard-wrapped when at least five lines end in a single break and 70 % of those are 45
 * to 100 units long and stop in mid-sentence. In such a text only blank lines, and breaks after a
 * short line, end a paragraph.
 */
final class Layout {
  private static final int MIN_LINES = 5;
  private static final int MIN_WRAPPED = 45;
  private static final int MAX_WRAPPED = 100;
  private final String raw;
  private final boolean wrapped;

  private Layout(String raw, boolean wrapped) {
    this.raw = raw;
    this.wrapped = wrapped;
  }

  static Layout of(String raw) {
    int lines = 0;
    int full = 0;
    int start = 0;
    for (int i = raw.indexOf('\n'); i >= 0; i = raw.indexOf('\n', start)) {
      boolean single = i + 1 < raw.length() && raw.charAt(i + 1) > ' ' && i > start;
      if (single) {
        lines++;
        char last = raw.charAt(i - 1);
        boolean midSentence = Chars.isLetterOrDigit(last) || last == ',';
        full += midSentence && i - start >= MIN_WRAPPED && i - start <= MAX_WRAPPED ? 1 : 0;
      }
      start = i + 1;
    }
    return new Layout(raw, lines >= MIN_LINES && full * 10 >= lines * 7);
  }

  /** Whether the blanks between two tokens end a paragraph. */
  boolean breaks(int begin, int end) {
    int breaks = lineBreaks(begin, end);
    return breaks > 1 || breaks == 1 && !wrapped;
  }

  /** Line breaks in a span; a carriage return before a line feed does not count again. */
  private int lineBreaks(int begin, int end) {
    int breaks = 0;
    for (int i = begin; i < end; i++) {
      char c = raw.charAt(i);
      boolean pair = c == '\r' && i + 1 < end && raw.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') && !pair) {
        breaks++;
      }
    }
    return breaks;
  }
}
