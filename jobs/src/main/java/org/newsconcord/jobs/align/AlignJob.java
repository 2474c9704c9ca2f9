package org.newsconcord.jobs.align;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.question.ClaimJudge;
import org.newsconcord.compare.question.ComparisonModel;
import org.newsconcord.jobs.language.LanguageOptions;
import org.newsconcord.jobs.run.KeptRows;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.CopyLinksTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.IdChangesTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.language.LanguagePack;
import scala.Tuple2;

/**
 * Puts the claims of each event into slots and compares them between origins: claims, event_members
 * and articles in; slots, slot_claims, claim_relations and id_changes out.
 */
public final class AlignJob {
  private static final String ITEM = "item";

  private final SparkSession spark;
  private final RunFolder run;
  private final AlignOptions options;
  private final LanguagePack language;
  private final SemanticBand band;
  private final long mostArticles;

  /** A job on this run for English by the lists of the jar. */
  public AlignJob(SparkSession spark, RunFolder run, AlignOptions options) {
    this(spark, run, options, LanguagePack.english());
  }

  /** A job on this run. */
  public AlignJob(SparkSession spark, RunFolder run, AlignOptions options, LanguagePack language) {
    this(spark, run, options, language, CrowdedEvents.MOST_ARTICLES);
  }

  /** A job that divides the claims of events with more articles than this. */
  AlignJob(
      SparkSession spark,
      RunFolder run,
      AlignOptions options,
      LanguagePack language,
      long mostArticles) {
    this.mostArticles = mostArticles;
    this.language = Objects.requireNonNull(language);
    this.spark = Objects.requireNonNull(spark);
    this.run = Objects.requireNonNull(run);
    this.options = Objects.requireNonNull(options);
    this.band = options.semanticBand();
  }

  /** The stage {@code align} with these options. */
  public static Stage stage(AlignOptions options, LanguageOptions language) {
    return new Stage(
        "align",
        List.of(
            ArticlesTable.TABLE, ClaimsTable.TABLE, CopyLinksTable.TABLE, EventMembersTable.TABLE),
        List.of(
            SlotsTable.TABLE,
            SlotClaimsTable.TABLE,
            ClaimRelationsTable.TABLE,
            IdChangesTable.TABLE),
        List.of(options, language),
        (spark, run) ->
            new AlignJob(spark, run, options, language.pack())
                .run(run.baseMadeAlike(stage(options, language), SlotsTable.TABLE)));
  }

  /** Runs. */
  public AlignResult run() {
    return run(Optional.empty());
  }

  /** A sentence model reads a capped number of frames of all events: with it none is taken over. */
  private AlignResult run(Optional<RunFolder> base) {
    Dataset<Row> events = ComparedEvents.of(run);
    KnownEvents known =
        band.isOn()
            ? KnownEvents.none(run)
            : KnownEvents.of(run, events, base.filter(b -> run.alike(ClaimsTable.TABLE, b)));
    try (KeptRows kept = new KeptRows()) {
      return run(known, known.unknown(events), kept);
    }
  }

  private AlignResult run(KnownEvents known, Dataset<Row> articles, KeptRows kept) {
    Map<String, Long> counters = new TreeMap<>();
    Dataset<Row> aligned = kept.keep(alignedSlots(articles, counters));
    known.write(SlotsTable.TABLE, aligned.select(col(SlotRows.SLOT + ".*"), col(SlotRows.TIME)));
    Dataset<Row> slotClaims = items(aligned, SlotRows.MEMBERS);
    known.write(SlotClaimsTable.TABLE, slotClaims);
    known.write(ClaimRelationsTable.TABLE, items(aligned, SlotRows.PAIRS));
    run.write(
        IdChangesTable.TABLE,
        IdChanges.of(spark, run, slotClaims, known.lost(SlotClaimsTable.TABLE)));
    counters.put("slots", run.rows(SlotsTable.TABLE));
    counters.put("slot claims", run.rows(SlotClaimsTable.TABLE));
    counters.put("relations", run.rows(ClaimRelationsTable.TABLE));
    Row left = run.describe("count what was left", () -> left(aligned));
    counters.put("capped slots", left.getLong(0));
    counters.put("unaligned claims", left.getLong(1));
    counters.put("known events", run.describe("count known events", known::count));
    return new AlignResult(counters, band.note());
  }

  /** A row for each slot, with its claims and compared pairs. */
  private Dataset<Row> alignedSlots(Dataset<Row> articles, Map<String, Long> counters) {
    Dataset<Row> claims = claims(articles);
    CrowdedEvents crowded =
        CrowdedEvents.of(run, articles, mostArticles, options.maxAlignedClaims());
    counters.put("divided events", crowded.number());
    Dataset<Row> others = crowded.others(claims);
    if (crowded.number() == 0) {
      return slots(byEvent(others), false, frames(vectors(byEvent(others), counters)));
    }
    Dataset<Row> divided = crowded.divided(claims);
    Dataset<Row> within =
        StageState.columns(divided.where(col(CrowdedEvents.PLACE).isNull()), claims.schema());
    Broadcast<FrameVectors> frames = frames(vectors(byEvent(others.unionByName(within)), counters));
    return slots(byEvent(others), false, frames)
        .union(slots(byEvent(within), true, frames))
        .union(alone(divided.where(col(CrowdedEvents.PLACE).isNotNull()), frames));
  }

