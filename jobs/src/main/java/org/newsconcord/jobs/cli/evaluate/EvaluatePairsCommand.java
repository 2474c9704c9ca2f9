package org.newsconcord.jobs.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.compare.question.ComparisonModel;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.cli.LabelledPairsOptions;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.pairs.LabelledPairs;
import org.newsconcord.jobs.evaluate.pairs.PairEvaluation;
import org.newsconcord.jobs.evaluate.pairs.PairSample;
import org.newsconcord.jobs.evaluate.pairs.ScoredPair;
import org.newsconcord.jobs.train.ComparisonTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsconcord evaluate pairs}: verdicts against labelled pairs of claims. */
@Command(
    name = "pairs",
    description = {
      "Measure verdicts against labelled pairs of claims.",
      "The shipped model has seen the labels of the project's own sets: judge it on others,",
      "or train anew without the pairs that are scored (--folds, --leave-out)."
    })
final class EvaluatePairsCommand extends MeasureCommand {
  @Mixin LabelledPairsOptions pairs;

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "Cross-validate by event: train anew on the pairs of all other folds.")
  Integer folds;

  @Option(
      names = "--leave-out",
      paramLabel = "CORPUS",
      description = "Score the pairs of this corpus by a model of all others.")
  String leftOut;

  @Override
  EvaluationReport measure(SparkSession spark) {
    if (folds != null && (folds < 2 || leftOut != null)) {
      throw new UsageException("Give --folds 2 or more, or --leave-out, not both.");
    }
    LabelledPairs labelled = pairs.read(spark);
    spec.commandLine().getOut().println("Model: " + model());
    return PairEvaluation.report(labelled, scored(labelled.samples()));
  }

  private String model() {
    return folds != null
        ? "trained anew, " + folds + " folds by event"
        : leftOut != null ? "trained anew without " + leftOut : "as shipped";
  }

  private List<ScoredPair> scored(List<PairSample> samples) {
    ComparisonTrainer trainer = new ComparisonTrainer();
    if (folds != null) {
      return trainer.crossValidate(samples, folds);
    }
    if (leftOut != null) {
      return trainer.holdOut(samples, s -> s.pair().corpus().equals(leftOut));
    }
    List<ScoredPair> shipped = new ArrayList<>();
    samples.forEach(s -> shipped.add(new ScoredPair(s, ComparisonModel.standard())));
    return shipped;
  }
}
