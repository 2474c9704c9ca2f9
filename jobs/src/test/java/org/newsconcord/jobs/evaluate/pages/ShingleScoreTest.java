package org.newsconcord.jobs.evaluate.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ShingleScoreTest {
  private static final String TEXT = "one two three four five six";

  @Test
  void aPerfectTextScoresOne() {
    assertEquals(
        score(1, 1),
        ShingleScore.of(TEXT, "one, two; THREE".replace("THREE", "three") + " four five six"));
    assertEquals(score(1, 1), ShingleScore.of("", ""));
  }

  @Test
  void anEmptyTextFindsNothing() {
    assertEquals(
        new ShingleScore(OptionalDouble.empty(), OptionalDouble.of(0)), ShingleScore.of(TEXT, ""));
    assertEquals(
        new ShingleScore(OptionalDouble.of(0), OptionalDouble.empty()),
        ShingleScore.of(null, TEXT));
  }

  @Test
  void runsOfFourWordsCount() {
    // Three runs to find; two runs given, of which one is right.
    assertEquals(score(0.5, 1.0 / 3), ShingleScore.of(TEXT, "one two three four nine"));
  }

  @Test
  void whatIsNotThereLeavesTheMean() {
    assertEquals(0.5, ShingleScore.mean(List.of(OptionalDouble.of(0.5), OptionalDouble.empty())));
    assertEquals(0, ShingleScore.f1(0, 0));
  }

  private static ShingleScore score(double precision, double recall) {
    return new ShingleScore(OptionalDouble.of(precision), OptionalDouble.of(recall));
  }
}
