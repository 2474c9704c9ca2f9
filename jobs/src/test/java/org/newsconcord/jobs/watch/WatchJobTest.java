package org.newsconcord.jobs.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.jobs.EmptyTables;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.publish.PublishOptions;
import org.newsconcord.jobs.publish.Publisher;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageObserver;
import org.newsconcord.jobs.run.StageRunner;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.Column;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotValuesTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.Table;
import org.newsconcord.jobs.table.WatchHitsTable;
import picocli.CommandLine;

@ExtendWith(SparkExtension.class)
class WatchJobTest {
  private static final String FILE =
      """
      - name: troops
        words: [troops, sent]
        change: [new_value, conflict]
        confidence: 0.6
      - name: voices
        entity: Karu
        change: new_voice
      - name: elsewhere
        outlet: nobody.example
      """;

  @TempDir Path folder;

  @Test
  void aHitKeepsWhenItWasFirstSeen(SparkSession spark) throws Exception {
    Path file = Files.writeString(folder.resolve("watch.yaml"), FILE);
    OutputFolder output = OutputFolder.at(spark, folder.resolve("out").toString());
    RunFolder first = run(spark, output, List.of(10));
    watch(spark, first, file);
    assertEquals(
        List.of(
            "watch troops: new value: troops sent: 10 (outlet-10.example, published"
                + " 2024-10-28T08:00:00Z)",
            "watch voices: new voice: troops sent: 10 (outlet-10.example, published"
                + " 2024-10-28T08:00:00Z)"),
        WatchJob.lines(first));
    new Publisher(spark, output, "9.9", PublishOptions.defaults()).publish(first);
    Thread.sleep(1100);
    RunFolder second = run(spark, output, List.of(10, 8));
    watch(spark, second, file);
    assertEquals(
        List.of(
            "watch troops: conflict: troops sent: 10 and 8 do not overlap. (outlet-10.example,"
                + " published 2024-10-28T08:00:00Z)",
            "watch troops: new value: troops sent: 8 (outlet-8.example, published"
                + " 2024-10-28T08:00:00Z)",
            "watch voices: new voice: troops sent: 8 (outlet-8.example, published"
                + " 2024-10-28T08:00:00Z)"),
        WatchJob.lines(second));
    List<Row> seen =
        second
            .read(WatchHitsTable.TABLE)
            .where("value_text = '10' AND change <> 'CONFLICT'")
            .collectAsList();
    assertEquals(2, seen.size());
    seen.forEach(
        hit ->
            assertEquals(
                first.startedAt(), hit.<Timestamp>getAs(WatchHitsTable.FIRST_SEEN).toInstant()));
  }

  @Test
  void readsYamlAndCsvAlike() {
    Watch watch =
        new Watch(
            "troops",
            null,
            "Karu",
            List.of("troops", "sent"),
            ClaimType.QUANTITY,
            EnumSet.of(Change.CONFLICT, Change.NEW_VOICE),
            0.8);
    assertEquals(
        List.of(watch),
        WatchFile.parse(
            "w.yml",
            "- {name: troops, entity: Karu, words: troops sent, type: quantity, change: [conflict,"
                + " new voice], confidence: 0.8}".replace("new voice", "new_voice")));
    assertEquals(
        List.of(watch),
        WatchFile.parse(
            "w.csv",
            "name,entity,words,type,change,confidence\n"
                + "troops,Karu,troops sent,quantity,conflict new-voice,0.8\n"));
  }

  @Test
  void refusesWhatItCannotRead() {
    for (String text :
        List.of(
            "name: x",
            "- just words",
            "- {name: x}",
            "- {nmae: x, words: y}",
            "[",
            "- {words: a, change: later}",
            "- {words: a, confidence: 2}",
            "- {name: x, words: a}\n- {name: x, words: b}")) {
      assertThrows(UsageException.class, () -> WatchFile.parse("w.yaml", text), text);
    }
  }

  private static void watch(SparkSession spark, RunFolder run, Path file) {
    WatchOptions options = new WatchOptions();
    new CommandLine(
            CommandLine.Model.CommandSpec.create()
                .addMixin("watch", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
        .parseArgs("--watch", file.toString());
    new StageRunner(spark, run, StageObserver.NONE).run(WatchJob.stage(options));
  }

  /** A run with one slot that each number of troops answers. */
  private static RunFolder run(SparkSession spark, OutputFolder output, List<Integer> numbers) {
    Map<Table, List<Row>> rows = new HashMap<>();
    add(
        rows,
        SlotsTable.TABLE,
        Map.of("slot_id", "s", "event_id", "e", "type", "QUANTITY", "label", "troops sent"));
    for (int number : numbers) {
      Map<String, Object> claim = new HashMap<>();
      claim.put("slot_id", "s");
      claim.put("claim_id", "c" + number);
      claim.put("article_id", "a" + number);
      claim.put("outlet", "outlet-" + number + ".example");
      claim.put("origin_id", "o" + number);
      claim.put("value_key", String.valueOf(number));
      claim.put("value_text", String.valueOf(number));
      claim.put("sentence", number + " troops were sent to Karu.");
      claim.put("published_at", Timestamp.from(Instant.parse("2024-10-28T08:00:00Z")));
      add(rows, SlotClaimsTable.TABLE, claim);
      add(rows, SlotValuesTable.TABLE, claim);
      add(rows, ClaimsTable.TABLE, claim);
    }
    if (numbers.size() > 1) {
      Map<String, Object> relation = new HashMap<>();
      relation.put("slot_id", "s");
      relation.put("claim_a", "c10");
      relation.put("claim_b", "c8");
      relation.put("relation", "CONFLICT");
      relation.put("confidence", 0.7);
      relation.put("detail", "10 and 8 do not overlap.");
      add(rows, ClaimRelationsTable.TABLE, relation);
    }
    RunFolder run = output.newRun();
    rows.forEach((table, list) -> run.write(table, spark.createDataFrame(list, table.schema())));
    EmptyTables.fill(spark, run);
    return run;
  }

  private static void add(Map<Table, List<Row>> rows, Table table, Map<String, Object> values) {
    Object[] fields =
        table.columns().stream().map(Column::name).map(values::get).toArray(Object[]::new);
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(RowFactory.create(fields));
  }
}
