package org.newsconcord.claims.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Nouns that name a role. Immutable and thread-safe. */
public final class Roles {
  private final Map<String, Role> roles = new HashMap<>();
  private final Set<String> affixes = new HashSet<>();

  /** One role noun; {@code full} is the word behind an abbreviation, else the noun itself. */
  record Role(String full, boolean singleHolder, boolean abbreviation) {}

  /**
   * @param rows role nouns, and what is joined to them by a hyphen: {@code ex-}, {@code -elect}
   */
  public Roles(Iterable<String[]> rows) {
    for (String[] row : rows) {
      if (row[1].equals("AFFIX")) {
        affixes.add(row[0]);
        continue;
      }
      boolean abbreviation = row.length > 2;
      roles.put(
          row[0], new Role(abbreviation ? row[2] : row[0], row[1].equals("SINGLE"), abbreviation));
    }
  }

  /** The role that a word names, looking behind prefixes such as {@code ex-}; null when none. */
  Role find(String lower) {
    Role known = roles.get(lower);
    if (known != null) {
      return known;
    }
    int first = lower.indexOf('-');
    int last = lower.lastIndexOf('-');
    return first <= 0
        ? null
        : affixes.contains(lower.substring(0, first + 1))
            ? roles.get(lower.substring(first + 1))
            : affixes.contains(lower.substring(last))
                ? roles.get(lower.substring(0, last))
                : roles.get(lower.substring(last + 1));
  }
}
