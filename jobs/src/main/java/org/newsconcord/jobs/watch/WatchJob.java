package org.newsconcord.jobs.watch;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.newsconcord.jobs.report.PlainLines;
import org.newsconcord.jobs.run.InputFolder;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.run.StageResult;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotValuesTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.WatchHitsTable;

/**
 * Writes what a run brings of what a reader waits for: slots, slot_claims, slot_values, claims and
 * claim_relations in, watch_hits out. A hit that the published run before has keeps the time at
 * which it was first seen.
 */
public final class WatchJob {
  private static final String SEEN = "seen before";
  private static final String PLACE = "place in the group";
  private static final int MOST_LINES = 50;
  private static final String[] HIT = {
    WatchHitsTable.WATCH, WatchHitsTable.CHANGE, WatchHitsTable.SLOT_ID, WatchedClaims.GROUP
  };

  private final SparkSession spark;
  private final RunFolder run;
  private final WatchOptions options;

  /** A job on this run. */
  public WatchJob(SparkSession spark, RunFolder run, WatchOptions options) {
    this.spark = Objects.requireNonNull(spark);
    this.run = Objects.requireNonNull(run);
    this.options = Objects.requireNonNull(options);
  }

  /** The stage {@code watch} with these options. */
  public static Stage stage(WatchOptions options) {
    return new Stage(
        "watch",
        List.of(
            SlotsTable.TABLE,
            SlotClaimsTable.TABLE,
            SlotValuesTable.TABLE,
            ClaimsTable.TABLE,
            ClaimRelationsTable.TABLE),
        List.of(WatchHitsTable.TABLE),
        options,
        (spark, run) -> new WatchJob(spark, run, options).run());
  }

  /** Writes the hits and counts them. */
  public StageResult run() {
    List<Watch> watches = WatchFile.parse(options.file(), InputFolder.text(spark, options.file()));
    Dataset<Row> claims = new WatchedClaims(run, watches).rows().persist();
    Dataset<Row> hits = run.write(WatchHitsTable.TABLE, dated(claims));
    claims.unpersist();
    Map<String, Long> counters = Map.of("hits", hits.count(), "new hits", fresh(run).count());
    return () -> counters;
  }

  /** One row for each hit, that of its first claim or surest conflict. */
  private Dataset<Row> dated(Dataset<Row> claims) {
    Dataset<Row> first =
        claims
            .withColumn(
                PLACE,
                row_number()
                    .over(
                        Window.partitionBy(HIT[0], HIT[1], HIT[2], HIT[3])
                            .orderBy(
                                col(WatchHitsTable.CONFIDENCE).desc_nulls_last(),
                                col(WatchHitsTable.PUBLISHED_AT).asc_nulls_last(),
                                col(WatchHitsTable.CLAIM_ID),
                                col(WatchHitsTable.OTHER_CLAIM_ID))))
            .where(col(PLACE).equalTo(1));
    return first
        .join(seenBefore(claims), HIT, "left")
        .withColumn(
            WatchHitsTable.FIRST_SEEN, coalesce(col(SEEN), lit(Timestamp.from(run.startedAt()))));
  }

  /** When the published run before saw a claim of the same hit first. */
  private Dataset<Row> seenBefore(Dataset<Row> claims) {
    Dataset<Row> before =
        previous()
            .map(old -> old.read(WatchHitsTable.TABLE))
            .orElseGet(() -> spark.createDataFrame(List.of(), WatchHitsTable.TABLE.schema()))
            .select(
                col(WatchHitsTable.WATCH),
                col(WatchHitsTable.CHANGE),
                col(WatchHitsTable.CLAIM_ID),
                col(WatchHitsTable.FIRST_SEEN).as(SEEN));
    return claims
        .join(
            before,
            new String[] {WatchHitsTable.WATCH, WatchHitsTable.CHANGE, WatchHitsTable.CLAIM_ID})
        .groupBy(col(HIT[0]), col(HIT[1]), col(HIT[2]), col(HIT[3]))
        .agg(min(SEEN).as(SEEN));
  }

  private Optional<RunFolder> previous() {
    OutputFolder output = OutputFolder.at(spark, run.path().getParent().getParent().toString());
    return output.current().isEmpty()
        ? Optional.empty()
        : Optional.of(output.currentRun()).filter(old -> old.has(WatchHitsTable.TABLE));
  }

  /** The hits that no run before had. */
  private static Dataset<Row> fresh(RunFolder run) {
    return run.read(WatchHitsTable.TABLE)
        .where(col(WatchHitsTable.FIRST_SEEN).equalTo(lit(Timestamp.from(run.startedAt()))));
  }

  /** A line for each new hit of a run, the first ones of many; none where nothing was watched. */
  public static List<String> lines(RunFolder run) {
    if (!run.has(WatchHitsTable.TABLE)) {
      return List.of();
    }
    List<Row> hits =
        fresh(run)
            .orderBy(
                col(WatchHitsTable.WATCH),
                col(WatchHitsTable.CHANGE),
                col(WatchHitsTable.PUBLISHED_AT).asc_nulls_last(),
                col(WatchHitsTable.CLAIM_ID))
            .collectAsList();
    List<String> lines = new ArrayList<>();
    hits.stream().limit(MOST_LINES).forEach(hit -> lines.add(line(hit)));
    if (hits.size() > MOST_LINES) {
      lines.add("… and " + (hits.size() - MOST_LINES) + " more in the table watch_hits");
    }
    return lines;
  }

  private static String line(Row hit) {
    String change = hit.<String>getAs(WatchHitsTable.CHANGE).toLowerCase(Locale.ROOT);
    Timestamp published = hit.getAs(WatchHitsTable.PUBLISHED_AT);
    String detail = hit.getAs(WatchHitsTable.DETAIL);
    return PlainLines.printable(
        String.format(
            Locale.ROOT,
            "watch %s: %s: %s: %s (%s, %s)",
            hit.getAs(WatchHitsTable.WATCH),
            change.replace('_', ' '),
            hit.getAs(WatchHitsTable.LABEL),
            detail == null ? hit.getAs(WatchHitsTable.VALUE_TEXT) : detail,
            hit.getAs(WatchHitsTable.OUTLET),
            published == null ? "no date" : "published " + published.toInstant()));
  }
}
