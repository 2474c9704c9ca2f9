package org.newsconcord.claims.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.WordClass;

/**
 * The phrases that say how the words behind them are put: "if", "no evidence that", "rather than".
 * Immutable and thread-safe.
 */
final class AssertionWords {
  /** How far a phrase reaches. */
  enum Reach {
    CLAUSE,
    THAT,
    NOUN,
    REST,
    PHRASE
  }

  /**
   * A phrase that opens a scope.
   *
   * @param words its words
   * @param modality what it makes of its scope; null when it only negates
   * @param reach how far
   */
  record Opener(String[] words, Modality modality, Reach reach) {
    /** Where the phrase that begins at {@code i} ends; -1 when it does not stand there. */
    int end(TaggedText t, int i, int to) {
      int k = i + 1;
      for (int w = 1; w < words.length; w++) {
        while (k < to && t.is(k, WordClass.ADV) && !t.is(k, words[w])) {
          k++;
        }
        if (k >= to || !t.is(k, words[w])) {
          return -1;
        }
        k++;
      }
      return k;
    }
  }

  private final Map<String, List<Opener>> byFirst = new HashMap<>();

  AssertionWords(Iterable<String[]> rows) {
    for (String[] row : rows) {
      String[] words = row[0].split(" ", -1);
      Modality modality = row[1].equals("NOT") ? null : Modality.valueOf(row[1]);
      Reach reach = Reach.valueOf(row[2].toUpperCase(Locale.ROOT));
      byFirst
          .computeIfAbsent(words[0], w -> new ArrayList<>())
          .add(new Opener(words, modality, reach));
    }
    byFirst.values().forEach(list -> list.sort((a, b) -> b.words.length - a.words.length));
  }

  /** The phrases that begin with a word, the longest first. */
  List<Opener> at(String word) {
    return byFirst.getOrDefault(word, List.of());
  }
}
