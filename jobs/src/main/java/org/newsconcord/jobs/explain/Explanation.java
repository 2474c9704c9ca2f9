package org.newsconcord.jobs.explain;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.report.PlainLines;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.OutletPairsTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotConsensusTable;
import org.newsconcord.jobs.table.SlotValuesTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.StoryMembersTable;

/**
 * The chain from a verdict to the sentences behind it, as lines for a terminal. Reads the tables of
 * a run; the same run gives the same lines.
 */
public final class Explanation {
  private final SlotReader evidence;
  private final PlainLines page;

  private Explanation(RunFolder run, int maxItems) {
    this.evidence = new SlotReader(run);
    this.page = new PlainLines(maxItems);
  }

  /**
   * What fills a slot, with which votes, and how the origins compare.
   *
   * @param maxItems items of each list that are shown
   * @throws UsageException when the run has no such slot
   */
  public static List<String> ofSlot(RunFolder run, String slotId, int maxItems) {
    Explanation explanation = new Explanation(run, maxItems);
    explanation.slot(slotId);
    return explanation.page.lines();
  }

  /**
   * What two outlets were compared on, conflicts first.
   *
   * @param maxItems items of each list that are shown
   * @throws UsageException when nothing of the two was compared
   */
  public static List<String> ofPair(RunFolder run, String outletA, String outletB, int maxItems) {
    Explanation explanation = new Explanation(run, maxItems);
    explanation.pair(outletA, outletB);
    return explanation.page.lines();
  }

  /**
   * Where an article stands: its story, its event, and the verdicts on what it says.
   *
   * @param maxItems items of each list that are shown
   * @throws UsageException when the run has no such article
   */
  public static List<String> ofArticle(RunFolder run, String articleId, int maxItems) {
    Explanation explanation = new Explanation(run, maxItems);
    explanation.article(articleId);
    return explanation.page.lines();
  }

  private void slot(String slotId) {
    Row slot = only(evidence.slots(col(SlotsTable.SLOT_ID).equalTo(slotId)), "slot", slotId);
    List<Row> members = evidence.members(col(SlotClaimsTable.SLOT_ID).equalTo(slotId));
    page.add(0, "Slot " + slotId + ": " + slot.getAs(SlotsTable.LABEL));
    page.add(1, slot.getAs(SlotsTable.TYPE) + ", " + slot.getAs(SlotConsensusTable.STATUS));
    page.add(1, "event " + event(slot.getAs(SlotsTable.EVENT_ID)));
    Map<String, List<Row>> byValue = groups(members, SlotClaimsTable.VALUE_KEY);
    Map<String, Row> values = values(slotId);
    page.list(
        "Values, and who gives them",
        byValue.keySet().stream().sorted((a, b) -> votes(values, b) - votes(values, a)).toList(),
        key -> {
          page.add(1, value(key, values.get(key), byValue.get(key)));
          byValue.get(key).stream().limit(3).forEach(m -> quote(2, m));
          if (byValue.get(key).size() > 3) {
            page.add(2, "… and " + (byValue.get(key).size() - 3) + " more claims");
          }
        });
    verdicts(col(ClaimRelationsTable.SLOT_ID).equalTo(slotId), members);
  }

  private void pair(String a, String b) {
    List<Row> verdicts = evidence.verdicts(between(a, b));
    List<Row> pairs =
        evidence
            .run()
            .read(OutletPairsTable.TABLE)
            .where(
                col(OutletPairsTable.OUTLET_A)
                    .isin(a, b)
                    .and(col(OutletPairsTable.OUTLET_B).isin(a, b)))
            .collectAsList();
    if (verdicts.isEmpty() && pairs.isEmpty()) {
      throw new UsageException(
          "Nothing of " + a + " and " + b + " was compared. The table outlet_pairs lists pairs.");
    }
    page.add(0, a + " and " + b);
    for (Row pair : pairs) {
      page.add(
          1,
          pair.getAs(OutletPairsTable.ITEMS)
              + " items, "
              + pair.getAs(OutletPairsTable.AGREE)
              + " agree, "
              + pair.getAs(OutletPairsTable.CONFLICT)
              + " conflict; agreement "
              + decimal(pair.getAs(OutletPairsTable.AGREEMENT))
              + ", kappa "
              + decimal(pair.getAs(OutletPairsTable.KAPPA)));
    }
    page.add(1, "claims compared: " + counts(verdicts));
    List<String> slotIds =
        verdicts.stream()
            .map(v -> v.<String>getAs(ClaimRelationsTable.SLOT_ID))
            .distinct()
            .toList();
    list(verdicts, evidence.members(SlotReader.oneOf(SlotClaimsTable.SLOT_ID, slotIds)));
  }

