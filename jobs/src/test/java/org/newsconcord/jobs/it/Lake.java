package org.newsconcord.jobs.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A lake in a folder, with the runtime that the profile {@code tools} fetches.
 *
 * @param sink its format, as {@code --sink} takes it
 * @param catalog name of its catalog
 * @param jars jars of its runtime, with commas between
 * @param conf what Spark must know of it
 * @param folder where its tables stand
 */
record Lake(String sink, String catalog, String jars, List<String> conf, Path folder) {
  static Lake iceberg(Path folder) throws IOException {
    return new Lake(
        "iceberg",
        "lake",
        Tools.lakes("iceberg-spark-runtime-3.5_2.12"),
        List.of(
            "spark.sql.catalog.lake=org.apache.iceberg.spark.SparkCatalog",
            "spark.sql.catalog.lake.type=hadoop",
            "spark.sql.catalog.lake.warehouse=" + folder,
            // A session keeps a table as it first saw it while it goes on reading it.
            "spark.sql.catalog.lake.cache-enabled=false"),
        folder);
  }

  static Lake delta(Path folder) throws IOException {
    return new Lake(
        "delta",
        "spark_catalog",
        Tools.lakes("delta-spark_2.12", "delta-storage"),
        List.of(
            "spark.sql.extensions=io.delta.sql.DeltaSparkSessionExtension",
            "spark.sql.catalog.spark_catalog=org.apache.spark.sql.delta.catalog.DeltaCatalog",
            "spark.sql.warehouse.dir=" + folder),
        folder);
  }

  /** The flags that put tables into a schema of the lake. */
  List<String> flags(String schema) {
    List<String> flags = new ArrayList<>(List.of("--jars", jars));
    conf.forEach(pair -> flags.addAll(List.of("--conf", pair)));
    flags.addAll(List.of("--sink", sink, "--catalog", catalog + "." + schema));
    return flags;
  }

  /** Puts the current run of an output folder into a schema, in a JVM of its own. */
  String put(Path log, Path output, String schema) {
    Launcher.Outcome outcome = Launcher.run(log.getParent(), command(output, schema));
    assertEquals(0, outcome.code(), outcome.output());
    return outcome.output();
  }

  /** The command of {@link #put}. */
  String[] command(Path output, String schema) {
    List<String> command = new ArrayList<>(List.of("catalog"));
    command.addAll(flags(schema));
    command.addAll(List.of("--output", output.toString()));
    return command.toArray(String[]::new);
  }

  /** Where the files of a table stand. */
  Path table(String schema, String table) {
    return folder.resolve(sink.equals("delta") ? schema + ".db" : schema).resolve(table);
  }

  /** Where the commits of a table are written. */
  Path commits(String schema, String table) {
    return table(schema, table).resolve(sink.equals("delta") ? "_delta_log" : "metadata");
  }

  /** How a query of a session that knows the lake's format names a table. */
  String name(String schema, String table) {
    return sink.equals("delta")
        ? "delta.`" + table(schema, table) + "`"
        : catalog + "." + schema + "." + table;
  }
}
