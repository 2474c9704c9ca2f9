package org.newsconcord.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.Table;

/** Tables whose files an addition shares where nothing in them changed. */
@ExtendWith(SparkExtension.class)
class TablePartsTest {
  private static final String TIME = "time";

  @TempDir Path folder;
  private final SparkSession spark;

  TablePartsTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void onlyFilesWithChangedRowsAreWrittenAnew() throws IOException {
    OutputFolder output = OutputFolder.at(spark, folder.toString());
    RunFolder base = run(output);
    parts(base).write(slots(0, 300), TIME, Optional.of(slots(1000, 5)));
    Set<String> before = files(base);
    RunFolder next = run(output);
    parts(next).replace(base, keys("slot-7", "slot-9"), slots(400, 1), Optional.of(slots(2000, 4)));
    Set<String> after = files(next);
    Set<String> shared = new TreeSet<>(before);
    shared.retainAll(after);

    assertEquals(3, count(before, false));
    assertEquals(3, count(after, false), "the new row lies with those of the changed file");
    assertEquals(2, shared.size());
    assertEquals(0, count(shared, true), "passing rows are made anew");
    assertEquals(300 - 2 + 1 + 4, next.rows(SlotsTable.TABLE));
    assertEquals(1, rows(next, "slot-400"));
    assertEquals(0, rows(next, "slot-7"));
    assertEquals(0, rows(next, "slot-1000"));
    assertEquals(305, base.rows(SlotsTable.TABLE), "the other run has its rows");
  }

  @Test
  void aTableOfOneFileIsWrittenAnewAndOneWithoutChangeIsShared() throws IOException {
    OutputFolder output = OutputFolder.at(spark, folder.toString());
    RunFolder base = run(output);
    base.write(SlotsTable.TABLE, slots(0, 10).coalesce(1));
    RunFolder next = run(output);
    parts(next).replace(base, keys("slot-3"), slots(20, 1), Optional.empty());
    RunFolder last = run(output);
    parts(last).replace(next, keys("slot-99"), slots(30, 1), Optional.empty());

    assertEquals(1, files(next).size());
    assertEquals(10, next.rows(SlotsTable.TABLE));
    assertEquals(2, files(last).size());
    assertEquals(11, last.rows(SlotsTable.TABLE));
  }

  private RunFolder run(OutputFolder output) {
    RunFolder run = output.newRun();
    run.write(
        ArticlesTable.TABLE,
        spark.range(0, 30_000, 1, 1).select(columns(ArticlesTable.TABLE, lit(null))));
    return run;
  }

  private static TableParts parts(RunFolder run) {
    return run.parts(SlotsTable.TABLE);
  }

  private Dataset<Row> slots(long from, int many) {
    return spark
        .range(from, from + many, 1, 1)
        .select(columns(SlotsTable.TABLE, concat(lit("slot-"), col("id"))))
        .withColumn(TIME, functions.substring(col(SlotsTable.SLOT_ID), 6, 4).cast("long"));
  }

  private static Column[] columns(Table table, Column first) {
    return Stream.concat(
            Stream.of(first.as(table.columns().get(0).name())),
            table.columns().stream().skip(1).map(column -> lit(null).as(column.name())))
        .toArray(Column[]::new);
  }

  private Dataset<Row> keys(String... slots) {
    return spark
        .createDataset(java.util.List.of(slots), org.apache.spark.sql.Encoders.STRING())
        .toDF(SlotsTable.SLOT_ID);
  }

  private static long rows(RunFolder run, String slot) {
    return run.read(SlotsTable.TABLE).where(col(SlotsTable.SLOT_ID).equalTo(slot)).count();
  }

  private static long count(Set<String> files, boolean passing) {
    return files.stream().filter(name -> name.startsWith("passing-") == passing).count();
  }

  private static Set<String> files(RunFolder run) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(run.tablePath(SlotsTable.TABLE).toUri()))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".parquet"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
