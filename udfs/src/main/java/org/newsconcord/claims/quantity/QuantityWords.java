package org.newsconcord.claims.quantity;

import java.util.Locale;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.PhraseTable;
import org.newsconcord.text.Vocabulary;

/** The words of {@code quantity-words.tsv} with their groups. Immutable, thread-safe. */
final class QuantityWords {
  private final PhraseTable table;
  private final long[] groups;
  private final Vocabulary.Fact<Long> ofForm;

  QuantityWords(PhraseTable table, Vocabulary forms) {
    this.table = table;
    ofForm = forms.fact(form -> groups(table.find(form)));
    groups = new long[table.size()];
    for (int i = 0; i < groups.length; i++) {
      for (String group : table.column(i, 0).split(" ", -1)) {
        groups[i] |= QuantityWord.valueOf(group.replace('-', '_').toUpperCase(Locale.ROOT)).bit();
      }
    }
  }

  /** Whether the word at a token is in a group. */
  boolean is(AnnotatedText text, int token, QuantityWord group) {
    return (ofForm.of(text.form(token)) & group.bit()) != 0;
  }

  private long groups(int entry) {
    return entry < 0 ? 0 : groups[entry];
  }

  /** Whether a word in lower case is in a group. */
  boolean has(String lower, QuantityWord group) {
    return (groups(table.find(lower)) & group.bit()) != 0;
  }
}
