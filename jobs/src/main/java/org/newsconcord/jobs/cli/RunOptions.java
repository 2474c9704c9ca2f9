package org.newsconcord.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that every stage has. */
final class RunOptions {
  @Option(
      names = "--output",
      paramLabel = "OUT",
      description = "Folder of the results, on any Hadoop file system.")
  String output;

  @Option(
      names = "--print-config",
      description = "Print every configuration key with its value, and do nothing.")
  boolean printConfig;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Properties file with configuration keys; flags and --conf win over it.")
  String config;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description = "One configuration key, spark.newsconcord.* or Spark's own; repeatable.")
  List<String> conf = new ArrayList<>();

  @Option(
      names = "--progress",
      paramLabel = "HOW",
      defaultValue = "auto",
      description = "auto, bar, plain or none. Default: ${DEFAULT-VALUE}.")
  String progress;
}
