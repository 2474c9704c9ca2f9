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

  /**
   * Whether the verb with this subject is the verb of its clause: the subject depends on nothing
   * before it, and no other finite verb follows that could have it as subject.
   */
  static boolean isOnlyVerb(TaggedText t, int[] subject, int next, int to) {
    int before = subject[0] - 1;
    boolean depends =
        before >= t.first(t.sentence[subject[0]])
            && (t.is(before, WordClass.ADP)
                || t.is(before, WordClass.VERB)
                || t.is(before, WordClass.AUX));
    if (depends) {
      return false;
    }
    int end = Clauses.end(t, next, to);
    for (int i = next; i < end && !t.is(i, WordClass.SCONJ) && !t.is(i, WordClass.CCONJ); i++) {
      if (SubjectPhrases.isFinite(t, i) && !hasOwnSubject(t, i) || t.in(i, WordGroup.RELATIVE)) {
        return t.in(i, WordGroup.RELATIVE);
      }
    }
    return true;
  }

  /** "a letter Holt sent": the name before the verb is its subject. */
  private static boolean hasOwnSubject(TaggedText t, int verb) {
    boolean name = t.is(verb - 1, WordClass.PROPN) && !t.in(verb - 1, WordGroup.TIME);
    return t.is(verb - 1, WordClass.PRON) || name && t.is(verb - 2, WordClass.NOUN);
  }

  /** The noun phrase at {@code first}, with the hedge of its number; null when there is none. */
  static int[] object(TaggedText t, int first, int limit) {
    int head = behindHedge(t, first, limit);
    int end = phraseEnd(t, head, limit);
    return end > head ? beforeTime(t, first, end) : null;
  }

  private static int phraseEnd(TaggedText t, int first, int limit) {
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
    return end > first ? purposeEnd(t, Clauses.seriesEnd(t, end, limit), limit) : end;
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
      if (opens && SubjectPhrases.isTime(t, k, k + 1)
          || t.is(k, WordClass.ADP) && opensTime(t, k, end)) {
        cut = k;
        break;
      }
    }
    boolean time =
        SubjectPhrases.isTime(t, first, cut) && (t.capital(first) || isTimeNoun(t, cut - 1));
    return time ? null : new int[] {first, cut};
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
    return year || !t.is(preposition, "of") && SubjectPhrases.isTime(t, preposition + 1, k);
  }

  /** "The tariffs he imposed": the noun before the subject is the object. */
  static boolean isContact(TaggedText t, int[] subject) {
    int before = subject[0] - 1;
    return before >= t.first(t.sentence[subject[0]])
        && (t.is(before, WordClass.NOUN)
            || t.is(before, "that") && before > 0 && t.is(before - 1, WordClass.NOUN));
  }

  /** The noun phrase before a subject that stands in contact with it; null when it is a time. */
  static int[] contact(TaggedText t, int[] subject) {
    int end = t.is(subject[0] - 1, "that") ? subject[0] - 1 : subject[0];
    int start = nearest(t, end, t.first(t.sentence[subject[0]]));
    return start < 0 || SubjectPhrases.isTime(t, start, end) ? null : new int[] {start, end};
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
    return phrase == null || SubjectPhrases.isTime(t, phrase[0], phrase[1]) || isYear(t, phrase[0])
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
  private static boolean isAmount(TaggedText t, int from, int to) {
    for (int i = from; i < to && i <= from + 2; i++) {
      if (t.in(i, WordGroup.AMOUNT)) {
        return true;
      }
    }
    return false;
  }
}
