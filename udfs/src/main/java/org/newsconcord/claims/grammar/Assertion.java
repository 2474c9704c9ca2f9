package org.newsconcord.claims.grammar;

import org.newsconcord.claims.Claim;
import org.newsconcord.claims.Modality;

/**
 * What a text commits to where it tells something: whether it is so, and how firmly.
 *
 * <p>All types of claims read it in one way, from {@link Passage#assertion}: from the verb group
 * ("will not sign"), from the subject ("none of the senators"), and from the clause around ("could
 * not confirm reports that", "should he win", "rather than three"). What a source denies is not
 * read here but from its report.
 *
 * @param negated whether it is told not to be so
 * @param modality how firmly
 */
public record Assertion(boolean negated, Modality modality) {
  static final Assertion PLAIN = new Assertion(false, Modality.ASSERTED);

  /** What a verb group in this surrounding says. */
  public Assertion around(VerbGroup group, boolean nobody) {
    boolean firm = modality == Modality.ASSERTED || group.modality() == Modality.COUNTERFACTUAL;
    return new Assertion(negated ^ group.negated() ^ nobody, firm ? group.modality() : modality);
  }

  Assertion negation() {
    return new Assertion(!negated, modality);
  }

  /** Tells a claim. */
  public Claim.Builder into(Claim.Builder claim) {
    return claim.polarity(negated ? -1 : 1).modality(modality);
  }
}
