package org.newsconcord.jobs.evaluate.quantities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RecognizersEvaluationTest {
  private static double passed(String file, String rows) throws Exception {
    JsonNode json = new ObjectMapper().readTree(rows.replace('\'', '"'));
    return RecognizersEvaluation.of(file, json).metrics().values().iterator().next();
  }

  @Test
  void everyCaseRightGivesOneHundred() throws Exception {
    String rows =
        "[{'Input': 'It has Nine lives', 'Results': [{'Text': 'nine', 'Resolution': {'value': '9'}}]},"
            + " {'Input': 'none here', 'Results': []}]";
    assertEquals(100.0, passed("NumberModel.json", rows));
  }

  @Test
  void aCaseWithAnotherValueOrAnExtraResultFails() throws Exception {
    String rows =
        "[{'Input': 'It has nine lives', 'Results': [{'Text': 'nine', 'Resolution': {'value': '8'}}]},"
            + " {'Input': 'one of two', 'Results': [{'Text': 'one', 'Resolution': {'value': '1'}}]}]";
    assertEquals(0.0, passed("NumberModel.json", rows));
  }

  @Test
  void percentagesAndRangesAreReadByTheirFileName() throws Exception {
    String percent =
        "[{'Input': 'up 4 percent', 'Results': [{'Text': '4 percent', 'Resolution': {'value': '4%'}}]}]";
    String range =
        "[{'Input': 'over 4', 'Results': [{'Text': 'over 4', 'Resolution': {'value': '(4,)'}}]}]";
    assertEquals(100.0, passed("PercentModel.json", percent));
    assertEquals(100.0, passed("NumberRangeModel.json", range));
  }
}
