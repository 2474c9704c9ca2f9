package org.newsconcord.jobs.evaluate.quantities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsconcord.jobs.evaluate.quantities.NewsQuantEvaluation.Item;

class NewsQuantEvaluationTest {
  private static final Item FIVE = new Item(5, Double.NaN, "percentage", "up");
  private static final Item SPAN = new Item(5, 6, "dollar", "=");

  private static Map<String, Double> score(List<Item> predicted, List<Item> gold) {
    NewsQuantEvaluation evaluation = new NewsQuantEvaluation();
    evaluation.add("a sentence", predicted, gold);
    return evaluation.metrics();
  }

  @Test
  void perfectPredictionGivesOne() {
    Map<String, Double> metrics = score(List.of(SPAN, FIVE), List.of(FIVE, SPAN));
    metrics.values().forEach(v -> assertEquals(100.0, v));
  }

  @Test
  void emptyPredictionGivesZero() {
    Map<String, Double> metrics = score(List.of(), List.of(FIVE, SPAN));
    metrics.values().forEach(v -> assertEquals(0.0, v));
  }

  @Test
  void unitAndChangeAreAskedForOnTopOfTheValue() {
    Item other = new Item(5.00001, Double.NaN, "Percentage", "=");
    Map<String, Double> metrics = score(List.of(other), List.of(FIVE));
    assertEquals(100.0, metrics.get("value_f1"));
    assertEquals(100.0, metrics.get("value_unit_f1"));
    assertEquals(0.0, metrics.get("value_change_f1"));
  }

  @Test
  void aPredictionMatchesOnlyOnce() {
    Map<String, Double> metrics = score(List.of(FIVE), List.of(FIVE, FIVE));
    assertEquals(100.0, metrics.get("value_precision"));
    assertEquals(50.0, metrics.get("value_recall"));
  }

  @Test
  void aCountedNounIsTheThingButNotTheConcept() {
    Item gold = FIVE.with(Set.of("mine"), Set.of("miner", "mine"));
    Item read = FIVE.with(Set.of("miner"), Set.of("miner", "peru"));
    Map<String, Double> metrics = score(List.of(read), List.of(gold));
    assertEquals(0.0, metrics.get("concept_f1"));
    assertEquals(100.0, metrics.get("thing_f1"));
  }

  @Test
  void aRangeIsNoNumber() {
    Item low = new Item(5, Double.NaN, "dollar", "=");
    assertEquals(0.0, score(List.of(low), List.of(SPAN)).get("value_f1"));
  }
}
