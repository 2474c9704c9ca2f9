package org.newsconcord.jobs.cli;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.explain.Explanation;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code newsconcord explain}: the chain from a verdict to the sentences behind it. */
@Command(
    name = "explain",
    description = "Print the chain from a verdict of the current run to the sentences behind it.")
final class ExplainCommand extends RunCommand {
  /** What to explain: exactly one. */
  static final class Subject {
    @Option(
        names = "--slot",
        paramLabel = "ID",
        description = "A slot: its values, who gives them, and how the origins compare.")
    String slot;

    @Option(
        names = "--pair",
        arity = "2",
        paramLabel = "OUTLET",
        description = "Two outlets: what they were compared on, conflicts first.")
    List<String> pair;

    @Option(
        names = "--article",
        paramLabel = "ID",
        description = "An article: its story, its event, and the verdicts on what it says.")
    String article;
  }

  @ArgGroup(multiplicity = "1")
  Subject subject;

  @Option(
      names = "--items",
      paramLabel = "N",
      defaultValue = "20",
      description = "Items of each list that are shown. Default: ${DEFAULT-VALUE}.")
  int items;

  @Override
  void validate() {
    if (items < 1) {
      throw new UsageException("--items " + items + " shows nothing. Give 1 or more.");
    }
  }

  @Override
  void run(SparkSession spark, Console console) {
    RunFolder run = OutputFolder.at(spark, runOptions.output).currentRun();
    lines(run).forEach(console::line);
  }

  private List<String> lines(RunFolder run) {
    if (subject.slot != null) {
      return Explanation.ofSlot(run, subject.slot, items);
    }
    if (subject.article != null) {
      return Explanation.ofArticle(run, subject.article, items);
    }
    return Explanation.ofPair(run, subject.pair.get(0), subject.pair.get(1), items);
  }
}
