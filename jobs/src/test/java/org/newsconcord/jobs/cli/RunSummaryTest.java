package org.newsconcord.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.EmptyTables;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.Column;
import org.newsconcord.jobs.table.OutletScoresTable;

@ExtendWith(SparkExtension.class)
class RunSummaryTest {
  @TempDir Path folder;
  private final SparkSession spark;

  RunSummaryTest(SparkSession spark) {
    this.spark = spark;
  }

  private static Row score(String outlet, Integer tier, double consistency, double items) {
    return score(outlet, tier, consistency, items, Map.of());
  }

  private static Row score(
      String outlet, Integer tier, double consistency, double items, Map<String, Object> marks) {
    Map<String, Object> values = new HashMap<>(marks);
    values.put("outlet", outlet);
    values.put("tier", tier);
    values.put("consistency", consistency);
    values.put("consistency_low", consistency - 0.1);
    values.put("consistency_high", consistency + 0.05);
    values.put("effective_items", items);
    return RowFactory.create(
        OutletScoresTable.TABLE.columns().stream()
            .map(Column::name)
            .map(values::get)
            .toArray(Object[]::new));
  }

  private List<String> summary(Row... scores) {
    RunFolder run = OutputFolder.at(spark, folder.toString()).newRun();
    run.write(
        OutletScoresTable.TABLE,
        spark.createDataFrame(List.of(scores), OutletScoresTable.TABLE.schema()));
    EmptyTables.fill(spark, run);
    return RunSummary.of(run).lines(new org.apache.hadoop.fs.Path("file:/data/out")).stream()
        .map(line -> line.replace(run.runId(), "RUN"))
        .toList();
  }

  @Test
  void outletsAreShownByTierWithIntervals() {
    List<String> lines =
        summary(
            Stream.of(1, 2, 3, 4, 5, 6, 7)
                .map(i -> score("outlet-" + i + ".example", i < 5 ? 1 : 2, 0.9 - i * 0.05, 30 + i))
                .toArray(Row[]::new));
    assertEquals(
        List.of(
            "",
            "0 articles, 0 rejects, 7 outlets",
            "0 stories, 0 events, 0 slots, 0 contested",
            "",
            "Tier 1, 4 outlets",
            "  outlet-4.example                 0.700  (0.600 to 0.750) on 34 items",
            "  outlet-3.example                 0.750  (0.650 to 0.800) on 33 items",
            "  outlet-2.example                 0.800  (0.700 to 0.850) on 32 items",
            "Tier 2, 3 outlets",
            "  outlet-7.example                 0.550  (0.450 to 0.600) on 37 items",
            "  outlet-6.example                 0.600  (0.500 to 0.650) on 36 items",
            "  outlet-5.example                 0.650  (0.550 to 0.700) on 35 items",
            "",
            "Run      RUN is current",
            "Tables   /data/out/runs/RUN",
            "SQL      duckdb -init /data/out/views/duckdb.sql -c 'FROM outlet_ranking'",
            "Next     newsconcord report --output /data/out"),
        lines);
  }

  @Test
  void withoutTiersTheMostSupportedAreShown() {
    List<String> lines =
        summary(score("a\u001b[31m.example", null, 0.5, 4.2), score("b.example", null, 0.7, 9));
    assertEquals(
        List.of(
            "Most supported (90 % interval)",
            "  b.example                        0.700  (0.600 to 0.750) on 9 items",
            "  a\ufffd[31m.example                   0.500  (0.400 to 0.550) on 4 items"),
        lines.subList(4, 7));
  }

  @Test
  void namesFromRightToLeftAreIsolated() {
    List<String> lines = summary(score("\u05d0\u05d1 \u05d2", null, 0.5, 4.2));
    assertEquals(
        "  \u2068\u05d0\u05d1 \u05d2\u2069                             0.500  (0.400 to 0.550) on 4 items",
        lines.get(5));
  }

  @Test
  void blocsAndNamesThatLookAlikeAreTold() {
    Map<String, Object> marks = Map.of("bloc", "b1", "outlet_confusable_with", "\u0430.example");
    List<String> lines = summary(score("a.example", 1, 0.5, 40, marks));
    assertEquals(
        "  a.example                        0.500  (0.400 to 0.550) on 40 items, bloc b1, looks like \u0430.example",
        lines.get(5));
  }

  @Test
  void whatLiesElsewhereKeepsSchemeAndHost() {
    RunFolder run = OutputFolder.at(spark, folder.toString()).newRun();
    EmptyTables.fill(spark, run);
    List<String> lines =
        RunSummary.of(run).lines(new org.apache.hadoop.fs.Path("hdfs://names:8020/out"));
    assertEquals(
        List.of(
            "Tables   hdfs://names:8020/out/runs/RUN",
            "SQL      spark-sql -e 'SELECT * FROM parquet.`hdfs://names:8020/out/runs/RUN/outlet_scores`'",
            "Next     newsconcord report --output hdfs://names:8020/out"),
        lines.subList(lines.size() - 3, lines.size()).stream()
            .map(line -> line.replace(run.runId(), "RUN"))
            .toList());
  }
}