  private void article(String articleId) {
    Row article =
        only(
            evidence
                .run()
                .read(ArticlesTable.TABLE)
                .where(col(ArticlesTable.ARTICLE_ID).equalTo(articleId))
                .collectAsList(),
            "article",
            articleId);
    page.add(0, "Article " + articleId + ": " + text(article, ArticlesTable.HEADLINE));
    page.add(1, text(article, ArticlesTable.OUTLET) + ", " + text(article, ArticlesTable.URL));
    story(articleId);
    events(articleId);
    List<Row> own = evidence.members(col(SlotClaimsTable.ARTICLE_ID).equalTo(articleId));
    List<String> slotIds = own.stream().map(m -> m.<String>getAs(SlotClaimsTable.SLOT_ID)).toList();
    Map<String, Row> slots =
        evidence.slots(SlotReader.oneOf(SlotsTable.SLOT_ID, slotIds)).stream()
            .collect(Collectors.toMap(s -> s.getAs(SlotsTable.SLOT_ID), Function.identity()));
    page.list(
        "Claims that other origins speak about too",
        own.stream().filter(m -> origins(slots, m) > 1).toList(),
        member -> {
          Row slot = slots.get(member.<String>getAs(SlotClaimsTable.SLOT_ID));
          page.add(
              1,
              slot.getAs(SlotConsensusTable.STATUS)
                  + "  "
                  + slot.getAs(SlotsTable.LABEL)
                  + "  (slot "
                  + slot.getAs(SlotsTable.SLOT_ID)
                  + ")");
          quote(2, member);
        });
    List<String> claims = own.stream().map(m -> m.<String>getAs(SlotClaimsTable.CLAIM_ID)).toList();
    verdicts(
        SlotReader.oneOf(ClaimRelationsTable.CLAIM_A, claims)
            .or(SlotReader.oneOf(ClaimRelationsTable.CLAIM_B, claims)),
        evidence.members(SlotReader.oneOf(SlotClaimsTable.SLOT_ID, slotIds)));
  }

  private void story(String articleId) {
    List<Row> own =
        evidence
            .run()
            .read(StoryMembersTable.TABLE)
            .where(col(StoryMembersTable.ARTICLE_ID).equalTo(articleId))
            .orderBy(StoryMembersTable.STORY_ID)
            .collectAsList();
    for (Row member : own) {
      String storyId = member.getAs(StoryMembersTable.STORY_ID);
      long articles =
          evidence
              .run()
              .read(StoryMembersTable.TABLE)
              .where(col(StoryMembersTable.STORY_ID).equalTo(storyId))
              .count();
      page.add(
          1,
          "story "
              + storyId
              + ", "
              + member.getAs(StoryMembersTable.ROLE)
              + " of "
              + counted(articles, "article"));
    }
  }

  private void events(String articleId) {
    evidence
        .run()
        .read(EventMembersTable.TABLE)
        .where(col(EventMembersTable.ARTICLE_ID).equalTo(articleId))
        .orderBy(EventMembersTable.EVENT_ID)
        .collectAsList()
        .forEach(member -> page.add(1, "event " + event(member.getAs(EventMembersTable.EVENT_ID))));
  }

