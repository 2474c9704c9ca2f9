package org.newsconcord.jobs.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.align.EventContents;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.jobs.score.value.QuantityWords;
import org.newsconcord.jobs.score.value.SlotValueTexts;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotValuesTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.jobs.table.Table;
import org.newsconcord.language.LanguagePack;

/**
 * Which slots have to be read. What a slot brings into the consensus hangs on the articles of its
 * event, their voices, and which of them represent their stories; a run that adds to another reads
 * only the slots of events in which any of this is new.
 */
final class KnownSlots {
  private static final String STAGE = "score";
  private static final String EVENTS = "events";
  private static final String OTHERS = "others";
  private static final int DIGEST_BITS = 256;

  /** A hash of the sentence of a claim. */
  static final String WORDS = "words";

  /** When the article of a claim was published, in seconds since 1970. */
  static final String SECONDS = "seconds";

  private final RunFolder run;
  private final QuantityWords quantities;

  /** The run that kept what it read; empty when all slots are read. */
  private final Optional<RunFolder> base;

  /** Events that are not as the base has them: its own, and those of the run to be read. */
  private final Optional<Dataset<Row>> changed;

  /** The slots of the base in these events. */
  private final Optional<Dataset<Row>> stale;

  private final Dataset<Row> slots;

  /** Whether a later run may take over what this one reads. */
  private final boolean keeps;

  private KnownSlots(
      RunFolder run,
      LanguagePack language,
      Optional<RunFolder> base,
      Optional<Dataset<Row>> contents) {
    this.run = run;
    this.quantities = new QuantityWords(language);
    this.keeps = contents.isPresent();
    this.base = base;
    this.changed = base.map(b -> few("score-changed", others(contents.orElseThrow(), before(b))));
    this.stale =
        base.map(b -> few("score-stale", ofChangedEvents(slotsOf(b)).select(SlotsTable.SLOT_ID)));
    this.slots =
        base.isPresent()
            ? run.materialise("score-slots", ofChangedEvents(slotsOf(run)))
            : slotsOf(run);
  }

  /** All slots are to be read, and nothing is kept. */
  static KnownSlots none(RunFolder run, LanguagePack language) {
    return new KnownSlots(run, language, Optional.empty(), Optional.empty());
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
    return new KnownSlots(run, language, alike, contents);
  }

  private static Dataset<Row> before(RunFolder base) {
    return base.state(STAGE).read(EVENTS, EventContents.SCHEMA);
  }

  /** The events that one of both has and the other has not alike. */
  private static Dataset<Row> others(Dataset<Row> events, Dataset<Row> before) {
    String was = "was";
    return events
        .join(
            before.withColumnRenamed(EventContents.CONTENT, was),
            new String[] {EventMembersTable.EVENT_ID},
            "full_outer")
        .where(not(col(EventContents.CONTENT).eqNullSafe(col(was))))
        .select(EventMembersTable.EVENT_ID);
  }

  private Dataset<Row> few(String name, Dataset<Row> rows) {
    return StageState.few(run.materialise(name, rows));
  }

  private Dataset<Row> ofChangedEvents(Dataset<Row> slots) {
    return slots.join(changed.orElseThrow(), new String[] {SlotsTable.EVENT_ID}, "left_semi");
  }

  /** The slots of a run: slot_id, event_id, type, unit. */
  private static Dataset<Row> slotsOf(RunFolder run) {
    return run.read(SlotsTable.TABLE)
        .select(SlotsTable.SLOT_ID, SlotsTable.EVENT_ID, SlotsTable.TYPE, SlotsTable.UNIT);
  }

  /**
   * The claims of the slots to be read: the columns of slot_claims, event and type of the slot,
   * {@link #WORDS}, {@link #SECONDS}, the words of the value, and the ends of a number.
   */
  Dataset<Row> claims() {
    Dataset<Row> ofSlots =
        run.read(SlotClaimsTable.TABLE).join(slots, new String[] {SlotClaimsTable.SLOT_ID});
    Dataset<Row> members =
        changed.isPresent() ? run.materialise("score-slot-claims", ofSlots) : ofSlots;
    Dataset<Row> stated =
        claimsOf(members)
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

  /** Rows of claims that hold those of these members: with few members, no other. */
  private Dataset<Row> claimsOf(Dataset<Row> members) {
    Dataset<Row> claims = run.read(ClaimsTable.TABLE);
    return changed.isEmpty()
        ? claims
        : claims.join(
            StageState.few(members.select(SlotClaimsTable.CLAIM_ID)),
            new String[] {SlotClaimsTable.CLAIM_ID},
            "left_semi");
  }

  private Column inSlotUnit(String end) {
    return quantities.converted(end, ClaimsTable.QUANTITY_UNIT, SlotsTable.UNIT);
  }

  /** The relations of the slots to be read. */
  Dataset<Row> relations() {
    Dataset<Row> relations = run.read(ClaimRelationsTable.TABLE);
    return changed.isEmpty()
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
            name, SlotsTable.EVENT_ID, base.get().state(STAGE), changed.orElseThrow(), made)
        : state.keepReplaceable(name, SlotsTable.EVENT_ID, made);
  }

  /**
   * Writes a table of slots.
   *
   * @param lone rows of lone slots to be read, with {@link #SECONDS}; those of others are taken
   *     over from the base
   * @param joint the rows of all other slots
   */
  void write(Table table, Dataset<Row> lone, Dataset<Row> joint) {
    if (base.isPresent()) {
      run.parts(table).replace(base.get(), stale.orElseThrow(), lone, Optional.of(joint));
    } else if (keeps) {
      run.parts(table).write(lone, SECONDS, Optional.of(joint));
    } else {
      run.write(
          table,
          StageState.columns(lone, table.schema())
              .union(StageState.columns(joint, table.schema())));
    }
  }

  /**
   * The events with a hash of what they hold and which articles represent their stories: all of
   * them but the others, which are fewer.
   */
  private static Dataset<Row> withRepresentatives(RunFolder run, Dataset<Row> events) {
    Dataset<Row> others =
        run.read(StoryMembersTable.TABLE)
            .where(col(StoryMembersTable.ROLE).notEqual(StoryMembersTable.REPRESENTATIVE))
            .select(StoryMembersTable.ARTICLE_ID);
    String[] event = {EventMembersTable.EVENT_ID};
    Dataset<Row> ofEvent =
        run.read(EventMembersTable.TABLE)
            .select(EventMembersTable.EVENT_ID, EventMembersTable.ARTICLE_ID)
            .join(StageState.few(others), new String[] {EventMembersTable.ARTICLE_ID}, "left_semi")
            .groupBy(EventMembersTable.EVENT_ID)
            .agg(sort_array(collect_list(EventMembersTable.ARTICLE_ID)).as(OTHERS));
    return events
        .join(ofEvent, event, "left")
        .select(
            col(EventMembersTable.EVENT_ID),
            sha2(
                    concat_ws("/", col(EventContents.CONTENT), concat_ws(",", col(OTHERS))),
                    DIGEST_BITS)
                .as(EventContents.CONTENT));
  }
}
