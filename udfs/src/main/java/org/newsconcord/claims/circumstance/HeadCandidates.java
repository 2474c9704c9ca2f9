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
  static List<CircumstanceHead> of(Passage passage, Circumstance c) {
    TaggedText t = passage.words;
    int s = t.sentence[c.from()];
    List<CircumstanceHead> heads = new ArrayList<>();
    int owner = owner(t, c.from(), c.to(), t.first(s), t.last(s));
    if (owner >= 0) {
      int first = NounPhrases.possessiveMark(t, c.to()) ? c.to() + 1 : -1;
      heads.add(noun(passage, Kind.OWNER, owner, first));
    }
    nouns(passage, c.link(), t.first(s), heads);
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
                Kind.ACT, act.verb(), act.base(), act.verbClass(), act.subject(), act));
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

  /** The noun just before the expression, and the nearest one before it that names an act. */
  private static void nouns(Passage passage, int link, int first, List<CircumstanceHead> heads) {
    TaggedText t = passage.words;
    boolean adjacent = link > first && t.is(link - 1, WordClass.NOUN);
    if (adjacent) {
      heads.add(noun(passage, Kind.NOUN, link - 1, -1));
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
        heads.add(noun(passage, Kind.NOUN, i, -1));
        return;
      }
    }
  }

  private static CircumstanceHead noun(Passage passage, Kind kind, int noun, int first) {
    TaggedText t = passage.words;
    String base = passage.nounBase(t.lower[noun]);
    int start = first < 0 ? NounPhrases.start(t, noun + 1, t.first(t.sentence[noun])) : first;
    int[] phrase = {start < 0 ? noun : start, noun + 1};
    return new CircumstanceHead(kind, noun, base, passage.classOf(base), phrase, null);
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
        heads.add(new CircumstanceHead(Kind.STATE, word, "be", null, subject, null));
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
