package org.newsconcord.jobs.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.table.Table;

/**
 * One step of an analysis: it reads tables of a run and writes others. {@code analyze}, the single
 * commands, the evaluations and notebooks all run stages through {@link StageRunner}.
 *
 * <p>Example: {@code ExtractJob.stage(ExtractOptions.defaults())}.
 *
 * @param name name of the stage, also of its command and of its configuration group
 * @param reads tables that earlier stages must have written
 * @param writes tables that are complete once it has run
 * @param options what it was asked to do
 * @param job its work
 */
public record Stage(
    String name, List<Table> reads, List<Table> writes, List<StageOptions> options, Job job) {

  /** Checks that nothing is missing. */
  public Stage {
    Objects.requireNonNull(name);
    reads = List.copyOf(reads);
    writes = List.copyOf(writes);
    options = List.copyOf(options);
    Objects.requireNonNull(job);
  }

  /** A stage with options of one kind. */
  public Stage(String name, List<Table> reads, List<Table> writes, StageOptions options, Job job) {
    this(name, reads, writes, List.of(options), job);
  }

  /**
   * Refuses impossible values; needs no Spark.
   *
   * @throws UsageException for the first such value
   */
  public void validate() {
    options.forEach(StageOptions::validate);
  }

  /**
   * Refuses values that name what is not there.
   *
   * @throws UsageException for the first such value
   */
  void requireResources(SparkSession spark) {
    options.forEach(part -> part.requireResources(spark));
  }

  /** Every configuration key of its options with its value. */
  Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    options.forEach(part -> settings.putAll(OptionKeys.values(part)));
    return settings;
  }

  /** A hash of what its options name and do not hold. */
  String content(SparkSession spark) {
    return String.join("|", options.stream().map(part -> part.content(spark)).toList());
  }

  /** A hash of what it reads that is no table of the run. */
  String input(SparkSession spark, RunFolder run) {
    return String.join("|", options.stream().map(part -> part.input(spark, run)).toList());
  }

  /** The packages whose code, word lists and models decide what it writes. */
  List<String> code() {
    List<String> named = options.stream().flatMap(part -> part.code().stream()).toList();
    return named.isEmpty() ? List.of(CodeFingerprint.ALL) : named;
  }

  /** The work of a stage. */
  @FunctionalInterface
  public interface Job {
    /** Reads tables of the run, writes tables of the run, and says what it counted. */
    StageResult run(SparkSession spark, RunFolder run);
  }
}
