package org.newsconcord.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.jobs.UsageException;
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
      names = "--permissions",
      paramLabel = "MODE",
      description =
          "Who may read the output: 700 (you), 750 (your group), 755. Default: as the file system has it.")
  String permissions;

  @Option(
      names = "--progress",
      paramLabel = "HOW",
      defaultValue = "auto",
      description = "auto, bar, plain or none. Default: ${DEFAULT-VALUE}.")
  String progress;

  /**
   * Refuses impossible permissions.
   *
   * @throws UsageException when they are no three octal digits that let the owner in
   */
  void validate() {
    if (permissions != null && !permissions.matches("7[0-7][0-7]")) {
      throw new UsageException("--permissions " + permissions + " is not like 700, 750 or 755.");
    }
  }

  /**
   * The settings of Spark: what is written later has no more permissions than the output folder.
   */
  List<String> settings() {
    List<String> settings = new ArrayList<>(conf);
    if (permissions != null) {
      int mask = 0777 & ~Integer.parseInt(permissions, 8);
      settings.add("spark.hadoop.fs.permissions.umask-mode=" + String.format("%03o", mask));
    }
    return settings;
  }
}
