package org.newsconcord.jobs.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.align.EventContents;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotValuesTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.language.LanguagePack;

/**
 * Which slots have to be read. What a slot brings into the consensus hangs on the articles of its
 * event, their voices, and which of them represent their stories; a run that adds to another reads
 * only the slots of events in which any of this is new.
 */
final class KnownSlots {
  private static final String STAGE = "score";
  private static final String EVENTS = "events";
  private static final String REPRESENTATIVES = "representatives";
  private static final int DIGEST_BITS = 256;

  /** A hash of the sentence of a claim. */
  static final String WORDS = "words";

  /** When the article of a claim was published, in seconds since 1970. */
  static final String SECONDS = "seconds";

  private final RunFolder run;
  private final QuantityWords quantities;

  /** The run that kept what it read; empty when all slots are read. */
  private final Optional<RunFolder> base;

  /** Events of the base that are not as they were, and those of the run to be read. */
  private final Optional<Dataset<Row>> stale;

  private final Optional<Dataset<Row>> fresh;
  private final Dataset<Row> slots;
  private final Dataset<Row> claims;

  /** Whether a later run may take over what this one reads. */
  private final boolean keeps;

  private KnownSlots(
      RunFolder run,
      LanguagePack language,
      Optional<RunFolder> base,
      Optional<Dataset<Row>> contents,
      UnaryOperator<Dataset<Row>> storing) {
    this.run = run;
    this.quantities = new QuantityWords(language);
    this.keeps = contents.isPresent();
    this.base = base;
    this.stale =
        base.map(b -> run.materialise("score-stale", others(before(b), contents.orElseThrow())));
    this.fresh =
        base.map(b -> run.materialise("score-fresh", others(contents.orElseThrow(), before(b))));
    this.slots = slots();
    this.claims = storing.apply(slotClaims());
  }

  /** All slots are to be read, and nothing is written. */
  static KnownSlots none(RunFolder run, LanguagePack language) {
    return new KnownSlots(
        run, language, Optional.empty(), Optional.empty(), UnaryOperator.identity());
  }

  /**
   * What a run may take over.
   *
   * @param base the run that this one adds to, if it made scores alike
   */
  static KnownSlots of(RunFolder run, LanguagePack language, Optional<RunFolder> base) {
    Optional<Dataset<Row>> contents =
        EventContents.of(run)
            .filter(events -> run.keepsState())
            .map(events -> run.state(STAGE).keep(EVENTS, withRepresentatives(run, events)));
    Optional<RunFolder> alike =
        base.filter(
            b ->
                contents.isPresent()
                    && b.state(STAGE).has(EVENTS)
                    && run.alike(SlotsTable.TABLE, b)
                    && run.alike(ClaimsTable.TABLE, b));
    return new KnownSlots(
        run, language, alike, contents, rows -> run.materialise("score-claims", rows));
  }

  private static Dataset<Row> before(RunFolder base) {
    return base.state(STAGE).read(EVENTS, EventContents.SCHEMA);
  }

  private static Dataset<Row> others(Dataset<Row> events, Dataset<Row> known) {
    String[] event = {EventMembersTable.EVENT_ID, EventContents.CONTENT};
    return events.join(known, event, "left_anti").select(EventMembersTable.EVENT_ID);
  }

  /** The slots to be read: slot_id, event_id, type, unit. */
  private Dataset<Row> slots() {
    Dataset<Row> slots =
        run.read(SlotsTable.TABLE)
            .select(SlotsTable.SLOT_ID, SlotsTable.EVENT_ID, SlotsTable.TYPE, SlotsTable.UNIT);
    return fresh
        .map(
            events ->
                run.materialise(
                    "score-slots",
                    slots.join(events, new String[] {SlotsTable.EVENT_ID}, "left_semi")))
        .orElse(slots);
  }

