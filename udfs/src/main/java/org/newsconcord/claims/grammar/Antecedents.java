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
  private String lastGroup;

  /** Key behind a pronoun or a bare role noun; null when the words name a source themselves. */
  public String resolve(TaggedText t, int from, int to) {
    if (to - from == 1) {
      String w = t.lower[from];
      if (w.equals("she")) {
        return lastWoman;
      }
      if (w.equals("he")) {
        return lastMan;
      }
      if (t.grammar.has(WordGroup.PERSON_PRONOUN, w)) {
        return lastPerson;
      }
      if (t.grammar.has(WordGroup.GROUP_PRONOUN, w)) {
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
      if (t.grammar.has(WordGroup.FEMALE, w)) {
        female.put(key, true);
      } else if (t.grammar.has(WordGroup.MALE, w)) {
        female.put(key, false);
      }
      if (t.is(i, WordClass.NOUN)) {
        byRole.put(w, key);
      }
    }
    Boolean known = female.get(key);
    if (known == null || known) {
      lastWoman = key;
    }
    if (known == null || !known) {
      lastMan = key;
    }
  }

  /** Remembers a country, an organisation or another group. */
  public void group(String key) {
    lastGroup = key;
  }
}
