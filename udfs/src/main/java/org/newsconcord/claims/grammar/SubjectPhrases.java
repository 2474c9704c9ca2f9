package org.newsconcord.claims.grammar;

import org.newsconcord.claims.WordClass;

/** Finds the words that name a source, left or right of its cue. Linear in the sentence. */
public final class SubjectPhrases {

  private SubjectPhrases() {}

  /** The subject that ends before the verb group at {@code to}; null when there is none. */
  public static int[] before(TaggedText t, int to, int from) {
    int e = to;
    while (e > from && t.is(e - 1, WordClass.ADV) && !t.capital(e - 1)) {
      e--;
    }
    if (e <= from) {
      return null;
    }
    if (t.mark(e - 1, ',')) {
      int start = apposed(t, e - 1, from);
      return start < 0 ? null : new int[] {start, e};
    }
    if (t.mark(e - 1, ')')) {
      int open = e - 2;
      while (open > from && !t.mark(open, '(')) {
        open--;
      }
      int start = open > from ? phraseStart(t, open, from) : -1;
      return start < 0 || start >= open ? null : new int[] {start, e};
    }
    int start = phraseStart(t, e, from);
    return start < 0 || start >= e ? null : new int[] {start, e};
  }

  /**
   * The subject before a verb group, without a time between them: "the price in May was"; null when
   * there is none.
   */
  public static int[] of(TaggedText t, int group, int from) {
    return ActPhrases.subject(t, group, from);
  }

  /** Start of "NP , apposition" whose closing comma stands at {@code comma}; -1 if none. */
  private static int apposed(TaggedText t, int comma, int from) {
    int best = -1;
    for (int c = comma - 1; c > from && comma - c < 40; c--) {
      if (t.quote[c] != t.quote[comma]) {
        break;
      }
      if (t.mark(c, ',')) {
        if (!modifies(t, c + 1, comma)) {
          break;
        }
        int start = phraseStart(t, c, from);
        if (start < 0 || start >= c || isTime(t, start, c)) {
          break;
        }
        best = start;
        if (clauseStart(t, start, from)) {
          break;
        }
      } else if (isFinite(t, c) && !inRelative(t, c, from)) {
        break;
      }
    }
    return best;
  }

