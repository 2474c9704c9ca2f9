package org.newsconcord.jobs.align;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.slots.FrameSimilarity;

/**
 * The unique frames of claims that words leave uncertain, for a sentence model to read.
 *
 * @param chosen the frames to read: event after event by id, so that a cap leaves whole events
 *     without the model rather than single sides of pairs
 * @param found how many there are
 * @param left how many the cap leaves unread
 */
record UncertainFrames(Dataset<String> chosen, long found, long left) {
  private static final String FRAME = "frame";
  private static final StructType SCHEMA =
      new StructType()
          .add(FRAME, DataTypes.StringType)
          .add(EventMembersTable.EVENT_ID, DataTypes.StringType);

  /**
   * Finds them.
   *
   * @param byEvent claims by event
   * @param language the language of the claims
   * @param maxAligned distinct claims of one type that an event aligns
   * @param maxFrames the cap
   */
  static UncertainFrames of(
      RunFolder run,
      KeyValueGroupedDataset<String, Row> byEvent,
      LanguagePack language,
      int maxAligned,
      int maxFrames) {
    Dataset<Row> unique =
        run.materialise(
            "align-frames",
            byEvent
                .flatMapGroups(
                    (FlatMapGroupsFunction<String, Row, Row>)
                        (eventId, rows) ->
                            rows(eventId, SlotClaim.all(rows), slots(maxAligned, language)),
                    Encoders.row(SCHEMA))
                .groupBy(FRAME)
                .agg(functions.min(EventMembersTable.EVENT_ID).as(EventMembersTable.EVENT_ID)));
    long found = unique.count();
    Dataset<String> chosen =
        unique
            .orderBy(EventMembersTable.EVENT_ID, FRAME)
            .limit(maxFrames)
            .select(FRAME)
            .as(Encoders.STRING());
    int tasks = unique.sparkSession().sparkContext().defaultParallelism();
    return new UncertainFrames(chosen.repartition(tasks), found, Math.max(0, found - maxFrames));
  }

  private static EventSlots slots(int maxAligned, LanguagePack language) {
    return new EventSlots(maxAligned, ClaimComparator.of(language), FrameSimilarity.NONE);
  }

  private static Iterator<Row> rows(String eventId, List<SlotClaim> claims, EventSlots slots) {
    return slots.uncertainFrames(claims).stream()
        .map(frame -> RowFactory.create(frame, eventId))
        .iterator();
  }
}
