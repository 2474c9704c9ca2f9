package org.newsconcord.jobs.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.Observation;
import org.newsconcord.compare.question.ComparisonModel;
import org.newsconcord.compare.question.PairView;
import org.newsconcord.compare.question.Thresholds;
import org.newsconcord.jobs.evaluate.pairs.LabelledPair;
import org.newsconcord.jobs.evaluate.pairs.LabelledPair.Label;
import org.newsconcord.jobs.evaluate.pairs.LabelledPair.Side;
import org.newsconcord.jobs.evaluate.pairs.PairSample;
import org.newsconcord.jobs.evaluate.pairs.ScoredPair;

/**
 * Training tells what a feature tells, in the same words each time, and never sees what it scores.
 */
class ComparisonTrainerTest {
  private static final int CONTEXT = ComparisonModel.features().indexOf("context");

  private static List<PairSample> samples() {
    Random random = new Random(7);
    List<PairSample> samples = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      double context = random.nextDouble();
      samples.add(sample(i, context, i % 2 == 0 ? 8 : 9, context > 0.5));
    }
    return samples;
  }

  private static PairSample sample(int number, double context, double value, boolean same) {
    double[] features = new double[ComparisonModel.features().size()];
    Arrays.fill(features, Double.NaN);
    features[CONTEXT] = context;
    Observation a = counted(8);
    Observation b = counted(value);
    Label label = !same ? Label.DIFFERENT : value == 8 ? Label.AGREE : Label.CONFLICT;
    LabelledPair pair =
        new LabelledPair(
            "p" + number,
            "corpus" + number % 3,
            ClaimType.QUANTITY,
            label,
            same,
            new Side("a" + number, 0, 1, false),
            new Side("b" + number, 0, 1, false));
    PairView view =
        new PairView(a, b, features, ClaimComparator.standard().compare(a, b), context > 0.1);
    return new PairSample(pair, view, number / 2);
  }

  private static Observation counted(double number) {
    Claim claim =
        Claim.at(ClaimType.QUANTITY, "test", 0)
            .quantity(new Quantity(number, number, number, "window", Hedge.EXACT, null))
            .object("windows", "window")
            .build();
    return new Observation(claim, "outlet" + number, Instant.EPOCH, "");
  }

  @Test
  void theSamePairsGiveTheSameFiles() {
    var files = new ComparisonTrainer().files(samples());
    assertEquals(files, new ComparisonTrainer().files(samples()));
    assertEquals(4, files.size());
    Thresholds thresholds = Thresholds.parse(files.get(ComparisonModel.THRESHOLDS_FILE));
    assertTrue(thresholds.conflict() < 0.95, thresholds.toString());
  }

  @Test
  void eachPairIsScoredOnceByAModelThatTellsItsQuestion() {
    List<ScoredPair> scored = new ComparisonTrainer().crossValidate(samples(), 4);
    assertEquals(120, scored.stream().map(s -> s.sample().pair().id()).distinct().count());
    long right =
        scored.stream()
            .filter(
                s ->
                    s.model().sameQuestion(s.sample().view().features()) > 0.5
                        == s.sample().pair().sameQuestion())
            .count();
    assertTrue(right >= 110, right + " of 120");
  }

  @Test
  void aCorpusLeftOutIsScoredAlone() {
    List<ScoredPair> scored =
        new ComparisonTrainer().holdOut(samples(), s -> s.pair().corpus().equals("corpus1"));
    assertEquals(40, scored.size());
  }
}
