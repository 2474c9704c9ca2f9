package org.newsconcord.claims.grammar;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsconcord.language.LanguagePack;

/** The closed classes of words that the grammar asks for. Immutable and thread-safe. */
public final class GrammarWords {
  private static final Set<WordGroup> NONE = EnumSet.noneOf(WordGroup.class);

  private final Map<String, Set<WordGroup>> groups = new HashMap<>();
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
      groups.computeIfAbsent(row[0], word -> EnumSet.noneOf(WordGroup.class)).add(group);
    }
    this.assertions = new AssertionWords(assertions);
  }

  /** The groups of a word in lower case; not to be changed. */
  Set<WordGroup> of(String lower) {
    return groups.getOrDefault(lower, NONE);
  }

  /** Whether a word in lower case is in a group. */
  public boolean has(WordGroup group, String lower) {
    return of(lower).contains(group);
  }
}
