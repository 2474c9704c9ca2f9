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

  boolean is(Passage passage, CircumstanceHead head) {
    boolean told = head.isNoun() ? names(passage, head) : tells(head);
    return told && (head.subject() == null || namesSomething(passage.words, head.subject()));
  }

  private boolean tells(CircumstanceHead head) {
    return head.act() == null || !words.is(head.predicate(), CircumstanceWord.MUTE);
  }

  /** A noun of what takes place; "a speech" says nothing without who gives it. */
  private boolean names(Passage passage, CircumstanceHead head) {
    TaggedText t = passage.words;
    String noun = t.lower[head.word()];
    boolean performed = words.isNoun(noun, CircumstanceWord.PERFORMED);
    boolean anyone =
        performed
            && head.object() == null
            && head.subject() != null
            && (t.is(head.subject()[0], "a") || t.is(head.subject()[0], "an"));
    boolean thing = words.isNoun(noun, CircumstanceWord.TOPIC);
    boolean known =
        performed
            || words.isNoun(noun, CircumstanceWord.EVENT)
            || passage.classOf(passage.nounBase(noun)) != null
            || !passage.nounBase(noun).equals(noun);
    return known && !thing && !anyone;
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
