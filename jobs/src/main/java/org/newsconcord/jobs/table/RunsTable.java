package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.STRING;
import static org.newsconcord.jobs.table.ColumnType.TIMESTAMP;

/** Table {@code runs}: one row: the run that wrote these tables. */
public final class RunsTable {
  public static final String RUN_ID = "run_id";
  public static final String STARTED_AT = "started_at";
  public static final String FINISHED_AT = "finished_at";
  public static final String VERSION = "version";
  public static final String SPARK_VERSION = "spark_version";
  public static final String CONFIG = "config";
  public static final String INPUT_FINGERPRINT = "input_fingerprint";
  public static final String ROWS_PER_TABLE = "rows_per_table";
  public static final String SECONDS_PER_STAGE = "seconds_per_stage";
  public static final String STATUS = "status";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named("runs", "One row: the run that wrote these tables.")
          .required(
              RUN_ID,
              STRING,
              "",
              "UTC start time and eight random hex digits.",
              "20241028T140500Z-1f2e3d4c")
          .required(STARTED_AT, TIMESTAMP, "UTC", "Start of the run.", "2024-10-28 14:05:00")
          .required(FINISHED_AT, TIMESTAMP, "UTC", "End of the run.", "2024-10-28 14:09:10")
          .required(VERSION, STRING, "", "Version of News Concord.", "0.1.0")
          .required(SPARK_VERSION, STRING, "", "Version of Spark.", "3.5.9")
          .required(
              CONFIG,
              STRING,
              "JSON",
              "Every option with its value.",
              "{\"spark.newsconcord.cluster.join-containment\":\"0.5\"}")
          .required(
              INPUT_FINGERPRINT,
              STRING,
              "hex",
              "Hash over names, sizes and modification times of the input files.",
              "45c48cce2e2d7fbd")
          .required(ROWS_PER_TABLE, STRING, "JSON", "Rows of each table.", "{\"articles\":24}")
          .required(
              SECONDS_PER_STAGE, STRING, "JSON", "Wall seconds of each stage.", "{\"ingest\":2.1}")
          .required(STATUS, STRING, "", "PUBLISHED.", "PUBLISHED")
          .build();

  private RunsTable() {}
}
