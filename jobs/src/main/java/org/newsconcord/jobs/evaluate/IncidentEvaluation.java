package org.newsconcord.jobs.evaluate;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Modality;
import org.newsconcord.jobs.align.AlignOptions;
import org.newsconcord.jobs.group.GroupOptions;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.SlotClaimsTable;

/**
 * Incidents end to end: the killed and injured, the state and the city that the run gives for the
 * event of an incident, against the facts. The incident ids of the articles serve the scoring only.
 *
 * <p>An incident's event is the one that holds most of its articles. Its answers are what the leads
 * of the event's articles say, the headline and three sentences: of a number the value with most
 * votes in its slot, where other origins fill the slot too. A number in a list, such as "a woman
 * and two children", counts for nothing, since it is only a part.
 */
public final class IncidentEvaluation {
  private static final int LAST_LEAD_SENTENCE = 2;
  private static final double MOST = 100;
  private static final String LABEL = "incident_id";
  private static final String FUSED = "fused";
  private static final Set<String> NO_PERSONS =
      Set.of("year old", "count", "usd", "percent", "shot", "round", "time", "block");
  private static final Pattern LISTED_BEFORE =
      Pattern.compile(
          "(?:,|\\band|&)\\s*(?:(?:an?|the|his|her|one|another|two|three|four|\\d+)\\s*)?"
              + "(?:[\\w-]+-year-old\\s*)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LISTED_AFTER =
      Pattern.compile(
          "^\\s*(?:[\\w-]+\\s+){0,2}(?:and|,|&)\\s+"
              + "(?:an?|his|her|one|another|two|three|four|\\d+)\\s",
          Pattern.CASE_INSENSITIVE);

  private final LabelledRun labelled;
  private final List<IncidentFact> facts = new ArrayList<>();
  private final Map<String, Map<IncidentQuestion, LeadVotes>> votesOfEvent = new HashMap<>();

  /**
   * An evaluation against a file of facts.
   *
   * @param facts JSON lines with incident_id, killed, injured, state and city_or_county
   */
  public IncidentEvaluation(LabelledRun labelled, String facts) {
    this.labelled = labelled;
    LabelFiles.each(Path.of(facts), json -> this.facts.add(IncidentFact.of(json)));
  }

  /** Runs the stages and measures. */
  public EvaluationReport run(GroupOptions group, AlignOptions align) {
    labelled.group(group);
    labelled.align(align);
    leadClaims().toLocalIterator().forEachRemaining(this::vote);
    return report(eventOfIncident());
  }

  private EvaluationReport report(Map<String, String> eventOfIncident) {
    List<IncidentFact> covered =
        facts.stream().filter(f -> eventOfIncident.containsKey(f.id())).toList();
    EvaluationReport report = new EvaluationReport();
    report.add("incidents", covered.size());
    Map<IncidentQuestion, Integer> answered = new EnumMap<>(IncidentQuestion.class);
    Map<IncidentQuestion, Integer> right = new EnumMap<>(IncidentQuestion.class);
    long counted = 0;
    for (IncidentFact fact : covered) {
      var votes = votesOfEvent.getOrDefault(eventOfIncident.get(fact.id()), Map.of());
      boolean some = false;
      for (IncidentQuestion question : IncidentQuestion.values()) {
        Optional<String> answer =
            votes.getOrDefault(question, new LeadVotes()).answer(question.leastShare());
        if (answer.isPresent()) {
          answered.merge(question, 1, Integer::sum);
          right.merge(question, question.isRight(fact, answer.get()) ? 1 : 0, Integer::sum);
          some |= question.isNumber();
        }
      }
      counted += some ? 1 : 0;
    }
    for (IncidentQuestion question : IncidentQuestion.values()) {
      int answers = answered.getOrDefault(question, 0);
      report.add(
          question.key() + "_accuracy",
          EventEvaluation.share(right.getOrDefault(question, 0), answers));
      report.add(question.key() + "_answered", answers);
    }
    report.add("answered_share", EventEvaluation.share(counted, covered.size()));
    return report;
  }

  private void vote(Row row) {
    Map<IncidentQuestion, LeadVotes> votes =
        votesOfEvent.computeIfAbsent(
            row.getAs(EventMembersTable.EVENT_ID), k -> new EnumMap<>(IncidentQuestion.class));
    int sentence = row.<Integer>getAs(ClaimsTable.SENTENCE_INDEX);
    if (row.<String>getAs(ClaimsTable.TYPE).equals(ClaimType.PLACE.name())) {
      String place = row.getAs(ClaimsTable.PLACE_KEY);
      String[] parts = place.split("/", -1);
      if (parts.length > 1) {
        add(votes, IncidentQuestion.STATE, parts[0] + "/" + parts[1], sentence);
      }
      if (parts.length > 2) {
        add(votes, IncidentQuestion.CITY, place, sentence);
      }
      return;
    }
    String number = number(row);
    if (number != null && !isListed(row)) {
      boolean killed = row.<String>getAs(ClaimsTable.PREDICATE_CLASS).equals("KILL");
      add(votes, killed ? IncidentQuestion.KILLED : IncidentQuestion.INJURED, number, sentence);
    }
  }

  private static void add(
      Map<IncidentQuestion, LeadVotes> votes,
      IncidentQuestion question,
      String answer,
      int sentence) {
    votes.computeIfAbsent(question, k -> new LeadVotes()).add(answer, sentence);
  }

  /** The fused value of the claim's slot, else its own; null when it is no plausible count. */
  private static String number(Row row) {
    String key = row.getAs(FUSED);
    Double own = row.getAs(ClaimsTable.QUANTITY_POINT);
    int mark = key == null ? -1 : key.indexOf('~');
    String number = mark < 0 ? String.valueOf(own) : key.substring(0, mark);
    if (number.contains("..") || number.isEmpty()) {
      return null;
    }
    double value = Double.parseDouble(number);
    return value == Math.rint(value) && value <= MOST ? String.valueOf((int) value) : null;
  }

  private static boolean isListed(Row row) {
    String sentence = row.getAs(ClaimsTable.SENTENCE);
    int origin = row.<Integer>getAs(ClaimsTable.SENTENCE_BEGIN);
    int begin = Math.min(sentence.length(), row.<Integer>getAs(ClaimsTable.BEGIN) - origin);
    int end = Math.min(sentence.length(), row.<Integer>getAs(ClaimsTable.END) - origin);
    return LISTED_BEFORE.matcher(sentence.substring(0, begin)).find()
        || LISTED_AFTER.matcher(sentence.substring(end)).find();
  }

  /** Claims of leads on the dead, the injured and places, with the fused value of their slot. */
  private Dataset<Row> leadClaims() {
    Dataset<Row> events =
        labelled
            .run()
            .read(EventMembersTable.TABLE)
            .select(EventMembersTable.EVENT_ID, EventMembersTable.ARTICLE_ID);
    var counts =
        col(ClaimsTable.TYPE)
            .equalTo(ClaimType.QUANTITY.name())
            .and(col(ClaimsTable.PREDICATE_CLASS).isin("KILL", "INJURE"))
            .and(col(ClaimsTable.QUANTITY_POINT).isNotNull())
            .and(col(ClaimsTable.POLARITY).gt(0))
            .and(col(ClaimsTable.MODALITY).equalTo(Modality.ASSERTED.name()));
    var places =
        col(ClaimsTable.TYPE)
            .equalTo(ClaimType.PLACE.name())
            .and(col(ClaimsTable.PLACE_KEY).isNotNull());
    return labelled
        .run()
        .read(ClaimsTable.TABLE)
        .where(col(ClaimsTable.SENTENCE_INDEX).leq(LAST_LEAD_SENTENCE))
        .where(counts.or(places))
        .where(
            functions
                .lower(functions.coalesce(col(ClaimsTable.QUANTITY_UNIT), functions.lit("")))
                .isin(NO_PERSONS.toArray())
                .equalTo(false))
        .join(events, ClaimsTable.ARTICLE_ID)
        .join(fused(), new String[] {ClaimsTable.CLAIM_ID}, "left")
        .orderBy(ClaimsTable.CLAIM_ID);
  }

  /** Columns claim_id, fused: the value with most votes in the slot of the claim. */
  private Dataset<Row> fused() {
    Dataset<Row> members = labelled.run().read(SlotClaimsTable.TABLE);
    Dataset<Row> top =
        members
            .groupBy(SlotClaimsTable.SLOT_ID, SlotClaimsTable.VALUE_KEY)
            .agg(functions.countDistinct(SlotClaimsTable.ORIGIN_ID).as(SlotClaimsTable.WEIGHT))
            .groupBy(SlotClaimsTable.SLOT_ID)
            .agg(
                functions
                    .max(functions.struct(SlotClaimsTable.WEIGHT, SlotClaimsTable.VALUE_KEY))
                    .getField(SlotClaimsTable.VALUE_KEY)
                    .as(FUSED));
    return members.join(top, SlotClaimsTable.SLOT_ID).select(SlotClaimsTable.CLAIM_ID, FUSED);
  }

  /** The event that holds most articles of each incident; ties go to the lower id. */
  private Map<String, String> eventOfIncident() {
    Map<String, Map<String, Integer>> articles = new TreeMap<>();
    labelled
        .run()
        .read(EventMembersTable.TABLE)
        .join(
            labelled
                .run()
                .read(ArticlesTable.TABLE)
                .select(ArticlesTable.ARTICLE_ID, ArticlesTable.SOURCE_ID),
            ArticlesTable.ARTICLE_ID)
        .join(
            labelled
                .labels()
                .select(col(ArticlesTable.ARTICLE_ID).as(ArticlesTable.SOURCE_ID), col(LABEL)),
            ArticlesTable.SOURCE_ID)
        .select(LABEL, EventMembersTable.EVENT_ID)
        .collectAsList()
        .forEach(
            row ->
                articles
                    .computeIfAbsent(row.getString(0), k -> new TreeMap<>())
                    .merge(row.getString(1), 1, Integer::sum));
    Map<String, String> events = new HashMap<>();
    articles.forEach(
        (incident, counts) -> {
          int most = counts.values().stream().mapToInt(n -> n).max().orElseThrow();
          counts.entrySet().stream()
              .filter(e -> e.getValue() == most)
              .findFirst()
              .ifPresent(e -> events.put(incident, e.getKey()));
        });
    return events;
  }
}
