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
  private final PhraseTable units;
  private final PhraseTable functions;
  private final Kind[] kinds;
  private final double[] values;
  private final double[] highs;

  NumberWords(Lexicon lexicon) {
    table = lexicon.table("number-words.tsv");
    units = lexicon.table("cldr-units.tsv", "units.tsv");
    functions = lexicon.table("function-words.tsv");
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

  /** Whether a token is a unit of time. */
  boolean isTime(AnnotatedText text, int token) {
    int entry = units.find(text, token);
    return entry >= 0 && units.column(entry, 1).equals("time");
  }

  /** Whether a token is a word of grammar: of, was, than. */
  boolean isFunction(AnnotatedText text, int token) {
    return functions.find(text, token) >= 0;
  }
}
