package org.newsconcord.claims.grammar;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsconcord.claims.EntityKind;
import org.newsconcord.claims.WordClass;
import org.newsconcord.language.Metonyms;

/**
 * The names of an article: completes surnames, strips titles, and turns countries and their
 * governments into one key. Built once per article; not changed afterwards.
 */
public final class Names {
  /** Moon Jae-in: the family name stands before a given name of two joined syllables. */
  private static final Pattern FAMILY_FIRST =
      Pattern.compile("\\p{Lu}\\p{L}+ \\p{Lu}\\p{Ll}+-\\p{Ll}+");

  /** Longer names of persons are seldom: what opens a longer one may be a place. */
  private static final int LONGEST_NAME = 3;

  private final Map<String, String> full = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, String> roles = new HashMap<>();

  /** Surnames of holders of offices who are named by no more: President Holt. */
  private final Set<String> bearers = new HashSet<>();

  /** Who holds a role that one person of the article holds; empty when several do. */
  private final Map<String, String> holders = new HashMap<>();

  private final Metonyms metonyms;

  public Names(Metonyms metonyms, TaggedText t, List<Office> offices) {
    this.metonyms = metonyms;
    BitSet titles = new BitSet(t.size);
    for (Office office : offices) {
      if (office.personTo() - office.personFrom() == 1) {
        bearers.add(Keys.of(t.slice(office.personFrom(), office.personTo())));
      }
    }
    for (Office office : offices) {
      titles.set(office.roleFrom(), office.roleTo());
      note(t, office.personFrom(), office.personTo());
      String key = Keys.of(t.slice(office.personFrom(), office.personTo()));
      if (key != null) {
        String named = full.getOrDefault(lastWord(key), key);
        roles.putIfAbsent(named, t.slice(office.roleFrom(), office.roleTo()));
        noteHolder(t, office, named);
      }
    }
    for (int i = 0; i < t.size; i++) {
      boolean opens = t.capital(i) && !titles.get(i);
      int end = opens ? PersonNames.end(t, i, t.last(t.sentence[i])) : i;
      int start = behindTitle(t, titles, i, end);
      if (end - start >= 2
          && end - start <= 4
          && t.is(end - 1, WordClass.PROPN)
          && t.is(start, WordClass.PROPN)
          && !isOrder(t, start)) {
        note(t, start, end);
      }
      i = Math.max(i, end - 1);
    }
    bearers.stream().filter(this::isShared).forEach(surname -> full.put(surname, surname));
  }

  /**
   * "President Holt" where Jim Holt Jr. and Ann Holt are named in full: none of them need be he.
   */
  private boolean isShared(String surname) {
    List<String> names = known.stream().filter(name -> lastWord(name).equals(surname)).toList();
    return names.size() > 1
        && names.stream().anyMatch(Names::isJunior)
        && names.stream().noneMatch(roles::containsKey);
  }

  /** "Keep Holt", "Meet Holt" at the head of a sentence or a line. */
  private static boolean isOrder(TaggedText t, int i) {
    return i == t.first(t.sentence[i]) && t.isBase(i) && !isGiven(t, i);
  }

  private void noteHolder(TaggedText t, Office office, String person) {
    boolean now = true;
    for (int i = Math.max(0, office.roleFrom() - 1); i < office.roleTo(); i++) {
      now &= !t.in(i, WordGroup.TENURE);
    }
    if (now) {
      holders.merge(t.lower[office.head()], person, (a, b) -> a.equals(b) ? a : "");
    }
  }

  /** The one person who holds a role in the article, by its noun; null when none or several do. */
  public String holder(String noun) {
    String holder = holders.get(noun);
    return holder == null || holder.isEmpty() ? null : holder;
  }

  /**
   * "Senator Anna Holt", "Secretary of State Anna Holt", "envoy to the United Towns Anna Holt":
   * where the name begins.
   */
  private int behindTitle(TaggedText t, BitSet titles, int from, int to) {
    int title = to > from ? titles.previousSetBit(to - 1) : -1;
    int start = Math.max(from, title + 1);
    start = start < to && holders.containsKey(t.lower[start]) ? start + 1 : start;
    boolean named = from > 0 && t.is(from - 1, "the");
    int given = named ? givenName(t, start, to) : -1;
    return given < 0 ? start : given;
  }

  private static boolean isGiven(TaggedText t, int i) {
    return t.in(i, WordGroup.GIVEN_FEMALE) || t.in(i, WordGroup.GIVEN_MALE);
  }

  private void note(TaggedText t, int from, int to) {
    if (to - from >= 2) {
      String key = Keys.of(t.slice(from, to));
      if (key != null) {
        known.add(key);
        String surname =
            FAMILY_FIRST.matcher(t.slice(from, to)).matches() ? firstWord(key) : lastWord(key);
        boolean junior = isJunior(key) && bearers.contains(surname);
        if (!junior) {
          full.merge(surname, key, (a, b) -> opensGiven(t, a) || !opensGiven(t, b) ? a : b);
        }
      }
    }
  }

  private static String firstWord(String key) {
    return key.substring(0, Math.max(0, key.indexOf(' ')));
  }

  private static boolean opensGiven(TaggedText t, String key) {
    String first = firstWord(key);
    return t.grammar.has(WordGroup.GIVEN_FEMALE, first)
        || t.grammar.has(WordGroup.GIVEN_MALE, first);
  }

  private static boolean isJunior(String key) {
    return key.endsWith(" jr") || key.endsWith(" sr");
  }

  private static String lastWord(String key) {
    String bare = isJunior(key) ? key.substring(0, key.length() - 3) : key;
    return bare.substring(bare.lastIndexOf(' ') + 1);
  }

  /** Key of a person named by these words: the full name where the article gives it. */
  public String person(TaggedText t, int from, int to) {
    String key = Keys.of(t.slice(from, to));
    if (key == null) {
      return null;
    }
    if (key.indexOf(' ') < 0) {
      return full.getOrDefault(key, key);
    }
    boolean cut = isJunior(key) && key.indexOf(' ') == key.lastIndexOf(' ');
    String end = " " + key;
    return cut ? known.stream().filter(k -> k.endsWith(end)).sorted().findFirst().orElse(key) : key;
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
      int start = givenName(t, i, end);
      if (start >= 0) {
        return new int[] {start, end};
      }
      i = end - 1;
    }
    return null;
  }

  /** "State Anna Holt", "Representative Anna Holt": where a name that opens as one does begins. */
  private static int givenName(TaggedText t, int from, int to) {
    int start = -1;
    for (int i = from; i + 1 < to && t.is(to - 1, WordClass.PROPN); i++) {
      boolean place = start >= 0 && to - start > LONGEST_NAME;
      start = isGiven(t, i) && t.is(i, WordClass.PROPN) && (start < 0 || place) ? i : start;
    }
    return start;
  }
}
