package org.newsconcord.compare;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Ranks of officers, spelled out: {@code Lt. Col.} is lieutenant colonel. Generals have none here,
 * for all of their ranks are called {@code Gen.} Immutable and thread-safe.
 */
final class MilitaryRanks {
  private static final Pattern GAP = Pattern.compile("[\\s.]+");

  private final Map<String, String> rankOf = new HashMap<>();

  MilitaryRanks(Iterable<String[]> rows) {
    rows.forEach(row -> rankOf.put(row[0], row[1]));
  }

  /** The words of a title that is nothing but a rank; empty for other titles. */
  Set<String> words(String title) {
    Set<String> words = new TreeSet<>();
    for (String word : GAP.split(title == null ? "" : title.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        words.add(rankOf.getOrDefault(word, word));
      }
    }
    return rankOf.values().containsAll(words) ? words : Set.of();
  }
}
