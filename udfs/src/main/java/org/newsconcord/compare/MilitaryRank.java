package org.newsconcord.compare;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Ranks of officers, spelled out: {@code Lt. Col.} is lieutenant colonel. Generals have none here,
 * for all of their ranks are called {@code Gen.} Deterministic, thread-safe.
 */
public final class MilitaryRank {
  private static final Pattern GAP = Pattern.compile("[\\s.]+");
  private static final Map<String, String> SHORT =
      Map.of(
          "lt", "lieutenant",
          "col", "colonel",
          "maj", "major",
          "sgt", "sergeant",
          "capt", "captain",
          "cmdr", "commander",
          "cpl", "corporal");
  private static final Set<String> RANKS = Set.copyOf(SHORT.values());

  private MilitaryRank() {}

  /** The words of a title that is nothing but a rank; empty for other titles. */
  public static Set<String> words(String title) {
    Set<String> words = new TreeSet<>();
    for (String word : GAP.split(title == null ? "" : title.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        words.add(SHORT.getOrDefault(word, word));
      }
    }
    return RANKS.containsAll(words) ? words : Set.of();
  }
}
