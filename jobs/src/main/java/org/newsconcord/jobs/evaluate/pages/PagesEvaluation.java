package org.newsconcord.jobs.evaluate.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.page.BlockTrainer;
import org.newsconcord.jobs.page.Page;
import org.newsconcord.jobs.page.PageReader;
import org.newsconcord.text.StableHash;

/**
 * Measures page extraction: texts by {@link ShingleScore}, titles equal but for case and marks,
 * days equal.
 */
public final class PagesEvaluation {
  private final List<LabelledPage> pages;
  private final List<Page> found = new ArrayList<>();

  private PagesEvaluation(List<LabelledPage> pages) {
    this.pages = pages;
  }

  /** The pages read with the models of the jar. */
  public static PagesEvaluation shipped(List<LabelledPage> pages) {
    PagesEvaluation evaluation = new PagesEvaluation(pages);
    PageReader reader = PageReader.shipped();
    pages.forEach(page -> evaluation.found.add(reader.read(page.html(), page.address())));
    return evaluation;
  }

  /**
   * The pages read with models that did not see them: each is fitted to the pages of the other
   * folds and to all of {@code others}.
   */
  public static PagesEvaluation crossValidated(
      List<LabelledPage> pages, List<BlockTrainer.Example> others, int folds) {
    PagesEvaluation evaluation = new PagesEvaluation(pages);
    Map<Integer, PageReader> readers = new TreeMap<>();
    for (LabelledPage page : pages) {
      PageReader reader =
          readers.computeIfAbsent(fold(page, folds), fold -> trained(pages, others, fold, folds));
      evaluation.found.add(reader.read(page.html(), page.address()));
    }
    return evaluation;
  }

  private static PageReader trained(
      List<LabelledPage> pages, List<BlockTrainer.Example> others, int out, int folds) {
    List<BlockTrainer.Example> examples = new ArrayList<>();
    pages.stream()
        .filter(page -> fold(page, folds) != out)
        .flatMap(page -> page.example(Map.of()).stream())
        .forEach(examples::add);
    examples.addAll(others);
    return PageReader.with(new BlockTrainer().fit(examples));
  }

  private static int fold(LabelledPage page, int folds) {
    return Math.floorMod(StableHash.of("fold " + page.id()), folds);
  }

  /** The measures. */
  public EvaluationReport report() {
    EvaluationReport report = new EvaluationReport();
    report.add("pages", pages.size());
    if (pages.stream().anyMatch(page -> page.text() != null)) {
      List<ShingleScore> scores = new ArrayList<>();
      for (int i = 0; i < pages.size(); i++) {
        scores.add(ShingleScore.of(pages.get(i).text(), found.get(i).text()));
      }
      double precision = ShingleScore.mean(scores.stream().map(ShingleScore::precision).toList());
      double recall = ShingleScore.mean(scores.stream().map(ShingleScore::recall).toList());
      report.add("f1", ShingleScore.f1(precision, recall));
      report.add("precision", precision);
      report.add("recall", recall);
    }
    if (pages.stream().anyMatch(page -> page.title() != null)) {
      report.add(
          "title_accuracy",
          share(i -> letters(pages.get(i).title()).equals(letters(found.get(i).title())) ? 1 : 0));
    }
    if (pages.stream().anyMatch(page -> page.day() != null)) {
      report.add(
          "date_accuracy",
          share(i -> pages.get(i).day().equals(String.valueOf(found.get(i).day())) ? 1 : 0));
    }
    return report;
  }

  private double share(ToDoubleFunction<Integer> right) {
    double sum = 0;
    for (int i = 0; i < pages.size(); i++) {
      sum += right.applyAsDouble(i);
    }
    return pages.isEmpty() ? 0 : sum / pages.size();
  }

  private static String letters(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
