package org.newsconcord.claims.circumstance;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.circumstance.CircumstanceHead.Kind;
import org.newsconcord.claims.grammar.Act;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.text.TokenKind;

/** Lists the acts and nouns of a sentence that a circumstance can belong to. Stateless. */
final class HeadCandidates {
  private static final int MOST_BEFORE = 4;
  private static final int MOST_AFTER = 3;
  private static final int NOUN_REACH = 8;

  private HeadCandidates() {}

  /** The candidates, in the order of their words. */
  static List<CircumstanceHead> of(Passage passage, Circumstance c, CircumstanceWords words) {
    TaggedText t = passage.words;
    int s = t.sentence[c.from()];
    List<CircumstanceHead> heads = new ArrayList<>();
    Nouns nouns = new Nouns(passage, words, s);
    int owner = owner(t, c.from(), c.to(), t.first(s), t.last(s));
    if (owner >= 0) {
      int first = NounPhrases.possessiveMark(t, c.to()) ? c.to() + 1 : -1;
      heads.add(nouns.head(Kind.OWNER, owner, first));
    }
    nouns(nouns, c.link(), heads);
    List<Act> acts = passage.acts(s);
    int next = 0;
    while (next < acts.size() && acts.get(next).verb() < c.link()) {
      next++;
    }
    for (int i = Math.max(0, next - MOST_BEFORE);
        i < Math.min(acts.size(), next + MOST_AFTER);
        i++) {
      Act act = acts.get(i);
      boolean name = t.capital(act.verb()) && act.verb() > t.first(s);
      boolean particle = c.link() < c.from() && act.base().endsWith(" " + t.lower[c.from() - 1]);
      if (!name && !particle && (act.verb() < c.from() || act.verb() >= c.to())) {
        heads.add(
            new CircumstanceHead(
                Kind.ACT,
                act.verb(),
                predicate(t, act, c),
                act.verbClass(),
                act.actor(),
                object(t, act, c),
                act,
                null));
      }
    }
    state(t, s, c, acts, heads);
    return heads;
  }

  /** The noun that the expression stands before, as in "Tuesday's blast"; -1 when none. */
  private static int owner(TaggedText t, int from, int to, int first, int last) {
    boolean owns = to < last && NounPhrases.possessiveMark(t, to);
    int next = owns ? to + 1 : to;
    boolean inside =
        owns
            || from > first
                && (t.is(from - 1, WordClass.DET)
                    || t.is(from - 1, WordClass.ADJ)
                    || NounPhrases.possessiveMark(t, from - 1)
                    || NounPhrases.possessive(t, from - 1));
    if (!inside || next >= last || !t.is(next, WordClass.NOUN) && !t.is(next, WordClass.ADJ)) {
      return -1;
    }
    int end = NounPhrases.base(t, next, last);
    int time = next;
    while (time < end && !SubjectPhrases.isTime(t, time, time + 1)) {
      time++;
    }
    end = time > next && t.in(time - 1, WordGroup.NEAR_TIME) ? time - 1 : time;
    return end > next && t.is(end - 1, WordClass.NOUN) ? end - 1 : -1;
  }

  /** The verb with the particle behind it: "ruled out", "broke out". */
  private static String predicate(TaggedText t, Act act, Circumstance c) {
    int next = act.verb() + 1;
    boolean phrasal =
        act.base().indexOf(' ') < 0
            && next < t.last(t.sentence[act.verb()])
            && (next < c.link() || next >= c.to())
            && t.in(next, WordGroup.PARTICLE);
    return phrasal ? act.base() + " " + t.lower[next] : act.base();
  }

