package org.newsconcord.jobs.align;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.compare.question.ComparisonModel;
import org.newsconcord.jobs.ConfigGroup;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.InputFolder;
import org.newsconcord.jobs.run.StageOptions;
import picocli.CommandLine.Option;

/** Options of alignment. */
@ConfigGroup("align")
public final class AlignOptions implements StageOptions {
  @Option(
      names = "--max-compared-claims",
      paramLabel = "N",
      defaultValue = "40",
      description =
          "Claims of a slot that are compared with each other, one for each origin and value, the"
              + " earliest first; what is left out is counted. Default: ${DEFAULT-VALUE}.")
  private int maxComparedClaims = 40;

  @Option(
      names = "--max-aligned-claims",
      paramLabel = "N",
      defaultValue = "600",
      description =
          "Distinct claims of one type that an event aligns, the earliest first; the rest stay alone"
              + " and are counted. Default: ${DEFAULT-VALUE}.")
  private int maxAlignedClaims = 600;

  @Option(
      names = "--align-model",
      paramLabel = "bundled|DIR|off",
      defaultValue = SemanticBand.OFF,
      description =
          "The sentence model for pairs that words leave uncertain: bundled (from the jar of weights"
              + " beside Spark NLP), a folder with model.onnx and assets/vocab.txt, or off. Without"
              + " Spark NLP words decide alone. Default: ${DEFAULT-VALUE}.")
  private String alignModel = SemanticBand.OFF;

  @Option(
      names = "--max-frames",
      paramLabel = "N",
      defaultValue = "20000",
      description =
          "Uncertain wordings that the sentence model reads, event after event; the rest is decided"
              + " by words alone and counted. Default: ${DEFAULT-VALUE}.")
  private int maxFrames = 20_000;

  @Option(
      names = "--conflict-confidence",
      paramLabel = "P",
      description =
          "Probability from which values that exclude each other are a CONFLICT, 0 to 1; below it they"
              + " are a POSSIBLE_CONFLICT, which counts for nobody. Default: that of the model, chosen"
              + " for a precision of 0.9 on cross-validation.")
  private Double conflictConfidence;

  /** The defaults. */
  public static AlignOptions defaults() {
    return new AlignOptions();
  }

  /**
   * Refuses impossible values.
   *
   * @throws UsageException for the first
   */
  @Override
  public void validate() {
    if (maxAlignedClaims < 2) {
      throw new UsageException(
          "--max-aligned-claims " + maxAlignedClaims + " aligns nothing. Give 2 or more.");
    }
    if (maxComparedClaims < 2) {
      throw new UsageException(
          "--max-compared-claims " + maxComparedClaims + " compares nothing. Give 2 or more.");
    }
    if (conflictConfidence != null && !(conflictConfidence >= 0 && conflictConfidence <= 1)) {
      throw new UsageException(
          "--conflict-confidence " + conflictConfidence + " is no probability. Give 0 to 1.");
    }
    if (maxFrames < 0) {
      throw new UsageException("--max-frames " + maxFrames + " must not be negative.");
    }
  }

  @Override
  public void requireResources(SparkSession spark) {
    SemanticBand.requireModel(alignModel, spark);
  }

  /** The user's model, by its files. */
  @Override
  public String content(SparkSession spark) {
    SemanticBand chosen = semanticBand();
    return chosen.isOn() && chosen.folder().equals(alignModel)
        ? InputFolder.fingerprint(spark, alignModel)
        : chosen.note();
  }

  double conflictConfidence() {
    return conflictConfidence == null
        ? ComparisonModel.standard().thresholds().conflict()
        : conflictConfidence;
  }

  SemanticBand semanticBand() {
    return SemanticBand.of(alignModel);
  }

  int maxAlignedClaims() {
    return maxAlignedClaims;
  }

  int maxFrames() {
    return maxFrames;
  }

  int maxComparedClaims() {
    return maxComparedClaims;
  }
}
