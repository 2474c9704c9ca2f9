package org.newsconcord.claims.grammar;

import java.util.HashMap;
import java.util.Map;
import org.newsconcord.claims.WordClass;

/**
 * The persons and groups named so far, for pronouns and "the spokesman". Used by one article; not
 * thread-safe.
 */
public final class Antecedents {

  private final Map<String, String> byRole = new HashMap<>();
  private final Map<String, Boolean> female = new HashMap<>();
  private String lastPerson;
  private String lastMan;
  private String lastWoman;
  private String sureMan;
  private String sureWoman;
  private String lastGroup;

  /** Key behind a pronoun or a bare role noun; null when the words name a source themselves. */
  public String resolve(TaggedText t, int from, int to) {
    if (to - from == 1) {
      String w = t.lower[from];
      if (w.equals("she")) {
        learn(lastWoman, true);
        return lastWoman;
      }
      if (w.equals("he")) {
        learn(lastMan, false);
        return lastMan;
      }
      if (t.in(from, WordGroup.PERSON_PRONOUN)) {
        return lastPerson;
      }
      if (t.in(from, WordGroup.GROUP_PRONOUN)) {
        return lastGroup;
      }
    }
    if (to - from == 2 && t.is(from, "the")) {
      return byRole.get(t.lower[to - 1]);
    }
    return null;
  }

  /** Remembers a person named by the words around {@code from} to {@code to}. */
  public void person(TaggedText t, int from, int to, String key) {
    lastPerson = key;
    for (int i = from; i < to; i++) {
      String w = t.lower[i];
      if (t.in(i, WordGroup.FEMALE)) {
        female.put(key, true);
      } else if (t.in(i, WordGroup.MALE)) {
        female.put(key, false);
      }
      if (t.is(i, WordClass.NOUN) && isRole(t, i, from, to)) {
        byRole.put(w, key);
      }
    }
    Boolean known = female.get(key);
    if (known == null || known) {
      lastWoman = key;
      sureWoman = known == null ? sureWoman : key;
    }
    if (known == null || !known) {
      lastMan = key;
      sureMan = known == null ? sureMan : key;
    }
  }

  /** "spokesman Jim Doe", "Jim Doe, a spokesman for": the noun before the name or behind it. */
  private static boolean isRole(TaggedText t, int i, int from, int to) {
    boolean beforeName = i + 1 < to && t.capital(i + 1);
    int comma = i;
    while (comma > from && !t.mark(comma, ',')) {
      comma--;
    }
    return beforeName || comma > from && NounPhrases.base(t, comma + 1, to) == i + 1;
  }

  /** Who was called he once is no antecedent of she. */
  private void learn(String key, boolean isFemale) {
    if (key != null && female.putIfAbsent(key, isFemale) == null) {
      if (isFemale) {
        sureWoman = key;
        lastMan = key.equals(lastMan) ? sureMan : lastMan;
      } else {
        sureMan = key;
        lastWoman = key.equals(lastWoman) ? sureWoman : lastWoman;
      }
    }
  }

  /** Remembers a country, an organisation or another group. */
  public void group(String key) {
    lastGroup = key;
  }
}
