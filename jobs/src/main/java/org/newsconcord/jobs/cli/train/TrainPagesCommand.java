package org.newsconcord.jobs.cli.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.evaluate.pages.PageLabels;
import org.newsconcord.jobs.evaluate.pages.PageSet;
import org.newsconcord.jobs.page.BlockTrainer;
import org.newsconcord.jobs.page.KnownBlocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord train pages}: the models that find the article of an HTML page. */
@Command(
    name = "pages",
    mixinStandardHelpOptions = true,
    description = "Fit the models that find the article of an HTML page.")
final class TrainPagesCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FORMAT=DIR",
      description = {
        "Labelled pages: scrapinghub=DIR, news2023=DIR or, with --labels, dates=DIR;",
        "may be given several times."
      })
  Map<PageSet, Path> data;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = {
        "Labels of blocks as JSON lines, for pages whose text the set does not tell.",
        "Pages without either are left out."
      })
  Path labels;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "DIR",
      description = "Folder that receives block-first.trees and block-second.trees.")
  Path model;

  @Override
  public Integer call() {
    Map<String, KnownBlocks> known = PageLabels.read(labels);
    List<BlockTrainer.Example> pages = new ArrayList<>();
    data.forEach(
        (set, folder) ->
            set.read(folder).forEach(page -> page.example(known).ifPresent(pages::add)));
    Map<String, List<String>> files = new BlockTrainer().files(pages);
    files.forEach((name, lines) -> ModelFiles.write(model.resolve(name), lines));
    spec.commandLine()
        .getOut()
        .println(pages.size() + " pages, " + files.keySet() + " in " + model);
    return ExitCode.DONE;
  }
}
