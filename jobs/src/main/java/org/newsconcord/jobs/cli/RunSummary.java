package org.newsconcord.jobs.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.run.OptionKeys;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.OutletScoresTable;
import org.newsconcord.jobs.table.RejectsTable;
import org.newsconcord.jobs.table.SlotConsensusTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.jobs.table.Table;

/**
 * What a finished run says on the terminal: how much there is, who stands where, what to do next.
 */
final class RunSummary {
  private static final int SHOWN = 3;
  private final RunFolder run;

  private RunSummary(RunFolder run) {
    this.run = run;
  }

  /** The summary of a run that has all its tables. */
  static RunSummary of(RunFolder run) {
    return new RunSummary(run);
  }

  /**
   * The lines of the summary.
   *
   * @param output the output folder as the user would name it
   */
  List<String> lines(Path output) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        counted(rows(ArticlesTable.TABLE), "article")
            + ", "
            + counted(rows(RejectsTable.TABLE), "reject")
            + ", "
            + counted(rows(OutletScoresTable.TABLE), "outlet"));
    lines.add(
        counted(distinct(StoryMembersTable.TABLE, StoryMembersTable.STORY_ID), "story", "stories")
            + ", "
            + counted(distinct(EventMembersTable.TABLE, EventMembersTable.EVENT_ID), "event")
            + ", "
            + counted(rows(SlotsTable.TABLE), "slot")
            + ", "
            + String.format(Locale.ROOT, "%,d contested", contested()));
    lines.add("");
    lines.addAll(outlets());
    lines.add("");
    String root =
        "file".equals(output.toUri().getScheme()) ? output.toUri().getPath() : "" + output;
    lines.add("Run      " + run.runId() + " is current");
    lines.add("Tables   " + root + "/runs/" + run.runId());
    lines.add("SQL      duckdb -init " + root + "/views/duckdb.sql -c 'FROM outlet_ranking'");
    lines.add("Next     newsconcord report --output " + root);
    return lines;
  }

  private List<String> outlets() {
    Dataset<Row> scores = run.read(OutletScoresTable.TABLE);
    Dataset<Row> ranked = scores.where(col(OutletScoresTable.RANK).isNotNull());
    long count = ranked.count();
    if (count == 0) {
      return unranked(scores);
    }
    List<String> lines = new ArrayList<>();
    if (count <= 2 * SHOWN) {
      lines.add("Outlets by consistency (90 % interval)");
      lines.addAll(scores(ranked, col(OutletScoresTable.RANK).asc(), 2 * SHOWN));
      return lines;
    }
    lines.add("Most consistent (90 % interval)");
    lines.addAll(scores(ranked, col(OutletScoresTable.RANK).asc(), SHOWN));
    lines.add("Least consistent");
    List<String> last = scores(ranked, col(OutletScoresTable.RANK).desc(), SHOWN);
    java.util.Collections.reverse(last);
    lines.addAll(last);
    return lines;
  }

  private List<String> unranked(Dataset<Row> scores) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "No outlet has the effective items that a rank needs" + needed() + ". Most supported:");
    Dataset<Row> compared = scores.where(col(OutletScoresTable.CONSISTENCY).isNotNull());
    lines.addAll(scores(compared, col(OutletScoresTable.EFFECTIVE_ITEMS).desc(), SHOWN));
    return lines.size() > 1 ? lines : List.of("No outlet could be compared with others.");
  }

  /** What the run asked for, such as {@code (--rank-min-items 30)}. */
  private String needed() {
    return run.stageLog().entries().stream()
        .map(entry -> entry.config().get(OptionKeys.PREFIX + "score.rank-min-items"))
        .filter(Objects::nonNull)
        .findFirst()
        .map(items -> " (--rank-min-items " + items + ")")
        .orElse("");
  }

  private static List<String> scores(Dataset<Row> scores, Column order, int limit) {
    List<String> lines = new ArrayList<>();
    for (Row row :
        scores.orderBy(order, col(OutletScoresTable.OUTLET)).limit(limit).collectAsList()) {
      Integer rank = row.getAs(OutletScoresTable.RANK);
      lines.add(
          String.format(
              Locale.ROOT,
              "  %3s  %-32s %s  %s on %.0f items",
              rank == null ? "-" : rank,
              printable(row.getAs(OutletScoresTable.OUTLET)),
              number(row.getAs(OutletScoresTable.CONSISTENCY)),
              interval(row),
              row.<Double>getAs(OutletScoresTable.EFFECTIVE_ITEMS)));
    }
    return lines;
  }

  private static String interval(Row row) {
    return "("
        + number(row.getAs(OutletScoresTable.CONSISTENCY_LOW))
        + " to "
        + number(row.getAs(OutletScoresTable.CONSISTENCY_HIGH))
        + ")";
  }

  private static String number(Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.2f", value);
  }

  /** A name from the input cannot steer the terminal. */
  private static String printable(String name) {
    return name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
  }

  private long contested() {
    return run.read(SlotConsensusTable.TABLE)
        .where(col(SlotConsensusTable.STATUS).equalTo("CONTESTED"))
        .count();
  }

  private long rows(Table table) {
    return run.read(table).count();
  }

  private long distinct(Table table, String column) {
    return run.read(table).agg(count_distinct(col(column))).head().getLong(0);
  }

  private static String counted(long count, String one) {
    return counted(count, one, one + "s");
  }

  private static String counted(long count, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
  }
}
