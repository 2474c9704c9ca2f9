package org.newsconcord.jobs.evaluate.quantities;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.newsconcord.claims.Claim;

/**
 * The words of what a quantity refers to, as NewsQuant writes them: lower case, without marks and
 * small words. Plural and possessive endings do not count.
 */
final class ConceptWords {
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "in", "on", "for", "and", "or", "to", "at", "by", "from", "with",
          "its", "his", "her", "their", "our", "my", "that", "this", "these", "those", "s", "he",
          "she", "it", "they", "i", "we", "you", "there", "who", "which");

  private ConceptWords() {}

  static Set<String> of(String text) {
    Set<String> words = new TreeSet<>();
    for (String word :
        text.toLowerCase(Locale.ROOT).replaceAll("[\u2019']s?\\b", "").split("[^\\p{L}\\p{N}&]+")) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        words.add(
            word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    return words;
  }

  /**
   * What a claim refers to: its measured thing. A counted noun is the unit there, so that a count
   * refers to the subject, or to what restricts the noun.
   */
  static Set<String> of(Claim claim, String counted) {
    if (claim == null) {
      return Set.of();
    }
    Set<String> subject = claim.subjectText() == null ? Set.of() : of(claim.subjectText());
    Set<String> words = claim.measuredThing() == null ? new TreeSet<>() : of(claim.measuredThing());
    boolean isCount = counted != null && words.removeAll(of(counted));
    return words.isEmpty() || isCount && !subject.isEmpty() ? subject : words;
  }

  /** The words of the measured thing, a counted noun included. */
  static Set<String> ofThing(Claim claim) {
    return claim == null || claim.measuredThing() == null ? Set.of() : of(claim.measuredThing());
  }

  /** Whether a prediction agrees: both name nothing, or they share a word. */
  static boolean agree(Set<String> predicted, Set<String> gold) {
    return predicted.isEmpty() ? gold.isEmpty() : predicted.stream().anyMatch(gold::contains);
  }
}
