package org.newsconcord.compare.question;

import static org.newsconcord.compare.question.PairFeature.DIGITS_MAX;
import static org.newsconcord.compare.question.PairFeature.DIGITS_MIN;
import static org.newsconcord.compare.question.PairFeature.HEDGE;
import static org.newsconcord.compare.question.PairFeature.LARGER_VALUE;
import static org.newsconcord.compare.question.PairFeature.LATER_IS_LARGER;
import static org.newsconcord.compare.question.PairFeature.SAME_VALUE;
import static org.newsconcord.compare.question.PairFeature.SMALLER_VALUE;
import static org.newsconcord.compare.question.PairFeature.SURPRISE;
import static org.newsconcord.compare.question.PairFeature.TREND;
import static org.newsconcord.compare.question.PairFeature.TRENDS;
import static org.newsconcord.compare.question.PairFeature.UNIT;
import static org.newsconcord.compare.question.PairFeature.VALUES_ELSEWHERE;
import static org.newsconcord.compare.question.PairFeature.VALUES_OVERLAP;
import static org.newsconcord.compare.question.PairFeature.VALUE_DIFFERENCE;
import static org.newsconcord.compare.question.PairFeature.VALUE_ELSEWHERE;
import static org.newsconcord.compare.question.PairFeature.VALUE_ELSEWHERE_LEAD;
import static org.newsconcord.compare.question.PairFeature.VALUE_RATIO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;
import org.newsconcord.compare.kernel.Interval;
import org.newsconcord.compare.kernel.WordSet;

/** Features of two numbers: how far apart, how telling, and where else they stand. */
final class ValueFeatures {
  private static final double LEAST = 1e-6;
  private static final double MOST_APART = 9;
  private static final double MOST_DIFFERENCE = 1000;
  private static final int DIGITS = 6;
  private static final int FEW = 10;

  private ValueFeatures() {}

  static void add(ArticlePair pair, QuestionClaim a, QuestionClaim b, FeatureVector to) {
    Interval one = a.interval;
    Interval other = b.interval;
    double low = Math.min(Math.abs(one.anchor()), Math.abs(other.anchor()));
    double high = Math.max(Math.abs(one.anchor()), Math.abs(other.anchor()));
    boolean same = one.samePointAs(other);
    to.set(SAME_VALUE, same);
    to.set(VALUE_RATIO, low > 0 ? StrictMath.log((high + LEAST) / (low + LEAST)) : MOST_APART);
    to.set(VALUE_DIFFERENCE, Math.min(MOST_DIFFERENCE, high - low));
    to.set(SMALLER_VALUE, StrictMath.log10(low + 1));
    to.set(LARGER_VALUE, StrictMath.log10(high + 1));
    to.setRange(DIGITS_MIN, DIGITS_MAX, digits(one.anchor()), digits(other.anchor()));
    to.set(SURPRISE, same ? digits(one.anchor()) + (low > FEW ? 1 : 0) : 0);
    to.set(VALUES_OVERLAP, one.low() <= other.high() && other.low() <= one.high());
    addKinds(a.claim().quantity(), b.claim().quantity(), to);
    to.set(LATER_IS_LARGER, laterIsLarger(a, b));
    addExactness(one, other, to);
    OwnValues ofOne = pair.ownValues(a);
    OwnValues ofOther = pair.ownValues(b);
    to.setRange(
        PairFeature.REPEATED_MIN, PairFeature.REPEATED_MAX, ofOne.repeated(), ofOther.repeated());
    to.setRange(
        PairFeature.OWN_RIVAL_MIN, PairFeature.OWN_RIVAL_MAX, ofOne.rival(), ofOther.rival());
    addShared(pair, to);
    addSums(a, b, to);
    addElsewhere(pair, a, b, to);
  }

  private static void addKinds(Quantity a, Quantity b, FeatureVector to) {
    to.set(
        UNIT,
        a.unit() == null && b.unit() == null
            ? Double.NaN
            : java.util.Objects.equals(a.unit(), b.unit()) ? 1 : 0);
    to.set(HEDGE, a.hedge() == b.hedge());
    to.set(TREND, a.trend() == b.trend());
    to.set(TRENDS, (a.trend() == null ? 0 : 1) + (b.trend() == null ? 0 : 1));
  }

