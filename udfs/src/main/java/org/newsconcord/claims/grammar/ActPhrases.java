package org.newsconcord.claims.grammar;

import org.newsconcord.claims.WordClass;

/** Finds the noun phrases around the verb of an act: who does it, and to whom. Stateless. */
final class ActPhrases {
  private ActPhrases() {}

  /**
   * The noun phrase before a verb group; null when there is none. A time between them, as in "the
   * court on Monday", is skipped.
   */
  static int[] subject(TaggedText t, int to, int from) {
    if (to > from && t.in(to - 1, WordGroup.QUESTION)) {
      return null;
    }
    boolean last =
        to - 1 > from && t.is(to - 1, "last") && t.is(to - 2, WordClass.PROPN); // Norway last met
    int[] before = SubjectPhrases.before(t, last ? to - 1 : insideQuote(t, to, from), from);
    if (before == null) {
      return null;
    }
    if (!SubjectPhrases.isTime(t, before[0], before[1])) {
      return named(t, modified(t, purposed(t, before, from), from));
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
            && (t.isIng(verb) || t.isEd(verb))
            && !t.is(verb - 1, WordClass.PRON);
    int start = complement ? SubjectPhrases.phraseStart(t, verb, from) : -1;
    return start < 0 || SubjectPhrases.isTime(t, start, verb) ? phrase : new int[] {start, verb};
  }

  /** Of "the drive to overhaul the code cleared" the subject is the drive. */
  private static int[] purposed(TaggedText t, int[] phrase, int from) {
    int verb = phrase[0] - 1;
    boolean purpose =
        verb - 2 >= from
            && t.is(verb, WordClass.VERB)
            && t.is(verb - 1, "to")
            && t.is(verb - 2, WordClass.NOUN)
            && !t.in(verb, WordGroup.LETTING)
            && phrase[1] < t.size
            && SubjectPhrases.isFinite(t, phrase[1]);
    int start = purpose ? SubjectPhrases.phraseStart(t, verb - 1, from) : -1;
    return start < 0 || SubjectPhrases.isTime(t, start, verb - 1)
        ? phrase
        : new int[] {start, phrase[1]};
  }

  /**
   * What a participle without an auxiliary belongs to: of "the Post in an article published" the
   * article. The "of" before a noun stays with it.
   */
  static int[] described(TaggedText t, int[] subject) {
    int start = nearest(t, subject[1], subject[0]);
    boolean behind =
        start > subject[0] && t.is(start - 1, WordClass.ADP) && !t.is(start, WordClass.PRON);
    return behind ? new int[] {start, subject[1]} : subject;
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
    int start = NounPhrases.start(t, end, from);
    while (start - 2 >= from && t.is(start - 1, "of") && !t.is(end - 1, WordClass.PROPN)) {
      int left = NounPhrases.start(t, start - 1, from);
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

  /** "The tariffs he imposed": the noun before the subject is the object. */
  static boolean isContact(TaggedText t, int[] subject) {
    int before = subject[0] - 1;
    int from = t.first(t.sentence[subject[0]]);
    return before >= from
        && (t.is(before, WordClass.NOUN)
            || t.is(before, "whom") && before > from
            || before > from && t.is(before - 1, WordClass.NOUN) && isObjectRelative(t, subject));
  }

  /** "a race that Holt won", "Falk, whom Holt fired": what is done is done by this subject. */
  static boolean isObjectRelative(TaggedText t, int[] subject) {
    int before = subject[0] - 1;
    int from = t.first(t.sentence[subject[0]]);
    return before > from
        && (t.is(before, "whom")
            || t.is(before, "that")
                && (t.is(before - 1, WordClass.NOUN) || t.is(before - 1, WordClass.PROPN))
                && !isTold(t, from, before));
  }

  /** "said at a rally that": the clause behind "that" is what was said. */
  private static boolean isTold(TaggedText t, int from, int that) {
    int i = that - 1;
    while (i >= from && !t.is(i, WordClass.PUNCT) && !t.is(i, WordClass.VERB) && !t.is(i, "that")) {
      i--;
    }
    return i >= from && t.is(i, WordClass.VERB) && t.in(i, WordGroup.TOLD);
  }

  /** The noun phrase before a subject that stands in contact with it; null when it is a time. */
  static int[] contact(TaggedText t, int[] subject) {
    boolean led = t.is(subject[0] - 1, "that") || t.is(subject[0] - 1, "whom");
    int relative = led ? subject[0] - 1 : subject[0];
    int end = t.mark(relative - 1, ',') ? relative - 1 : relative;
    int from = t.first(t.sentence[subject[0]]);
    int start = nearest(t, end, from);
    boolean inside = // the fight on the levy Holt picked: the fight or the levy
        start - 2 >= from && t.is(start - 1, WordClass.ADP) && t.is(start - 2, WordClass.NOUN);
    return start < 0 || inside || SubjectPhrases.isTime(t, start, end)
        ? null
        : new int[] {start, end};
  }
}
