package org.newsconcord.jobs.evaluate.quantities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DateSpecificationsTest {
  private static final String CASE =
      "{\"Input\": \"%s\", \"Context\": {\"ReferenceDateTime\": \"2018-10-11T00:00:00\"},"
          + " \"Results\": [{\"Value\": {\"PastResolution\": {\"date\": \"%s\"},"
          + " \"FutureResolution\": {\"date\": \"%s\"}}}]}";

  @Test
  void countsExactDaysAndTimesThatHoldThem() throws Exception {
    String rows =
        "["
            + String.join(
                ",",
                CASE.formatted("We sail on 2 May 2018", "2018-05-02", "2018-05-02"),
                CASE.formatted("We sailed a year ago", "2017-10-11", "2017-10-11"),
                CASE.formatted("We sail on Friday", "2018-10-04", "2018-10-04"),
                CASE.formatted("We sail on Feb 30", "0001-01-01", "0001-01-01"))
            + "]";
    DateSpecifications all = DateSpecifications.of(new ObjectMapper().readTree(rows));
    assertEquals(Map.of("date_cases", 4.0, "date_holds", 75.0, "date_exact", 50.0), all.metrics());
    assertEquals(1, all.differences().size());
  }
}
