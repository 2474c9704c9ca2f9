package org.newsconcord.claims.action;

import org.newsconcord.claims.Modality;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Clauses;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.QuoteMarks;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;

/**
 * A clause that binds what the sentence says: from its conjunction to its end.
 *
 * @param from first word, with "only" before it
 * @param to end
 */
record ConditionClause(int from, int to) {
  private static final int ASIDE = 8;

  /** The one condition of a sentence, with a subject and a verb; null when there is none. */
  static ConditionClause in(Passage passage, int from, int to) {
    TaggedText t = passage.words;
    ConditionClause found = null;
    for (int i = from; i < to; i++) {
      if (!t.in(i, WordGroup.CONDITIONAL)
          || t.is(i, "provided") && !(i + 1 < to && t.is(i + 1, "that"))) {
        continue;
      }
      if (found != null) {
        return null;
      }
      ConditionClause clause = at(t, i, from, to);
      boolean real = passage.assertion(i).modality() == Modality.CONDITIONAL || t.is(i, "until");
      if (clause == null || !real) {
        return null;
      }
      found = clause;
    }
    return found;
  }

  private static ConditionClause at(TaggedText t, int i, int from, int to) {
    if (i + 2 >= to) {
      return null;
    }
    boolean compared =
        i > from && (t.is(i - 1, "as") || t.is(i - 1, "even") || t.is(i - 1, "what"));
    int end = end(t, i, Clauses.end(t, i + 1, to));
    int subject = NounPhrases.end(t, t.is(i + 1, "that") ? i + 2 : i + 1, end);
    boolean clause =
        subject > i + 1
            && subject < end
            && (end - subject > 1 || t.is(subject, WordClass.VERB))
            && Clauses.hasVerb(t, subject, end)
            && isClosed(t, end, to);
    boolean anybody = t.is(i + 1, "you") || t.is(i + 1, "i");
    boolean be = subject + 1 < end && (t.is(subject, "is") || t.is(subject, "are"));
    boolean time = t.is(i, "until") && isDay(t, i + 1, subject);
    boolean purpose = be && t.is(subject + 1, "to"); // if they are to win
    int start = i > from && t.is(i - 1, "only") ? i - 1 : i;
    return compared || anybody || purpose || time || !clause
        ? null
        : new ConditionClause(start, end);
  }

  /** Where another clause begins inside: "until Holt signs because", "if he wins but". */
  private static int end(TaggedText t, int from, int to) {
    boolean verb = false;
    for (int i = from + 1; i < to; i++) {
      boolean other = t.is(i, "but") || t.is(i, WordClass.SCONJ) && !t.is(i, "that");
      if (verb && (other && !t.is(i, "as") && !t.is(i, "than") || opens(t, from, i, to))) {
        return i;
      }
      verb |= t.is(i, WordClass.VERB) || t.is(i, WordClass.AUX);
    }
    return to;
  }

  /**
   * "and Falk should run": another offer behind the condition; "until they disarm and Falk left": a
   * report behind a condition of the present.
   */
  private static boolean opens(TaggedText t, int from, int i, int to) {
    int verb = t.is(i, WordClass.CCONJ) ? NounPhrases.end(t, i + 1, to) : i;
    if (verb <= i + 1 || verb >= to) {
      return false;
    }
    boolean offer =
        t.is(verb, WordClass.AUX)
            && (t.in(verb, WordGroup.PLANNED) || t.in(verb, WordGroup.REQUIRED));
    return offer || isPast(t, verb) && !hasPast(t, from, i);
  }

  private static boolean hasPast(TaggedText t, int from, int to) {
    for (int k = from; k < to; k++) {
      if (isPast(t, k) || t.is(k, WordClass.AUX)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPast(TaggedText t, int verb) {
    return t.is(verb, WordClass.VERB) && t.isPast(verb) && !t.isBase(verb);
  }

  /** Whether the clause ends where a clause can end, not at a quotation or a dash. */
  private static boolean isClosed(TaggedText t, int end, int to) {
    return end >= to
        || t.mark(end, ',') && !isVerbal(t, end + 1, to)
        || t.mark(end, '.')
        || t.mark(end, ';')
        || t.is(end, WordClass.CCONJ)
        || t.is(end, WordClass.SCONJ)
        || QuoteMarks.closes(t.text, end);
  }

  /** A day or year behind until is a time: "until September". */
  private static boolean isDay(TaggedText t, int from, int to) {
    return SubjectPhrases.isTime(t, from, to) || t.is(from, WordClass.NUM);
  }

  /** Whether the clause goes on: "until a law, known as X, can be passed". */
  private static boolean isVerbal(TaggedText t, int i, int to) {
    return i < to && (t.is(i, WordClass.AUX) || t.is(i, WordClass.VERB) && !t.isIng(i));
  }

  boolean holds(int word) {
    return from <= word && word < to;
  }

  /** Whether the clause binds what stands between: directly behind it, or before its subject. */
  boolean binds(TaggedText t, int begin, int end) {
    if (from >= end) {
      return from - end <= ASIDE && !breaks(t, end, from);
    }
    return to <= begin
        && t.mark(to, ',')
        && !t.is(to + 1, WordClass.CCONJ)
        && !t.in(to + 1, WordGroup.SUBORDINATOR)
        && (begin - to <= 2 || isReport(t, to + 1, begin));
  }

  /** Whether nothing but who says so stands there: "the ministry has indicated (that) (there)". */
  private static boolean isReport(TaggedText t, int from, int begin) {
    int end = begin;
    end -= t.is(end - 1, "there") ? 1 : 0;
    end -= t.is(end - 1, "that") ? 1 : 0;
    int verbs = 0;
    for (int i = from; i < end; i++) {
      if (t.is(i, WordClass.PUNCT) || t.is(i, WordClass.CCONJ) || t.in(i, WordGroup.RELATIVE)) {
        return false;
      }
      verbs += t.is(i, WordClass.VERB) ? 1 : 0;
    }
    return end > from + 1 && end - from <= ASIDE && verbs == 1 && t.is(end - 1, WordClass.VERB);
  }

  private static boolean breaks(TaggedText t, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean mark = t.is(i, WordClass.PUNCT) && !(t.mark(i, ',') && i == to - 1);
      if (mark
          || t.is(i, WordClass.VERB) && !t.isIng(i)
          || t.is(i, WordClass.AUX)
          || t.is(i, WordClass.CCONJ)
          || t.in(i, WordGroup.RELATIVE)) {
        return true;
      }
    }
    return false;
  }
}
