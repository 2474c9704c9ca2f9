package org.newsconcord.jobs.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.jobs.group.GroupOptions;
import org.newsconcord.jobs.table.EventMembersTable;

/**
 * Events against labels: precision and recall over pairs of articles, and B³.
 *
 * <p>The label is the field {@code event}, {@code incident_id} or {@code pair} of an article.
 * Labels that share their leading digits are sub-topics of one topic: how often two of them are
 * merged is counted too, strictly (one event holds any article of both) and by majority (one event
 * holds most of both).
 */
public final class EventEvaluation {
  private final LabelledRun labelled;
  private final GroupOptions options;

  /** An evaluation of the articles of this run. */
  public EventEvaluation(LabelledRun labelled, GroupOptions options) {
    this.labelled = labelled;
    this.options = options;
  }

  /** Groups the articles and measures. */
  public EvaluationReport run() {
    labelled.group(options);
    Map<String, String> labels = labelled.events();
    Map<String, Map<String, Integer>> shared = new TreeMap<>();
    labelled
        .run()
        .read(EventMembersTable.TABLE)
        .select(EventMembersTable.EVENT_ID, EventMembersTable.ARTICLE_ID)
        .collectAsList()
        .forEach(
            row ->
                shared
                    .computeIfAbsent(row.getString(0), event -> new TreeMap<>())
                    .merge(labels.get(row.getString(1)), 1, Integer::sum));
    return report(shared);
  }

  /** Measures from the counts of each label in each event. */
  static EvaluationReport report(Map<String, Map<String, Integer>> events) {
    Map<String, Integer> goldSize = new TreeMap<>();
    events.values().forEach(e -> e.forEach((g, n) -> goldSize.merge(g, n, Integer::sum)));
    long together = 0;
    long found = 0;
    double precision = 0;
    double recall = 0;
    int articles = 0;
    for (Map<String, Integer> event : events.values()) {
      int size = event.values().stream().mapToInt(n -> n).sum();
      found += pairs(size);
      articles += size;
      for (Map.Entry<String, Integer> part : event.entrySet()) {
        double n = part.getValue();
        together += pairs(part.getValue());
        precision += n * n / size;
        recall += n * n / goldSize.get(part.getKey());
      }
    }
    long wanted = goldSize.values().stream().mapToLong(EventEvaluation::pairs).sum();
    EvaluationReport report = new EvaluationReport();
    report.add("articles", articles);
    report.add("events", events.size());
    report.add("labels", goldSize.size());
    double pairPrecision = share(together, found);
    double pairRecall = share(together, wanted);
    report.add("pair_precision", pairPrecision);
    report.add("pair_recall", pairRecall);
    report.add("pair_f1", harmonic(pairPrecision, pairRecall));
    report.add("b3_precision", precision / articles);
    report.add("b3_recall", recall / articles);
    report.add("b3_f1", harmonic(precision / articles, recall / articles));
    addTopics(report, events, goldSize);
    return report;
  }

  private static void addTopics(
      EvaluationReport report,
      Map<String, Map<String, Integer>> events,
      Map<String, Integer> goldSize) {
    Map<String, List<String>> topics = new TreeMap<>();
    for (String label : goldSize.keySet()) {
      String digits = label.replaceAll("^(\\d+)\\p{L}.*", "$1");
      if (!digits.equals(label)) {
        topics.computeIfAbsent(digits, k -> new ArrayList<>()).add(label);
      }
    }
    topics.values().removeIf(t -> t.size() < 2);
    if (topics.isEmpty()) {
      return;
    }
    Map<String, String> home = new HashMap<>();
    Map<String, Integer> most = new HashMap<>();
    events.forEach(
        (event, parts) ->
            parts.forEach(
                (label, n) -> {
                  if (n > most.getOrDefault(label, 0)) {
                    most.put(label, n);
                    home.put(label, event);
                  }
                }));
    long any =
        topics.values().stream()
            .filter(t -> events.values().stream().anyMatch(e -> e.keySet().containsAll(t)))
            .count();
    long majority =
        topics.values().stream()
            .filter(t -> t.stream().map(home::get).distinct().count() == 1)
            .count();
    report.add("topics", topics.size());
    report.add("topics_merged_any", any / (double) topics.size());
    report.add("topics_merged", majority / (double) topics.size());
  }

  private static long pairs(int n) {
    return n * (n - 1L) / 2;
  }

  public static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  static double harmonic(double a, double b) {
    return a + b == 0 ? 0 : 2 * a * b / (a + b);
  }
}