  private static boolean inRelative(TaggedText t, int verb, int from) {
    for (int i = verb - 1; i > from && !t.mark(i, ','); i--) {
      if (t.in(i, WordGroup.RELATIVE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean modifies(TaggedText t, int from, int to) {
    if (from >= to) {
      return false;
    }
    WordClass c = t.tag(from);
    if (t.in(from, WordGroup.RELATIVE)) {
      return true;
    }
    return c != WordClass.CCONJ
        && c != WordClass.AUX
        && c != WordClass.SCONJ
        && !(c == WordClass.PRON && !NounPhrases.possessive(t, from) && to - from == 1);
  }

  private static boolean clauseStart(TaggedText t, int i, int from) {
    return i <= from
        || t.mark(i - 1, ',')
        || t.is(i - 1, WordClass.SCONJ)
        || t.is(i - 1, WordClass.CCONJ)
        || t.is(i - 1, WordClass.PUNCT);
  }

  public static boolean isFinite(TaggedText t, int i) {
    return t.is(i, WordClass.AUX)
        || t.is(i, WordClass.VERB)
            && !t.isIng(i)
            && !(i > 0 && (t.is(i - 1, "to") || t.is(i - 1, WordClass.DET)));
  }

  /** Start of the noun phrase, with its complements, that ends before {@code end}; -1 if none. */
  static int phraseStart(TaggedText t, int end, int from) {
    int base = NounPhrases.start(t, end, from);
    if (base < 0) {
      return -1;
    }
    int start = base;
    while (start - 2 >= from) {
      int link = start - 1;
      if (t.is(link, "and") || t.is(link, "&") || t.is(link, "or")) {
        int left = NounPhrases.start(t, link, from);
        if (left < 0 || left > from && t.is(left - 1, WordClass.ADP) && !t.is(left - 1, "of")) {
          break;
        }
        start = left;
        if (start > from && t.mark(start - 1, ',')) {
          int more = NounPhrases.start(t, start - 1, from);
          if (more >= 0 && clauseStart(t, more, from)) {
            start = more;
          }
        }
      } else if (link - 2 >= from && t.is(link, "as") && t.is(link - 1, "such")) {
        int left = NounPhrases.start(t, link - 1, from);
        if (left < 0) {
          break;
        }
        start = left;
      } else if (t.in(link, WordGroup.LINK)
          && (t.is(link, WordClass.ADP) || t.is(link, WordClass.PART) || t.is(link, "who"))) {
        int left = linked(t, link, from);
        if (left < 0) {
          break;
        }
        start = left;
      } else {
        break;
      }
    }
    return start;
  }

  private static int linked(TaggedText t, int link, int from) {
    int k = link;
    if (k - 1 >= from
        && (t.is(k - 1, WordClass.ADJ) || t.is(k - 1, WordClass.VERB))
        && k - 2 >= from
        && (t.is(k - 2, WordClass.NOUN)
            || t.is(k - 2, WordClass.PRON)
            || t.is(k - 2, WordClass.PROPN))
        && !t.is(k - 2, "he")
        && !t.is(k - 2, "she")
        && !t.is(k - 2, "they")
        && !t.is(k - 2, "it")) {
      boolean participle = t.is(k - 1, WordClass.ADJ) || t.isIng(k - 1) || t.isEd(k - 1);
      if (!participle) {
        return -1;
      }
      int left = NounPhrases.start(t, k - 1, from);
      return left >= 0 && clauseStart(t, left, from) ? left : -1;
    }
    int left = NounPhrases.start(t, k, from);
    return left;
  }

  public static boolean isTime(TaggedText t, int from, int to) {
    for (int i = from; i < to; i++) {
      if (t.in(i, WordGroup.TIME) && (t.capital(i) || !t.is(i, "may")) || t.isDecade(i)) {
        return true;
      }
    }
    return false;
  }

  /** The subject that stands after an inverted cue; null when there is none. */
  public static int[] after(TaggedText t, int from, int to) {
    int k = NounPhrases.base(t, from, to);
    if (k <= from) {
      return null;
    }
    while (k + 1 < to && (t.in(k, WordGroup.CLOSE_LINK) || t.is(k, "and"))) {
      int next = NounPhrases.base(t, k + 1, to);
      if (next <= k + 1) {
        break;
      }
      k = next;
    }
    if (k < to && t.mark(k, '(')) {
      int close = k;
      while (close < to && !t.mark(close, ')')) {
        close++;
      }
      k = close < to ? close + 1 : k;
    }
    if (k + 1 < to && t.mark(k, ',')) {
      k = appositionEnd(t, k, to);
    }
    return new int[] {from, k};
  }

  private static int appositionEnd(TaggedText t, int comma, int to) {
    int next = comma + 1;
    WordClass c = t.tag(next);
    boolean opens =
        c == WordClass.DET
            || c == WordClass.NOUN
            || c == WordClass.PROPN
            || c == WordClass.NUM
            || c == WordClass.ADJ
            || c == WordClass.PRON
                && (t.in(next, WordGroup.RELATIVE) || NounPhrases.possessive(t, next));
    if (!opens || isTime(t, next, next + 1)) {
      return comma;
    }
    int k = next;
    while (k < to && !QuoteMarks.opens(t.text, k) && !stop(t, k, to)) {
      k++;
    }
    while (k > next && t.is(k - 1, WordClass.PUNCT) && !t.mark(k - 1, ')')) {
      k--;
    }
    return k;
  }

  private static boolean stop(TaggedText t, int k, int to) {
    if (t.mark(k, ';') || t.mark(k, ':') || k == to - 1 && t.is(k, WordClass.PUNCT)) {
      return true;
    }
    return t.mark(k, ',')
        && k + 1 < to
        && (t.is(k + 1, WordClass.VERB) && t.isIng(k + 1)
            || t.is(k + 1, WordClass.CCONJ)
            || t.is(k + 1, WordClass.SCONJ)
            || QuoteMarks.opens(t.text, k + 1));
  }
}
