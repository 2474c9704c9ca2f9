package org.newsconcord.jobs.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.EmptyTables;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.Column;
import org.newsconcord.jobs.table.RejectsTable;
import org.newsconcord.jobs.table.Table;
import org.newsconcord.jobs.table.Tables;
import picocli.CommandLine;

@ExtendWith(SparkExtension.class)
class CatalogJobTest {
  @TempDir Path folder;

  @AfterEach
  void dropSchema(SparkSession spark) {
    spark.sql("DROP SCHEMA IF EXISTS spark_catalog.news_concord_test CASCADE");
  }

  @Test
  void viewsNameTheRunAndAreReplacedAsOne(SparkSession spark) {
    OutputFolder output = OutputFolder.at(spark, folder.resolve("o'ut").toString());
    RunFolder first = run(spark, output, 1);
    CatalogOptions options = options("--catalog", "spark_catalog.news_concord_test");
    assertEquals(Tables.ALL.size(), new CatalogJob(spark, first, options).run());
    assertEquals(1, count(spark));
    RunFolder second = run(spark, output, 3);
    new CatalogJob(spark, second, options).run();
    assertEquals(3, count(spark));
    List<Row> properties =
        spark
            .sql(
                "SHOW TBLPROPERTIES spark_catalog.news_concord_test.rejects ('newsconcord.run_id')")
            .collectAsList();
    assertEquals(second.runId(), properties.get(0).getString(1));
    String comment =
        spark
            .table("spark_catalog.news_concord_test.rejects")
            .schema()
            .apply("reason")
            .getComment()
            .get();
    assertEquals("Reason code.", comment);
  }

  @Test
  void analysisViewsStandBesideTheTablesOfTheSessionCatalog(SparkSession spark) {
    OutputFolder output = OutputFolder.at(spark, folder.resolve("out").toString());
    String before = spark.catalog().currentDatabase();
    new CatalogJob(
            spark, run(spark, output, 1), options("--catalog", "spark_catalog.news_concord_test"))
        .run();
    assertEquals(0, spark.table("spark_catalog.news_concord_test.contested_slots").count());
    assertEquals(before, spark.catalog().currentDatabase());
  }

  @Test
  void refusesWhatDoesNotFit() {
    for (String flags :
        List.of(
            "--catalog news",
            "--catalog a.b;c",
            "--sink iceberg",
            "--partition-by-date --catalog a.b")) {
      assertThrows(UsageException.class, () -> options(flags.split(" ")).validate(), flags);
    }
    options("--catalog", "lake.news", "--sink", "delta", "--partition-by-date").validate();
  }

  private static CatalogOptions options(String... flags) {
    CatalogOptions options = new CatalogOptions();
    new CommandLine(
            CommandLine.Model.CommandSpec.create()
                .addMixin("catalog", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(flags);
    return options;
  }

  private static long count(SparkSession spark) {
    return spark.table("spark_catalog.news_concord_test.rejects").count();
  }

  private static RunFolder run(SparkSession spark, OutputFolder output, int rejects) {
    Table table = RejectsTable.TABLE;
    List<Row> rows =
        Stream.iterate(1, i -> i + 1)
            .limit(rejects)
            .map(
                i ->
                    RowFactory.create(
                        table.columns().stream()
                            .map(Column::name)
                            .map(name -> name.equals(RejectsTable.REASON) ? "R" + i : null)
                            .toArray()))
            .toList();
    RunFolder run = output.newRun();
    run.write(table, spark.createDataFrame(rows, table.schema()));
    EmptyTables.fill(spark, run);
    return run;
  }
}
