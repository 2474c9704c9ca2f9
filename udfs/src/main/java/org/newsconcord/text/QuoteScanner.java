package org.newsconcord.text;

/**
 * Settles which quotation marks open and which close, and which tokens stand inside.
 *
 * <p>Curly marks and the doubled ASCII marks of tokenised text say it themselves; straight marks
 * close when a quotation is open and open otherwise, corrected by the blanks around them. A
 * quotation that nothing closes before the paragraph ends goes on only when the next paragraph
 * opens with a mark, as newspapers set it; else it ends with the paragraph. One pass, linear.
 */
final class QuoteScanner {
  private static final byte OPEN = (byte) TokenKind.QUOTE_OPEN.ordinal();
  private static final byte CLOSE = (byte) TokenKind.QUOTE_CLOSE.ordinal();
  private static final byte CLITIC = (byte) TokenKind.CLITIC.ordinal();
  private static final byte SYMBOL = (byte) TokenKind.SYMBOL.ordinal();
  private static final int SINGLE_LOOK_AHEAD = 400;

  private final String raw;
  private final Layout layout;
  private final int[] begins;
  private final int[] ends;
  private final byte[] kinds;
  private final boolean[] inside;
  private boolean open;
  private boolean openSingle;

  private QuoteScanner(String raw, Layout layout, int[] begins, int[] ends, byte[] kinds) {
    this.raw = raw;
    this.layout = layout;
    this.begins = begins;
    this.ends = ends;
    this.kinds = kinds;
    this.inside = new boolean[begins.length];
  }

  /** Corrects {@code kinds} in place and gives, per token, whether it is inside a quotation. */
  static boolean[] scan(String raw, Layout layout, int[] begins, int[] ends, byte[] kinds) {
    QuoteScanner scanner = new QuoteScanner(raw, layout, begins, ends, kinds);
    for (int t = 0; t < begins.length; t++) {
      scanner.step(t);
    }
    return scanner.inside;
  }

  private void step(int t) {
    if (t > 0 && layout.breaks(ends[t - 1], begins[t])) {
      open = open && kinds[t] == OPEN && opensParagraph(t);
      openSingle = false;
      if (open) {
        inside[t] = false;
        return;
      }
    }
    if (kinds[t] == OPEN) {
      mark(t);
    } else {
      inside[t] = open || openSingle;
    }
  }

  private boolean opensParagraph(int t) {
    char c = raw.charAt(begins[t]);
    return c == '"' || c == '\u201c' || c == '`';
  }

  private void mark(int t) {
    char c = raw.charAt(begins[t]);
    switch (c) {
      case '\u201c', '\u00ab', '\u201e' -> set(t, true);
      case '\u201d', '\u00bb' -> set(t, false);
      case '`' -> {
        if (ends[t] - begins[t] == 2) {
          set(t, true);
        } else {
          setSingle(t, true);
        }
      }
      case '"', '\u201f' -> straight(t);
      case '\'', '\u2018', '\u2019', '\u201a', '\u201b', '\u2032' -> single(t, c);
      default -> set(t, !open);
    }
  }

  private void straight(int t) {
    boolean inches =
        !open && t > 0 && begins[t] == ends[t - 1] && Chars.isDigit(charAt(begins[t] - 1));
    if (inches) {
      kinds[t] = SYMBOL;
    } else {
      set(t, !open || looksOpening(t) && blankBefore(t));
    }
  }

  private void single(int t, char c) {
    if (c == '\'' && ends[t] - begins[t] == 2) {
      set(t, !open && !endsClause(t));
      return;
    }
    boolean letterAfter = isLetterOrDigit(ends[t]);
    if (openSingle && !letterAfter) {
      setSingle(t, false);
    } else if (c != '\u2032' && letterAfter && startsWordless(t) && closesSoon(ends[t])) {
      setSingle(t, true);
    } else {
      kinds[t] = CLITIC;
      inside[t] = open || openSingle;
    }
  }

  /** Whether a stop or comma stands before the mark: what a quotation ends with. */
  private boolean endsClause(int t) {
    int before = begins[t] - 1;
    while (before > 0 && raw.charAt(before) == ' ') {
      before--;
    }
    char c = charAt(before);
    boolean glued = before == begins[t] - 1;
    return (c == ',' || c == '.' || c == '?' || c == '!') && (glued || !isLetterOrDigit(ends[t]));
  }

  /** Whether nothing but a blank, a bracket, a dash or another mark stands before. */
  private boolean startsWordless(int t) {
    int before = begins[t] - 1;
    return before < 0 || !isLetterOrDigit(before);
  }

  /** Whether a single mark that can close follows within reach. */
  private boolean closesSoon(int from) {
    int limit = Math.min(raw.length(), from + SINGLE_LOOK_AHEAD);
    for (int i = from; i < limit; i++) {
      char c = raw.charAt(i);
      if (c == '\n') {
        return false;
      }
      boolean mark = c == '\'' || c == '\u2019';
      if (mark && !isLetterOrDigit(i + 1) && !Chars.isBlank(raw.charAt(i - 1))) {
        return raw.charAt(i - 1) != 's' || !Chars.isBlank(charAt(i + 1)) || !nextIsLower(i + 1);
      }
    }
    return false;
  }

  private boolean nextIsLower(int i) {
    return Character.isLowerCase(charAt(i + 1));
  }

  private char charAt(int i) {
    return i >= 0 && i < raw.length() ? raw.charAt(i) : ' ';
  }

  private boolean isLetterOrDigit(int i) {
    return i >= 0 && i < raw.length() && Chars.isLetterOrDigit(raw.charAt(i));
  }

  private boolean blankBefore(int t) {
    return Chars.isBlank(charAt(begins[t] - 1)) || charAt(begins[t] - 1) == '(';
  }

  private boolean looksOpening(int t) {
    return isLetterOrDigit(ends[t]);
  }

  private void set(int t, boolean opens) {
    kinds[t] = opens ? OPEN : CLOSE;
    inside[t] = false;
    open = opens;
  }

  private void setSingle(int t, boolean opens) {
    kinds[t] = opens ? OPEN : CLOSE;
    inside[t] = open;
    openSingle = opens;
  }
}
