package org.newsconcord.jobs.evaluate.quantities;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.claims.time.TimeExtractor;
import org.newsconcord.claims.time.TimeMention;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;

/**
 * Runs the date specification of Recognizers-Text with the reader of times that the product uses.
 *
 * <p>Counting: a case holds when a time found holds one of the days that the specification resolves
 * to, of the past or of the future; it is exact when that time is just this day. A case whose date
 * does not exist holds when nothing is resolved. {@code two years ago} is a year to the product and
 * a day to the specification, so such cases hold and are not exact.
 */
public final class DateSpecifications {
  /** The specification's day for a date that does not exist. */
  private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

  private final TimeExtractor extractor = TimeExtractor.of(LanguagePack.english());
  private final List<String> differences = new ArrayList<>();
  private int cases;
  private int holding;
  private int exact;

  private DateSpecifications() {}

  /** Whether this class reads a file, by its name. */
  static boolean reads(String file) {
    return file.startsWith("DateParser");
  }

  /** Runs every case. */
  public static DateSpecifications of(JsonNode rows) {
    DateSpecifications all = new DateSpecifications();
    rows.forEach(all::add);
    return all;
  }

  private void add(JsonNode row) {
    List<TimeSpan> found = find(row);
    TreeSet<LocalDate> days = days(row);
    boolean none = days.isEmpty() || days.contains(NO_DAY);
    boolean unresolved = found.stream().allMatch(time -> time.begin() == null);
    boolean holds = none ? unresolved : found.stream().anyMatch(time -> holds(time, days));
    boolean same = none ? unresolved : found.stream().anyMatch(time -> isDay(time, days));
    cases++;
    holding += holds ? 1 : 0;
    exact += same ? 1 : 0;
    if (!holds) {
      differences.add("date: " + row.get("Input").asText() + " | " + days + " | " + found);
    }
  }

  private List<TimeSpan> find(JsonNode row) {
    String day = row.path("Context").path("ReferenceDateTime").asText().substring(0, 10);
    Instant published = start(LocalDate.parse(day));
    AnnotatedText text = TextLayer.annotate(row.get("Input").asText());
    List<TimeSpan> found = new ArrayList<>();
    for (int s = 0; s < text.sentences(); s++) {
      extractor.extract(text, s, published).stream().map(TimeMention::time).forEach(found::add);
    }
    return found;
  }

  private static TreeSet<LocalDate> days(JsonNode row) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (JsonNode result : row.get("Results")) {
      for (String side : List.of("PastResolution", "FutureResolution")) {
        days.add(LocalDate.parse(result.path("Value").path(side).path("date").asText()));
      }
    }
    return days;
  }

  private static boolean holds(TimeSpan time, TreeSet<LocalDate> days) {
    return time.begin() != null
        && days.stream()
            .map(DateSpecifications::start)
            .anyMatch(day -> !day.isBefore(time.begin()) && day.isBefore(time.end()));
  }

  private static boolean isDay(TimeSpan time, TreeSet<LocalDate> days) {
    return "DAY".equals(time.grain())
        && days.stream().anyMatch(day -> start(day).equals(time.begin()))
        && holds(time, days);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** The shares of cases that hold and that are exact, in percent. */
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("date_cases", (double) cases);
    metrics.put("date_holds", 100.0 * holding / cases);
    metrics.put("date_exact", 100.0 * exact / cases);
    return metrics;
  }

  /** The cases that do not hold, in words. */
  public List<String> differences() {
    return List.copyOf(differences);
  }
}