  private Dataset<Row> slotClaims() {
    Dataset<Row> ofSlots =
        run.read(SlotClaimsTable.TABLE).join(slots, new String[] {SlotClaimsTable.SLOT_ID});
    Dataset<Row> members =
        fresh.isPresent() ? run.materialise("score-slot-claims", ofSlots) : ofSlots;
    Dataset<Row> stated =
        run.read(ClaimsTable.TABLE)
            .select(
                col(ClaimsTable.CLAIM_ID),
                xxhash64(col(ClaimsTable.SENTENCE)).cast("string").as(WORDS),
                col(ClaimsTable.PUBLISHED_AT).cast("long").as(SECONDS),
                SlotValueTexts.words(quantities).as(SlotValuesTable.VALUE_TEXT),
                col(ClaimsTable.QUANTITY_UNIT),
                col(ClaimsTable.QUANTITY_LOW),
                col(ClaimsTable.QUANTITY_HIGH));
    return members
        .join(stated, new String[] {SlotClaimsTable.CLAIM_ID})
        .withColumn(ClaimsTable.QUANTITY_LOW, inSlotUnit(ClaimsTable.QUANTITY_LOW))
        .withColumn(ClaimsTable.QUANTITY_HIGH, inSlotUnit(ClaimsTable.QUANTITY_HIGH))
        .drop(ClaimsTable.QUANTITY_UNIT, SlotsTable.UNIT);
  }

  private Column inSlotUnit(String end) {
    return quantities.converted(end, ClaimsTable.QUANTITY_UNIT, SlotsTable.UNIT);
  }

  /**
   * The claims of the slots to be read: the columns of slot_claims, event and type of the slot,
   * {@link #WORDS}, {@link #SECONDS}, the words of the value, and the ends of a number.
   */
  Dataset<Row> claims() {
    return claims;
  }

  /** The relations of the slots to be read. */
  Dataset<Row> relations() {
    Dataset<Row> relations = run.read(ClaimRelationsTable.TABLE);
    return fresh.isEmpty()
        ? relations
        : relations.join(slots, new String[] {ClaimRelationsTable.SLOT_ID}, "left_semi");
  }

  /**
   * Rows made of the slots to be read, with those that the base made of the others; kept for the
   * next run.
   *
   * @param made has the column event_id
   */
  Dataset<Row> with(String name, Dataset<Row> made) {
    if (!keeps) {
      return made;
    }
    StageState state = run.state(STAGE);
    return base.isPresent()
        ? state.replace(
            name,
            SlotsTable.EVENT_ID,
            base.get().state(STAGE),
            stale.orElseThrow().union(fresh.orElseThrow()).distinct(),
            made)
        : state.keepReplaceable(name, SlotsTable.EVENT_ID, made);
  }

  /** The events with a hash of what they hold and which articles represent their stories. */
  private static Dataset<Row> withRepresentatives(RunFolder run, Dataset<Row> events) {
    Dataset<Row> representatives =
        run.read(StoryMembersTable.TABLE)
            .where(col(StoryMembersTable.ROLE).equalTo(StoryMembersTable.REPRESENTATIVE))
            .select(StoryMembersTable.ARTICLE_ID)
            .distinct();
    String[] event = {EventMembersTable.EVENT_ID};
    Dataset<Row> ofEvent =
        run.read(EventMembersTable.TABLE)
            .select(EventMembersTable.EVENT_ID, EventMembersTable.ARTICLE_ID)
            .join(representatives, new String[] {EventMembersTable.ARTICLE_ID})
            .groupBy(EventMembersTable.EVENT_ID)
            .agg(sort_array(collect_list(EventMembersTable.ARTICLE_ID)).as(REPRESENTATIVES));
    return events
        .join(ofEvent, event, "left")
        .select(
            col(EventMembersTable.EVENT_ID),
            sha2(
                    concat_ws(
                        "/", col(EventContents.CONTENT), concat_ws(",", col(REPRESENTATIVES))),
                    DIGEST_BITS)
                .as(EventContents.CONTENT));
  }
}
