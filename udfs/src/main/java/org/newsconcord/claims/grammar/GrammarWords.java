package org.newsconcord.claims.grammar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.newsconcord.language.LanguagePack;

/** The closed classes of words that the grammar asks for. Immutable and thread-safe. */
public final class GrammarWords {
  private final Map<String, Long> groups = new HashMap<>();
  final AssertionWords assertions;

  /** The closed classes of a language. */
  public static GrammarWords of(LanguagePack language) {
    return language.part(
        GrammarWords.class,
        pack ->
            new GrammarWords(
                pack.lexicon().rows("grammar-words.tsv"), pack.lexicon().rows("assertions.tsv")));
  }

  /**
   * @param rows words with their groups
   * @param assertions phrases that say how what follows is put
   */
  public GrammarWords(Iterable<String[]> rows, Iterable<String[]> assertions) {
    for (String[] row : rows) {
      WordGroup group = WordGroup.valueOf(row[1].replace('-', '_').toUpperCase(Locale.ROOT));
      groups.merge(row[0], group.bit(), (a, b) -> a | b);
    }
    this.assertions = new AssertionWords(assertions);
  }

  /** The groups of a word in lower case, one bit each. */
  long of(String lower) {
    return groups.getOrDefault(lower, 0L);
  }

  /** Whether a word in lower case is in a group. */
  public boolean has(WordGroup group, String lower) {
    return (of(lower) & group.bit()) != 0;
  }
}
