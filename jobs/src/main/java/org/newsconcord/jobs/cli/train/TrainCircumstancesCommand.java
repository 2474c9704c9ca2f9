package org.newsconcord.jobs.cli.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.circumstance.CircumstanceTrainer;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.evaluate.LabelFiles;
import org.newsconcord.jobs.table.ArticlesTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord train circumstances}: which act a time or place belongs to. */
@Command(
    name = "circumstances",
    mixinStandardHelpOptions = true,
    description = "Fit the models that say which act a time or place belongs to.")
final class TrainCircumstancesCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--articles",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines with article_id, headline, published_at and body, plain or .gz.")
  Path articles;

  @Option(
      names = "--labels",
      required = true,
      paramLabel = "FILE",
      description = {
        "Tab-separated: article_id, type (DATE or PLACE), begin of the expression in the body,",
        "begins of the verbs or nouns it belongs to, and 1 or 0 for a right or wrong subject; of",
        "claims of a random draw also corpus, begin and subject of the head, and label R, P, W or E."
      })
  Path labels;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "DIR",
      description = "Folder that receives dates.trees.tsv and places.trees.tsv.")
  Path model;

  @Override
  public Integer call() {
    try {
      CircumstanceTrainer trainer = new CircumstanceTrainer(texts(), Files.readAllLines(labels));
      trainer.files().forEach((name, lines) -> ModelFiles.write(model.resolve(name), lines));
      spec.commandLine().getOut().println("Labels not found: " + trainer.missing());
      for (ClaimType type : List.of(ClaimType.DATE, ClaimType.PLACE)) {
        trainer
            .figures(type)
            .forEach(figure -> spec.commandLine().getOut().println(type + " " + figure));
      }
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new UsageException("--labels cannot be read: " + e.getMessage());
    }
  }

  private Map<String, ArticleText> texts() {
    Map<String, ArticleText> texts = new LinkedHashMap<>();
    LabelFiles.each(
        articles,
        article ->
            texts.put(
                article.path(ArticlesTable.ARTICLE_ID).asText(),
                new ArticleText(
                    article.path("headline").asText(null),
                    article.path("body").asText(),
                    published(article.path(ArticlesTable.PUBLISHED_AT).asText("")))));
    return texts;
  }

  private static Instant published(String date) {
    return date.length() < 10
        ? null
        : LocalDate.parse(date.substring(0, 10)).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
