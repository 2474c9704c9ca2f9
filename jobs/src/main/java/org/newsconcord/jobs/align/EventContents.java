package org.newsconcord.jobs.align;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.to_json;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.EventMembersTable;

/**
 * What decides the slots of each compared event, given how claims are made and aligned: its
 * articles with their voices. A run keeps it, so that one that adds to it knows which events are as
 * they were.
 */
public final class EventContents {
  /** A hash of what an event holds. */
  public static final String CONTENT = "content";

  private static final String STAGE = "align";
  private static final String KEPT = "events";
  private static final int DIGEST_BITS = 256;

  /** What is kept of each event. */
  public static final StructType SCHEMA =
      new StructType()
          .add(EventMembersTable.EVENT_ID, DataTypes.StringType)
          .add(CONTENT, DataTypes.StringType);

  private EventContents() {}

  /** Columns event_id and {@link #CONTENT}, as a run has kept them; empty when it has not. */
  public static Optional<Dataset<Row>> of(RunFolder run) {
    return Optional.of(run.state(STAGE))
        .filter(state -> state.has(KEPT))
        .map(state -> state.read(KEPT, SCHEMA));
  }

  /**
   * Keeps what the events of a run hold.
   *
   * @param events those of {@link ComparedEvents}
   */
  static Dataset<Row> keep(RunFolder run, Dataset<Row> events) {
    return run.state(STAGE)
        .keep(
            KEPT,
            events.select(
                col(EventMembersTable.EVENT_ID),
                sha2(to_json(sort_array(col(ComparedEvents.ARTICLES))), DIGEST_BITS).as(CONTENT)));
  }
}
