package org.newsconcord.jobs.evaluate.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.synthesize.PlantedClaims;

class PlantedEvaluationTest {
  @Test
  void findsThePlantedOrderWithHonestIntervalsAndIgnoresPuppets() {
    EvaluationReport report = new PlantedEvaluation(3, 500).run();

    assertTrue(report.get("spearman").doubleValue() > 0.88, report.table());
    assertTrue(report.get("spearman_realised").doubleValue() > 0.95, report.table());
    assertEquals(0.9, report.get("interval_coverage").doubleValue(), 0.06, report.table());
    assertEquals(1, report.get("value_inside_interval").doubleValue(), report.table());
    assertTrue(report.get("false_orders").doubleValue() < 0.1, report.table());
    assertTrue(report.get("puppets_move_a_score_by").doubleValue() < 0.02, report.table());
    assertEquals(1, report.get("puppets_flagged").doubleValue(), report.table());
  }

  @Test
  void theSameSeedPlantsTheSame() {
    PlantedClaims one = PlantedClaims.of(PlantedClaims.World.usual(7));
    PlantedClaims other = PlantedClaims.of(PlantedClaims.World.usual(7));
    assertEquals(one.statements(), other.statements());
    assertEquals(45, one.size());
    assertEquals(0.70, one.accuracies()[0], 1e-9);
    assertEquals(0.98, one.accuracies()[39], 1e-9);
  }
}
