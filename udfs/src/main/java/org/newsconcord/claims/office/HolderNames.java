package org.newsconcord.claims.office;

import java.util.HashSet;
import java.util.Set;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Office;
import org.newsconcord.claims.grammar.PersonNames;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;

/**
 * Finds names of persons that can hold a role; one word suffices after Mr. or for a holder named
 * before. For one text; not thread-safe.
 */
final class HolderNames {
  private final TaggedText t;
  private final RolePhrases phrases;
  private final Set<String> surnames = new HashSet<>();

  HolderNames(TaggedText t, RolePhrases phrases) {
    this.t = t;
    this.phrases = phrases;
  }

  /** Remembers the surname of a holder with a full name. */
  void add(Office office) {
    if (office.personTo() - office.personFrom() > 1) {
      surnames.add(t.lower[office.personTo() - 1]);
    }
  }

  /** Start of the name, titles left out, that ends before {@code end}; -1 when none does. */
  int start(int end, int from) {
    int name = withoutTitle(PersonNames.start(t, end, from), end);
    return end - name < (isKnown(name, end) ? 1 : 2) ? -1 : name;
  }

  /** The name without the titles before it: "Rear Adm. Ronny Jackson". */
  private int withoutTitle(int name, int nameEnd) {
    for (int k = nameEnd - 2; k >= name; k--) {
      if (phrases.isRole(t, k)) {
        return k + 1;
      }
    }
    return name == nameEnd - 1 && phrases.isRole(t, name) ? nameEnd : name;
  }

  /** Whether one word names a person: after Mr., or the surname of a holder named before. */
  private boolean isKnown(int name, int nameEnd) {
    return nameEnd - name == 1
        && t.is(name, WordClass.PROPN)
        && (surnames.contains(t.lower[name]) || name > 0 && t.in(name - 1, WordGroup.COURTESY));
  }
}
