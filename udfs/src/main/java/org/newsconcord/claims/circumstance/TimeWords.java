package org.newsconcord.claims.circumstance;

import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.PhraseTable;

/** The words of time expressions, looked up by token. Immutable and thread-safe. */
final class TimeWords {
  /** The class of names that hold a word of time and are none: "Saturday Night Live". */
  static final String NAME = "name";

  private final PhraseTable table;

  TimeWords(PhraseTable table) {
    this.table = table;
  }

  /** The class of a word; empty for other words. */
  String kind(AnnotatedText text, int token) {
    int entry = table.find(text, token);
    return entry < 0 ? "" : table.column(entry, 0);
  }

  /** The number of a month by its lower-case name; 0 when it is none. */
  int month(String word) {
    int entry = table.find(word);
    boolean month = entry >= 0 && table.column(entry, 0).equals("month");
    return month ? Integer.parseInt(table.column(entry, 1)) : 0;
  }

  /** How many words the name at a token has; 0 when there is none. */
  int nameLength(AnnotatedText text, int token, int limit) {
    int entry = table.match(text, token, limit);
    boolean name = entry >= 0 && table.column(entry, 0).equals(NAME);
    return name ? table.length(entry) : 0;
  }

  /** The second column of a word that has a class. */
  String value(AnnotatedText text, int token) {
    return table.column(table.find(text, token), 1);
  }

  /** The second column as a number. */
  int number(AnnotatedText text, int token) {
    return Integer.parseInt(value(text, token));
  }
}
