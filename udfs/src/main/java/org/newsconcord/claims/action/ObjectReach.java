package org.newsconcord.claims.action;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Act;
import org.newsconcord.claims.grammar.Clauses;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.QuoteMarks;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;

/**
 * Finds how far what restricts an object reaches behind its noun phrase: of "signed an order
 * creating a commission on opioids" all up to "opioids", of "sold data to Halden Works" the buyer.
 *
 * <p>Takes prepositional phrases that tell no time or manner, participles and relative clauses of
 * what is not named, and infinitives. Linear in the reach. Stateless.
 */
final class ObjectReach {
  /** Words behind the noun phrase that a restriction may take. */
  private static final int REACH = 20;

  private ObjectReach() {}

  /**
   * End of the act with what restricts its object; of a passive without a named actor, and of a
   * verb without an object, with the phrases behind the verb.
   */
  static int end(TaggedText t, Act act) {
    int next = act.verb() + 1;
    int to = t.last(t.sentence[act.verb()]);
    boolean particle = next < to && act.base().endsWith(" " + t.lower[next]);
    if (particle && phrase(t, next, to, next) == next) {
      next++;
    }
    int[] object = act.group().passive() ? null : act.object();
    if (object != null && object[0] < act.verb()
        || act.group().passive() && act.actor() != null && act.actor()[0] > act.verb()) {
      return next;
    }
    int from = object == null ? next : Math.max(next, object[1]);
    boolean definite =
        object != null && (t.is(object[0], "the") || NounPhrases.possessive(t, object[0]));
    boolean manner = definite && from < to && t.isIng(from);
    return manner ? from : end(t, from, Math.min(to, from + REACH), object != null);
  }

  /**
   * End of what restricts the noun phrase that ends at {@code from}.
   *
   * @param noun whether a noun phrase ends there, which may have participles and clauses
   */
  static int end(TaggedText t, int from, int limit, boolean noun) {
    int end = from;
    for (int next = step(t, end, limit, noun); next > end; ) {
      end = next;
      next = step(t, end, limit, true);
    }
    return end;
  }

  private static boolean isCommon(TaggedText t, int last) {
    return t.is(last, WordClass.NOUN) || t.is(last, WordClass.NUM) || t.is(last, "those");
  }

  private static int step(TaggedText t, int end, int limit, boolean noun) {
    boolean restrictable = noun && isCommon(t, end - 1);
    int k = skipped(t, end, limit);
    if (k + 1 >= limit || t.in(k, WordGroup.CONDITIONAL)) {
      return end;
    }
    boolean verb = t.is(k + 1, WordClass.VERB) || t.is(k + 1, WordClass.AUX);
    if (t.is(k, "to") && verb) {
      return noun ? clause(t, k + 1, limit, end, false) : end;
    }
    if (t.is(k, WordClass.ADP) || t.is(k, "to")) {
      return phrase(t, k, limit, end);
    }
    boolean participle = isParticiple(t, k) || k == end && t.is(k, WordClass.VERB) && t.isPast(k);
    if (restrictable && participle) {
      return clause(t, k, limit, end, false);
    }
    boolean relative = t.in(k, WordGroup.RELATIVE);
    boolean content = t.in(k, WordGroup.NOMINATIVE) && SubjectPhrases.isFinite(t, k + 1);
    return restrictable && (relative || content) && k == end
        ? clause(t, k + 1, limit, end, true)
        : end;
  }

  /** Skips "directly" and a weekday before a preposition: "a deal Saturday with". */
  private static int skipped(TaggedText t, int end, int limit) {
    boolean day = end < limit && t.capital(end) && t.in(end, WordGroup.TIME);
    boolean manner = end < limit && t.is(end, WordClass.ADV) && t.lower[end].endsWith("ly");
    boolean on =
        end + 2 < limit && t.is(end, "on") && t.capital(end + 1) && t.in(end + 1, WordGroup.TIME);
    int next = on ? end + 2 : end + 1;
    if (next >= limit || !(day || manner || on)) {
      return end;
    }
    boolean phrase = !on && (t.is(next, WordClass.ADP) || t.is(next, "to"));
    return phrase || isParticiple(t, next) ? next : end;
  }

