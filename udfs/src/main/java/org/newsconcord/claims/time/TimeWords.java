package org.newsconcord.claims.time;

import org.newsconcord.claims.grammar.GrammarWords;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.PhraseTable;
import org.newsconcord.text.Vocabulary;
import org.newsconcord.text.WordForm;

/** The words of time expressions, looked up by token. Immutable and thread-safe. */
final class TimeWords {
  /** The class of names that hold a word of time and are none: "Saturday Night Live". */
  static final String NAME = "name";

  /** Opens an entry that says of a class that its words only stand beside times. */
  private static final String CLASS = "=";

  private static final Word NONE = new Word("", "", false, false);

  /**
   * What a word is to times.
   *
   * @param kind its class; empty for other words
   * @param value its second column
   * @param opensName whether a name of more words may begin with it
   * @param tells whether a sentence without digits may hold a time because of it
   */
  private record Word(String kind, String value, boolean opensName, boolean tells) {}

  private final PhraseTable table;
  private final Vocabulary.Fact<Word> words;
  private final Vocabulary.Fact<Boolean> addresses;

  /**
   * @param table words of time with their classes and values
   * @param grammar the closed classes of words
   * @param forms the word forms of the texts to read
   */
  TimeWords(PhraseTable table, GrammarWords grammar, Vocabulary forms) {
    this.table = table;
    this.words = forms.fact(this::word);
    this.addresses = forms.fact(form -> grammar.has(WordGroup.ADDRESS, form.lower()));
  }

  private Word word(WordForm form) {
    if (!table.opens(form)) {
      return NONE;
    }
    int entry = table.find(form);
    if (entry < 0) {
      return new Word("", "", true, false);
    }
    String kind = table.column(entry, 0);
    boolean beside = table.find(CLASS + kind) >= 0;
    return new Word(kind, table.column(entry, 1), table.opensMore(form), !beside);
  }

  /** The class of a word; empty for other words. */
  String kind(AnnotatedText text, int token) {
    return words.of(text.form(token)).kind;
  }

  /** Whether a time can stand in the sentence because of this word. */
  boolean tells(AnnotatedText text, int token) {
    return words.of(text.form(token)).tells;
  }

  /** Whether a word makes an address of the number before it. */
  boolean isAddress(AnnotatedText text, int token) {
    return addresses.of(text.form(token));
  }

  /** The number of a month by its lower-case name; 0 when it is none. */
  int month(String word) {
    int entry = table.find(word);
    boolean month = entry >= 0 && table.column(entry, 0).equals("month");
    return month ? Integer.parseInt(table.column(entry, 1)) : 0;
  }

  /** How many words the name at a token has; 0 when there is none. */
  int nameLength(AnnotatedText text, int token, int limit) {
    Word word = words.of(text.form(token));
    if (!word.opensName && !word.kind.equals(NAME)) {
      return 0;
    }
    int entry = table.match(text, token, limit);
    boolean name = entry >= 0 && table.column(entry, 0).equals(NAME);
    return name ? table.length(entry) : 0;
  }

  /** The second column of a word that has a class. */
  String value(AnnotatedText text, int token) {
    return words.of(text.form(token)).value;
  }

  /** The second column as a number. */
  int number(AnnotatedText text, int token) {
    return Integer.parseInt(value(text, token));
  }
}
