package org.newsconcord.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.OutletEvidenceTable;
import org.newsconcord.jobs.table.OutletScoresTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotConsensusTable;
import org.newsconcord.jobs.table.SlotValuesTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.Table;

/** The part of methodology.md that follows one question of the seed set through the tables. */
final class SeedExample {
  static final String BEGIN = "<!-- seed example, written by GoldenSeedsTest -->\n";
  static final String END = "<!-- end of seed example -->\n";
  private final RunFolder run;

  SeedExample(RunFolder run) {
    this.run = run;
  }

  /** The page with the example of this run. */
  String in(String page) {
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    return page.substring(0, begin) + text() + page.substring(page.indexOf(END));
  }

  private String text() {
    Row slot = slot();
    String id = slot.getAs(SlotsTable.SLOT_ID);
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "Slot `%s`, %s, \"%s\": %s, %d origins.%n",
            id,
            slot.getAs(SlotsTable.TYPE),
            slot.getAs(SlotsTable.LABEL),
            slot.getAs(SlotConsensusTable.STATUS),
            (int) slot.getAs(SlotsTable.ORIGINS)));
    lines.add("| outlet | origin | value | weight |\n|---|---|---|---|");
    for (Row claim : rows(SlotClaimsTable.TABLE, SlotClaimsTable.SLOT_ID, id)) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %.3f |",
              claim.getAs(SlotClaimsTable.OUTLET),
              claim.getAs(SlotClaimsTable.ORIGIN_ID),
              claim.getAs(SlotClaimsTable.VALUE_KEY),
              (double) claim.getAs(SlotClaimsTable.WEIGHT)));
    }
    lines.add("\n| value | outlets | origins | weight | probability |\n|---|---|---|---|---|");
    for (Row value : rows(SlotValuesTable.TABLE, SlotValuesTable.SLOT_ID, id)) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d | %.3f | %.3f |",
              value.getAs(SlotValuesTable.VALUE_KEY),
              (int) value.getAs(SlotValuesTable.OUTLETS),
              (int) value.getAs(SlotValuesTable.ORIGINS),
              (double) value.getAs(SlotValuesTable.WEIGHT),
              (double) value.getAs(SlotValuesTable.PROBABILITY)));
    }
    lines.add("\nWhat the slot does to the scores:\n");
    lines.add("| outlet | relation | effect | consistency | interval |\n|---|---|---|---|---|");
    for (Row evidence : rows(OutletEvidenceTable.TABLE, OutletEvidenceTable.SLOT_ID, id)) {
      lines.add(line(evidence));
    }
    return String.join("\n", lines) + "\n";
  }

  private String line(Row evidence) {
    String outlet = evidence.getAs(OutletEvidenceTable.OUTLET);
    Row score = rows(OutletScoresTable.TABLE, OutletScoresTable.OUTLET, outlet).get(0);
    double consistency = score.getAs(OutletScoresTable.CONSISTENCY);
    double effect = evidence.getAs(OutletEvidenceTable.EFFECT);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %+.4f | %.4f | %.2f to %.2f |",
        outlet,
        evidence.getAs(OutletEvidenceTable.RELATION),
        effect,
        consistency,
        (double) score.getAs(OutletScoresTable.CONSISTENCY_LOW),
        (double) score.getAs(OutletScoresTable.CONSISTENCY_HIGH));
  }

  /** The contested slot with most origins; of equal ones the first by id. */
  private Row slot() {
    return run
        .read(SlotsTable.TABLE)
        .join(run.read(SlotConsensusTable.TABLE), SlotsTable.SLOT_ID)
        .collectAsList()
        .stream()
        .filter(slot -> slot.getAs(SlotConsensusTable.STATUS).equals("CONTESTED"))
        .min(
            Comparator.comparing((Row slot) -> -(int) slot.getAs(SlotsTable.ORIGINS))
                .thenComparing(slot -> slot.<String>getAs(SlotsTable.SLOT_ID)))
        .orElseThrow();
  }

  private List<Row> rows(Table table, String column, String value) {
    return run.read(table).collectAsList().stream()
        .filter(row -> row.getAs(column).equals(value))
        .sorted(Comparator.comparing(Row::toString))
        .toList();
  }
}
