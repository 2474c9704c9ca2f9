package org.newsconcord.jobs.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.report.PlainLines;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.OutletScoresTable;
import org.newsconcord.jobs.table.RejectsTable;
import org.newsconcord.jobs.table.ScoreSummaryTable;
import org.newsconcord.jobs.table.SlotConsensusTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.jobs.table.Table;

/**
 * What a finished run says on the terminal: how much there is, who stands where, what to do next.
 */
final class RunSummary {
  private static final List<Table> READ =
      List.of(
          StoryMembersTable.TABLE,
          EventMembersTable.TABLE,
          SlotConsensusTable.TABLE,
          OutletScoresTable.TABLE);

  private static final int SHOWN = 3;
  private static final String OUTLETS = "outletsOfTier";
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
    return run.sized(READ, () -> text(output));
  }

  private List<String> text(Path output) {
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
    String root = Console.place(output);
    String tables = root + "/runs/" + run.runId();
    lines.add("Run      " + run.runId() + " is current");
    lines.add("Tables   " + tables);
    lines.add(
        "SQL      "
            + (root.startsWith("/")
                ? "duckdb -init " + root + "/views/duckdb.sql -c 'FROM outlet_ranking'"
                : "spark-sql -e 'SELECT * FROM parquet.`"
                    + tables
                    + "/"
                    + OutletScoresTable.TABLE.name()
                    + "`'"));
    lines.add("Next     newsconcord report --output " + root);
    return lines;
  }

  /** What the corpus can tell, then its outlets by tier. */
  private List<String> outlets() {
    Dataset<Row> scores = run.read(OutletScoresTable.TABLE);
    List<String> lines = new ArrayList<>();
    for (Row summary : run.read(ScoreSummaryTable.TABLE).collectAsList()) {
      lines.add(PlainLines.printable(summary.getAs(ScoreSummaryTable.SENTENCE)));
    }
    Dataset<Row> ranked = scores.where(col(OutletScoresTable.TIER).isNotNull());
    List<Row> tiers =
        ranked
            .groupBy(OutletScoresTable.TIER)
            .agg(count(lit(1)).as(OUTLETS))
            .orderBy(OutletScoresTable.TIER)
            .collectAsList();
    for (Row tier : tiers) {
      lines.add(
          String.format(
              Locale.ROOT, "Tier %d, %s", tier.getInt(0), counted(tier.getLong(1), "outlet")));
      lines.addAll(scores(ranked.where(col(OutletScoresTable.TIER).equalTo(tier.getInt(0)))));
    }
    return tiers.isEmpty() ? withMostSupported(lines, scores) : lines;
  }

  private static List<String> withMostSupported(List<String> lines, Dataset<Row> scores) {
    List<String> supported = scores(scores.where(col(OutletScoresTable.CONSISTENCY).isNotNull()));
    if (!supported.isEmpty()) {
      lines.add("Most supported (90 % interval)");
      lines.addAll(supported);
    }
    return lines;
  }

  /** The outlets with most items, a few of them. */
  private static List<String> scores(Dataset<Row> scores) {
    List<String> lines = new ArrayList<>();
    Column order = col(OutletScoresTable.EFFECTIVE_ITEMS).desc();
    for (Row row :
        scores.orderBy(order, col(OutletScoresTable.OUTLET)).limit(SHOWN).collectAsList()) {
      String line =
          String.format(
                  Locale.ROOT,
                  "  %-32s %s  %s on %.0f items",
                  row.<String>getAs(OutletScoresTable.OUTLET),
                  number(row.getAs(OutletScoresTable.CONSISTENCY)),
                  interval(row),
                  row.<Double>getAs(OutletScoresTable.EFFECTIVE_ITEMS))
              + marks(row);
      lines.add(PlainLines.printable(line));
    }
    return lines;
  }

  /** Whom an outlet sides with, and whom readers can take it for. */
  private static String marks(Row row) {
    String bloc = row.getAs(OutletScoresTable.BLOC);
    String alike = row.getAs(OutletScoresTable.OUTLET_CONFUSABLE_WITH);
    return (bloc == null ? "" : ", bloc " + bloc) + (alike == null ? "" : ", looks like " + alike);
  }

  private static String interval(Row row) {
    return "("
        + number(row.getAs(OutletScoresTable.CONSISTENCY_LOW))
        + " to "
        + number(row.getAs(OutletScoresTable.CONSISTENCY_HIGH))
        + ")";
  }

  private static String number(Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }

  private long contested() {
    return run.read(SlotConsensusTable.TABLE)
        .where(col(SlotConsensusTable.STATUS).equalTo("CONTESTED"))
        .count();
  }

  private long rows(Table table) {
    return run.rows(table);
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
