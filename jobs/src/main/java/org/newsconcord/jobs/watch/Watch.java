package org.newsconcord.jobs.watch;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.kernel.Words;
import org.newsconcord.jobs.UsageException;

/**
 * What a reader waits for. A field that is null or empty matches everything.
 *
 * @param name its name in the table of hits
 * @param outlet an outlet, letter case aside
 * @param entity a name that the sentence of a claim must hold as whole words, letter case aside
 * @param words words that the question must hold, letter case aside
 * @param type the type of the claims
 * @param changes what to tell of
 * @param confidence the least confidence of a conflict, 0 to 1
 */
record Watch(
    String name,
    String outlet,
    String entity,
    List<String> words,
    ClaimType type,
    Set<Change> changes,
    double confidence)
    implements Serializable {
  /** Checks that something is watched. */
  Watch {
    Objects.requireNonNull(name);
    words = List.copyOf(words);
    changes = EnumSet.copyOf(changes);
    if (outlet == null && entity == null && words.isEmpty() && type == null) {
      throw new UsageException(
          "The watch \"" + name + "\" names no outlet, entity, words or type. Name one of them.");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new UsageException(
          "The confidence of the watch \"" + name + "\" is " + confidence + ". Give 0 to 1.");
    }
  }

  /** Whether a claim of a slot is watched. */
  boolean holds(String claimOutlet, String sentence, String label, String claimType) {
    return (outlet == null || outlet.equalsIgnoreCase(claimOutlet))
        && (type == null || type.name().equals(claimType))
        && (entity == null || isIn(entity, sentence))
        && (words.isEmpty() || Words.of(label).containsAll(lower(words)));
  }

  private static boolean isIn(String name, String text) {
    String words = " " + String.join(" ", Words.of(text)) + " ";
    return words.contains(" " + String.join(" ", Words.of(name)) + " ");
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }
}
