package org.newsconcord.compare.question;

import org.newsconcord.compare.Observation;
import org.newsconcord.compare.Relation;
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
  private static final int BY_OUTLET = 1;
  private static final int BY_ITSELF = 2;

  /** The view of two claims, the first of the first article of the pair. */
  public static PairView of(ArticlePair pair, QuestionClaim a, QuestionClaim b) {
    return of(pair, a, b, a.candidate().observation(), b.candidate().observation());
  }

  /** The same where the claims were published in other articles, too, with these times. */
  public static PairView of(
      ArticlePair pair, QuestionClaim a, QuestionClaim b, Observation first, Observation second) {
    Verdict values = a.article().comparator().compare(first, second);
    double[] features = pair.features(a, b);
    features[PairFeature.MOVES.ordinal()] = moves(values);
    return new PairView(first, second, features, values, pair.isCandidate(a, b));
  }

  /**
   * The features by which two claims are put into one slot, before anybody asks how their values
   * compare.
   */
  public double[] questionFeatures() {
    double[] features = this.features.clone();
    features[PairFeature.MOVES.ordinal()] = Double.NaN;
    return features;
  }

  /** Whether the values move by themselves, as a toll or an age does, and stand a time apart. */
  public boolean isMoved() {
    return features[PairFeature.MOVES.ordinal()] == BY_ITSELF
        && features[PairFeature.DAYS.ordinal()] > 0;
  }

  /** 2 for what moves by itself, 1 for an outlet's own change, 0 for other values that exclude. */
  private static double moves(Verdict values) {
    return switch (values.reason()) {
      case QUANTITY_GROWN, QUANTITY_STAGE, QUANTITY_AGED -> BY_ITSELF;
      default ->
          values.relation() == Relation.UPDATE
              ? BY_OUTLET
              : values.relation() == Relation.CONFLICT ? 0 : Double.NaN;
    };
  }
}
