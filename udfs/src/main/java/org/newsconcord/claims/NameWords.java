package org.newsconcord.claims;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words that tell names of persons from other capitalised words. Immutable and thread-safe. */
final class NameWords {
  /** What a word can be in a name; words that are not listed are names. */
  enum Kind {
    NEVER,
    ACRONYM,
    FIRST,
    PARTICLE,
    SUFFIX,
    TRADE,
    NAME
  }

  private final Map<String, Kind> kinds = new HashMap<>();

  NameWords(Iterable<String[]> rows) {
    for (String[] row : rows) {
      kinds.put(row[0], Kind.valueOf(row[1].toUpperCase(Locale.ROOT)));
    }
  }

  Kind classOf(String lower) {
    return kinds.getOrDefault(lower, Kind.NAME);
  }

  boolean isParticle(String lower) {
    return classOf(lower) == Kind.PARTICLE;
  }

  boolean isSuffix(String lower) {
    return classOf(lower) == Kind.SUFFIX;
  }
}
