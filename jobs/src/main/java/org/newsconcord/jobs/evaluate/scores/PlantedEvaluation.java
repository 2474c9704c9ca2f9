package org.newsconcord.jobs.evaluate.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.newsconcord.consensus.consistency.Consistency;
import org.newsconcord.consensus.consistency.ConsistencyModel;
import org.newsconcord.consensus.consistency.ConsistencyParameters;
import org.newsconcord.consensus.feed.FeedRules;
import org.newsconcord.jobs.evaluate.Correlation;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.synthesize.PlantedClaims;
import org.newsconcord.jobs.table.ScoreSummaryTable;

/**
 * The consistency of outlets whose accuracy was planted, over several worlds: whether the order is
 * right, whether the intervals hold what they claim, and whether a crowd of puppets moves anybody.
 */
public final class PlantedEvaluation {
  private final int worlds;
  private final int puppets;
  private final List<double[]> pairs = new ArrayList<>();
  private double spearman;
  private double realised;
  private int held;
  private int outlets;
  private int inside;
  private long ordered;
  private long falselyOrdered;
  private long inTiers;
  private long falselyInTiers;
  private double farthest;
  private int flagged;

  /**
   * An evaluation.
   *
   * @param worlds worlds to plant
   * @param puppets outlets that repeat one false value, planted into a second version of each world
   */
  public PlantedEvaluation(int worlds, int puppets) {
    this.worlds = worlds;
    this.puppets = puppets;
  }

  /** Runs. */
  public EvaluationReport run() {
    for (int seed = 1; seed <= worlds; seed++) {
      measure(PlantedClaims.World.usual(seed));
    }
    EvaluationReport report = new EvaluationReport();
    report.add("worlds", worlds);
    report.add("spearman", spearman / worlds);
    report.add("spearman_realised", realised / worlds);
    report.add("rmse", Correlation.rootMeanSquare(pairs));
    report.add("interval_coverage", (double) held / outlets);
    report.add("value_inside_interval", (double) inside / outlets);
    report.add(ScoreSummaryTable.ORDERED_PAIRS, (double) ordered / pairsOfAll());
    report.add("false_orders", ordered == 0 ? 0 : (double) falselyOrdered / ordered);
    report.add("pairs_in_tiers", (double) inTiers / pairsOfAll());
    report.add("false_tiers", inTiers == 0 ? 0 : (double) falselyInTiers / inTiers);
    report.add("puppets", puppets);
    report.add("puppets_move_a_score_by", farthest);
    report.add("puppets_flagged", (double) flagged / worlds);
    return report;
  }

  private double pairsOfAll() {
    double each = (double) outlets / worlds;
    return worlds * each * (each - 1) / 2;
  }

  private void measure(PlantedClaims.World world) {
    PlantedClaims claims = PlantedClaims.of(world);
    PlantedScores scores = new PlantedScores(claims);
    double[] truth = claims.accuracies();
    double[] share = rightShares(claims);
    List<double[]> ofWorld = new ArrayList<>();
    List<double[]> ofShares = new ArrayList<>();
    List<Integer> scored = new ArrayList<>();
    for (int outlet = 0; outlet < truth.length; outlet++) {
      Consistency found = scores.model().of(outlet).consistency();
      scored.add(outlet);
      ofWorld.add(new double[] {found.value(), truth[outlet]});
      ofShares.add(new double[] {found.value(), share[outlet]});
      held += found.low() <= truth[outlet] && truth[outlet] <= found.high() ? 1 : 0;
      inside += found.low() <= found.value() && found.value() <= found.high() ? 1 : 0;
      outlets++;
    }
    pairs.addAll(ofWorld);
    spearman += Correlation.spearman(ofWorld);
    realised += Correlation.spearman(ofShares);
    countOrders(scores.model(), truth);
    countTiers(scores.model().tiers(scored), truth);
    addPuppets(world, scores);
  }

  private void countOrders(ConsistencyModel model, double[] truth) {
    double credible = ConsistencyParameters.standard().credible();
    for (int one = 0; one < truth.length; one++) {
      for (int other = 0; other < truth.length; other++) {
        if (one != other && model.of(one).above(model.of(other)) >= credible) {
          ordered++;
          falselyOrdered += truth[one] < truth[other] ? 1 : 0;
        }
      }
    }
  }

  private void countTiers(Map<Integer, Integer> tiers, double[] truth) {
    for (int upper = 0; upper < truth.length; upper++) {
      for (int lower = 0; lower < truth.length; lower++) {
        if (tiers.get(upper) < tiers.get(lower)) {
          inTiers++;
          falselyInTiers += truth[upper] < truth[lower] ? 1 : 0;
        }
      }
    }
  }

  private void addPuppets(PlantedClaims.World world, PlantedScores before) {
    PlantedScores after = new PlantedScores(PlantedClaims.of(world.withPuppets(puppets)));
    for (int outlet = 0; outlet < world.outlets(); outlet++) {
      double moved =
          after.model().of(outlet).consistency().value()
              - before.model().of(outlet).consistency().value();
      farthest = Math.max(farthest, Math.abs(moved));
    }
    int puppet = world.outlets() + world.copiers();
    flagged += puppets > 0 && after.feeds().size(puppet) >= FeedRules.standard().crowd() ? 1 : 0;
  }

  private static double[] rightShares(PlantedClaims claims) {
    int[][] counts = new int[claims.size()][2];
    for (PlantedClaims.Statement said : claims.statements()) {
      counts[said.outlet()][0] += said.value().equals("right") ? 1 : 0;
      counts[said.outlet()][1]++;
    }
    double[] shares = new double[claims.size()];
    for (int outlet = 0; outlet < shares.length; outlet++) {
      shares[outlet] = (double) counts[outlet][0] / counts[outlet][1];
    }
    return shares;
  }
}
