package org.newsconcord.claims.office;

import java.util.HashMap;
import java.util.Map;

/** Nouns that name a role. Immutable and thread-safe. */
public final class Roles {
  private final Map<String, Role> roles = new HashMap<>();

  /** One role noun; {@code full} is the word behind an abbreviation, else the noun itself. */
  record Role(String full, boolean singleHolder, boolean abbreviation) {}

  public Roles(Iterable<String[]> rows) {
    for (String[] row : rows) {
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
    int hyphen = lower.indexOf('-');
    if (hyphen > 0) {
      return switch (lower.substring(0, hyphen)) {
        case "ex", "then", "vice", "co", "sub", "under", "arch", "self" ->
            roles.get(lower.substring(hyphen + 1));
        default -> suffixed(lower);
      };
    }
    return null;
  }

  private Role suffixed(String lower) {
    int hyphen = lower.lastIndexOf('-');
    return switch (lower.substring(hyphen + 1)) {
      case "elect", "designate", "general", "nominee" -> roles.get(lower.substring(0, hyphen));
      default -> roles.get(lower.substring(hyphen + 1));
    };
  }
}
