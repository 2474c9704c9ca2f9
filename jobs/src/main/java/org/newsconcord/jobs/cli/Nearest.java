package org.newsconcord.jobs.cli;

import java.util.Comparator;
import java.util.List;

/** Finds what the user may have meant. */
final class Nearest {
  private Nearest() {}

  /** The candidate with the smallest edit distance to the word; the first on a tie. */
  static String to(String word, List<String> candidates) {
    return candidates.stream()
        .min(Comparator.comparingInt(c -> distance(word, c)))
        .orElse("--help");
  }

  /** Levenshtein distance: insertions, deletions and substitutions cost 1. */
  static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[b.length()];
  }
}
