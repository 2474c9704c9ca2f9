package org.newsconcord.claims.grammar;

import org.newsconcord.claims.WordClass;

/** Finds the noun phrases behind the verb of an act: to whom it is done, and by whom. Stateless. */
final class ObjectPhrases {
  private static final int AGENT_REACH = 8;

  private ObjectPhrases() {}

  /** The noun phrase at {@code first}, with the hedge of its number; null when there is none. */
  static int[] object(TaggedText t, int first, int limit) {
    int head = behindHedge(t, first, limit);
    int end = phraseEnd(t, head, limit);
    return end > head ? beforeTime(t, first, end) : null;
  }

  private static int phraseEnd(TaggedText t, int first, int limit) {
    boolean pronoun =
        first + 1 < limit && t.in(first, WordGroup.OBJECT) && t.is(first + 1, "and")
            || first + 1 < limit && t.is(first, "it") && t.is(first + 1, "and");
    int end = pronoun ? first + 1 : NounPhrases.end(t, first, limit);
    boolean quoted =
        end == first + 1
            && t.is(first, WordClass.DET)
            && end < limit
            && QuoteMarks.opens(t.text, end);
    if (quoted) {
      end = quotedEnd(t, end, limit);
    }
    boolean open =
        end == first + 1
            && t.is(first, WordClass.DET)
            && end < limit
            && (t.is(end, WordClass.VERB) || t.is(end, WordClass.ADV));
    if (open) {
      boolean described = t.is(end, WordClass.ADV) && end + 1 < limit && t.isEd(end + 1);
      int next = described ? end + 2 : end + 1;
      int more = NounPhrases.end(t, Math.min(next, limit), limit);
      end = more > next ? more : end;
    }
    while (end > first && end + 1 < limit && t.mark(end, '-') && t.text.isGlued(end)) {
      end = NounPhrases.end(t, end + 2, limit);
    }
    if (end > first && end < limit && isRest(t, end)) {
      end = attached(t, end + 1, limit);
    }
    return end > first ? purposeEnd(t, Clauses.seriesEnd(t, end, limit), limit) : end;
  }

  /** The sign of "1.9%", the surname of "Ann Long", which is taken for an adjective. */
  private static boolean isRest(TaggedText t, int k) {
    boolean percent = t.mark(k, '%') && t.is(k - 1, WordClass.NUM);
    boolean surname =
        t.is(k, WordClass.ADJ)
            && t.capital(k)
            && t.is(k - 1, WordClass.PROPN)
            && (k + 1 >= t.size || !t.capital(k + 1));
    return percent || surname;
  }

  /** The end of a phrase with what "of" adds: 100% of the land. */
  private static int attached(TaggedText t, int end, int limit) {
    int next = end + 1 < limit && t.is(end, "of") ? NounPhrases.end(t, end + 1, limit) : end;
    return next > end + 1 ? next : end;
  }

  /** Of "a plan to sanction Russia" the infinitive belongs to the plan. */
  private static int purposeEnd(TaggedText t, int end, int limit) {
    boolean purpose =
        end + 1 < limit
            && t.is(end, "to")
            && t.is(end + 1, WordClass.VERB)
            && (t.is(end - 1, WordClass.NOUN) || t.is(end - 1, WordClass.NUM));
    if (!purpose) {
      return end;
    }
    int last = NounPhrases.end(t, end + 2, limit);
    return last > end + 2 ? last : end;
  }

  /** The number behind "more than", "at least"; {@code first} where no hedged number stands. */
  private static int behindHedge(TaggedText t, int first, int limit) {
    int k = first;
    while (k < limit && t.in(k, WordGroup.HEDGE)) {
      k++;
    }
    boolean number = k < limit && (t.is(k, WordClass.NUM) || t.is(k, WordClass.SYM));
    return number ? k : first;
  }

  /** What stands before a time: of "sanctions on June 29" the sanctions; null when all is time. */
  private static int[] beforeTime(TaggedText t, int first, int end) {
    int cut = end;
    if (opensTimeNoun(t, first, end)) {
      return null;
    }
    for (int k = first + 1; k < end; k++) {
      boolean opens = t.is(k, WordClass.ADP) || t.capital(k) || opensTimeNoun(t, k, end);
      boolean named = t.is(k, "may") && t.is(k - 1, WordClass.PROPN);
      if (opens && !named && SubjectPhrases.isTime(t, k, k + 1)
          || t.is(k, WordClass.ADP) && opensTime(t, k, end)) {
        cut = closed(t, first, k);
        break;
      }
    }
    boolean time = tellsTime(t, first, cut) && (t.capital(first) || isTimeNoun(t, cut - 1));
    return time ? null : new int[] {first, cut};
  }

