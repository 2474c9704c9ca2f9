package org.newsconcord.jobs.explain;

import static org.apache.spark.sql.functions.col;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.compare.Relation;
import org.newsconcord.jobs.report.Excerpt;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotConsensusTable;
import org.newsconcord.jobs.table.SlotsTable;

/** Reads what a run holds on slots, verdicts and the sentences behind them, in a fixed order. */
final class SlotReader {
  /** The relations that say most, first. */
  private static final List<String> TELLING =
      List.of(
          Relation.CONFLICT.name(),
          Relation.UPDATE.name(),
          Relation.POSSIBLE_CONFLICT.name(),
          Relation.SCOPE_DIFFERS.name(),
          Relation.MORE_SPECIFIC.name(),
          Relation.COMPATIBLE.name(),
          Relation.AGREE.name());

  private static final Comparator<Row> TELLING_FIRST =
      Comparator.comparingInt(
              (Row v) -> {
                int at = TELLING.indexOf(v.<String>getAs(ClaimRelationsTable.RELATION));
                return at < 0 ? TELLING.size() : at;
              })
          .thenComparing(v -> -v.<Double>getAs(ClaimRelationsTable.CONFIDENCE))
          .thenComparing(v -> v.<String>getAs(ClaimRelationsTable.SLOT_ID))
          .thenComparing(v -> v.<String>getAs(ClaimRelationsTable.CLAIM_A))
          .thenComparing(v -> v.<String>getAs(ClaimRelationsTable.CLAIM_B));

  private final RunFolder run;

  SlotReader(RunFolder run) {
    this.run = run;
  }

  RunFolder run() {
    return run;
  }

  /** Slots with what their voices come to. */
  List<Row> slots(Column wanted) {
    return run.read(SlotsTable.TABLE)
        .where(wanted)
        .join(run.read(SlotConsensusTable.TABLE), SlotsTable.SLOT_ID)
        .orderBy(SlotsTable.SLOT_ID)
        .collectAsList();
  }

  /** Members of slots with their sentence, the earliest first. */
  List<Row> members(Column wanted) {
    Dataset<Row> sentences =
        run.read(ClaimsTable.TABLE)
            .select(
                ClaimsTable.CLAIM_ID,
                ClaimsTable.PUBLISHED_AT,
                ClaimsTable.SENTENCE,
                ClaimsTable.SENTENCE_BEGIN,
                ClaimsTable.BEGIN,
                ClaimsTable.END);
    return run.read(SlotClaimsTable.TABLE)
        .where(wanted)
        .join(sentences, SlotClaimsTable.CLAIM_ID)
        .orderBy(col(ClaimsTable.PUBLISHED_AT).asc_nulls_last(), col(SlotClaimsTable.CLAIM_ID))
        .collectAsList();
  }

  /** Verdicts, the most telling first. */
  List<Row> verdicts(Column wanted) {
    return run.read(ClaimRelationsTable.TABLE).where(wanted).collectAsList().stream()
        .sorted(TELLING_FIRST)
        .toList();
  }

  /** The words that name an event. */
  String eventLabel(String eventId) {
    List<Row> rows =
        run.read(EventMembersTable.TABLE)
            .where(col(EventMembersTable.EVENT_ID).equalTo(eventId))
            .select(EventMembersTable.LABEL)
            .limit(1)
            .collectAsList();
    return rows.isEmpty() ? "" : Objects.toString(rows.get(0).get(0), "");
  }

  static Column oneOf(String column, List<String> values) {
    return col(column).isin(values.toArray());
  }

  /** The sentence of a member with the claim in brackets. */
  static String sentence(Row member) {
    int origin = member.<Integer>getAs(ClaimsTable.SENTENCE_BEGIN);
    Excerpt excerpt =
        Excerpt.of(
            Objects.toString(member.getAs(ClaimsTable.SENTENCE), ""),
            member.<Integer>getAs(ClaimsTable.BEGIN) - origin,
            member.<Integer>getAs(ClaimsTable.END) - origin);
    return excerpt.text().substring(0, excerpt.begin())
        + "["
        + excerpt.text().substring(excerpt.begin(), excerpt.end())
        + "]"
        + excerpt.text().substring(excerpt.end());
  }

  /** Who said it and when. */
  static String byline(Row member) {
    Object time = member.getAs(ClaimsTable.PUBLISHED_AT);
    String day = time == null ? "undated" : time.toString().substring(0, 10);
    return member.getAs(SlotClaimsTable.OUTLET)
        + ", "
        + day
        + ", article "
        + member.getAs(SlotClaimsTable.ARTICLE_ID);
  }
}
