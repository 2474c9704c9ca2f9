package org.newsconcord.claims.grammar;

import org.newsconcord.claims.WordClass;

/** Finds where noun phrases begin and end, from word classes. Linear in the phrase. */
public final class NounPhrases {
  private NounPhrases() {}

  /**
   * End of the noun phrase at {@code i}, with "of", "in" and other complements of names left out
   * except "of"; {@code i} itself when none starts there.
   */
  public static int end(TaggedText t, int i, int limit) {
    int k = base(t, i, limit);
    while (k > i && k + 1 < limit && attaches(t, k)) {
      int next = base(t, k + 1, limit);
      if (next == k + 1) {
        break;
      }
      k = next;
    }
    return k;
  }

  private static boolean attaches(TaggedText t, int k) {
    return t.is(k, "of")
        || t.is(k, "in")
        || t.is(k, "for")
        || t.is(k, "and")
        || t.is(k, "&")
        || t.is(k, "from")
        || t.is(k, "at")
        || t.is(k, "on")
        || t.is(k, "with");
  }

  /** End of the base noun phrase at i: determiners, adjectives, numbers, nouns, possessives. */
  public static int base(TaggedText t, int i, int limit) {
    int k = i;
    if (k < limit && t.is(k, WordClass.PRON) && !t.is(k, "his") && !possessive(t, k)) {
      return t.is(k, "that") || t.is(k, "which") ? i : k + 1;
    }
    int last = i;
    while (k < limit) {
      WordClass c = t.tag(k);
      boolean head = c == WordClass.NOUN || c == WordClass.PROPN || c == WordClass.NUM;
      boolean inside =
          head
              || c == WordClass.ADJ
              || c == WordClass.DET && k == i
              || c == WordClass.DET && k == i + 1
              || c == WordClass.PRON && possessive(t, k)
              || c == WordClass.SYM
              || k > i && possessiveMark(t, k)
              || c == WordClass.VERB && k + 1 < limit && participleBeforeNoun(t, k, i);
      if (!inside) {
        break;
      }
      k++;
      if (head || possessiveMark(t, k - 1)) {
        last = k;
      }
    }
    if (last == i && k > i && t.is(i, WordClass.DET)) {
      return k;
    }
    return last;
  }

  private static boolean participleBeforeNoun(TaggedText t, int k, int start) {
    return k > start
        && (t.lower[k].endsWith("ed") || t.lower[k].endsWith("ing"))
        && (t.is(k + 1, WordClass.NOUN)
            || t.is(k + 1, WordClass.ADJ)
            || t.is(k + 1, WordClass.PROPN))
        && (t.is(k - 1, WordClass.DET) || t.is(k - 1, WordClass.ADJ));
  }

  /** Whether a pronoun owns what follows: his, whose. */
  public static boolean possessive(TaggedText t, int i) {
    return t.in(i, WordGroup.POSSESSIVE);
  }

  public static boolean possessiveMark(TaggedText t, int k) {
    return (t.is(k, "'s") || t.is(k, "'")) && t.is(k, WordClass.PART);
  }
}
