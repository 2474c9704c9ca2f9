package org.newsconcord.claims.quantity;

import java.util.Locale;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.PhraseTable;

/** The words of {@code quantity-words.tsv} with their groups. Immutable, thread-safe. */
final class QuantityWords {
  private final PhraseTable table;
  private final long[] groups;

  QuantityWords(PhraseTable table) {
    this.table = table;
    groups = new long[table.size()];
    for (int i = 0; i < groups.length; i++) {
      for (String group : table.column(i, 0).split(" ", -1)) {
        groups[i] |= QuantityWord.valueOf(group.replace('-', '_').toUpperCase(Locale.ROOT)).bit();
      }
    }
  }

  /** Whether the word at a token is in a group. */
  boolean is(AnnotatedText text, int token, QuantityWord group) {
    int entry = table.find(text, token);
    return entry >= 0 && (groups[entry] & group.bit()) != 0;
  }

  /** Whether a word in lower case is in a group. */
  boolean has(String lower, QuantityWord group) {
    int entry = table.find(lower);
    return entry >= 0 && (groups[entry] & group.bit()) != 0;
  }
}
