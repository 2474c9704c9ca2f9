package org.newsconcord.claims.quantity;

import org.newsconcord.language.Lexicon;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.PhraseTable;
import org.newsconcord.text.TokenKind;

/** The numeral vocabulary: class and values of each word. Immutable, thread-safe. */
final class NumberWords {
  /** Classes of number words, as the list names them. */
  enum Kind {
    NONE,
    UNIT,
    TEN,
    SCALE,
    SUFFIX,
    ORDINAL,
    DENOMINATOR,
    COLLECTIVE,
    SEVERAL,
    PLURAL
  }

  private final PhraseTable table;
  private final Kind[] kinds;
  private final double[] values;
  private final double[] highs;

  NumberWords(Lexicon lexicon) {
    table = lexicon.table("number-words.tsv");
    kinds = new Kind[table.size()];
    values = new double[table.size()];
    highs = new double[table.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = Kind.valueOf(table.column(i, 0).toUpperCase(java.util.Locale.ROOT));
      values[i] = Double.parseDouble(table.column(i, 1));
      highs[i] = table.column(i, 2).isEmpty() ? values[i] : Double.parseDouble(table.column(i, 2));
    }
  }

  int find(AnnotatedText text, int token) {
    return text.is(token, TokenKind.WORD) ? table.find(text, token) : -1;
  }

  Kind kind(AnnotatedText text, int token, int limit) {
    if (token >= limit) {
      return Kind.NONE;
    }
    int entry = find(text, token);
    return entry < 0 ? Kind.NONE : kinds[entry];
  }

  double value(AnnotatedText text, int token) {
    return values[find(text, token)];
  }

  double high(AnnotatedText text, int token) {
    return highs[find(text, token)];
  }
}
