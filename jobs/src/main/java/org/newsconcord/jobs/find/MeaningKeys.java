package org.newsconcord.jobs.find;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.WordGroups;
import org.newsconcord.compare.kernel.WordStem;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.Lexicon;

/**
 * Keys under which words of one meaning meet, for search: words of one group of things ({@code
 * soldiers, troops}), verbs of one kind of act ({@code fired, dismissed}), forms of one word.
 * Immutable and thread-safe.
 */
final class MeaningKeys {
  private static final String NO_ACT = "-";
  private static final String NUMERAL = "NUM:";
  private static final int MOSTLY = 500;

  private final WordGroups groups;
  private final Map<String, String> irregular = new HashMap<>();
  private final Map<String, String> acts = new HashMap<>();
  private final Set<String> common = new HashSet<>();
  private final Set<String> numerals = new HashSet<>();

  private MeaningKeys(LanguagePack pack) {
    Lexicon lexicon = pack.lexicon();
    groups = ComparisonWords.of(pack).groups();
    for (String[] row : lexicon.rows("verbs.tsv")) {
      if (row.length > 1) {
        irregular.put(row[0], WordStem.of(row[1]));
      }
    }
    for (String[] row : lexicon.rows("actions.tsv")) {
      if (!row[0].contains(" ") && !row[1].equals(NO_ACT)) {
        acts.put(WordStem.of(row[0]), row[1]);
      }
    }
    for (String[] row : lexicon.rows("word-classes.tsv", "word-class-corrections.tsv")) {
      if (Character.isLetter(row[0].charAt(0))) {
        common.add(row[0]);
        numerals.remove(row[0]);
        if (isNumeral(row[1])) {
          numerals.add(row[0]);
        }
      }
    }
  }

  private static boolean isNumeral(String classes) {
    return Arrays.stream(classes.split(" "))
        .anyMatch(
            share ->
                share.startsWith(NUMERAL)
                    && Integer.parseInt(share.substring(NUMERAL.length())) >= MOSTLY);
  }

  /** The keys of a language. */
  static MeaningKeys of(LanguagePack pack) {
    return pack.part(MeaningKeys.class, MeaningKeys::new);
  }

  /** The key of a word in lower case. */
  String keyOf(String word) {
    String group = groups.keyOf(word);
    String stem = WordStem.of(word);
    if (!group.equals(stem)) {
      return group;
    }
    String base = irregular.getOrDefault(word, stem);
    return acts.getOrDefault(base, base);
  }

  /** Whether a word in lower case is or has a number. */
  boolean isNumber(String word) {
    return numerals.contains(word) || word.chars().anyMatch(Character::isDigit);
  }

  /** Whether a word is one that news texts write in lower case. */
  boolean isCommon(String word) {
    return common.contains(word);
  }
}