  private static void addExactness(Interval a, Interval b, FeatureVector to) {
    to.set(PairFeature.EXACT_SIDES, exact(a) + exact(b));
    to.set(PairFeature.BOUNDED_SIDES, (a.isFigure() ? 0 : 1) + (b.isFigure() ? 0 : 1));
    to.set(PairFeature.ROUND_SIDES, round(a) + round(b));
    double apart = Math.abs(a.anchor() - b.anchor());
    double grain = Math.max(a.grain(), b.grain());
    to.set(PairFeature.ONE_APART, apart == 1);
    to.set(PairFeature.GRAINS_APART, grain == 0 ? Double.NaN : Math.min(FEW, apart / grain));
  }

  private static int exact(Interval value) {
    return value.isFigure() && value.hedge() == Hedge.EXACT ? 1 : 0;
  }

  /** 1 for a number from ten on that ends in a nought. */
  private static int round(Interval value) {
    return value.anchor() >= FEW && value.anchor() % FEW == 0 ? 1 : 0;
  }

  /** Articles that agree on other values tell of one moment. */
  private static void addShared(ArticlePair pair, FeatureVector to) {
    WordSet one = pair.firstArticle().values();
    WordSet other = pair.secondArticle().values();
    int shared = one.shared(other);
    int fewer = Math.min(one.size(), other.size());
    to.set(PairFeature.SHARED_VALUES, shared);
    to.set(PairFeature.SHARED_VALUES_SHARE, fewer == 0 ? Double.NaN : (double) shared / fewer);
  }

  /** "15 hurt and one killed" beside "16 shot": one value is the other with what stands beside. */
  private static void addSums(QuestionClaim a, QuestionClaim b, FeatureVector to) {
    double apart = Math.abs(a.interval.anchor() - b.interval.anchor());
    if (apart > 0) {
      to.set(
          PairFeature.SUM_BESIDE,
          (a.article.gives(apart, a, true) ? 1 : 0) + (b.article.gives(apart, b, true) ? 1 : 0));
      to.set(
          PairFeature.SUM_KNOWN,
          (a.article.gives(apart, a, false) ? 1 : 0) + (b.article.gives(apart, b, false) ? 1 : 0));
    }
  }

  private static double digits(double number) {
    return number == 0 || Double.isNaN(number) || Double.isInfinite(number)
        ? 0
        : new BigDecimal(number, new MathContext(DIGITS)).stripTrailingZeros().precision();
  }

  private static double laterIsLarger(QuestionClaim a, QuestionClaim b) {
    Instant one = a.candidate.publishedAt();
    Instant other = b.candidate.publishedAt();
    if (one == null || other == null || one.equals(other) || a.interval.samePointAs(b.interval)) {
      return Double.NaN;
    }
    return one.isBefore(other) == a.interval.anchor() < b.interval.anchor() ? 1 : 0;
  }

  /** An article that gives the other's value for something else answers that question there. */
  private static void addElsewhere(
      ArticlePair pair, QuestionClaim a, QuestionClaim b, FeatureVector to) {
    LikenessTable table = pair.table(a.block());
    double best = 0;
    boolean ofA = false;
    boolean ofB = false;
    List<QuestionClaim> rowPeers = pair.first(a.block());
    List<QuestionClaim> columnPeers = pair.second(a.block());
    for (QuestionClaim peer : columnPeers) {
      if (peer != b
          && peer != a
          && peer.interval != null
          && peer.interval.samePointAs(a.interval)) {
        best = Math.max(best, table.at(a.position(), peer.position()));
        ofA = true;
      }
    }
    for (QuestionClaim peer : rowPeers) {
      if (peer != a
          && peer != b
          && peer.interval != null
          && peer.interval.samePointAs(b.interval)) {
        best = Math.max(best, table.at(peer.position(), b.position()));
        ofB = true;
      }
    }
    to.set(VALUE_ELSEWHERE, best);
    to.set(VALUE_ELSEWHERE_LEAD, best - table.at(a.position(), b.position()));
    to.set(VALUES_ELSEWHERE, (ofA ? 1 : 0) + (ofB ? 1 : 0));
  }
}