  private void verdicts(Column wanted, List<Row> members) {
    List<Row> verdicts = evidence.verdicts(wanted);
    if (verdicts.isEmpty()) {
      page.add(0, "");
      page.add(0, "No other origin to compare with.");
    }
    list(verdicts, members);
  }

  private void list(List<Row> verdicts, List<Row> members) {
    Map<String, Row> byClaim =
        members.stream()
            .collect(Collectors.toMap(m -> m.getAs(SlotClaimsTable.CLAIM_ID), Function.identity()));
    page.list(
        "Verdicts between origins: " + counts(verdicts),
        verdicts,
        verdict -> {
          page.add(
              1,
              verdict.getAs(ClaimRelationsTable.RELATION)
                  + " "
                  + verdict.getAs(ClaimRelationsTable.REASON)
                  + String.format(
                      Locale.ROOT, "  %.2f", verdict.<Double>getAs(ClaimRelationsTable.CONFIDENCE))
                  + "  (slot "
                  + verdict.getAs(ClaimRelationsTable.SLOT_ID)
                  + ")");
          page.add(2, text(verdict, ClaimRelationsTable.DETAIL));
          quote(2, byClaim.get(verdict.<String>getAs(ClaimRelationsTable.CLAIM_A)));
          quote(2, byClaim.get(verdict.<String>getAs(ClaimRelationsTable.CLAIM_B)));
        });
  }

  private void quote(int indent, Row member) {
    page.add(indent, SlotReader.byline(member));
    page.add(indent + 1, SlotReader.sentence(member));
  }

  private Map<String, Row> values(String slotId) {
    return evidence
        .run()
        .read(SlotValuesTable.TABLE)
        .where(col(SlotValuesTable.SLOT_ID).equalTo(slotId))
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(v -> v.getAs(SlotValuesTable.VALUE_KEY), Function.identity()));
  }

  private static int votes(Map<String, Row> values, String key) {
    Row value = values.get(key);
    return value == null ? 0 : value.<Integer>getAs(SlotValuesTable.ORIGINS);
  }

  private static String value(String key, Row value, List<Row> members) {
    int origins = groups(members, SlotClaimsTable.ORIGIN_ID).size();
    int articles = groups(members, SlotClaimsTable.ARTICLE_ID).size();
    return (value == null ? key : text(value, SlotValuesTable.VALUE_TEXT))
        + ": "
        + counted(origins, "origin")
        + ", "
        + counted(articles, "article")
        + (value == null
            ? ""
            : ", probability " + decimal(value.getAs(SlotValuesTable.PROBABILITY)));
  }

  private String event(String eventId) {
    return eventId + " (" + evidence.eventLabel(eventId) + ")";
  }

  private static int origins(Map<String, Row> slots, Row member) {
    return slots
        .get(member.<String>getAs(SlotClaimsTable.SLOT_ID))
        .<Integer>getAs(SlotsTable.ORIGINS);
  }

  private static String counts(List<Row> verdicts) {
    return groups(verdicts, ClaimRelationsTable.RELATION).entrySet().stream()
        .map(e -> e.getValue().size() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }

  private static Map<String, List<Row>> groups(List<Row> rows, String column) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(r -> r.<String>getAs(column), TreeMap::new, Collectors.toList()));
  }

  private static Column between(String a, String b) {
    return col(ClaimRelationsTable.OUTLET_A)
        .equalTo(a)
        .and(col(ClaimRelationsTable.OUTLET_B).equalTo(b))
        .or(
            col(ClaimRelationsTable.OUTLET_A)
                .equalTo(b)
                .and(col(ClaimRelationsTable.OUTLET_B).equalTo(a)));
  }

  private static Row only(List<Row> rows, String what, String id) {
    if (rows.isEmpty()) {
      throw new UsageException(
          "There is no " + what + " " + id + " in this run. Look it up in its table.");
    }
    return rows.get(0);
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String text(Row row, String column) {
    return Objects.toString(row.getAs(column), "");
  }

  private static String decimal(Double value) {
    return value == null ? "undefined" : String.format(Locale.ROOT, "%.2f", value);
  }
}
