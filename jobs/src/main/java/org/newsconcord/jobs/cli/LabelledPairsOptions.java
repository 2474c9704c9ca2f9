package org.newsconcord.jobs.cli;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.evaluate.pairs.LabelledPairs;
import picocli.CommandLine.Option;

/** The options of what reads labelled pairs of claims with their articles. */
public final class LabelledPairsOptions {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "ARTICLES",
      description = "Articles of the pairs, JSONL, plain or .gz; may be given several times.")
  private List<String> data;

  @Option(
      names = "--pairs",
      required = true,
      paramLabel = "FILE",
      description = "Labelled pairs, JSONL; may be given several times.")
  private List<String> pairs;

  /** Reads the pairs and extracts the claims of their articles. */
  public LabelledPairs read(SparkSession spark) {
    return LabelledPairs.read(spark, data, pairs);
  }
}
