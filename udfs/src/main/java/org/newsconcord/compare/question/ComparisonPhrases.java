package org.newsconcord.compare.question;

import java.util.Collections;
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
    OFFICE_CHANGE,
    MALE,
    FEMALE,
    VICTIM,
    SUSPECT
  }

  /** Whether a person is a man or a woman. */
  static final Set<Sign> SEXES = Collections.unmodifiableSet(EnumSet.of(Sign.MALE, Sign.FEMALE));

  /** Whether a person suffers or is said to have done it. */
  static final Set<Sign> ROLES = Collections.unmodifiableSet(EnumSet.of(Sign.VICTIM, Sign.SUSPECT));

  /** The signs that features count on both sides. */
  static final Set<Sign> COUNTED =
      Collections.unmodifiableSet(EnumSet.range(Sign.PART, Sign.OFFICE_CHANGE));

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

  /**
   * The sign of the word that stands nearest to a value; null for none. What follows a value comes
   * first.
   *
   * @param before words before the value, the nearest first
   * @param after words after it
   * @param reach how many words to each side count
   * @param wanted the signs that count
   */
  Sign nearest(List<String> before, List<String> after, int reach, Set<Sign> wanted) {
    for (int i = 0; i < reach; i++) {
      for (List<String> side : List.of(after, before)) {
        if (i < side.size()) {
          for (Sign sign : signs.getOrDefault(side.get(i), Set.of())) {
            if (wanted.contains(sign)) {
              return sign;
            }
          }
        }
      }
    }
    return null;
  }
}
