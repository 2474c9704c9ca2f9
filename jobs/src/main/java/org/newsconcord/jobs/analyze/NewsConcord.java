package org.newsconcord.jobs.analyze;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.MissingTableException;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.run.StageObserver;
import org.newsconcord.jobs.run.StageRunner;
import org.newsconcord.jobs.table.Table;
import org.newsconcord.jobs.table.Tables;

/**
 * The stages for programs and notebooks, in a Spark session of their own. Options are flags, as on
 * the command line. The session should keep time in UTC; tables are written with its settings.
 *
 * <p>Examples, in a notebook:
 *
 * <pre>{@code
 * NewsConcord.analyze(spark, "OUT", "--input", "seeds");
 *
 * Map<String, Dataset<Row>> made =
 *     NewsConcord.stage(spark, "WORK", "cluster", Map.of("articles", articles));
 * made.get("copy_links").show();
 * }</pre>
 */
public final class NewsConcord {
  private NewsConcord() {}

  /**
   * Runs every stage on a run of this output folder and publishes it.
   *
   * @param output folder of the results, on any Hadoop file system
   * @param flags options of all stages; {@code --input} is needed
   * @return the tables of the run by name
   * @throws UsageException when an option is impossible; nothing has run then
   */
  public static Map<String, Dataset<Row>> analyze(
      SparkSession spark, String output, String... flags) {
    AnalyzeOptions options = AnalyzeOptions.parse(flags);
    OutputFolder folder = OutputFolder.at(spark, output);
    RunFolder run = new Analysis(spark, folder, options).run(StageObserver.NONE);
    return read(run, Tables.ALL);
  }

  /**
   * Runs one stage: tables in, tables out.
   *
   * @param work folder for the tables that the stage reads and writes, a new run in each call
   * @param name name of the stage: ingest, extract, cluster, group, align or score
   * @param tables the tables that it reads, by name
   * @param flags its options
   * @return the tables that it writes, by name
   * @throws UsageException when there is no such stage or table, or an option is impossible
   * @throws MissingTableException when a table that the stage reads is not given
   */
  public static Map<String, Dataset<Row>> stage(
      SparkSession spark,
      String work,
      String name,
      Map<String, Dataset<Row>> tables,
      String... flags) {
    Stage stage = named(name, AnalyzeOptions.parse(flags).stages());
    RunFolder run = OutputFolder.at(spark, work).newRun();
    tables.forEach((table, rows) -> run.write(table(table), rows));
    new StageRunner(spark, run, StageObserver.NONE).run(stage);
    return read(run, stage.writes());
  }

  private static Stage named(String name, List<Stage> stages) {
    return stages.stream()
        .filter(stage -> stage.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "There is no stage "
                        + name
                        + ". Name one of "
                        + stages.stream().map(Stage::name).toList()
                        + "."));
  }

  private static Table table(String name) {
    return Tables.ALL.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new UsageException("There is no table " + name + "."));
  }

  private static Map<String, Dataset<Row>> read(RunFolder run, List<Table> tables) {
    Map<String, Dataset<Row>> read = new LinkedHashMap<>();
    tables.forEach(table -> read.put(table.name(), run.read(table)));
    return read;
  }
}
