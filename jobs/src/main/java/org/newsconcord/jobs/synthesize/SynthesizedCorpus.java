package org.newsconcord.jobs.synthesize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.evaluate.stories.Synthesized;
import org.newsconcord.jobs.table.ArticlesTable;

/** Reads a corpus of JSON lines and writes it with planted copies, beside their truth. */
public final class SynthesizedCorpus {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern WORD = Pattern.compile("\\S+");

  private SynthesizedCorpus() {}

  /**
   * Writes {@code articles.jsonl} and {@code truth.jsonl} into the folder.
   *
   * @return number of articles and of planted ones
   * @throws UsageException when the corpus cannot be read
   */
  public static Map<String, Long> write(Path corpus, Path folder, SynthesizeOptions options) {
    List<PlantedArticle> planted = new SyndicationPlanter(options).plant(read(corpus, options));
    try {
      Files.createDirectories(folder);
      try (Writer articles =
              Files.newBufferedWriter(folder.resolve("articles.jsonl"), StandardCharsets.UTF_8);
          Writer truth =
              Files.newBufferedWriter(folder.resolve("truth.jsonl"), StandardCharsets.UTF_8)) {
        TurnWords words = new TurnWords(planted);
        for (int turn = 0; turn < options.repeat; turn++) {
          writeTurn(planted, turn, words.turn(turn), articles, truth);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + folder, e);
    }
    Map<String, Long> counts = new HashMap<>();
    counts.put("articles", (long) planted.size() * options.repeat);
    long inTruth = planted.stream().filter(article -> article.cluster() != null).count();
    counts.put("planted", inTruth * options.repeat);
    return counts;
  }

  private static void writeTurn(
      List<PlantedArticle> planted, int turn, TurnWords.Turn words, Writer articles, Writer truth)
      throws IOException {
    String suffix = turn == 0 ? "" : "-" + turn;
    for (PlantedArticle article : planted) {
      write(article, suffix, words, articles, truth);
    }
  }

  private static void write(
      PlantedArticle article, String suffix, TurnWords.Turn words, Writer articles, Writer truth)
      throws IOException {
    ObjectNode row = JSON.createObjectNode();
    row.put(ArticlesTable.ARTICLE_ID, article.id() + suffix);
    row.put(ArticlesTable.OUTLET, article.outlet());
    row.put(ArticlesTable.HEADLINE, words.text(article.headline()));
    row.put(ArticlesTable.PUBLISHED_AT, words.date(article.publishedAt()));
    row.put(ArticlesTable.BODY, words.text(article.body()));
    articles.write(JSON.writeValueAsString(row) + "\n");
    if (article.cluster() != null) {
      ObjectNode label = JSON.createObjectNode();
      label.put(ArticlesTable.ARTICLE_ID, article.id() + suffix);
      label.put(Synthesized.CLUSTER, article.cluster() + suffix);
      truth.write(JSON.writeValueAsString(label) + "\n");
    }
  }

  private static List<PlantedArticle> read(Path corpus, SynthesizeOptions options) {
    List<PlantedArticle> articles = new ArrayList<>();
    try (InputStream file = Files.newInputStream(corpus);
        InputStream in = corpus.toString().endsWith(".gz") ? new GZIPInputStream(file) : file;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && articles.size() < options.baseArticles) {
        if (!line.isBlank()) {
          articles.add(article(JSON.readTree(line), options.articleWords));
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new UsageException(
          "Cannot read " + corpus + ": " + e.getMessage() + ". Give JSON lines, plain or .gz.");
    }
    return articles;
  }

  private static PlantedArticle article(JsonNode json, int words) {
    return new PlantedArticle(
        json.path(ArticlesTable.ARTICLE_ID).asText(),
        json.path(ArticlesTable.OUTLET).asText("unknown"),
        json.path(ArticlesTable.HEADLINE).asText(null),
        json.path(ArticlesTable.PUBLISHED_AT).asText(null),
        beginning(json.path(ArticlesTable.BODY).asText(""), words),
        null);
  }

  /** The first words of a text; all of it where the number is 0. */
  private static String beginning(String text, int words) {
    if (words == 0) {
      return text;
    }
    Matcher word = WORD.matcher(text);
    int end = 0;
    for (int i = 0; i < words && word.find(); i++) {
      end = word.end();
    }
    return text.substring(0, end);
  }
}
