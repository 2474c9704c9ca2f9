package org.newsconcord.claims.number;

import org.newsconcord.language.Lexicon;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.PhraseTable;
import org.newsconcord.text.TokenKind;
import org.newsconcord.text.Vocabulary;

/** The numeral vocabulary: class and values of each word. Immutable, thread-safe. */
public final class NumberWords {
  /** Classes of number words, as the list names them. */
  public enum Kind {
    /** No number word. */
    NONE,
    /** zero to nineteen. */
    UNIT,
    /** twenty to ninety. */
    TEN,
    /** hundred and up. */
    SCALE,
    /** A letter of a scale, glued to digits. */
    SUFFIX,
    /** third, fifth. */
    ORDINAL,
    /** half, thirds. */
    DENOMINATOR,
    /** dozen: multiplies and counts. */
    COLLECTIVE,
    /** several: a vague multiplier. */
    SEVERAL,
    /** dozens: a vague count. */
    PLURAL
  }

  private final PhraseTable table;
  private final PhraseTable units;
  private final PhraseTable functions;
  private final PhraseTable beforePronoun;
  private final Vocabulary.Fact<Integer> entries;
  private final Kind[] kinds;
  private final double[] values;
  private final double[] highs;

  NumberWords(Lexicon lexicon, Vocabulary forms) {
    table = lexicon.table("number-words.tsv");
    entries = forms.fact(table::find);
    units = lexicon.table("cldr-units.tsv", "units.tsv");
    functions = lexicon.table("function-words.tsv");
    beforePronoun = lexicon.table("one-words.tsv");
    kinds = new Kind[table.size()];
    values = new double[table.size()];
    highs = new double[table.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = Kind.valueOf(table.column(i, 0).toUpperCase(java.util.Locale.ROOT));
      values[i] = Double.parseDouble(table.column(i, 1));
      highs[i] = table.column(i, 2).isEmpty() ? values[i] : Double.parseDouble(table.column(i, 2));
    }
  }

  /** The entry of a number word, or -1. */
  public int find(AnnotatedText text, int token) {
    return text.is(token, TokenKind.WORD) ? entries.of(text.form(token)) : -1;
  }

  /** The class of the word at a token; none from the limit on. */
  public Kind kind(AnnotatedText text, int token, int limit) {
    if (token >= limit) {
      return Kind.NONE;
    }
    int entry = find(text, token);
    return entry < 0 ? Kind.NONE : kinds[entry];
  }

  /** The value of the number word at a token. */
  public double value(AnnotatedText text, int token) {
    return values[find(text, token)];
  }

  double high(AnnotatedText text, int token) {
    return highs[find(text, token)];
  }

  /** Whether the word before makes a pronoun of "one": the big one. */
  public boolean isPronounOne(AnnotatedText text, int one, int first) {
    int before = one - 1;
    return before >= first
        && beforePronoun.find(text, before) >= 0
        && text.is(before, TokenKind.WORD);
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
