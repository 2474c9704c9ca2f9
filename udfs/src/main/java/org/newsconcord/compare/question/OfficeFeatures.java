package org.newsconcord.compare.question;

import static org.newsconcord.compare.question.PairFeature.HELD_NOW;
import static org.newsconcord.compare.question.PairFeature.OFFICES;
import static org.newsconcord.compare.question.PairFeature.ONE_HOLDER;
import static org.newsconcord.compare.question.PairFeature.ORGANISATIONS;
import static org.newsconcord.compare.question.PairFeature.PERSONS;
import static org.newsconcord.compare.question.PairFeature.TENURES;

import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.OfficeComparison;
import org.newsconcord.compare.OfficeTitle;

/**
 * Features of two offices: whether both name one person, one office, and one that only one holds.
 */
final class OfficeFeatures {
  private OfficeFeatures() {}

  static void add(QuestionClaim first, QuestionClaim second, FeatureVector to) {
    Claim a = first.claim();
    Claim b = second.claim();
    if (a.type() != ClaimType.OFFICE || b.type() != ClaimType.OFFICE) {
      return;
    }
    OfficeComparison offices = first.article().comparator().offices();
    OfficeTitle one = offices.titleOf(a);
    OfficeTitle other = offices.titleOf(b);
    to.set(PERSONS, offices.personOf(a).matches(offices.personOf(b)));
    to.set(OFFICES, one.isSameOfficeAs(other));
    to.set(ONE_HOLDER, one.singleHolder() && other.singleHolder());
    to.set(HELD_NOW, (one.isCurrent() ? 1 : 0) + (other.isCurrent() ? 1 : 0));
    to.set(TENURES, one.tenure() == other.tenure());
    to.set(
        ORGANISATIONS,
        one.organisation() == null || other.organisation() == null
            ? Double.NaN
            : one.isSameOrganisationAs(other) ? 1 : 0);
  }
}
