package org.newsconcord.claims.circumstance;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;

/**
 * Whether what a time or place belongs to says enough to be a claim: a verb that tells an act, a
 * noun that names one, and a subject that names somebody or something. Immutable, thread-safe.
 */
final class WholeReading {
  private final CircumstanceWords words;

  WholeReading(CircumstanceWords words) {
    this.words = words;
  }

  boolean is(Passage passage, Circumstance c, CircumstanceHead head) {
    TaggedText t = passage.words;
    boolean told = head.isNoun() ? names(passage, head) && !isName(t, c, head) : tells(head);
    int[] object = head.act() == null ? null : head.object();
    return told
        && (head.subject() == null || namesSomething(t, head.subject()))
        && (object == null || !head.act().group().passive() || namesSomething(t, object));
  }

  /** "the 2016 election" says which one it is, not when it was. */
  private static boolean isName(TaggedText t, Circumstance c, CircumstanceHead head) {
    return head.kind() == CircumstanceHead.Kind.OWNER
        && c.to() == c.from() + 1
        && t.is(c.from(), WordClass.NUM)
        && !NounPhrases.possessiveMark(t, c.to());
  }

  private boolean tells(CircumstanceHead head) {
    int[] object = head.object();
    boolean alone = object == null || object[1] == object[0] + 1;
    return head.act() == null || !alone || !words.is(head.predicate(), CircumstanceWord.MUTE);
  }

  /** A noun of what takes place; "an interview" says nothing without who gives it. */
  private boolean names(Passage passage, CircumstanceHead head) {
    TaggedText t = passage.words;
    String noun = t.lower[head.word()];
    boolean event = words.isNoun(noun, CircumstanceWord.EVENT);
    boolean performed = words.isNoun(noun, CircumstanceWord.PERFORMED);
    boolean anyone =
        performed
            && !event
            && head.object() == null
            && head.subject() != null
            && (t.is(head.subject()[0], "a") || t.is(head.subject()[0], "an"))
            && !isNamed(t, head.subject());
    boolean thing =
        words.isNoun(noun, CircumstanceWord.TOPIC)
            || head.object() == null && words.isNoun(noun, CircumstanceWord.MUTE);
    boolean known =
        performed
            || event
            || passage.classOf(passage.nounBase(noun)) != null
            || !passage.nounBase(noun).equals(noun);
    return known && !thing && !anyone;
  }

  private static boolean isNamed(TaggedText t, int[] phrase) {
    for (int i = phrase[0]; i < phrase[1]; i++) {
      if (t.is(i, WordClass.PROPN)) {
        return true;
      }
    }
    return false;
  }

  /** Not "who", "there", "unable", "their", "7" or "a" alone. */
  private static boolean namesSomething(TaggedText t, int[] subject) {
    boolean one = subject[1] == subject[0] + 1;
    int first = subject[0];
    if (t.is(first, WordClass.VERB)
        || t.is(first, WordClass.ADV) && !t.capital(first)
        || one && (t.in(first, WordGroup.RELATIVE) || t.in(first, WordGroup.WH))
        || one && (t.is(first, WordClass.NUM) || NounPhrases.possessive(t, first))) {
      return false;
    }
    for (int i = first; i < subject[1]; i++) {
      if (t.is(i, WordClass.NOUN)
          || t.is(i, WordClass.PROPN)
          || t.is(i, WordClass.PRON)
          || t.is(i, WordClass.NUM)) {
        return true;
      }
    }
    return false;
  }
}