  private static boolean isParticiple(TaggedText t, int i) {
    return t.is(i, WordClass.VERB) && t.isIng(i);
  }

  /** A prepositional phrase that tells no time and is no subject of another clause. */
  private static int phrase(TaggedText t, int preposition, int limit, int end) {
    int from = preposition + 1;
    boolean manner = t.in(preposition, WordGroup.MANNER) && !t.is(preposition, "on");
    boolean by = t.is(preposition, "by");
    if (manner && !by
        || from >= limit
        || t.in(from, WordGroup.WH)
        || t.is(preposition, "like")
        || t.is(preposition, "than")) {
      return end;
    }
    if (t.is(from, WordClass.VERB) && t.isIng(from)) {
      return manner ? end : clause(t, from, limit, end, false);
    }
    boolean hedged = t.is(from, WordClass.ADV) && from + 1 < limit && isNumber(t, from + 1);
    int noun = joined(t, hedged ? from + 1 : from, limit);
    boolean time =
        noun > from
            && (isTime(t, from, noun)
                || t.in(noun - 1, WordGroup.ARTICLE)
                || t.is(preposition, "as") && t.is(from, WordClass.PRON)
                || isOfTime(t, noun, limit));
    boolean subject =
        noun < limit
            && (t.is(noun, WordClass.AUX)
                || t.is(noun, WordClass.VERB) && !t.isIng(noun) && !t.isPast(noun)
                || t.is(noun, WordClass.VERB) && t.is(preposition, "as"));
    return noun <= from || time || subject ? end : noun;
  }

  private static boolean isNumber(TaggedText t, int i) {
    return t.is(i, WordClass.NUM) || t.is(i, WordClass.SYM);
  }

  /** "the end" before "of Monday" or "of the year". */
  private static boolean isOfTime(TaggedText t, int of, int limit) {
    int noun = of + 1 < limit && t.is(of + 1, WordClass.DET) ? of + 2 : of + 1;
    return noun < limit && t.is(of, "of") && t.in(noun, WordGroup.TIME);
  }

  private static boolean isTime(TaggedText t, int from, int to) {
    boolean dated = t.is(to - 1, WordClass.NUM) || t.in(to - 1, WordGroup.TIME);
    for (int k = from; dated && k < to; k++) {
      if (t.capital(k) && t.in(k, WordGroup.TIME)) {
        return true;
      }
    }
    return SubjectPhrases.isTime(t, to - 1, to)
        || t.capital(from) && SubjectPhrases.isTime(t, from, from + 1)
        || t.in(from, WordGroup.NEAR_TIME) && SubjectPhrases.isTime(t, from, to)
        || to == from + 1 && t.is(from, WordClass.NUM) && t.lower[from].length() == 4;
  }

