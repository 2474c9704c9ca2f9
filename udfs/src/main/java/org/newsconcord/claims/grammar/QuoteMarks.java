package org.newsconcord.claims.grammar;

import java.util.Arrays;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/**
 * Numbers the quotations of a text: each passage between double marks, or speech between single
 * ones, with its marks.
 */
public final class QuoteMarks {
  /** Words of the shortest and the longest speech between single marks, with the marks. */
  private static final int SHORTEST_SPEECH = 3;

  private static final int LONGEST_SPEECH = 200;

  private QuoteMarks() {}

  static int[] number(TaggedText t) {
    AnnotatedText text = t.text;
    int[] quote = new int[t.size];
    Arrays.fill(quote, -1);
    int count = 0;
    int open = -1;
    for (int i = 0; i < t.size; i++) {
      if (opens(text, i)) {
        boolean resumes = open >= 0 && text.isParagraphStart(t.sentence[i]);
        open = resumes ? open : count++;
        quote[i] = open;
      } else if (open >= 0 && closes(text, i)) {
        quote[i] = open;
        open = -1;
      } else if (open >= 0 && !text.isQuoted(i) && text.kind(i) != TokenKind.QUOTE_CLOSE) {
        open = -1;
      } else {
        quote[i] = open;
      }
    }
    return quote;
  }

  /** Whether the word is a mark that opens a quotation. */
  public static boolean opens(AnnotatedText text, int i) {
    return text.is(i, TokenKind.QUOTE_OPEN)
        && (isDouble(text, i) || !isNested(text, i) && isSpeech(text, i, singleClose(text, i)));
  }

  /** Whether the word is a mark that closes a quotation. */
  public static boolean closes(AnnotatedText text, int i) {
    if (!text.is(i, TokenKind.QUOTE_CLOSE)) {
      return false;
    }
    if (isDouble(text, i)) {
      return true;
    }
    int open = singleOpen(text, i);
    return open >= 0 && !isNested(text, open) && isSpeech(text, open, i);
  }

  private static boolean isDouble(AnnotatedText text, int i) {
    char c = text.first(i);
    boolean single = c == '\'' || c == '`' || c == '‘' || c == '’' || c == '‚' || c == '‛';
    return !single || text.end(i) - text.begin(i) == 2;
  }

  /** Whether single marks hold speech, as British papers set it: what ends with a stop or comma. */
  private static boolean isSpeech(AnnotatedText text, int open, int close) {
    if (close - open < SHORTEST_SPEECH) {
      return false;
    }
    char last = text.first(close - 1);
    return last == ',' || last == '.' || last == '?' || last == '!' || last == '…';
  }

  /** Whether a single mark stands inside another quotation. */
  private static boolean isNested(AnnotatedText text, int open) {
    return open > 0 && text.isQuoted(open - 1) && !text.is(open - 1, TokenKind.QUOTE_CLOSE);
  }

  private static int singleClose(AnnotatedText text, int open) {
    int limit = Math.min(text.tokens(), open + LONGEST_SPEECH);
    for (int i = open + 1; i < limit; i++) {
      if (text.is(i, TokenKind.QUOTE_CLOSE) && !isDouble(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private static int singleOpen(AnnotatedText text, int close) {
    for (int i = close - 1; i >= Math.max(0, close - LONGEST_SPEECH); i--) {
      if (text.is(i, TokenKind.QUOTE_OPEN) && !isDouble(text, i)) {
        return i;
      }
    }
    return -1;
  }
}
