package org.newsconcord.jobs.align;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.sql.lane.SparkLane;

/**
 * Events of so many articles that their claims are chosen before they come to one task. The
 * earliest distinct claims of each type, as many as an event aligns, stay together; each later one
 * goes with its copies to a group of its own. The slots are those that one task would make.
 */
final class CrowdedEvents {
  /** Articles that fit a task with all that they say. */
  static final long MOST_ARTICLES = 2_000;

  /** What copies of a claim share; null where claims stay together. */
  static final String PLACE = "align place";

  private static final String ARTICLES = "align articles";
  private static final String EARLIEST = "align earliest";
  private static final String RANK = "align rank";

  private final RunFolder run;
  private final int maxAligned;
  private final List<String> events;

  private CrowdedEvents(RunFolder run, int maxAligned, List<String> events) {
    this.run = run;
    this.maxAligned = maxAligned;
    this.events = events;
  }

  /**
   * Looks for them.
   *
   * @param articles articles of the events that are compared, with event and origin
   * @param mostArticles articles of an event that is not crowded
   * @param maxAligned distinct claims of one type that an event aligns
   */
  static CrowdedEvents of(RunFolder run, Dataset<Row> articles, long mostArticles, int maxAligned) {
    if (run.rows(ArticlesTable.TABLE) <= mostArticles) {
      return new CrowdedEvents(run, maxAligned, List.of());
    }
    Dataset<String> events =
        articles
            .groupBy(EventMembersTable.EVENT_ID)
            .agg(count(lit(1)).as(ARTICLES))
            .where(col(ARTICLES).gt(mostArticles))
            .select(EventMembersTable.EVENT_ID)
            .as(Encoders.STRING());
    return new CrowdedEvents(
        run, maxAligned, run.describe("look for crowded events", events::collectAsList));
  }

  /** How many there are. */
  long number() {
    return events.size();
  }

  /** The claims of all other events. */
  Dataset<Row> others(Dataset<Row> claims) {
    return events.isEmpty()
        ? claims
        : claims.join(names(), SparkLane.seq(EventMembersTable.EVENT_ID), "left_anti");
  }

  /**
   * The claims of crowded events without citations, each with the origin that its sentence cites.
   * Column {@link #PLACE} is null for those that an event aligns, and the same for copies of what
   * it does not.
   */
  Dataset<Row> divided(Dataset<Row> claims) {
    Dataset<Row> crowded =
        claims.join(names(), SparkLane.seq(EventMembersTable.EVENT_ID), "left_semi");
    return run.materialise(
        "align-divided",
        withoutPlaceWithin(
            run.materialise(
                "align-crowded",
                placed(crowded.withColumn(PLACE, lit(null).cast(DataTypes.StringType))))));
  }

  private Dataset<Row> names() {
    return broadcast(
        run.read(EventMembersTable.TABLE)
            .sparkSession()
            .createDataset(events, Encoders.STRING())
            .toDF(EventMembersTable.EVENT_ID));
  }

  /** Claims without citations, each with its place and the origin that its sentence cites. */
  private static Dataset<Row> placed(Dataset<Row> claims) {
    StructType schema = claims.schema();
    int event = schema.fieldIndex(EventMembersTable.EVENT_ID);
    int origin = schema.fieldIndex(SlotClaimsTable.ORIGIN_ID);
    int place = schema.fieldIndex(PLACE);
    return claims
        .groupBy(EventMembersTable.EVENT_ID, ClaimsTable.ARTICLE_ID)
        .as(
            Encoders.row(
                new StructType()
                    .add(schema.apply(EventMembersTable.EVENT_ID))
                    .add(schema.apply(ClaimsTable.ARTICLE_ID))),
            Encoders.row(schema))
        .flatMapGroups(
            (FlatMapGroupsFunction<Row, Row, Row>)
                (article, rows) -> placed(rows, event, origin, place),
            Encoders.row(schema));
  }

  private static Iterator<Row> placed(Iterator<Row> rows, int event, int origin, int place) {
    List<Row> own = new ArrayList<>();
    rows.forEachRemaining(own::add);
    List<SlotClaim> claims = own.stream().map(SlotClaim::of).toList();
    List<SlotClaim> cited = CitedOrigins.applied(own.get(0).getString(event), claims);
    List<Row> placed = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      Optional<String> shared = EventSlots.placeId(cited.get(i));
      if (shared.isPresent()) {
        Object[] values = new Object[own.get(i).size()];
        for (int field = 0; field < values.length; field++) {
          values[field] = own.get(i).get(field);
        }
        values[origin] = cited.get(i).originId();
        values[place] = shared.get();
        placed.add(RowFactory.create(values));
      }
    }
    return placed.iterator();
  }

  /** Takes the place from the claims that an event aligns: those of the earliest places. */
  private Dataset<Row> withoutPlaceWithin(Dataset<Row> placed) {
    Column earliest =
        min(
            struct(
                col(ClaimsTable.PUBLISHED_AT).isNull(),
                col(ClaimsTable.PUBLISHED_AT),
                col(ClaimsTable.CLAIM_ID)));
    String[] place = {EventMembersTable.EVENT_ID, ClaimsTable.TYPE, PLACE};
    Dataset<Row> within =
        placed
            .groupBy(col(place[0]), col(place[1]), col(place[2]))
            .agg(earliest.as(EARLIEST))
            .withColumn(
                RANK,
                row_number()
                    .over(
                        Window.partitionBy(EventMembersTable.EVENT_ID, ClaimsTable.TYPE)
                            .orderBy(EARLIEST)))
            .where(col(RANK).leq(maxAligned))
            .select(
                col(EventMembersTable.EVENT_ID),
                col(ClaimsTable.TYPE),
                col(PLACE),
                lit(true).as(RANK));
    return placed
        .join(within, SparkLane.seq(place), "left")
        .withColumn(PLACE, when(col(RANK).isNull(), col(PLACE)))
        .drop(RANK);
  }
}
