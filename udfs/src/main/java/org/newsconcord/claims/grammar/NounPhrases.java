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
        && (t.isEd(k) || t.isIng(k))
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

  /** Start of the base noun phrase that ends before {@code end}; -1 if none ends there. */
  public static int start(TaggedText t, int end, int from) {
    int k = end - 1;
    if (k < from) {
      return -1;
    }
    WordClass last = t.tag(k);
    if (last == WordClass.PRON) {
      boolean of = k - 2 >= from && t.is(k - 1, "of");
      return of && (t.is(k, "whom") || t.is(k, "them") || t.is(k, "us") || t.is(k, "which"))
          ? k - 2
          : k;
    }
    boolean head =
        last == WordClass.NOUN
            || last == WordClass.PROPN
            || last == WordClass.NUM
            || last == WordClass.ADJ
            || last == WordClass.DET;
    if (!head) {
      return -1;
    }
    int start = k;
    while (start > from) {
      int p = start - 1;
      WordClass c = t.tag(p);
      boolean inside =
          c == WordClass.NOUN
              || c == WordClass.PROPN
              || c == WordClass.NUM
              || c == WordClass.ADJ
              || c == WordClass.DET
              || c == WordClass.SYM
              || possessiveMark(t, p)
              || c == WordClass.PRON && possessive(t, p)
              || c == WordClass.VERB && p > from && start <= k && participle(t, p, from)
              || c == WordClass.ADV
                  && p > from
                  && t.is(start, WordClass.ADJ)
                  && t.is(p - 1, WordClass.DET);
      if (!inside && !joins(t, p, from)) {
        break;
      }
      if (t.is(start, WordClass.DET)
          && (c == WordClass.NOUN || c == WordClass.PROPN || c == WordClass.ADJ)) {
        break;
      }
      start = p;
    }
    while (start < k && isDay(t, start) && t.is(start, WordClass.PROPN)) {
      start++;
    }
    if (start < k && possessiveMark(t, start)) {
      return start + 1;
    }
    boolean hedged =
        start > from && t.is(start - 1, "at") && (t.is(start, "least") || t.is(start, "most"));
    return hedged ? start - 1 : start;
  }

  /** A word of time that does not begin a name: not "Morning" of "Morning Consult". */
  private static boolean isDay(TaggedText t, int i) {
    boolean named = t.is(i, "morning") || t.is(i, "evening");
    return SubjectPhrases.isTime(t, i, i + 1) && !(named && t.is(i + 1, WordClass.PROPN));
  }

  /** What joins words inside a phrase: "five-page", "a deranged, evil man", "Ray Holt, Jr.". */
  private static boolean joins(TaggedText t, int p, int from) {
    if (p <= from) {
      return false;
    }
    boolean glued = t.mark(p, '-') && t.text.isGlued(p) && t.text.isGlued(p + 1);
    boolean adjectives =
        t.mark(p, ',')
            && t.is(p + 1, WordClass.ADJ)
            && (t.is(p - 1, WordClass.ADJ) || t.isEd(p - 1))
            && p - 1 > from
            && t.is(p - 2, WordClass.DET);
    boolean junior =
        t.mark(p, ',')
            && (t.is(p + 1, "jr.") || t.is(p + 1, "sr."))
            && t.is(p - 1, WordClass.PROPN);
    return glued || adjectives || junior;
  }

  private static boolean participle(TaggedText t, int p, int from) {
    return (t.isIng(p) || t.isEd(p))
        && p - 1 >= from
        && (t.is(p - 1, WordClass.DET) || t.is(p - 1, WordClass.ADJ) || possessiveMark(t, p - 1));
  }
}
