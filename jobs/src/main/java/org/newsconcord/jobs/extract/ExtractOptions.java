package org.newsconcord.jobs.extract;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.ConfigGroup;
import org.newsconcord.jobs.SparkNlp;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.InputFolder;
import org.newsconcord.jobs.run.StageOptions;
import picocli.CommandLine.Option;

/** Options of extraction. */
@ConfigGroup("extract")
public final class ExtractOptions implements StageOptions {
  @Option(
      names = NlpPipeline.FLAG,
      paramLabel = "DIR",
      description =
          "A saved pipeline of Spark NLP, on any Hadoop file system. Its entity chunks and"
              + " part-of-speech tags sharpen subjects, offices and places. Needs Spark NLP beside"
              + " Spark. Default: none.")
  private String nlpPipeline;

  /** The defaults. */
  public static ExtractOptions defaults() {
    return new ExtractOptions();
  }

  /**
   * Refuses a pipeline of Spark NLP without Spark NLP.
   *
   * @throws UsageException with what to do
   */
  @Override
  public void validate() {
    if (nlpPipeline != null) {
      SparkNlp.require(NlpPipeline.FLAG);
    }
  }

  @Override
  public void requireResources(SparkSession spark) {
    if (nlpPipeline != null && !InputFolder.exists(spark, nlpPipeline + "/metadata")) {
      throw new UsageException(
          NlpPipeline.FLAG + " " + nlpPipeline + " is not a saved pipeline: no folder metadata.");
    }
  }

  /** Where the pipeline of Spark NLP is saved; null for none. */
  String nlpPipeline() {
    return nlpPipeline;
  }
}
