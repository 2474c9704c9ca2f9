package org.newsconcord.compare.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.Observation;
import org.newsconcord.compare.Reason;
import org.newsconcord.compare.Verdict;
import org.newsconcord.model.BoostedTrees;

/** Which verdict the probabilities and the values come to. */
class ClaimJudgeTest {
  private static final Thresholds THRESHOLDS = new Thresholds(0.5, 0.4, 0.8, 0.6, 0.25, 0.5);

  @ParameterizedTest
  @CsvSource({
    "8, 9, 0.9, 0.7, QUANTITY_DISJOINT, 0.7",
    "8, 9, 0.9, 0.3, VALUES_APART, 0.3",
    "8, 9, 0.9, 0.2, SCOPE_OPEN, 0.8",
    "8, 9, 0.3, 0.1, CONTEXT_DIFFERS, 0.7",
    "8, 8, 0.9, 0.9, QUANTITY_EQUAL, 0.9",
    "8, 8, 0.7, 0.9, QUESTION_OPEN, 0.7",
    "8, 8, 0.2, 0.9, CONTEXT_DIFFERS, 0.8",
  })
  void verdictByProbabilitiesAndValues(
      double one,
      double other,
      double question,
      double conflict,
      Reason reason,
      double confidence) {
    ComparisonModel model = model(question, conflict);
    Observation a = counted(one, "2024-03-01");
    Observation b = counted(other, "2024-03-02");
    Verdict values = ClaimComparator.standard().compare(a, b);
    double[] features = new double[ComparisonModel.features().size()];
    Judgement judged = new ClaimJudge(model).of(new PairView(a, b, features, values, true));
    assertEquals(reason, judged.verdict().reason());
    assertEquals(confidence, judged.confidence(), 1e-9);
    assertEquals(question, judged.sameQuestion(), 1e-9);
    assertTrue(judged.verdict().detail().contains("with probability"), judged.verdict().detail());
  }

  @ParameterizedTest
  @CsvSource({
    "0.6, 1, QUANTITY_GROWN, SECOND, 0.6",
    "0.45, 1, MOVE_OPEN, NEITHER, 0.45",
    "0.6, 0, MOVE_OPEN, NEITHER, 0.6"
  })
  void aGrowingCountIsAnUpdateOnlyWhereThatIsSure(
      double question, double days, Reason reason, Verdict.Side favoured, double confidence) {
    ComparisonModel model = model(question, 0.2);
    Observation a = killed(15, "2024-03-01");
    Observation b = killed(17, "2024-03-02");
    Verdict values = ClaimComparator.standard().compare(a, b);
    double[] features = new double[ComparisonModel.features().size()];
    features[PairFeature.MOVES.ordinal()] = 2;
    features[PairFeature.DAYS.ordinal()] = days;
    Judgement judged = new ClaimJudge(model).of(new PairView(a, b, features, values, true));
    assertEquals(reason, judged.verdict().reason());
    assertEquals(favoured, judged.verdict().favoured());
    assertEquals(confidence, judged.confidence(), 1e-9);
  }

  private static Observation killed(double number, String day) {
    Claim claim =
        Claim.at(ClaimType.QUANTITY, "test", 0)
            .quantity(new Quantity(number, number, number, "person", Hedge.EXACT, null))
            .object("people", "person")
            .predicate("kill", "KILL")
            .build();
    return new Observation(claim, day, Instant.parse(day + "T00:00:00Z"), "");
  }

  /** Whose two ways to a contradiction come to the same. */
  private static ComparisonModel model(double question, double conflict) {
    double clash = Math.min(0.99, conflict / question);
    return new ComparisonModel(always(question), share(conflict), always(clash), THRESHOLDS);
  }

  private static BoostedTrees share(double share) {
    return BoostedTrees.parse(
        List.of("features\t" + String.join("\t", ComparisonModel.features()), "base\t" + share));
  }

  private static BoostedTrees always(double probability) {
    double odds = StrictMath.log(probability / (1 - probability));
    return BoostedTrees.parse(
        List.of("features\t" + String.join("\t", ComparisonModel.features()), "base\t" + odds));
  }

  private static Observation counted(double number, String day) {
    Claim claim =
        Claim.at(ClaimType.QUANTITY, "test", 0)
            .quantity(new Quantity(number, number, number, "window", Hedge.EXACT, null))
            .object("windows", "window")
            .build();
    return new Observation(claim, day, Instant.parse(day + "T00:00:00Z"), "");
  }
}
