package org.newsconcord.claims.grammar;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.newsconcord.claims.WordClass;

/**
 * The persons and groups named so far, for pronouns and "the spokesman". Used by one article; not
 * thread-safe.
 */
public final class Antecedents {
  private static final Set<String> SINGULAR = Set.of("he", "she", "who");
  private static final Set<String> OTHER = Set.of("it", "they", "which", "that");
  private static final Set<String> FEMALE =
      Set.of(
          "she",
          "her",
          "mrs",
          "mrs.",
          "ms",
          "ms.",
          "spokeswoman",
          "congresswoman",
          "chairwoman",
          "councilwoman",
          "assemblywoman",
          "actress",
          "businesswoman",
          "policewoman",
          "queen",
          "princess",
          "woman",
          "mother",
          "wife",
          "daughter",
          "sister");
  private static final Set<String> MALE =
      Set.of(
          "he",
          "his",
          "mr",
          "mr.",
          "spokesman",
          "congressman",
          "chairman",
          "councilman",
          "assemblyman",
          "actor",
          "businessman",
          "policeman",
          "king",
          "prince",
          "man",
          "father",
          "husband",
          "son",
          "brother");

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
      if (SINGULAR.contains(w)) {
        return lastPerson;
      }
      if (OTHER.contains(w)) {
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
      if (FEMALE.contains(w)) {
        female.put(key, true);
      } else if (MALE.contains(w)) {
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
