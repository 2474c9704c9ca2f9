package org.newsconcord.claims.grammar;

import java.util.Arrays;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/** Numbers the quotations of a text: each double-marked passage with its marks. */
public final class QuoteMarks {
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

  public static boolean opens(AnnotatedText text, int i) {
    return text.is(i, TokenKind.QUOTE_OPEN) && isDouble(text, i);
  }

  public static boolean closes(AnnotatedText text, int i) {
    return text.is(i, TokenKind.QUOTE_CLOSE) && isDouble(text, i);
  }

  private static boolean isDouble(AnnotatedText text, int i) {
    char c = text.first(i);
    boolean single = c == '\'' || c == '`' || c == '‘' || c == '’' || c == '‚' || c == '‛';
    return !single || text.end(i) - text.begin(i) == 2;
  }
}
