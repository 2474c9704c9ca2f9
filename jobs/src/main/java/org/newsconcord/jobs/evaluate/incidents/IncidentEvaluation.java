package org.newsconcord.jobs.evaluate.incidents;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Modality;
import org.newsconcord.jobs.align.AlignOptions;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.EventEvaluation;
import org.newsconcord.jobs.evaluate.LabelFiles;
import org.newsconcord.jobs.evaluate.LabelledRun;
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
 * of the event's articles say, the headline and three sentences, read from the claims: of a number
 * the value with most votes in its slot. See {@link CasualtyCount} for what counts and {@link
 * EventLeads} for what follows from it.
 */
public final class IncidentEvaluation {
  private static final int LAST_LEAD_SENTENCE = 2;
  private static final String LABEL = "incident_id";
  private static final String FUSED = "fused";

  private final LabelledRun labelled;
  private final List<IncidentFact> facts = new ArrayList<>();
  private final Map<String, EventLeads> leadsOfEvent = new HashMap<>();

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
    headlines().forEach(row -> leads(row.getString(0)).read(row.getString(1)));
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
      EventLeads leads = leads(eventOfIncident.get(fact.id()));
      boolean some = false;
      for (IncidentQuestion question : IncidentQuestion.values()) {
        Optional<String> answer = leads.answer(question);
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

  private EventLeads leads(String eventId) {
    return leadsOfEvent.computeIfAbsent(eventId, k -> new EventLeads());
  }

  private void vote(Row row) {
    EventLeads leads = leads(row.getAs(EventMembersTable.EVENT_ID));
    int sentence = row.<Integer>getAs(ClaimsTable.SENTENCE_INDEX);
    if (row.<String>getAs(ClaimsTable.TYPE).equals(ClaimType.PLACE.name())) {
      String place = row.getAs(ClaimsTable.PLACE_KEY);
      String[] parts = place.split("/", -1);
      if (parts.length > 1) {
        leads.vote(IncidentQuestion.STATE, parts[0] + "/" + parts[1], sentence);
      }
      if (parts.length > 2) {
        leads.vote(IncidentQuestion.CITY, place, sentence);
      }
      return;
    }
    leads.read(row.getAs(ClaimsTable.SENTENCE));
    CasualtyCount.of(row, value(row)).ifPresent(count -> leads.vote(count, sentence));
  }

  /** The fused value of the claim's slot when it is one number, else the claim's own. */
  private static double value(Row row) {
    String key = row.getAs(FUSED);
    String number = key == null ? "" : key.split("~", 2)[0];
    boolean fused = key != null && key.indexOf('~') > 0 && !number.contains("..");
    return fused ? Double.parseDouble(number) : row.<Double>getAs(ClaimsTable.QUANTITY_POINT);
  }

  /** Columns event_id, article_id. */
  private Dataset<Row> eventArticles() {
    return labelled
        .run()
        .read(EventMembersTable.TABLE)
        .select(EventMembersTable.EVENT_ID, EventMembersTable.ARTICLE_ID);
  }

  private List<Row> headlines() {
    return eventArticles()
        .join(labelled.run().read(ArticlesTable.TABLE), ArticlesTable.ARTICLE_ID)
        .select(EventMembersTable.EVENT_ID, ArticlesTable.HEADLINE)
        .collectAsList();
  }

  /** Claims of leads on casualties and places, with the fused value of their slot. */
  private Dataset<Row> leadClaims() {
    var counts =
        col(ClaimsTable.TYPE)
            .equalTo(ClaimType.QUANTITY.name())
            .and(col(ClaimsTable.PREDICATE_CLASS).isin("KILL", "INJURE", "SHOOT"))
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
        .join(eventArticles(), ClaimsTable.ARTICLE_ID)
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
    eventArticles()
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