  private Broadcast<FrameVectors> frames(FrameVectors vectors) {
    return new JavaSparkContext(spark.sparkContext()).broadcast(vectors);
  }

  /**
   * The slots of whole events.
   *
   * @param voiced whether claims have the origin that their sentence cites
   */
  private Dataset<Row> slots(
      KeyValueGroupedDataset<String, Row> byEvent, boolean voiced, Broadcast<FrameVectors> frames) {
    EventSlotsMaker maker = maker(frames);
    int maxCompared = options.maxComparedClaims();
    return byEvent.flatMapGroups(
        (FlatMapGroupsFunction<String, Row, Row>)
            (eventId, rows) -> {
              List<SlotClaim> claims = SlotClaim.all(rows);
              return SlotRows.of(
                  eventId,
                  voiced ? claims : CitedOrigins.applied(eventId, claims),
                  maker.get(),
                  maxCompared);
            },
        Encoders.row(SlotRows.SCHEMA));
  }

  /** The slots of claims that an event does not align, each with its copies. */
  private Dataset<Row> alone(Dataset<Row> beyond, Broadcast<FrameVectors> frames) {
    EventSlotsMaker maker = maker(frames);
    int maxCompared = options.maxComparedClaims();
    return beyond
        .groupBy(EventMembersTable.EVENT_ID, CrowdedEvents.PLACE)
        .as(Encoders.tuple(Encoders.STRING(), Encoders.STRING()), Encoders.row(beyond.schema()))
        .mapGroups(
            (MapGroupsFunction<Tuple2<String, String>, Row, Row>)
                (place, rows) ->
                    SlotRows.alone(place._1(), SlotClaim.all(rows), maker.get(), maxCompared),
            Encoders.row(SlotRows.SCHEMA));
  }

  /** Makes what puts claims into slots, in a task. */
  private interface EventSlotsMaker extends Supplier<EventSlots>, Serializable {}

  private EventSlotsMaker maker(Broadcast<FrameVectors> frames) {
    int maxAligned = options.maxAlignedClaims();
    double conflictConfidence = options.conflictConfidence();
    LanguagePack pack = language;
    return () ->
        new EventSlots(
            maxAligned, ClaimComparator.of(pack), frames.value(), judge(conflictConfidence));
  }

  private static ClaimJudge judge(double conflictConfidence) {
    return new ClaimJudge(ComparisonModel.standard().withConflictConfidence(conflictConfidence));
  }

  /** What the model says about the frames of pairs that words leave uncertain; nothing without. */
  private FrameVectors vectors(
      KeyValueGroupedDataset<String, Row> byEvent, Map<String, Long> counters) {
    if (!band.isOn()) {
      return new FrameVectors(Map.of());
    }
    UncertainFrames frames =
        UncertainFrames.of(run, byEvent, language, options.maxAlignedClaims(), options.maxFrames());
    counters.put("uncertain frames", frames.found());
    counters.put("unread frames", frames.left());
    return SentenceModel.vectors(spark, band.folder(), frames.chosen());
  }

  /** Claims of events with several origins or edited articles, with their event and origin. */
  KeyValueGroupedDataset<String, Row> claimsByEvent() {
    return byEvent(claims(ComparedEvents.articles(ComparedEvents.of(run))));
  }

  private Dataset<Row> claims(Dataset<Row> articles) {
    return run.read(ClaimsTable.TABLE)
        .drop(ClaimsTable.EVIDENCE, ClaimsTable.PUBLISHED_DATE)
        .join(articles, new String[] {ClaimsTable.ARTICLE_ID});
  }

  private static KeyValueGroupedDataset<String, Row> byEvent(Dataset<Row> claims) {
    return claims
        .groupBy(EventMembersTable.EVENT_ID)
        .as(Encoders.STRING(), Encoders.row(claims.schema()));
  }

  private static Dataset<Row> items(Dataset<Row> aligned, String list) {
    return aligned
        .select(explode(col(list)).as(ITEM), col(SlotRows.TIME))
        .select(ITEM + ".*", SlotRows.TIME);
  }

  private static Row left(Dataset<Row> aligned) {
    return aligned.agg(total(SlotRows.CAPPED), total(SlotRows.LEFT_ALONE)).head();
  }

  private static Column total(String counter) {
    return functions.coalesce(functions.sum(counter), functions.lit(0L));
  }
}
