package org.newsconcord.jobs.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.compare.Relation;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.align.AlignOptions;
import org.newsconcord.jobs.group.GroupOptions;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.SlotClaimsTable;

/**
 * Slots and relations against hand-made labels.
 *
 * <p>A claim answers a gold mention when it is of its type, in the same article, and its value span
 * overlaps the mention's. Slot recall is the share of gold mention pairs of one slot in different
 * articles whose claims share a slot; slot precision, among pairs of gold-matched claims that share
 * a slot, the share whose mentions share a gold slot. Relations are scored on gold pairs whose
 * claims share a slot; CONFLICT recall counts every gold CONFLICT. Mentions without a claim are
 * reported apart.
 */
public final class ComparisonEvaluation {
  private record Found(
      String claimId, String article, String type, int begin, int end, String slot) {}

  private final LabelledRun labelled;
  private final List<JsonNode> gold;
  private final Map<String, List<Found>> claimsOfArticle = new HashMap<>();
  private final Map<String, String> relationOfPair = new HashMap<>();
  private final Map<String, Set<String>> goldSlotsOfClaim = new TreeMap<>();
  private final Map<String, String> slotOfClaim = new HashMap<>();
  private long mentions;
  private long missed;
  private long pairs;
  private long sharing;
  private long related;
  private long rightRelation;
  private long conflicts;
  private long conflictsFound;
  private long conflictsSaid;

  /**
   * An evaluation against a file of labelled comparisons.
   *
   * @throws UsageException when the file cannot be read
   */
  public ComparisonEvaluation(LabelledRun labelled, String goldFile) {
    this.labelled = labelled;
    this.gold = read(goldFile);
  }

  /** Runs the stages and measures. */
  public EvaluationReport run(GroupOptions group, AlignOptions align) {
    labelled.group(group);
    labelled.align(align);
    readClaims();
    readRelations();
    gold.forEach(event -> event.get("slots").forEach(this::measure));
    return report();
  }

  private void measure(JsonNode slot) {
    String type = slot.get("type").asText();
    String slotId = slot.get("slot").asText();
    Map<String, List<Found>> claims = new HashMap<>();
    for (JsonNode mention : slot.get("mentions")) {
      List<Found> answers = answers(mention, type);
      mentions++;
      missed += answers.isEmpty() ? 1 : 0;
      claims.put(mention.get("mention").asText(), answers);
      answers.forEach(
          c -> goldSlotsOfClaim.computeIfAbsent(c.claimId, k -> new TreeSet<>()).add(slotId));
    }
    for (JsonNode relation : slot.get("relations")) {
      compare(
          claims.get(relation.get("a").asText()),
          claims.get(relation.get("b").asText()),
          relation.get("relation").asText());
    }
  }

  private void compare(List<Found> first, List<Found> second, String wanted) {
    pairs++;
    boolean conflict = wanted.equals(Relation.CONFLICT.name());
    conflicts += conflict ? 1 : 0;
    boolean together = false;
    String said = null;
    for (Found a : first) {
      for (Found b : second) {
        if (a.slot != null && a.slot.equals(b.slot)) {
          together = true;
          said = said == null ? relationOfPair.get(pair(a.claimId, b.claimId)) : said;
        }
      }
    }
    sharing += together ? 1 : 0;
    if (said != null) {
      related++;
      boolean saidConflict = said.equals(Relation.CONFLICT.name());
      rightRelation += said.equals(wanted) ? 1 : 0;
      conflictsSaid += saidConflict ? 1 : 0;
      conflictsFound += conflict && saidConflict ? 1 : 0;
    }
  }

  private List<Found> answers(JsonNode mention, String type) {
    int begin = mention.get("begin").asInt();
    int end = mention.get("end").asInt();
    return claimsOfArticle.getOrDefault(mention.get("article").asText(), List.of()).stream()
        .filter(c -> c.type.equals(type) && c.begin < end && c.end > begin)
        .toList();
  }

