package org.newsconcord.claims.grammar;

import java.util.List;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.WordClass;

/**
 * The act or noun that an expression of time or place belongs to: {@code the 2009 earthquake},
 * {@code collided in Cayce}, {@code On Friday, Wilson resigned}.
 *
 * @param word the verb or noun
 * @param predicate base form of the verb, or of the verb that a noun names, or the noun
 * @param predicateClass class of the act; null when it is none
 * @param subject words of the subject, or of the noun phrase; null when there is none
 * @param act the act; null for a noun
 */
public record CircumstanceHead(
    int word, String predicate, String predicateClass, int[] subject, Act act) {

  /** The head of the words {@code from} to {@code to}; null when there is none. */
  static CircumstanceHead of(TaggedText t, ActReader reader, List<Act> acts, int from, int to) {
    int s = t.sentence[from];
    int noun = modified(t, from, to, t.first(s), t.last(s));
    if (noun >= 0) {
      return noun(t, reader, noun, t.first(s));
    }
    int link = link(t, from, t.first(s));
    Act after = verbAfterSubject(t, acts, link, to);
    if (after != null) {
      return act(after);
    }
    Act before = nearestBefore(t, acts, link);
    int copula = copulaBefore(t, before == null ? t.first(s) : before.verb() + 1, link);
    if (before != null && copula < 0) {
      return act(before);
    }
    if (link > t.first(s) && t.is(link - 1, WordClass.NOUN)) {
      return noun(t, reader, link - 1, t.first(s));
    }
    if (copula >= 0) {
      int[] subject = SubjectPhrases.before(t, copula, t.first(s));
      return new CircumstanceHead(copula, "be", null, subject, null);
    }
    for (Act act : acts) {
      if (act.verb() >= to) {
        return act(act);
      }
    }
    return null;
  }

  /** Tells a claim what it is the circumstance of. */
  public Claim.Builder into(Passage passage, Names names, Claim.Builder claim) {
    TaggedText t = passage.words;
    claim.predicate(predicate, predicateClass).evidence("predicate", t.begin(word), t.end(word));
    if (subject != null) {
      claim.subject(passage.text(subject[0], subject[1]), names.key(t, subject[0], subject[1]));
    }
    return act == null ? claim : passage.assertion(act).into(claim);
  }

  /** The noun that the expression stands before, as in "Tuesday's blast"; -1 when none. */
  private static int modified(TaggedText t, int from, int to, int first, int last) {
    boolean owns = to < last && NounPhrases.possessiveMark(t, to);
    int next = owns ? to + 1 : to;
    boolean inside =
        owns
            || from > first
                && (t.is(from - 1, WordClass.DET)
                    || t.is(from - 1, WordClass.ADJ)
                    || NounPhrases.possessiveMark(t, from - 1)
                    || NounPhrases.possessive(t.lower[from - 1]));
    if (!inside || next >= last || !t.is(next, WordClass.NOUN) && !t.is(next, WordClass.ADJ)) {
      return -1;
    }
    int end = NounPhrases.base(t, next, last);
    return end > next && t.is(end - 1, WordClass.NOUN) ? end - 1 : -1;
  }

  /** The first word of the prepositions before an expression, "by the end of" too. */
  private static int link(TaggedText t, int from, int first) {
    int link = from;
    while (link > first
        && (links(t, link - 1)
            || t.in(link - 1, WordGroup.PART_OF_TIME) && link < from && t.is(link, "of"))) {
      link--;
    }
    return link;
  }

  /** "The court on Monday blocked": the verb that follows at once. */
  private static Act verbAfterSubject(TaggedText t, List<Act> acts, int link, int to) {
    boolean subject =
        link > t.first(t.sentence[to - 1])
            && (t.is(link - 1, WordClass.NOUN)
                || t.is(link - 1, WordClass.PROPN)
                || t.is(link - 1, WordClass.PRON));
    if (subject) {
      for (Act act : acts) {
        if (act.group().from() == to && !t.lower[act.verb()].endsWith("ing")) {
          return act;
        }
      }
    }
    return null;
  }

  private static boolean links(TaggedText t, int i) {
    return t.is(i, WordClass.ADP)
        || t.is(i, WordClass.ADV)
        || t.is(i, WordClass.SCONJ)
        || t.is(i, WordClass.DET)
        || t.is(i, "to");
  }

  private static Act nearestBefore(TaggedText t, List<Act> acts, int link) {
    Act best = null;
    for (Act act : acts) {
      if (act.verb() >= link) {
        break;
      }
      best = act;
    }
    return best == null || isCut(t, best.verb(), link) ? null : best;
  }

  /** The last auxiliary between two words that helps no verb: "the quake was strong". */
  private static int copulaBefore(TaggedText t, int from, int link) {
    for (int i = link - 1; i >= from; i--) {
      if (t.is(i, WordClass.AUX)) {
        return isCut(t, i, link) ? -1 : i;
      }
    }
    return -1;
  }

  private static boolean isCut(TaggedText t, int verb, int link) {
    for (int i = verb + 1; i < link; i++) {
      if (t.mark(i, ';') || t.mark(i, ':') || t.mark(i, '—') || t.is(i, "--")) {
        return true;
      }
    }
    return false;
  }

  private static CircumstanceHead noun(TaggedText t, ActReader reader, int noun, int from) {
    String base = reader.nounBase(t.lower[noun]);
    int start = SubjectPhrases.baseStart(t, noun + 1, from);
    int[] phrase = {start < 0 ? noun : start, noun + 1};
    return new CircumstanceHead(noun, base, reader.classOf(base), phrase, null);
  }

  private static CircumstanceHead act(Act act) {
    return new CircumstanceHead(act.verb(), act.base(), act.verbClass(), act.subject(), act);
  }
}
