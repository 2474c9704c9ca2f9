package org.newsconcord.compare.question;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsconcord.language.LanguagePack;

/**
 * Phrases near a value that tell how it is to be compared: {@code another}, {@code expected},
 * {@code so far}. Read from {@code comparison-phrases.tsv}. Immutable and thread-safe.
 */
final class ComparisonPhrases {
  /** What a phrase tells. */
  enum Sign {
    PART,
    EXPECTED,
    MOMENT,
    TOTAL,
    BACK,
    POLL,
    OFFICE_CHANGE
  }

  private static final int LONGEST = 3;

  private final Map<String, Set<Sign>> signs = new HashMap<>();

  private ComparisonPhrases(LanguagePack pack) {
    for (String[] fields : pack.lexicon().rows("comparison-phrases.tsv")) {
      Sign sign = Sign.valueOf(fields[1].toUpperCase(Locale.ROOT).replace('-', '_'));
      signs.computeIfAbsent(fields[0], phrase -> EnumSet.noneOf(Sign.class)).add(sign);
    }
  }

  /** The phrases of a language. */
  static ComparisonPhrases of(LanguagePack pack) {
    return pack.part(ComparisonPhrases.class, ComparisonPhrases::new);
  }

  /** The signs among the words, given in their order. */
  Set<Sign> in(List<String> words) {
    Set<Sign> found = EnumSet.noneOf(Sign.class);
    for (int i = 0; i < words.size(); i++) {
      StringBuilder phrase = new StringBuilder();
      for (int j = i; j < Math.min(words.size(), i + LONGEST); j++) {
        phrase.append(j == i ? "" : " ").append(words.get(j));
        found.addAll(signs.getOrDefault(phrase.toString(), Set.of()));
      }
    }
    return found;
  }
}