  private EvaluationReport report() {
    long shared = 0;
    long rightlyShared = 0;
    List<String> matched = new ArrayList<>(goldSlotsOfClaim.keySet());
    for (int i = 0; i < matched.size(); i++) {
      for (int j = i + 1; j < matched.size(); j++) {
        String slot = slotOfClaim.get(matched.get(i));
        if (slot != null && slot.equals(slotOfClaim.get(matched.get(j)))) {
          Set<String> common = new HashSet<>(goldSlotsOfClaim.get(matched.get(i)));
          common.retainAll(goldSlotsOfClaim.get(matched.get(j)));
          shared++;
          rightlyShared += common.isEmpty() ? 0 : 1;
        }
      }
    }
    EvaluationReport report = new EvaluationReport();
    report.add("mentions", mentions);
    report.add("extraction_miss_share", EventEvaluation.share(missed, mentions));
    report.add("gold_pairs", pairs);
    report.add("slot_precision", EventEvaluation.share(rightlyShared, shared));
    report.add("slot_recall", EventEvaluation.share(sharing, pairs));
    report.add("compared_pairs", related);
    report.add("relation_accuracy", EventEvaluation.share(rightRelation, related));
    report.add("gold_conflicts", conflicts);
    report.add("conflict_precision", EventEvaluation.share(conflictsFound, conflictsSaid));
    report.add("conflict_recall", EventEvaluation.share(conflictsFound, conflicts));
    return report;
  }

  private void readClaims() {
    Set<String> wanted = new TreeSet<>();
    gold.forEach(e -> e.get("articles").forEach(a -> wanted.add(a.get("id").asText())));
    Dataset<Row> rows =
        labelled
            .run()
            .read(ClaimsTable.TABLE)
            .join(
                labelled
                    .run()
                    .read(ArticlesTable.TABLE)
                    .select(ArticlesTable.ARTICLE_ID, ArticlesTable.SOURCE_ID)
                    .where(
                        org.apache
                            .spark
                            .sql
                            .functions
                            .col(ArticlesTable.SOURCE_ID)
                            .isin(wanted.toArray())),
                ArticlesTable.ARTICLE_ID)
            .join(
                labelled
                    .run()
                    .read(SlotClaimsTable.TABLE)
                    .select(SlotClaimsTable.CLAIM_ID, SlotClaimsTable.SLOT_ID),
                new String[] {SlotClaimsTable.CLAIM_ID},
                "left");
    for (Row row : rows.orderBy(ClaimsTable.BEGIN, ClaimsTable.CLAIM_ID).collectAsList()) {
      add(row);
    }
  }

  private void add(Row row) {
    if (row.<Integer>getAs(ClaimsTable.SENTENCE_INDEX) < 0) {
      return;
    }
    Found found =
        new Found(
            row.getAs(ClaimsTable.CLAIM_ID),
            row.getAs(ArticlesTable.SOURCE_ID),
            row.getAs(ClaimsTable.TYPE),
            row.<Integer>getAs(ClaimsTable.BEGIN),
            row.<Integer>getAs(ClaimsTable.END),
            row.getAs(SlotClaimsTable.SLOT_ID));
    claimsOfArticle.computeIfAbsent(found.article, k -> new ArrayList<>()).add(found);
    if (found.slot != null) {
      slotOfClaim.put(found.claimId, found.slot);
    }
  }

  private void readRelations() {
    for (Row row :
        labelled
            .run()
            .read(ClaimRelationsTable.TABLE)
            .select(
                ClaimRelationsTable.CLAIM_A,
                ClaimRelationsTable.CLAIM_B,
                ClaimRelationsTable.RELATION)
            .collectAsList()) {
      relationOfPair.put(pair(row.getString(0), row.getString(1)), row.getString(2));
    }
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) <= 0 ? a + "|" + b : b + "|" + a;
  }

  private static List<JsonNode> read(String file) {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> events = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(Path.of(file))) {
        if (!line.isBlank()) {
          events.add(json.readTree(line));
        }
      }
    } catch (IOException e) {
      throw new UsageException("Cannot read the comparisons " + file + ". Name a JSONL file.");
    }
    return events;
  }
}
