package org.newsconcord.claims.circumstance;

import org.newsconcord.claims.Claim;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.grammar.Act;
import org.newsconcord.claims.grammar.Assertion;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.NounPhrases;
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
 * @param object whom or what it is done to, or of what somebody does what the noun is; null when
 *     there is none
 * @param act the act; null for nouns and for "be"
 * @param making the act that makes what a noun names: "made a visit"; null when there is none
 */
record CircumstanceHead(
    Kind kind,
    int word,
    String predicate,
    String predicateClass,
    int[] subject,
    int[] object,
    Act act,
    Act making) {
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
    if (object != null) {
      int[] named = act == null || act.patient() != null ? object : behindLink();
      claim
          .object(passage.text(object[0], object[1]), names.key(t, named[0], named[1]))
          .evidence("object", t.begin(object[0]), t.end(object[1] - 1));
    }
    return assertion(passage).into(claim);
  }

  /** What the text commits to; what is named by "the" or its owner is taken to be so. */
  Assertion assertion(Passage passage) {
    Act told = act == null ? making : act;
    if (told != null) {
      return passage.assertion(told);
    }
    Assertion said = passage.assertion(word);
    if (!isNoun() || !isGiven(passage.words)) {
      return said;
    }
    boolean open =
        said.modality() != Modality.PLANNED && said.modality() != Modality.COUNTERFACTUAL;
    return new Assertion(false, open ? Modality.ASSERTED : said.modality());
  }

  /** "the attack", "his arrest", "Tuesday's vote". */
  private boolean isGiven(TaggedText t) {
    int[] phrase = object == null ? subject : object;
    return kind == Kind.OWNER
        || phrase != null && (t.is(phrase[0], "the") || NounPhrases.possessive(t, phrase[0]));
  }

  /** Of "with the minister" the minister. */
  private int[] behindLink() {
    return new int[] {Math.min(object[0] + 1, object[1] - 1), object[1]};
  }

  /** Whether it is a noun. */
  boolean isNoun() {
    return kind == Kind.OWNER || kind == Kind.NOUN;
  }
}
