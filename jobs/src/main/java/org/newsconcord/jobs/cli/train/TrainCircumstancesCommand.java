package org.newsconcord.jobs.cli.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.circumstance.CircumstanceTrainer;
import org.newsconcord.jobs.cli.ExitCode;
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
        "begins of the verbs or nouns it belongs to, and 1 or 0 for a right or wrong subject."
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
      Files.createDirectories(model);
      for (Map.Entry<String, List<String>> file : trainer.files().entrySet()) {
        Files.writeString(model.resolve(file.getKey()), String.join("\n", file.getValue()) + "\n");
      }
      spec.commandLine().getOut().println("Labels not found: " + trainer.missing());
      for (ClaimType type : List.of(ClaimType.DATE, ClaimType.PLACE)) {
        trainer
            .figures(type)
            .forEach(figure -> spec.commandLine().getOut().println(type + " " + figure));
      }
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new UsageException("A file cannot be read or written: " + e.getMessage());
    }
  }

  private Map<String, ArticleText> texts() throws IOException {
    Map<String, ArticleText> texts = new LinkedHashMap<>();
    ObjectMapper json = new ObjectMapper();
    boolean zipped = articles.toString().endsWith(".gz");
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(articles));
        InputStream in = zipped ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode article = json.readTree(line);
        texts.put(
            article.path(ArticlesTable.ARTICLE_ID).asText(),
            new ArticleText(
                article.path("headline").asText(null),
                article.path("body").asText(),
                published(article.path(ArticlesTable.PUBLISHED_AT).asText(""))));
      }
    }
    return texts;
  }

  private static Instant published(String date) {
    return date.length() < 10
        ? null
        : LocalDate.parse(date.substring(0, 10)).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