  /** End of a noun phrase with those that a series or "and" joins to it. */
  private static int joined(TaggedText t, int from, int limit) {
    int end = NounPhrases.base(t, from, limit);
    if (end <= from) {
      return from;
    }
    boolean compound = end + 1 < limit && t.mark(end, '-') && t.text.isGlued(end);
    end = Clauses.seriesEnd(t, compound ? NounPhrases.base(t, end + 1, limit) : end, limit);
    while (end + 1 < limit && t.is(end, WordClass.CCONJ) && !t.is(end, "but")) {
      int next = NounPhrases.base(t, end + 1, limit);
      boolean clause = next < limit && (t.is(next, WordClass.VERB) || t.is(next, WordClass.AUX));
      if (next <= end + 1 || clause) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /**
   * End of the clause of a verb that belongs to an object; {@code none} where the clause cannot be
   * told from the rest of the sentence.
   *
   * @param finite whether it has a finite verb of its own: that of a relative clause
   */
  private static int clause(TaggedText t, int from, int limit, int none, boolean finite) {
    int end = from;
    int safe = none;
    boolean verb = !finite;
    boolean clause = finite;
    while (end < limit && !breaks(t, end, limit)) {
      boolean other = end > from && SubjectPhrases.isFinite(t, end) && !isLed(t, end);
      clause |= t.in(end, WordGroup.RELATIVE);
      if (other && !clause) {
        return safe;
      }
      boolean link = t.is(end, WordClass.ADP) || t.is(end, WordClass.CCONJ) || t.is(end, "to");
      if (link && end > from && isWhole(t, end - 1) && !t.is(end - 1, WordClass.VERB)) {
        safe = end;
      }
      verb |= t.is(end, WordClass.VERB) || t.is(end, WordClass.AUX);
      int series = t.mark(end, ',') ? Clauses.seriesEnd(t, end, limit) : end;
      end = Math.max(end + 1, series);
    }
    boolean cut = end >= limit && limit < t.last(t.sentence[from]) && !breaks(t, end, end + 1);
    boolean timed = !cut && end < limit && t.in(end, WordGroup.MANNER);
    boolean adjective = !cut && end > from && t.is(end - 1, WordClass.ADJ); // is accidental
    while (!cut
        && !adjective
        && end > from
        && (!isWhole(t, end - 1) || timed && isTime(t, end - 1, end))) {
      end--;
      if (t.is(end, WordClass.AUX)) {
        return none;
      }
    }
    boolean open = !cut && end > from && isOpen(t, from, end);
    return !verb ? none : cut || open ? safe : end > from ? end : none;
  }

  /** A clause that ends with a verb whose object stands outside: "that says" a quotation. */
  private static boolean isOpen(TaggedText t, int from, int end) {
    boolean verb = t.is(end - 1, WordClass.VERB) && end - 1 >= from;
    boolean speech = verb && (t.in(end - 1, WordGroup.SAYING) || t.in(end - 1, WordGroup.TOLD));
    if (end == t.size) {
      return speech;
    }
    boolean infinitive = verb && t.isBase(end - 1) && !t.is(end, WordClass.PUNCT);
    boolean quoted = verb && QuoteMarks.opens(t.text, end);
    return speech || quoted || infinitive && !t.is(end, WordClass.CCONJ);
  }

  /** A past form that an auxiliary or a noun leads: "be sold", "rules adopted in May". */
  private static boolean isLed(TaggedText t, int verb) {
    return t.isPast(verb)
        || t.is(verb - 1, WordClass.AUX)
        || t.is(verb - 1, "to")
        || t.is(verb, WordClass.AUX) && t.is(verb - 1, "to");
  }

  private static boolean isWhole(TaggedText t, int last) {
    return t.is(last, WordClass.NOUN)
        || t.is(last, WordClass.PROPN)
        || t.is(last, WordClass.NUM)
        || t.is(last, WordClass.SYM)
        || t.is(last, WordClass.VERB)
        || t.is(last, WordClass.PRON)
            && !t.in(last, WordGroup.RELATIVE)
            && !t.in(last, WordGroup.NOMINATIVE)
        || t.is(last, WordClass.ADV) && !t.in(last, WordGroup.NEGATOR);
  }

  /** Whether a clause ends before this word: a mark, another conjunction, "and" with a clause. */
  private static boolean breaks(TaggedText t, int k, int limit) {
    if (t.is(k, WordClass.PUNCT)) {
      boolean glued = t.text.isGlued(k) && k + 1 < t.size && t.text.isGlued(k + 1);
      boolean series = t.mark(k, ',') && Clauses.seriesEnd(t, k, limit) > k;
      return !(glued && t.mark(k, '-')) && !series;
    }
    if (t.in(k, WordGroup.CONDITIONAL) || t.is(k, WordClass.SCONJ) && !t.is(k, "that")) {
      return true;
    }
    if (t.in(k, WordGroup.MANNER) && !t.is(k, "by") && !t.is(k, "on")) {
      return true;
    }
    boolean verbs =
        t.is(k - 1, WordClass.VERB)
            && k + 1 < limit
            && t.is(k + 1, WordClass.VERB); // repeal or cut
    if (!t.is(k, WordClass.CCONJ) || verbs) {
      return false;
    }
    int noun = k + 1 < limit ? NounPhrases.base(t, k + 1, limit) : limit;
    return t.is(k, "but")
        || noun < limit && (t.is(noun, WordClass.AUX) || t.is(noun, WordClass.VERB));
  }
}
