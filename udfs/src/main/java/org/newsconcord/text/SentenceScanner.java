package org.newsconcord.text;

import java.util.Arrays;

/**
 * Groups tokens into sentences and paragraphs in one pass.
 *
 * <p>A paragraph end always ends a sentence. Inside one, a full stop, question or exclamation mark
 * ends it, closing marks included, unless a lower-case word follows; an abbreviation ends it only
 * before a capitalised opener. No sentence exceeds {@link #MAX_TOKENS}, and its last token begins
 * within {@link #MAX_CHARS}: a longer run is cut, so that whatever reads sentences stays linear on
 * any input.
 */
final class SentenceScanner {
  /** Tokens after which a sentence is cut. */
  static final int MAX_TOKENS = 600;

  /** Characters after whose number a sentence is cut. */
  static final int MAX_CHARS = 10_000;

  private static final byte WORD = (byte) TokenKind.WORD.ordinal();
  private static final byte PUNCT = (byte) TokenKind.PUNCT.ordinal();
  private static final byte OPEN = (byte) TokenKind.QUOTE_OPEN.ordinal();
  private static final byte CLOSE = (byte) TokenKind.QUOTE_CLOSE.ordinal();

  private final String raw;
  private final Layout layout;
  private final TextLists lists;
  private final int[] begins;
  private final int[] ends;
  private final byte[] kinds;
  private int[] firsts = new int[32];
  private boolean[] paragraphs = new boolean[32];
  private int size;

  private SentenceScanner(
      String raw, Layout layout, TextLists lists, int[] begins, int[] ends, byte[] kinds) {
    this.lists = lists;
    this.raw = raw;
    this.layout = layout;
    this.begins = begins;
    this.ends = ends;
    this.kinds = kinds;
  }

  /** First token of each sentence, with a last entry that holds the number of tokens. */
  static Sentences scan(
      String raw, Layout layout, TextLists lists, int[] begins, int[] ends, byte[] kinds) {
    SentenceScanner s = new SentenceScanner(raw, layout, lists, begins, ends, kinds);
    boolean stopped = false;
    for (int t = 0; t < begins.length; t++) {
      boolean paragraph = t == 0 || layout.breaks(ends[t - 1], begins[t]);
      if (paragraph || stopped && s.opens(t) || s.isFull(t)) {
        s.start(t, paragraph);
        stopped = false;
      }
      stopped = s.stops(t, stopped);
    }
    return new Sentences(
        Arrays.copyOf(s.firsts, s.size + 1), Arrays.copyOf(s.paragraphs, s.size), begins.length);
  }

  private boolean isFull(int t) {
    int first = firsts[size - 1];
    return t - first >= MAX_TOKENS || begins[t] - begins[first] >= MAX_CHARS;
  }

  /** Where sentences and paragraphs begin. */
  record Sentences(int[] firsts, boolean[] paragraphs, int tokens) {
    Sentences {
      firsts[firsts.length - 1] = tokens;
    }
  }

  private void start(int token, boolean paragraph) {
    if (size == firsts.length) {
      firsts = Arrays.copyOf(firsts, size * 2);
      paragraphs = Arrays.copyOf(paragraphs, size * 2);
    }
    firsts[size] = token;
    paragraphs[size] = paragraph;
    size++;
  }

  /** Whether the sentence may end after the token; closing marks keep an earlier stop. */
  private boolean stops(int t, boolean stoppedBefore) {
    char first = raw.charAt(begins[t]);
    if (kinds[t] == PUNCT) {
      if (first == '.' && isInsideNumber(t)) {
        return false;
      }
      if (first == '.' || first == '?' || first == '!' || first == '\u2026') {
        return true;
      }
      return stoppedBefore && (first == ')' || first == ']');
    }
    if (kinds[t] == CLOSE) {
      return stoppedBefore;
    }
    if (kinds[t] == WORD && raw.charAt(ends[t] - 1) == '.') {
      return endsByAbbreviation(t);
    }
    return false;
  }

  /** A stop between digits, as in 13.5.2015. */
  private boolean isInsideNumber(int t) {
    int before = begins[t] - 1;
    int after = begins[t] + 1;
    return before >= 0
        && after < raw.length()
        && Chars.isDigit(raw.charAt(before))
        && Chars.isDigit(raw.charAt(after));
  }

  private boolean endsByAbbreviation(int t) {
    int next = t + 1;
    if (next >= begins.length || ends[t] - begins[t] <= 2) {
      return false;
    }
    if (kinds[next] == CLOSE || kinds[next] == OPEN) {
      next++;
    }
    boolean opener =
        next < begins.length
            && Character.isUpperCase(raw.charAt(begins[next]))
            && lists.openers().contains(raw, begins[next], ends[next]);
    return opener && lists.abbreviations().mayEnd(raw, begins[t], ends[t]);
  }

  /** Whether a token can open a sentence after a stop. */
  private boolean opens(int t) {
    char c = raw.charAt(begins[t]);
    if (kinds[t] == CLOSE) {
      return false;
    }
    if (kinds[t] == PUNCT) {
      return c == '(' || c == '[' || c == '*' || c == '-' && begins[t] > ends[t - 1];
    }
    if (kinds[t] == WORD) {
      boolean glued = begins[t] == ends[t - 1];
      return Character.isUpperCase(c) || !Character.isLowerCase(c) || !glued && isLoneLower(t);
    }
    return kinds[t] != (byte) TokenKind.CLITIC.ordinal();
  }

  /** Names that begin small, such as iPhone, open sentences too. */
  private boolean isLoneLower(int t) {
    return ends[t] - begins[t] > 2 && Character.isUpperCase(raw.charAt(begins[t] + 1));
  }
}