  /** What stands before an open end: of "with Holt in the latter part of" only "with Holt". */
  private static int closed(TaggedText t, int first, int cut) {
    int end = cut;
    while (end > first + 1 && (t.is(end - 1, WordClass.ADP) || t.in(end - 1, WordGroup.ARTICLE))) {
      end--;
    }
    int k = end - 1;
    while (end < cut && t.is(end, "of") && k > first && !t.is(k, WordClass.ADP)) {
      k--;
    }
    return k > first && t.is(k, WordClass.ADP) ? k : end;
  }

  /** "last week", "this year" at the end of a phrase. */
  private static boolean opensTimeNoun(TaggedText t, int k, int end) {
    return t.in(k, WordGroup.NEAR_TIME) && k + 1 < end && isTimeNoun(t, k + 1);
  }

  private static boolean isTimeNoun(TaggedText t, int i) {
    return t.in(i, WordGroup.TIME) && !t.is(i, WordClass.VERB);
  }

  private static boolean isYear(TaggedText t, int i) {
    return t.lower[i].length() == 4
        && (t.lower[i].startsWith("19") || t.lower[i].startsWith("20"))
        && t.is(i, WordClass.NUM);
  }

  private static boolean opensTime(TaggedText t, int preposition, int end) {
    int k = preposition + 1;
    while (k < end && !t.is(k, WordClass.ADP) && !t.is(k, WordClass.CCONJ)) {
      k++;
    }
    boolean year = k == preposition + 2 && isYear(t, preposition + 1);
    return year || !t.is(preposition, "of") && tellsTime(t, preposition + 1, k);
  }

  /** Whether a phrase is a time, not "a seven-day ban". */
  private static boolean tellsTime(TaggedText t, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean compound =
          i > from && t.mark(i - 1, '-') && i + 1 < to && t.is(i + 1, WordClass.NOUN);
      if (!compound && SubjectPhrases.isTime(t, i, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Preposition and noun phrase at {@code next}, no time; null when there is none. */
  static int[] complement(TaggedText t, int next, int limit) {
    int link = next;
    while (link < limit
        && t.is(link, WordClass.ADV)
        && (t.lower[link].endsWith("ly") || t.is(link, "again") || t.is(link, "together"))) {
      link++;
    }
    if (link + 1 < limit && t.capital(link) && t.in(link, WordGroup.TIME)) {
      link++;
    }
    if (link + 1 >= limit || !t.in(link, WordGroup.COMPLEMENT)) {
      return null;
    }
    int[] phrase = object(t, link + 1, limit);
    return phrase == null
            || SubjectPhrases.isTime(t, phrase[0], phrase[1])
            || isYear(t, phrase[0])
            || phrase[1] < limit && t.mark(phrase[1], ':')
        ? null
        : new int[] {link, phrase[1]};
  }

  /** End of a phrase whose first words are quoted: a "zero tolerance" policy. */
  private static int quotedEnd(TaggedText t, int mark, int limit) {
    int close = mark + 1;
    while (close < limit && !QuoteMarks.closes(t.text, close)) {
      close++;
    }
    return close < limit ? NounPhrases.end(t, close + 1, limit) : mark;
  }

  /** The noun phrase behind "by"; null when there is none, or only a time or an amount. */
  static int[] agent(TaggedText t, int from, int to) {
    for (int i = from; i + 1 < to && i < from + AGENT_REACH; i++) {
      if (t.is(i, "by")) {
        int[] phrase = object(t, i + 1, to);
        return phrase != null && !isAmount(t, i + 1, phrase[1]) ? phrase : null;
      }
      if (t.is(i, WordClass.VERB) || t.is(i, WordClass.PUNCT)) {
        return null;
      }
    }
    return null;
  }

  /** "by 3 points to", "by a margin of". */
  static boolean isAmount(TaggedText t, int from, int to) {
    for (int i = from; i < to && i <= from + 2; i++) {
      if (t.in(i, WordGroup.AMOUNT)) {
        return true;
      }
    }
    return false;
  }
}
