package org.newsconcord.claims.grammar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsconcord.language.LanguagePack;

/** The closed classes of words that the grammar asks for. Immutable and thread-safe. */
public final class GrammarWords {
  private static final Groups NONE = Groups.of(EnumSet.noneOf(WordGroup.class));

  private final Map<String, Groups> groups = new HashMap<>();
  final AssertionWords assertions;

  /** The closed classes of a language. */
  public static GrammarWords of(LanguagePack language) {
    return language.part(
        GrammarWords.class,
        pack -> {
          List<String[]> rows = new ArrayList<>();
          pack.lexicon().rows("grammar-words.tsv").forEach(rows::add);
          pack.lexicon().rows("given-names.tsv").forEach(rows::add);
          return new GrammarWords(rows, pack.lexicon().rows("assertions.tsv"));
        });
  }

  /**
   * @param rows words with their groups
   * @param assertions phrases that say how what follows is put
   */
  public GrammarWords(Iterable<String[]> rows, Iterable<String[]> assertions) {
    Map<String, Set<WordGroup>> sets = new HashMap<>();
    for (String[] row : rows) {
      WordGroup group = WordGroup.valueOf(row[1].replace('-', '_').toUpperCase(Locale.ROOT));
      sets.computeIfAbsent(row[0], word -> EnumSet.noneOf(WordGroup.class)).add(group);
    }
    sets.forEach((word, set) -> groups.put(word, Groups.of(set)));
    this.assertions = new AssertionWords(assertions);
  }

  /** The groups of a word in lower case. */
  Groups of(String lower) {
    return groups.getOrDefault(lower, NONE);
  }

  /** Whether a word in lower case is in a group. */
  public boolean has(WordGroup group, String lower) {
    return of(lower).contains(group);
  }

  /**
   * The groups that a word is in, a bit each.
   *
   * @param first bits of the first 64 groups
   * @param second bits of the next 64
   */
  record Groups(long first, long second) {
    Groups {
      if (WordGroup.values().length > 2 * Long.SIZE) {
        throw new IllegalStateException("There are more groups than bits.");
      }
    }

    static Groups of(Set<WordGroup> groups) {
      long first = 0;
      long second = 0;
      for (WordGroup group : groups) {
        long bit = 1L << group.ordinal();
        if (group.ordinal() < Long.SIZE) {
          first |= bit;
        } else {
          second |= bit;
        }
      }
      return new Groups(first, second);
    }

    boolean contains(WordGroup group) {
      int number = group.ordinal();
      return ((number < Long.SIZE ? first : second) >>> number & 1) != 0;
    }
  }
}