  /** What a verb is done to, without the expression and what stands behind it. */
  private static int[] object(TaggedText t, Act act, Circumstance c) {
    int[] object = act.object();
    if (act.group().passive()) {
      return act.patient();
    }
    if (object == null || object[0] >= c.link() && object[0] < c.to()) {
      return null;
    }
    int end = object[0] < c.link() ? Math.min(object[1], c.link()) : object[1];
    int from = act.patient() == null ? object[0] + 1 : object[0];
    while (end > from && (t.is(end - 1, WordClass.PUNCT) || t.is(end - 1, WordClass.CCONJ))) {
      end--;
    }
    return end > from ? new int[] {object[0], end} : null;
  }

  /** The noun just before the expression, and the nearest one before it that names an act. */
  private static void nouns(Nouns nouns, int link, List<CircumstanceHead> heads) {
    Passage passage = nouns.passage;
    TaggedText t = passage.words;
    int first = t.first(nouns.sentence);
    boolean adjacent = link > first && t.is(link - 1, WordClass.NOUN);
    if (adjacent) {
      heads.add(nouns.head(Kind.NOUN, link - 1, -1));
    }
    for (int i = link - (adjacent ? 2 : 1); i >= Math.max(first, link - NOUN_REACH); i--) {
      boolean cut = t.is(i, WordClass.VERB) || t.is(i, WordClass.AUX) || t.is(i, WordClass.PUNCT);
      if (cut) {
        return;
      }
      boolean deed =
          t.is(i, WordClass.NOUN) && passage.classOf(passage.nounBase(t.lower[i])) != null;
      boolean street =
          i > first && t.in(i, WordGroup.ADDRESS) && t.text.is(i - 1, TokenKind.NUMBER);
      if (deed && !street) { // not the 3500 block
        heads.add(nouns.head(Kind.NOUN, i, -1));
        return;
      }
    }
  }

  /** Makes heads of the nouns of a sentence. */
  private record Nouns(Passage passage, CircumstanceWords words, int sentence) {
    /** The head at a noun whose phrase begins at {@code first}, or where it does when below 0. */
    CircumstanceHead head(Kind kind, int noun, int first) {
      TaggedText t = passage.words;
      int open = t.first(sentence);
      String base = passage.nounBase(t.lower[noun]);
      String deed = passage.classOf(base);
      int start = first < 0 ? NounActors.start(t, noun, open) : first;
      start = kind == Kind.OWNER && first < 0 ? NounActors.article(t, start, open) : start;
      if (NounActors.isVerb(t, words, noun, open)) {
        return new CircumstanceHead(
            kind, noun, base, deed, new int[] {Math.min(start, noun - 1), noun}, null, null, null);
      }
      boolean dated = kind == Kind.OWNER;
      int[] phrase = {start, dated ? NounActors.end(t, noun, t.last(sentence)) : noun + 1};
      NounActors.Found found = NounActors.of(passage, words, phrase, noun, passage.acts(sentence));
      return found == null
          ? new CircumstanceHead(kind, noun, base, deed, phrase, null, null, null)
          : new CircumstanceHead(
              kind, noun, base, deed, found.actor(), phrase, null, found.making());
    }
  }

  /** The nearest auxiliaries on both sides that help no verb: "the quake was strong". */
  private static void state(
      TaggedText t, int s, Circumstance c, List<Act> acts, List<CircumstanceHead> heads) {
    int before = -1;
    for (int i = c.link() - 1; i >= t.first(s) && before < 0; i--) {
      before = t.is(i, WordClass.AUX) && !helps(acts, i) ? i : -1;
    }
    int after = -1;
    for (int i = c.to(); i < t.last(s) && after < 0; i++) {
      after = t.is(i, WordClass.AUX) && !helps(acts, i) ? i : -1;
    }
    for (int word : new int[] {before, after}) {
      if (word >= 0) {
        int[] subject = SubjectPhrases.before(t, word, t.first(s));
        heads.add(new CircumstanceHead(Kind.STATE, word, "be", null, subject, null, null, null));
      }
    }
  }

  private static boolean helps(List<Act> acts, int word) {
    for (Act act : acts) {
      if (act.group().from() <= word && word <= act.verb()) {
        return true;
      }
    }
    return false;
  }
}
