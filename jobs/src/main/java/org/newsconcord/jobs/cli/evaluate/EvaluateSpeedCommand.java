package org.newsconcord.jobs.cli.evaluate;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.SpeedEvaluation;
import org.newsconcord.jobs.extract.ExtractOptions;
import org.newsconcord.jobs.language.LanguageOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsconcord evaluate speed}: extraction beside Spark NLP's sentences and tokens. */
@Command(
    name = "speed",
    description = {
      "Measure how fast one core extracts claims, and beside it, when Spark NLP is there, its",
      "DocumentAssembler, SentenceDetector and Tokenizer. Run it with --master local[1]."
    })
final class EvaluateSpeedCommand extends MeasureCommand {
  @Mixin ExtractOptions extractOptions;
  @Mixin LanguageOptions languageOptions;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "ARTICLES",
      description = "JSONL, plain or .gz.")
  String data;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many of them to read. Default: ${DEFAULT-VALUE}.")
  int articles;

  @Override
  EvaluationReport measure(SparkSession spark) {
    if (articles < 1) {
      throw new UsageException("--articles " + articles + " measures nothing. Give 1 or more.");
    }
    return new SpeedEvaluation(spark, data, articles, extractOptions, languageOptions.pack()).run();
  }
}
