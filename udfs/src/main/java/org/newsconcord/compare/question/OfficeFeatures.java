package org.newsconcord.compare.question;

import static org.newsconcord.compare.question.PairFeature.HELD_NOW;
import static org.newsconcord.compare.question.PairFeature.OFFICES;
import static org.newsconcord.compare.question.PairFeature.ONE_HOLDER;
import static org.newsconcord.compare.question.PairFeature.ORGANISATIONS;
import static org.newsconcord.compare.question.PairFeature.PERSONS;
import static org.newsconcord.compare.question.PairFeature.TENURES;

import org.newsconcord.compare.OfficeTitle;

/**
 * Features of two offices: whether both name one person, one office, and one that only one holds.
 */
final class OfficeFeatures {
  private OfficeFeatures() {}

  static void add(QuestionClaim a, QuestionClaim b, FeatureVector to) {
    OfficeTitle one = a.title;
    OfficeTitle other = b.title;
    if (one == null || other == null) {
      return;
    }
    to.set(PERSONS, a.holder.matches(b.holder));
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
