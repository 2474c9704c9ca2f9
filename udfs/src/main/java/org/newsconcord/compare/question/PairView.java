package org.newsconcord.compare.question;

import org.newsconcord.compare.Observation;
import org.newsconcord.compare.Verdict;

/**
 * Two claims with everything that decides how they relate.
 *
 * @param a one claim
 * @param b the other
 * @param features values in the order of {@link PairFeature}
 * @param values how the values compare if both answer one question
 * @param candidate whether alignment considers the pair at all
 */
public record PairView(
    Observation a, Observation b, double[] features, Verdict values, boolean candidate) {
  /** The view of two claims, the first of the first article of the pair. */
  public static PairView of(ArticlePair pair, QuestionClaim a, QuestionClaim b) {
    return of(pair, a, b, a.candidate().observation(), b.candidate().observation());
  }

  /** The same where the claims were published in other articles, too, with these times. */
  public static PairView of(
      ArticlePair pair, QuestionClaim a, QuestionClaim b, Observation first, Observation second) {
    Verdict values = a.article().comparator().compare(first, second);
    return new PairView(first, second, pair.features(a, b), values, pair.isCandidate(a, b));
  }
}
