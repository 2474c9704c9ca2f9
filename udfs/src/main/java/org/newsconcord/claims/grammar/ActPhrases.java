package org.newsconcord.claims.grammar;

import org.newsconcord.claims.WordClass;

/** Finds the noun phrases around the verb of an act: who does it, and to whom. Stateless. */
final class ActPhrases {
  private static final int AGENT_REACH = 8;

  private ActPhrases() {}

  /**
   * The noun phrase before a verb group; null when there is none. A time between them, as in "the
   * court on Monday", is skipped.
   */
  static int[] subject(TaggedText t, int to, int from) {
    if (to > from && t.in(to - 1, WordGroup.QUESTION)) {
      return null;
    }
    int[] before = SubjectPhrases.before(t, insideQuote(t, to, from), from);
    if (before == null) {
      return null;
    }
    if (!SubjectPhrases.isTime(t, before[0], before[1])) {
      return named(t, modified(t, before, from));
    }
    for (int k = before[0] + 1; k < before[1]; k++) {
      if (t.is(k, WordClass.ADP) && SubjectPhrases.isTime(t, k, before[1])) {
        return SubjectPhrases.isTime(t, before[0], k) ? null : new int[] {before[0], k};
      }
    }
    return null;
  }

  /** Where a phrase ends whose last words are quoted: the "amnesty" was blocked. */
  private static int insideQuote(TaggedText t, int to, int from) {
    int end = to;
    while (end > from && t.is(end - 1, WordClass.ADV)) {
      end--;
    }
    boolean quoted =
        end - 2 > from
            && QuoteMarks.closes(t.text, end - 1)
            && (t.is(end - 2, WordClass.NOUN) || t.is(end - 2, WordClass.PROPN));
    return quoted ? end - 1 : to;
  }

  /** Of "people convicted of crimes are" the subject is "people". */
  private static int[] modified(TaggedText t, int[] phrase, int from) {
    int verb = phrase[0] - 2;
    boolean complement =
        verb > from
            && t.in(verb + 1, WordGroup.PLACING)
            && !t.is(phrase[1] - 1, WordClass.DET)
            && t.is(verb, WordClass.VERB)
            && (t.lower[verb].endsWith("ing") || t.lower[verb].endsWith("ed"))
            && !t.is(verb - 1, WordClass.PRON);
    int start = complement ? SubjectPhrases.phraseStart(t, verb, from) : -1;
    return start < 0 || SubjectPhrases.isTime(t, start, verb) ? phrase : new int[] {start, verb};
  }

  /** Of "the reason Holt was sued" the subject is "Holt", as it is of "the actor Holt". */
  private static int[] named(TaggedText t, int[] phrase) {
    int name = phrase[1];
    while (name > phrase[0] && t.is(name - 1, WordClass.PROPN)) {
      name--;
    }
    boolean noun =
        name < phrase[1]
            && name - 1 > phrase[0]
            && t.is(name - 1, WordClass.NOUN)
            && !t.capital(name - 1)
            && t.is(phrase[0], WordClass.DET);
    return noun ? new int[] {name, phrase[1]} : phrase;
  }

  /** What "who", "which" and "that" go back to: the noun phrase before them. */
  static int[] antecedent(TaggedText t, int[] subject, int from) {
    int word = subject[0];
    boolean comma = word > from && t.mark(word - 1, ',');
    boolean relative =
        subject[1] == word + 1
            && (t.is(word, "who") || t.is(word, "which") || t.is(word, "that") && !comma);
    if (!relative || word <= from) {
      return subject;
    }
    int end = comma ? word - 1 : word;
    int start =
        t.is(word, "who") && !t.is(end - 1, WordClass.PROPN)
            ? SubjectPhrases.phraseStart(t, end, from)
            : nearest(t, end, from);
    return start < 0 || start >= end || SubjectPhrases.isTime(t, end - 1, end)
        ? subject
        : new int[] {start, end};
  }

  /** Start of the nearest noun phrase, with what its "of" hangs on: "the court of appeals". */
  private static int nearest(TaggedText t, int end, int from) {
    int start = SubjectPhrases.baseStart(t, end, from);
    while (start - 2 >= from && t.is(start - 1, "of") && !t.is(end - 1, WordClass.PROPN)) {
      int left = SubjectPhrases.baseStart(t, start - 1, from);
      if (left < 0) {
        break;
      }
      start = left;
    }
    return start;
  }

  /** Whether a subject belongs to a clause inside the sentence: "when it was", "who had". */
  static boolean isSubordinate(TaggedText t, int[] subject, int from) {
    return t.in(subject[0], WordGroup.SUBORDINATOR)
        || subject[0] > from && t.in(subject[0] - 1, WordGroup.SUBORDINATOR);
  }

  /**
   * Whether a subject is one thing, so that no plain verb form follows it, except behind a verb
   * that takes both, "helped the city build", and behind an auxiliary, "should Norway win".
   */
  static boolean isSingular(TaggedText t, int[] subject, int from) {
    int head = subject[0];
    while (head + 1 < subject[1] && !t.is(head + 1, "of")) {
      head++;
      if (t.is(head, "and") || t.is(head, WordClass.NUM)) {
        return false;
      }
    }
    boolean noun = t.is(head, WordClass.NOUN) || t.is(head, WordClass.PROPN);
    if (!noun || t.lower[head].endsWith("s") || t.in(head, WordGroup.PLURAL)) {
      return false;
    }
    return subject[0] == from
        || !t.in(subject[0] - 1, WordGroup.LETTING) && !t.is(subject[0] - 1, WordClass.AUX);
  }

  /** The noun phrase behind a verb; null when there is none. */
  static int[] object(TaggedText t, int verb, int limit) {
    int first = verb + 1;
    int end = NounPhrases.end(t, first, limit);
    boolean quoted =
        end == first + 1
            && t.is(first, WordClass.DET)
            && end < limit
            && QuoteMarks.opens(t.text, end);
    if (quoted) {
      end = quotedEnd(t, end, limit);
    }
    boolean open =
        end == first + 1 && t.is(first, WordClass.DET) && end < limit && t.is(end, WordClass.VERB);
    if (open) {
      end = NounPhrases.end(t, end + 1, limit);
    }
    while (end > first && end + 1 < limit && t.mark(end, '-') && t.text.isGlued(end)) {
      end = NounPhrases.end(t, end + 2, limit);
    }
    return end > first ? new int[] {first, end} : null;
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
        int end = NounPhrases.end(t, i + 1, to);
        return end > i + 1 && !SubjectPhrases.isTime(t, i + 1, end) && !isAmount(t, i + 1, end)
            ? new int[] {i + 1, end}
            : null;
      }
      if (t.is(i, WordClass.VERB) || t.is(i, WordClass.PUNCT)) {
        return null;
      }
    }
    return null;
  }

  /** "by 3 points to", "by a margin of". */
  private static boolean isAmount(TaggedText t, int from, int to) {
    for (int i = from; i < to && i <= from + 2; i++) {
      if (t.in(i, WordGroup.AMOUNT)) {
        return true;
      }
    }
    return false;
  }
}
