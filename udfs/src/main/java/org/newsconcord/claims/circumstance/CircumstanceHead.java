package org.newsconcord.claims.circumstance;

import org.newsconcord.claims.Claim;
import org.newsconcord.claims.grammar.Act;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;

/**
 * An act or noun that an expression of time or place can belong to: {@code the 2009 earthquake},
 * {@code collided in Cayce}, {@code On Friday, Wilson resigned}.
 *
 * @param kind what it is
 * @param word the verb or noun
 * @param predicate base form of the verb, or of the verb that a noun names, or the noun
 * @param predicateClass class of the act; null when it is none
 * @param subject words of the subject, or of the noun phrase; null when there is none
 * @param act the act; null for nouns and for "be"
 */
record CircumstanceHead(
    Kind kind, int word, String predicate, String predicateClass, int[] subject, Act act) {
  /** What a circumstance can belong to. */
  enum Kind {
    /** A verb. */
    ACT,
    /** A form of "be" that helps no verb. */
    STATE,
    /** The noun that the expression stands before: "Tuesday's blast". */
    OWNER,
    /** A noun before the expression: "the blast in Cayce". */
    NOUN
  }

  /** Tells a claim what it is the circumstance of. */
  Claim.Builder into(Passage passage, Names names, Claim.Builder claim) {
    TaggedText t = passage.words;
    claim.predicate(predicate, predicateClass).evidence("predicate", t.begin(word), t.end(word));
    if (subject != null) {
      claim.subject(passage.text(subject[0], subject[1]), names.key(t, subject[0], subject[1]));
    }
    return act == null ? passage.assertion(word).into(claim) : passage.assertion(act).into(claim);
  }

  /** Whether it is a noun. */
  boolean isNoun() {
    return kind == Kind.OWNER || kind == Kind.NOUN;
  }
}
