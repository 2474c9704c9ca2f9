package org.newsconcord.claims.grammar;

import java.util.HashMap;
import java.util.Map;
import org.newsconcord.claims.WordClass;

/**
 * The persons and groups named so far, for pronouns and "the spokesman". Used by one article; not
 * thread-safe.
 */
public final class Antecedents {
  /**
   * Whom a pronoun goes back to.
   *
   * @param key the key
   * @param word where it was named last before
   * @param sure whether its gender, or that it is one of a group, is known
   * @param rivals how many others were named since who could be meant
   */
  public record Referent(String key, int word, boolean sure, int rivals) {}

  private final Map<String, String> byRole = new HashMap<>();
  private final Map<String, Boolean> female = new HashMap<>();

  /** Where each was named last. */
  private final Map<String, Integer> persons = new HashMap<>();

  private final Map<String, Integer> groups = new HashMap<>();

  private String lastPerson;
  private String lastMan;
  private String lastWoman;
  private String sureMan;
  private String sureWoman;
  private String lastGroup;

  /** Whom a pronoun or a bare role noun means; null when the words name a source themselves. */
  public Referent resolve(TaggedText t, int from, int to) {
    if (to - from == 1) {
      String w = t.lower[from];
      if (w.equals("she") || w.equals("he")) {
        return gendered(w.equals("she"), from);
      }
      if (t.in(from, WordGroup.PERSON_PRONOUN)) {
        return referent(persons, lastPerson, null, from);
      }
      if (t.in(from, WordGroup.GROUP_PRONOUN)) {
        return referent(groups, lastGroup, null, from);
      }
    }
    return to - from == 2 && t.is(from, "the")
        ? referent(persons, byRole.get(t.lower[to - 1]), null, from)
        : null;
  }

  private Referent gendered(boolean she, int at) {
    String key = she ? lastWoman : lastMan;
    Referent found = referent(persons, key, she, at);
    learn(key, she);
    return found;
  }

  private Referent referent(Map<String, Integer> named, String key, Boolean she, int at) {
    if (key == null) {
      return null;
    }
    int word = named.getOrDefault(key, 0);
    int rivals = 0;
    for (Map.Entry<String, Integer> other : named.entrySet()) {
      Boolean gender = female.get(other.getKey());
      boolean fits = she == null || gender == null || gender.equals(she);
      boolean since = other.getValue() >= word && other.getValue() < at;
      rivals += since && fits && !other.getKey().equals(key) ? 1 : 0;
    }
    return new Referent(key, word, female.containsKey(key) || she == null, rivals);
  }

  /** Remembers a person named by the words around {@code from} to {@code to}. */
  public void person(TaggedText t, int from, int to, String key) {
    mention(t, from, key);
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

  /** Remembers where somebody is named to whom no pronoun goes back yet. */
  public void mention(TaggedText t, int word, String key) {
    persons.put(key, word);
    int blank = key.indexOf(' ');
    String given = blank < 0 ? "" : key.substring(0, blank);
    if (t.grammar.has(WordGroup.GIVEN_FEMALE, given)) {
      female.putIfAbsent(key, true);
    } else if (t.grammar.has(WordGroup.GIVEN_MALE, given)) {
      female.putIfAbsent(key, false);
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
  public void group(int word, String key) {
    groups.put(key, word);
    lastGroup = key;
  }
}
