package org.newsconcord.jobs.align;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.publish.RunFolder;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotsTable;

/**
 * Puts the claims of each event into slots and compares them between origins: claims, event_members
 * and articles in; slots, slot_claims and claim_relations out. Status and probabilities of the
 * slots are the origins' votes; the score stage writes its consensus over them.
 */
public final class AlignJob {
  private static final String VOICES = "voices";
  private static final String LEFT_ALONE = "alone";

  private final SparkSession spark;
  private final RunFolder run;
  private final AlignOptions options;

  /** A job on this run. */
  public AlignJob(SparkSession spark, RunFolder run, AlignOptions options) {
    this.spark = Objects.requireNonNull(spark);
    this.run = Objects.requireNonNull(run);
    this.options = Objects.requireNonNull(options);
  }

  /** Runs. */
  public AlignResult run() {
    Dataset<Row> slotted = materialised("slotted-claims", slottedClaims());
    KeyValueGroupedDataset<String, Row> bySlot =
        slotted.groupByKey(
            (MapFunction<Row, String>) row -> row.getAs(SlotsTable.SLOT_ID), Encoders.STRING());
    Dataset<Row> slots = run.write(SlotsTable.TABLE, slots(bySlot));
    Dataset<Row> slotClaims = run.write(SlotClaimsTable.TABLE, slotClaims(bySlot));
    Dataset<Row> relations = run.write(ClaimRelationsTable.TABLE, relations(bySlot));
    return new AlignResult(
        slots.count(),
        slotClaims.count(),
        relations.count(),
        capped(bySlot),
        slotted.where(col(LEFT_ALONE)).count());
  }

  /** Claims of events with several articles, with their event, origin and slot. */
  private Dataset<Row> slottedClaims() {
    Dataset<Row> origins = new Origins(run).byArticle();
    Dataset<Row> several =
        origins
            .groupBy(EventMembersTable.EVENT_ID)
            .agg(functions.countDistinct(SlotClaimsTable.ORIGIN_ID).as(VOICES))
            .where(col(VOICES).gt(1))
            .select(EventMembersTable.EVENT_ID);
    Dataset<Row> claims =
        run.read(ClaimsTable.TABLE)
            .join(
                origins.join(several, new String[] {EventMembersTable.EVENT_ID}),
                new String[] {ClaimsTable.ARTICLE_ID});
    StructType schema =
        claims
            .schema()
            .add(SlotsTable.SLOT_ID, DataTypes.StringType)
            .add(LEFT_ALONE, DataTypes.BooleanType);
    int max = options.maxAlignedClaims();
    return claims
        .groupByKey(
            (MapFunction<Row, String>) row -> row.getAs(EventMembersTable.EVENT_ID),
            Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (eventId, rows) -> new EventSlots(max).assign(eventId, rows),
            Encoders.row(schema));
  }

  private Dataset<Row> slots(KeyValueGroupedDataset<String, Row> bySlot) {
    int max = options.maxComparedClaims();
    return bySlot.flatMapGroups(
        (FlatMapGroupsFunction<String, Row, Row>)
            (slotId, rows) -> {
              List<Row> members = listOf(rows);
              return List.of(slotRow(slotId, members, slot(members, max))).iterator();
            },
        Encoders.row(SlotsTable.TABLE.schema()));
  }

  private static Row slotRow(String slotId, List<Row> rows, AlignedSlot slot) {
    List<AlignedSlot.Share> shares = slot.shares();
    AlignedSlot.Share top = shares.get(0);
    AlignedSlot.Share next = shares.size() > 1 ? shares.get(1) : null;
    return RowFactory.create(
        slotId,
        rows.get(0).getAs(EventMembersTable.EVENT_ID),
        slot.claims().get(0).claim().type().name(),
        slot.label(),
        slot.common(c -> c.claim().subjectKey()),
        slot.common(c -> c.claim().predicateClass()),
        slot.common(c -> c.claim().quantity() == null ? null : c.claim().quantity().unit()),
        slot.outlets(),
        slot.origins(),
        slot.claims().size(),
        slot.status(slot.comparisons()),
        top.text(),
        top.share(),
        next == null ? null : next.text(),
        next == null ? null : next.share());
  }

  private Dataset<Row> slotClaims(KeyValueGroupedDataset<String, Row> bySlot) {
    int max = options.maxComparedClaims();
    return bySlot.flatMapGroups(
        (FlatMapGroupsFunction<String, Row, Row>)
            (slotId, rows) -> {
              AlignedSlot slot = slot(listOf(rows), max);
              var weights = slot.weights();
              return slot.claims().stream()
                  .map(
                      c ->
                          RowFactory.create(
                              slotId,
                              c.claimId(),
                              c.articleId(),
                              c.outlet(),
                              c.originId(),
                              slot.value(c).key(),
                              weights.get(c)))
                  .iterator();
            },
        Encoders.row(SlotClaimsTable.TABLE.schema()));
  }

  private Dataset<Row> relations(KeyValueGroupedDataset<String, Row> bySlot) {
    int max = options.maxComparedClaims();
    return bySlot.flatMapGroups(
        (FlatMapGroupsFunction<String, Row, Row>)
            (slotId, rows) ->
                slot(listOf(rows), max).comparisons().stream()
                    .map(pair -> relationRow(slotId, pair))
                    .iterator(),
        Encoders.row(ClaimRelationsTable.TABLE.schema()));
  }

  private static Row relationRow(String slotId, AlignedSlot.Compared pair) {
    return RowFactory.create(
        slotId,
        pair.a().claimId(),
        pair.b().claimId(),
        pair.a().outlet(),
        pair.b().outlet(),
        pair.a().originId(),
        pair.b().originId(),
        pair.verdict().relation().name(),
        pair.verdict().reason().name(),
        pair.verdict().detail(),
        pair.verdict().overlap());
  }

  private long capped(KeyValueGroupedDataset<String, Row> bySlot) {
    int max = options.maxComparedClaims();
    return bySlot
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Boolean>)
                (slotId, rows) ->
                    slot(listOf(rows), max).isCapped()
                        ? List.of(true).iterator()
                        : List.<Boolean>of().iterator(),
            Encoders.BOOLEAN())
        .count();
  }

  private static AlignedSlot slot(List<Row> rows, int max) {
    return new AlignedSlot(rows.stream().map(SlotClaim::of).toList(), max);
  }

  private static List<Row> listOf(Iterator<Row> rows) {
    List<Row> list = new ArrayList<>();
    rows.forEachRemaining(list::add);
    return list;
  }

  private Dataset<Row> materialised(String name, Dataset<Row> rows) {
    String path = run.scratch(name);
    rows.repartition(col(SlotsTable.SLOT_ID)).write().mode(SaveMode.Overwrite).parquet(path);
    return spark.read().parquet(path);
  }
}
