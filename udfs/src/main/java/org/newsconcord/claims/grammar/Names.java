package org.newsconcord.claims.grammar;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsconcord.claims.EntityKind;
import org.newsconcord.claims.WordClass;
import org.newsconcord.language.Metonyms;

/**
 * The names of an article: completes surnames, strips titles, and turns countries and their
 * governments into one key. Built once per article; not changed afterwards.
 */
public final class Names {
  private final Map<String, String> full = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, String> roles = new HashMap<>();
  private final Metonyms metonyms;

  public Names(Metonyms metonyms, TaggedText t, List<Office> offices) {
    this.metonyms = metonyms;
    BitSet titles = new BitSet(t.size);
    for (Office office : offices) {
      titles.set(office.roleFrom(), office.roleTo());
      note(t, office.personFrom(), office.personTo());
      String key = Keys.of(t.slice(office.personFrom(), office.personTo()));
      if (key != null) {
        String named = full.getOrDefault(lastWord(key), key);
        roles.putIfAbsent(named, t.slice(office.roleFrom(), office.roleTo()));
      }
    }
    for (int i = 0; i < t.size; i++) {
      boolean opens = t.capital(i) && !titles.get(i);
      int end = opens ? PersonNames.end(t, i, t.last(t.sentence[i])) : i;
      if (end - i >= 2
          && end - i <= 4
          && t.is(end - 1, WordClass.PROPN)
          && t.is(i, WordClass.PROPN)) {
        note(t, i, end);
      }
      i = Math.max(i, end - 1);
    }
  }

  private void note(TaggedText t, int from, int to) {
    if (to - from >= 2) {
      String key = Keys.of(t.slice(from, to));
      if (key != null) {
        known.add(full.merge(lastWord(key), key, (first, later) -> first));
      }
    }
  }

  private static String lastWord(String key) {
    String bare =
        key.endsWith(" jr") || key.endsWith(" sr") ? key.substring(0, key.length() - 3) : key;
    return bare.substring(bare.lastIndexOf(' ') + 1);
  }

  /** Key of a person named by these words: the full name where the article gives it. */
  public String person(TaggedText t, int from, int to) {
    String key = Keys.of(t.slice(from, to));
    return key == null ? null : key.indexOf(' ') < 0 ? full.getOrDefault(key, key) : key;
  }

  /** The role that the article gives to a person; null when none. */
  public String roleOf(String personKey) {
    return roles.get(personKey);
  }

  /**
   * Key of a noun phrase: the person in it, the country behind it, or its words. A name that a
   * model found at the end of the phrase stands for all of it: "the builder Halden Works".
   */
  public String key(TaggedText t, int from, int to) {
    int[] person = personIn(t, from, to);
    if (person != null) {
      return person(t, person[0], person[1]);
    }
    return phrase(t, from, to);
  }

  /** Key of a noun phrase that is no person: the country behind it, or its words. */
  public String phrase(TaggedText t, int from, int to) {
    int start = from;
    while (start < to - 1 && t.in(start, WordGroup.NAME_DETERMINER)) {
      start++;
    }
    if (to > start && t.entities.covers(to - 1)) {
      start = Math.max(start, t.entities.begin(to - 1));
    }
    String key = Keys.of(t.slice(start, to));
    if (key == null) {
      return null;
    }
    String country = metonyms.country(t.slice(start, to));
    return country == null ? key : country;
  }

  /** The name of a person in a phrase: the last name of two words, or a known surname. */
  public int[] personIn(TaggedText t, int from, int to) {
    for (int i = from; i < to; i++) {
      int end = t.capital(i) ? PersonNames.end(t, i, to) : i;
      if (end <= i) {
        continue;
      }
      if (t.entities.is(i, EntityKind.PERSON)) {
        return new int[] {i, end};
      }
      String whole = Keys.of(t.slice(i, end));
      boolean surname = whole != null && full.containsKey(lastWord(whole));
      for (int start = i; surname && start < end; start++) {
        String key = Keys.of(t.slice(start, end));
        boolean listed = key != null && (known.contains(key) || full.containsKey(key));
        if (listed) {
          return new int[] {start, end};
        }
      }
      i = end - 1;
    }
    return null;
  }
}
