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
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");

  private SynthesizedCorpus() {}

  /**
   * Writes {@code articles.jsonl} and {@code truth.jsonl} into the folder.
   *
   * @return number of articles and of planted ones
   * @throws UsageException when the corpus cannot be read
   */
  public static Map<String, Long> write(Path corpus, Path folder, SynthesizeOptions options) {
    List<PlantedArticle> planted =
        new SyndicationPlanter(options).plant(read(corpus, options.baseArticles));
    try {
      Files.createDirectories(folder);
      try (Writer articles =
              Files.newBufferedWriter(folder.resolve("articles.jsonl"), StandardCharsets.UTF_8);
          Writer truth =
              Files.newBufferedWriter(folder.resolve("truth.jsonl"), StandardCharsets.UTF_8)) {
        for (int turn = 0; turn < options.repeat; turn++) {
          for (PlantedArticle article : planted) {
            writeTurn(article, turn, articles, truth);
          }
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

  private static void writeTurn(PlantedArticle article, int turn, Writer articles, Writer truth)
      throws IOException {
    String suffix = turn == 0 ? "" : "-" + turn;
    ObjectNode row = JSON.createObjectNode();
    row.put(ArticlesTable.ARTICLE_ID, article.id() + suffix);
    row.put(ArticlesTable.OUTLET, article.outlet());
    row.put(ArticlesTable.HEADLINE, article.headline());
    row.put(ArticlesTable.PUBLISHED_AT, article.publishedAt());
    row.put(ArticlesTable.BODY, turn == 0 ? article.body() : renamed(article.body(), turn));
    articles.write(JSON.writeValueAsString(row) + "\n");
    if (article.cluster() != null) {
      ObjectNode label = JSON.createObjectNode();
      label.put(ArticlesTable.ARTICLE_ID, article.id() + suffix);
      label.put(Synthesized.CLUSTER, article.cluster() + suffix);
      truth.write(JSON.writeValueAsString(label) + "\n");
    }
  }

  /** Marks every other long word with the turn, so that turns share no text but short words. */
  private static String renamed(String body, int turn) {
    Matcher matcher = LONG_WORD.matcher(body);
    StringBuilder text = new StringBuilder();
    String mark = String.valueOf((char) ('a' + turn % 26)) + (char) ('a' + turn / 26);
    while (matcher.find()) {
      boolean marked = Math.floorMod(matcher.group().hashCode(), 2) == 0;
      matcher.appendReplacement(text, matcher.group() + (marked ? mark : ""));
    }
    return matcher.appendTail(text).toString();
  }

  private static List<PlantedArticle> read(Path corpus, int most) {
    List<PlantedArticle> articles = new ArrayList<>();
    try (InputStream file = Files.newInputStream(corpus);
        InputStream in = corpus.toString().endsWith(".gz") ? new GZIPInputStream(file) : file;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && articles.size() < most) {
        if (!line.isBlank()) {
          articles.add(article(JSON.readTree(line)));
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new UsageException(
          "Cannot read " + corpus + ": " + e.getMessage() + ". Give JSON lines, plain or .gz.");
    }
    return articles;
  }

  private static PlantedArticle article(JsonNode json) {
    return new PlantedArticle(
        json.path(ArticlesTable.ARTICLE_ID).asText(),
        json.path(ArticlesTable.OUTLET).asText("unknown"),
        json.path(ArticlesTable.HEADLINE).asText(null),
        json.path(ArticlesTable.PUBLISHED_AT).asText(null),
        json.path(ArticlesTable.BODY).asText(""),
        null);
  }
}
