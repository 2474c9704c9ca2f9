package org.newsconcord.jobs.cli.evaluate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.pages.LabelledPage;
import org.newsconcord.jobs.evaluate.pages.PageLabels;
import org.newsconcord.jobs.evaluate.pages.PageSet;
import org.newsconcord.jobs.evaluate.pages.PagesEvaluation;
import org.newsconcord.jobs.page.BlockTrainer;
import org.newsconcord.jobs.page.KnownBlocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord evaluate pages}: what is read from HTML pages against labelled pages. */
@Command(
    name = "pages",
    mixinStandardHelpOptions = true,
    description = {
      "Measure text, title and day of HTML pages against labelled pages.",
      "The last line is one JSON object."
    })
final class EvaluatePagesCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "SET",
      description = "What the folder holds: scrapinghub, news2023 or dates.")
  PageSet format;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder with the labels and the pages.")
  Path data;

  @Option(
      names = "--folds",
      defaultValue = "1",
      paramLabel = "N",
      description =
          "From 2 on: fit the models anew for each of N parts, to the other parts. Default: 1.")
  int folds;

  @Option(
      names = "--also",
      paramLabel = "SET=DIR",
      description = "With --folds: further labelled pages to fit to.")
  Map<PageSet, Path> also = Map.of();

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "With --also: labels of blocks for pages whose text the set does not tell.")
  Path labels;

  @Override
  public Integer call() {
    List<LabelledPage> pages = format.read(data);
    Map<String, KnownBlocks> known = PageLabels.read(labels);
    List<BlockTrainer.Example> others = new ArrayList<>();
    also.forEach(
        (set, folder) ->
            set.read(folder).forEach(page -> page.example(known).ifPresent(others::add)));
    EvaluationReport report =
        (folds < 2
                ? PagesEvaluation.shipped(pages)
                : PagesEvaluation.crossValidated(pages, others, folds))
            .report();
    PrintWriter out = spec.commandLine().getOut();
    out.print(report.table());
    out.println(report.json());
    return ExitCode.DONE;
  }
}
