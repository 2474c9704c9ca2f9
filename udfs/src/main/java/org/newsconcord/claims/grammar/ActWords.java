package org.newsconcord.claims.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsconcord.claims.WordClass;

/**
 * Verbs of acts with their classes, and verbs that name an act with one more word: "step down",
 * "find ... guilty". Immutable and thread-safe.
 */
final class ActWords {
  /** What "raise questions" is: no act, though raise is one. */
  private static final String NONE = "-";

  private static final int REACH = 5;
  private final Map<String, String> classes = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  private record Phrase(String complement, String actClass) {}

  /** An act as words name it; {@code denied} when "not" stands before the second word. */
  record Name(String predicate, String actClass, boolean denied) {}

  ActWords(Iterable<String[]> rows) {
    for (String[] row : rows) {
      int blank = row[0].indexOf(' ');
      if (blank < 0) {
        classes.put(row[0], row[1]);
      } else {
        phrases
            .computeIfAbsent(row[0].substring(0, blank), v -> new ArrayList<>())
            .add(new Phrase(row[0].substring(blank + 1), row[1]));
      }
    }
  }

  String classOf(String base) {
    return classes.get(base);
  }

  /** The act of a verb with the words after it; "fire off" is none, as it is not listed. */
  Name name(TaggedText t, int verb, String base, int to) {
    for (Phrase phrase : phrases.getOrDefault(base, List.of())) {
      int limit = Math.min(to, verb + 1 + REACH);
      for (int i = verb + 1; i < limit && !t.is(i, WordClass.PUNCT); i++) {
        if (names(t.lower[i], phrase.complement) && !leads(t, verb, i, to)) {
          boolean none = phrase.actClass.equals(NONE);
          return none
              ? new Name(withParticle(t, verb, base, to), null, false)
              : new Name(base + " " + phrase.complement, phrase.actClass, t.is(i - 1, "not"));
        }
      }
    }
    boolean particle = verb + 1 < to && t.in(verb + 1, WordGroup.PARTICLE);
    return particle
        ? new Name(withParticle(t, verb, base, to), null, false)
        : new Name(base, classes.get(base), false);
  }

  /** "hold up" is no holding; what may be a preposition is left: "travel over the weekend". */
  private static String withParticle(TaggedText t, int verb, String base, int to) {
    boolean particle =
        verb + 1 < to
            && t.in(verb + 1, WordGroup.PARTICLE)
            && !t.in(verb + 1, WordGroup.LINK)
            && !t.is(verb + 1, WordClass.ADJ)
            && !t.is(verb + 1, WordClass.NOUN);
    return particle ? base + " " + t.lower[verb + 1] : base;
  }

  /** Whether a particle apart from its verb leads a phrase of its own: "taken to task over it". */
  private static boolean leads(TaggedText t, int verb, int particle, int to) {
    return particle > verb + 1
        && t.in(particle, WordGroup.PARTICLE)
        && t.in(particle, WordGroup.LINK)
        && particle + 1 < to
        && NounPhrases.base(t, particle + 1, to) > particle + 1;
  }

  private static boolean names(String word, String complement) {
    return word.startsWith(complement)
        && (word.length() == complement.length()
            || word.length() == complement.length() + 1 && word.endsWith("s"));
  }
}
