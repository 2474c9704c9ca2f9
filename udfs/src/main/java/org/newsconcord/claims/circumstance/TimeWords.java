package org.newsconcord.claims.circumstance;

import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.PhraseTable;
import org.newsconcord.text.TokenKind;

/** The words of time expressions, looked up by token. Immutable and thread-safe. */
final class TimeWords {
  private static final int REACH = 14;
  private final PhraseTable table;

  TimeWords(PhraseTable table) {
    this.table = table;
  }

  /** The class of a word; empty for other words and past the limit. */
  String kind(AnnotatedText text, int token, int limit) {
    int entry = token < limit ? table.find(text, token) : -1;
    return entry < 0 ? "" : table.column(entry, 0);
  }

  /** The second column of a word that has a class. */
  String value(AnnotatedText text, int token) {
    return table.column(table.find(text, token), 1);
  }

  /** The second column as a number. */
  int number(AnnotatedText text, int token) {
    return Integer.parseInt(value(text, token));
  }

  /**
   * Where the words around an expression put it: 1 after publication, -1 before, 0 when they do not
   * tell. The nearest word of the future or the past decides, those to the left first; "was
   * expected" is of the past.
   */
  int lean(AnnotatedText text, int token, int first, int limit) {
    for (int i = token - 1; i >= Math.max(first, token - REACH); i--) {
      int sign = sign(text, i, first, limit);
      if (sign != 0) {
        return sign;
      }
    }
    if (token > first && (text.matches(token - 1, "by") || text.matches(token - 1, "until"))) {
      return 1;
    }
    for (int i = token + 1; i < Math.min(limit, token + REACH); i++) {
      int sign = sign(text, i, first, limit);
      if (sign != 0) {
        return sign;
      }
    }
    return 0;
  }

  private int sign(AnnotatedText text, int i, int first, int limit) {
    String kind = kind(text, i, limit);
    if (kind.equals("ahead")) {
      boolean denied = i + 1 < limit && text.matches(i + 1, "not");
      boolean past = i > first && kind(text, i - 1, limit).equals("behind");
      return denied || past ? -1 : 1;
    }
    return kind.equals("behind") || isPast(text, i) ? -1 : 0;
  }

  private static boolean isPast(AnnotatedText text, int token) {
    int end = text.end(token);
    return text.is(token, TokenKind.WORD)
        && end - text.begin(token) > 4
        && text.raw().charAt(end - 1) == 'd'
        && text.raw().charAt(end - 2) == 'e';
  }
}
