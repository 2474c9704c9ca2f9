package org.newsconcord.jobs.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.OutletEvidenceTable;
import org.newsconcord.jobs.table.OutletPairsTable;
import org.newsconcord.jobs.table.OutletScoresTable;
import org.newsconcord.jobs.table.ScoreSummaryTable;
import org.newsconcord.jobs.table.SlotValuesTable;

@ExtendWith(SparkExtension.class)
class ClaimTableJobTest {

  @Test
  void scoresSourcesOfAClaimTable(SparkSession spark, @TempDir Path folder) throws IOException {
    Path claims = folder.resolve("claims.csv");
    Files.writeString(
        claims,
        """
        source,item,attribute,value,time
        a,bridge,length,"1,000",2024-01-01 00:00:00
        b,bridge,length,1004,
        c,bridge,length,1300,
        a,bridge,colour,Red,
        b,bridge,colour,red,
        c,bridge,colour,
        """);
    RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();

    ClaimTableResult result =
        new ClaimTableJob(spark, run, claims.toString(), List.of(), ScoreOptions.defaults()).run();

    assertEquals(1, result.skippedClaims());
    assertEquals(2, result.scores().slots());
    assertEquals(
        List.of(
            "bridge#colour red 2",
            "bridge#length 1000 1",
            "bridge#length 1004 1",
            "bridge#length 1300 1"),
        run
            .read(SlotValuesTable.TABLE)
            .selectExpr("concat_ws(' ', slot_id, value_key, outlets)")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .sorted()
            .toList());
    assertEquals(3, run.read(OutletScoresTable.TABLE).count());
  }

  /** The same claims in another order, cut into files and partitions, under other names. */
  @Test
  void orderPartitionsAndNamesChangeNothing(SparkSession spark, @TempDir Path folder)
      throws IOException {
    List<String> lines = manyClaims();
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(3));
    List<String> whole = scored(spark, folder.resolve("whole"), List.of(lines), "1", "source-");
    List<List<String>> parts =
        List.of(shuffled.subList(0, 100), shuffled.subList(100, 350), shuffled.subList(350, 480));

    List<String> cut = scored(spark, folder.resolve("cut"), parts, "7", "renamed-");

    assertEquals(whole, cut);
    assertTrue(whole.size() > 300, "rows " + whole.size());
  }

  /** Eight sources on 60 items, one always a copy of another, with slips. */
  private static List<String> manyClaims() {
    List<String> lines = new ArrayList<>();
    for (int item = 0; item < 60; item++) {
      for (int source = 0; source < 8; source++) {
        int voice = source == 7 ? 2 : source;
        boolean slip = new Random(item * 1009L + voice).nextInt(100) < 3 + 4 * voice;
        String value = slip ? "slip " + (item + voice) % 3 : "right " + item;
        lines.add(source + ",item " + item + ",attribute " + item % 2 + "," + value + ",");
      }
    }
    return lines;
  }

  /** All rows of all output tables, with the sources named as in the first call. */
  private static List<String> scored(
      SparkSession spark, Path folder, List<List<String>> files, String partitions, String prefix)
      throws IOException {
    Path claims = Files.createDirectories(folder.resolve("claims"));
    for (int file = 0; file < files.size(); file++) {
      List<String> content = new ArrayList<>(List.of("source,item,attribute,value,time"));
      files.get(file).forEach(line -> content.add(prefix + line));
      Files.write(claims.resolve("part-" + file + ".csv"), content);
    }
    String before = spark.conf().get("spark.sql.shuffle.partitions");
    spark.conf().set("spark.sql.shuffle.partitions", partitions);
    try {
      RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();
      new ClaimTableJob(spark, run, claims.toString(), List.of(), ScoreOptions.defaults()).run();
      return Stream.of(
              OutletScoresTable.TABLE,
              OutletPairsTable.TABLE,
              OutletEvidenceTable.TABLE,
              SlotValuesTable.TABLE)
          .flatMap(table -> run.read(table).collectAsList().stream().map(Row::toString))
          .map(row -> row.replace(prefix, "source-"))
          .sorted()
          .toList();
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", before);
    }
  }

  @Test
  void namesTheMissingColumn(SparkSession spark, @TempDir Path folder) throws IOException {
    Path claims = folder.resolve("claims.csv");
    Files.writeString(claims, "who,item,value\na,b,c\n");

    UsageException refused =
        assertThrows(
            UsageException.class, () -> ClaimTableInput.read(spark, claims.toString(), List.of()));

    assertEquals(
        "--claims " + claims + " has no column source; it needs source, item and value.",
        refused.getMessage());
  }

  @Test
  void fieldsBeyondTheirBoundAreLeftOutAndCountedByLines(SparkSession spark, @TempDir Path folder)
      throws IOException {
    Path claims = folder.resolve("claims.csv");
    String swallowed = "c,bridge,1004\n".repeat(1_000);
    Files.writeString(
        claims,
        "source,item,value\na,bridge,1004\nb,bridge,1004\n"
            + "d,"
            + "x".repeat(1_000_000)
            + ",1\n"
            + "e,bridge,\"1005\n"
            + swallowed);

    ClaimTableInput read = ClaimTableInput.read(spark, claims.toString(), List.of());

    assertEquals(1 + 1_001, read.skipped());
    assertEquals(2, read.table().sources().size());
  }

  @Test
  void rankingsThatRestOnBlocsAndNamesThatLookAlikeAreTold(SparkSession spark, @TempDir Path folder)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of("source,item,value"));
    for (int item = 0; item < 200; item++) {
      for (int source = 0; source < 26; source++) {
        // Twenty sources have one record, slips and all; six write for themselves.
        int voice = Math.max(19, source);
        boolean slip = new Random(item * 1009L + voice).nextInt(100) < 10;
        String name = source == 25 ? "s\u0430uce 24" : "sauce " + source;
        lines.add(name + ",item " + item + "," + (slip ? "slip " + voice : "right " + item));
      }
    }
    Path claims = Files.write(folder.resolve("claims.csv"), lines);
    RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();

    new ClaimTableJob(spark, run, claims.toString(), List.of(), ScoreOptions.defaults()).run();

    long crowd = run.read(OutletScoresTable.TABLE).where("bloc = 'c1'").count();
    Row summary = run.read(ScoreSummaryTable.TABLE).head();
    String sentence = summary.getAs(ScoreSummaryTable.SENTENCE);
    assertEquals(20, crowd);
    assertEquals(20L, summary.<Long>getAs(ScoreSummaryTable.BLOC_OUTLETS));
    assertEquals(20 / 26.0, summary.<Double>getAs(ScoreSummaryTable.BLOC_ITEMS), .05);
    assertTrue(
        sentence.matches(
            ".* The ranking rests on blocs: 20 of the outlets in tiers, with \\d\\d % of the items,"
                + " side together or have one record \\(c1\\)\\."),
        sentence);
    assertEquals(
        List.of("sauce 24|s\u0430uce 24", "s\u0430uce 24|sauce 24"),
        run
            .read(OutletScoresTable.TABLE)
            .where("outlet_confusable_with is not null")
            .collectAsList()
            .stream()
            .map(
                row ->
                    row.getAs(OutletScoresTable.OUTLET)
                        + "|"
                        + row.getAs(OutletScoresTable.OUTLET_CONFUSABLE_WITH))
            .sorted()
            .toList());
  }
}
