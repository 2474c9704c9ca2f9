package org.newsconcord.claims.grammar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words that tell names of persons from other capitalised words. Immutable and thread-safe. */
public final class NameWords {
  /** What a word can be in a name; words that are not listed are names. */
  public enum Kind {
    NEVER,
    ACRONYM,
    FIRST,
    PARTICLE,
    SUFFIX,
    TRADE,
    NAME
  }

  private final Map<String, Kind> kinds = new HashMap<>();

  public NameWords(Iterable<String[]> rows) {
    for (String[] row : rows) {
      kinds.put(row[0], Kind.valueOf(row[1].toUpperCase(Locale.ROOT)));
    }
  }

  public Kind classOf(String lower) {
    return kinds.getOrDefault(lower, Kind.NAME);
  }
}
