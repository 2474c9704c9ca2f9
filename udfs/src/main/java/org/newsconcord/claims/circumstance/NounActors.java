package org.newsconcord.claims.circumstance;

import java.util.List;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Act;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;

/**
 * Finds who does what a noun names: the owner inside its phrase ("her visit"), who makes it ("Holt
 * made a visit"), who speaks in it ("Holt said in an interview"), and the subject of a verb that
 * was taken for a noun ("Holt returns to"). Stateless.
 */
final class NounActors {
  private NounActors() {}

  /**
   * Who does what a noun names.
   *
   * @param actor the words that name him or her
   * @param making the act that makes it; null when it is only said where it is done
   */
  record Found(int[] actor, Act making) {}

  /** Where the phrase of a noun begins, with who owns it. */
  static int start(TaggedText t, int noun, int first) {
    int start = NounPhrases.start(t, noun + 1, first);
    if (start < 0) {
      return noun;
    }
    while (start - 2 >= first && t.mark(start - 1, '/') && t.text.isGlued(start)) {
      start -= 2; // the 9/11 memorial
    }
    boolean degree =
        start - 2 >= first
            && t.is(start - 1, WordClass.ADV)
            && (NounPhrases.possessive(t, start - 2)
                || NounPhrases.possessiveMark(t, start - 2)
                || t.is(start - 2, WordClass.DET));
    return degree ? Math.max(first, NounPhrases.start(t, start - 1, first)) : start;
  }

  /** Where a phrase begins whose date holds a comma: "the June 15, 2016 posting". */
  static int article(TaggedText t, int start, int first) {
    boolean year = t.is(start, WordClass.NUM) && start - 4 >= first && t.mark(start - 1, ',');
    return year && t.is(start - 4, WordClass.DET) ? start - 4 : start;
  }

  /** Where the phrase of a noun ends, with what "of", "in" and "for" add: "attack in Nice". */
  static int end(TaggedText t, int noun, int last) {
    int end = noun + 1;
    while (end + 1 < last && (t.is(end, "of") || t.is(end, "in") || t.is(end, "for"))) {
      int next = NounPhrases.base(t, end + 1, last);
      if (next > end + 2 && t.is(next - 1, WordClass.NUM)) {
        next--;
      }
      if (next == end + 1 || SubjectPhrases.isTime(t, end + 1, next)) {
        break;
      }
      end = next;
    }
    return end;
  }

  /**
   * Who does what an unowned noun names; null when the sentence does not say.
   *
   * @param phrase the words of the noun phrase
   * @param noun its noun
   */
  static Found of(
      Passage passage, CircumstanceWords words, int[] phrase, int noun, List<Act> acts) {
    TaggedText t = passage.words;
    for (int i = phrase[0]; i < noun; i++) {
      if (NounPhrases.possessiveMark(t, i) || NounPhrases.possessive(t, i)) {
        return null;
      }
    }
    boolean performed = words.isNoun(t.lower[noun], CircumstanceWord.PERFORMED);
    Act maker = maker(words, phrase, acts, performed);
    if (maker != null) {
      return maker.actor() == null ? null : new Found(maker.actor(), maker);
    }
    int[] speaker = performed && isInside(passage, words, phrase) ? speaker(t, phrase, acts) : null;
    return speaker == null || !isSomebody(t, words, speaker) ? null : new Found(speaker, null);
  }

  /** "Holt made a rare visit to", "launched new operations in". */
  private static Act maker(
      CircumstanceWords words, int[] phrase, List<Act> acts, boolean performed) {
    for (Act act : acts) {
      int[] object = act.group().passive() ? null : act.patient();
      boolean made =
          object != null
              && object[0] == phrase[0]
              && phrase[1] <= object[1]
              && act.verb() < object[0]
              && (words.is(act.base(), CircumstanceWord.LIGHT)
                  || performed && act.verbClass() != null);
      if (made) {
        return act;
      }
    }
    return null;
  }

  /** Whether the phrase says in what something is done: "in a speech", "during a visit". */
  private static boolean isInside(Passage passage, CircumstanceWords words, int[] phrase) {
    TaggedText t = passage.words;
    int link = phrase[0] - 1;
    int first = t.first(t.sentence[phrase[0]]);
    return link >= first
        && t.is(link, WordClass.ADP)
        && !t.is(link, "of")
        && !t.is(phrase[0], "the")
        && !(link > first && words.isEvent(passage, link - 1));
  }

  /** A name, a pronoun that is always a subject, or a role, without further phrases. */
  private static boolean isSomebody(TaggedText t, CircumstanceWords words, int[] subject) {
    for (int i = subject[0]; i < subject[1]; i++) {
      if (t.is(i, WordClass.ADP) || t.is(i, WordClass.VERB)) {
        return false;
      }
    }
    int last = subject[1] - 1;
    while (last > subject[0] && t.is(last, WordClass.PUNCT)) {
      last--;
    }
    boolean pronoun = t.in(last, WordGroup.NOMINATIVE) && !t.is(last, "i") && !t.is(last, "we");
    return pronoun || t.is(last, WordClass.PROPN) || words.isRole(t.lower[last]);
  }

  /** The actor of the verb before the phrase; of the one behind it where the phrase opens. */
  private static int[] speaker(TaggedText t, int[] phrase, List<Act> acts) {
    int[] before = null;
    for (Act act : acts) {
      boolean active =
          !act.group().passive()
              && act.actor() != null
              && act.ownSubject()
              && t.quote[act.verb()] == t.quote[phrase[0]];
      if (active && act.verb() < phrase[0]) {
        before = act.actor();
      } else if (active && before == null && act.actor()[0] >= phrase[1]) {
        boolean opens = phrase[0] - 1 <= t.first(t.sentence[phrase[0]]);
        return opens ? act.actor() : null;
      }
    }
    return before;
  }

  /**
   * Whether a word that is tagged as a noun is the verb of the name or person before it: "Holt
   * returns to", "boy shot in".
   */
  static boolean isVerb(TaggedText t, CircumstanceWords words, int noun, int first) {
    if (noun <= first || !t.is(noun, WordClass.NOUN) && !t.is(noun, WordClass.PROPN)) {
      return false;
    }
    int before = noun - 1;
    boolean one = words.isRole(t.lower[before]) && !t.lower[before].endsWith("s");
    boolean motion = words.is(t.base(noun), CircumstanceWord.MOTION);
    boolean pronoun = t.in(before, WordGroup.NOMINATIVE);
    boolean person =
        one || pronoun || t.in(before, WordGroup.FEMALE) || t.in(before, WordGroup.MALE);
    boolean aged = before > first && t.lower[before].endsWith("old");
    boolean present = t.lower[noun].endsWith("s") && !t.base(noun).equals(t.lower[noun]);
    boolean mover = motion && (one || t.is(before, WordClass.PROPN));
    return !t.capital(noun)
        && !t.isIng(noun)
        && (t.isPast(noun) && (person || aged) || present && (pronoun || mover));
  }
}
