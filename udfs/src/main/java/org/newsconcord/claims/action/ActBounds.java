package org.newsconcord.claims.action;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Act;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.QuoteMarks;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;

/**
 * Tells phrases that were cut from phrases that are whole, by the words beside them: a subject
 * behind a number or hyphen, an object before another noun, a quotation or "from ...ing".
 * Stateless.
 */
final class ActBounds {
  private ActBounds() {}

  /** Whether actor and object of an act are whole phrases. */
  static boolean areWhole(TaggedText t, Act act) {
    int[] subject = act.subject();
    int[] object = act.group().passive() ? act.actor() : act.object();
    boolean contact =
        !act.group().passive() && act.patient() != null && act.patient()[0] < act.verb();
    int next = act.verb() + 1;
    boolean stranded =
        next + 1 < t.size
            && t.is(next, WordClass.ADP)
            && NounPhrases.base(t, next + 1, t.size) == next + 1;
    if (contact && (stranded || act.needsNoObject(t))) {
      return false;
    }
    boolean complemented =
        act.group().passive()
            && !(act.actor() != null && "APPOINT".equals(act.verbClass()))
            && act.base().indexOf(' ') < 0
            && next < t.last(t.sentence[act.verb()])
            && goesOn(t, next);
    if (complemented) {
      return false;
    }
    boolean state =
        act.object() == null
            && !act.group().passive()
            && next < t.last(t.sentence[act.verb()])
            && (t.is(next, WordClass.ADJ)
                || t.is(next, WordClass.ADV) && t.lower[next].endsWith("er")); // grew closer
    if (state) {
      return false;
    }
    boolean particle = act.object() == null && act.base().indexOf(' ') > 0;
    if (particle && !act.group().passive() && !endsAct(t, next + 1)) {
      return false;
    }
    return (subject == null || isWholeSubject(t, subject, act.verb()))
        && (object == null || isWholeObject(t, object, act));
  }

  private static boolean isWholeSubject(TaggedText t, int[] subject, int verb) {
    int from = subject[0];
    boolean relative =
        t.in(from, WordGroup.RELATIVE) && !isThat(t, from)
            || t.in(subject[1] - 1, WordGroup.RELATIVE);
    int first = t.first(t.sentence[verb]);
    boolean cut =
        from > first
            && (t.is(from - 1, WordClass.NUM)
                || t.is(from - 1, "how") && t.is(from, WordClass.ADJ)
                || isLast(t, from, first)
                || t.is(from - 1, WordClass.SYM)
                || t.is(from - 1, WordClass.ADP) && t.in(from - 1, WordGroup.LINK)
                || t.mark(from - 1, '-')
                || QuoteMarks.closes(t.text, from - 1));
    boolean bare =
        subject[1] == from + 1
            && t.is(from, WordClass.NOUN)
            && !t.lower[from].endsWith("s")
            && !t.in(from, WordGroup.PLURAL)
            && !(from > first && QuoteMarks.opens(t.text, from - 1));
    boolean initial =
        subject[1] == from + 1
            && (t.in(from, WordGroup.POSSESSIVE)
                || t.lower[from].length() == 2 && t.lower[from].charAt(1) == '.');
    boolean led = initial || t.is(from, WordClass.ADP) || t.is(from, WordClass.SCONJ);
    boolean number = t.is(from, WordClass.NUM) && subject[1] > from + 1 && !isHead(t, from + 1);
    return !relative && !cut && !bare && !led && !number && !t.is(subject[1] - 1, WordClass.DET)
        || isThis(t, subject);
  }

  /** "that man": no relative pronoun. */
  private static boolean isThat(TaggedText t, int i) {
    return t.is(i, "that") && t.is(i, WordClass.DET);
  }

  /**
   * Whether the phrase is the last of a list that was read only in part: "Holt, Falk, and Lund".
   */
  private static boolean isLast(TaggedText t, int from, int first) {
    int link = from - 1;
    int comma = t.is(link, WordClass.CCONJ) ? link - 1 : link;
    int before = comma > first && t.mark(comma, ',') ? NounPhrases.start(t, comma, first) : -1;
    if (before <= first) {
      return false;
    }
    boolean list = comma < link && t.mark(before - 1, ',');
    return list || t.is(before - 1, "including") || t.is(before - 1, "as");
  }

  /** Whether nothing that could be an object follows a verb and its particle. */
  private static boolean endsAct(TaggedText t, int next) {
    return next >= t.size
        || t.is(next, WordClass.PUNCT)
        || t.is(next, WordClass.CCONJ)
        || t.is(next, WordClass.SCONJ)
        || t.is(next, WordClass.ADP)
        || t.in(next, WordGroup.TIME);
  }

  private static boolean isThis(TaggedText t, int[] subject) {
    return subject[1] == subject[0] + 1
        && (t.is(subject[0], "this") || t.is(subject[0], "these") || t.is(subject[0], "both"));
  }

  private static boolean isHead(TaggedText t, int i) {
    return t.is(i, WordClass.NOUN)
        || t.is(i, WordClass.PROPN)
        || t.is(i, WordClass.ADJ)
        || t.is(i, WordClass.NUM)
        || t.is(i, "of");
  }

  private static boolean isWholeObject(TaggedText t, int[] object, Act act) {
    int next = object[1];
    int last = next - 1;
    int end = t.last(t.sentence[act.verb()]);
    boolean open =
        t.is(last, WordClass.DET) && object[1] > object[0] + 1
            || t.is(last, WordClass.ADJ)
            || t.in(object[0], WordGroup.WH)
            || t.in(last, WordGroup.WH)
            || t.lower[object[0]].endsWith("selves")
            || t.lower[object[0]].endsWith("self")
            || t.is(last, "a")
            || t.is(last, "the");
    boolean behind = object[0] > act.verb();
    boolean reports = act.patient() == null && next < end && t.is(next, "that");
    boolean named = act.base().indexOf(' ') > 0;
    return !open && !reports && (!behind || named || next >= end || ends(t, next, end));
  }

  private static boolean goesOn(TaggedText t, int next) {
    boolean time = t.capital(next) && t.in(next, WordGroup.TIME) || t.in(next, WordGroup.NEAR_TIME);
    return !time
        && (t.is(next, WordClass.NOUN)
            || t.is(next, WordClass.PROPN)
            || t.is(next, WordClass.ADJ)
            || t.is(next, WordClass.DET)
            || t.is(next, WordClass.PRON) && !t.in(next, WordGroup.RELATIVE)
            || t.is(next, WordClass.NUM)
            || t.is(next, WordClass.SYM));
  }

  private static boolean isParticiple(TaggedText t, int i) {
    return t.isIng(i) || t.isEd(i) || t.lower[i].endsWith("n");
  }

  /** Whether a phrase can end before this word. */
  private static boolean ends(TaggedText t, int next, int end) {
    if (t.is(next, WordClass.ADP)) {
      return next + 1 >= end || !t.is(next + 1, WordClass.VERB) || t.in(next, WordGroup.MANNER);
    }
    boolean verb =
        t.is(next, WordClass.VERB) && !isParticiple(t, next)
            || t.is(next, WordClass.AUX)
            || t.is(next, WordClass.PART) && !t.is(next, "to");
    return !verb
        && !goesOn(t, next)
        && !QuoteMarks.opens(t.text, next)
        && !t.mark(next, '-')
        && !(t.mark(next, '–') && t.text.isGlued(next))
        && !t.mark(next, '’')
        && !t.mark(next, '\'');
  }
}
