package org.newsconcord.jobs.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.ClaimCandidate;
import org.newsconcord.jobs.fit.TreeBooster.Example;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.model.BoostedTrees;

/**
 * Fits a model that tells which claims of a kind a reader would sign, and cross-validates it by
 * article.
 *
 * <p>A label is one line of JSON: {@code article_id}, the fields of the kind as they were read, and
 * {@code label}: R (right), P (partly right), W (wrong) or E (says nothing), and {@code draw}, the
 * collection of which it is a random draw, where it is one. A label counts only while extraction
 * still reads these fields, so labels of old readings do no harm.
 */
public final class SigningTrainer {
  private static final int FOLDS = 10;
  private static final int NO_FOLD = -1;

  /** Levels are looked at by twentieths up to .80. */
  private static final int LEVELS = 20;

  private static final int STEPS = 16;

  /** What a reader said; {@code draw} is empty for a claim that was not drawn at random. */
  private record Reading(String label, String draw) {}

  /** A labelled claim. */
  private record Labelled(String article, Reading reading, Example example) {
    boolean isPartly() {
      return example.positive() || reading.label().equals("P");
    }
  }

  /** A labelled claim as a model that was fitted without its article judges it. */
  private record Judged(double sure, Labelled claim) {}

  private final SignedClaims kind;
  private final List<Labelled> claims = new ArrayList<>();

  private SigningTrainer(SignedClaims kind) {
    this.kind = kind;
  }

  /** Reads labels and the articles that they were read from, JSON lines, plain or .gz. */
  public static SigningTrainer of(SignedClaims kind, Path labels, List<Path> articles)
      throws IOException {
    Map<String, Map<String, Reading>> byArticle = new HashMap<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = open(labels)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = json.readTree(line);
        byArticle
            .computeIfAbsent(row.path(ArticlesTable.ARTICLE_ID).asText(), a -> new HashMap<>())
            .put(kind.key(row), new Reading(row.path("label").asText(), row.path("draw").asText()));
      }
    }
    SigningTrainer trainer = new SigningTrainer(kind);
    for (Path file : articles) {
      try (BufferedReader lines = open(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode article = json.readTree(line);
          String id = article.path(ArticlesTable.ARTICLE_ID).asText();
          if (byArticle.containsKey(id)) {
            trainer.add(id, article.path("body").asText(), byArticle.get(id));
          }
        }
      }
    }
    trainer.claims.sort(
        Comparator.comparing(Labelled::article)
            .thenComparing(a -> Arrays.toString(a.example().values())));
    return trainer;
  }

  private static BufferedReader open(Path file) throws IOException {
    return file.toString().endsWith(".gz")
        ? new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))
        : Files.newBufferedReader(file);
  }

  private void add(String article, String body, Map<String, Reading> labels) {
    for (ClaimCandidate found : kind.candidates(ArticleText.of(body))) {
      Reading read = labels.get(kind.key(found.claim()));
      if (read != null) {
        Example example =
            new Example(found.values(), read.label().equals("R"), kind.weight(read.label()));
        claims.add(new Labelled(article, read, example));
      }
    }
  }

  /** How many labels extraction still reads. */
  public int size() {
    return claims.size();
  }

  /** The fitted model, with a header that says what it was fitted to and what it is worth. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    String name = kind.plural();
    lines.add(
        "# Which "
            + name
            + " a reader would sign: probability that "
            + kind.claim()
            + " is right.");
    lines.add(
        "# Fitted by newsconcord train "
            + name
            + " to "
            + claims.size()
            + " "
            + name
            + " labelled by reading.");
    lines.add("# Cross-validated by article, " + FOLDS + " folds: " + String.join("; ", report()));
    lines.addAll(kind.booster().lines(kind.features(), examples(NO_FOLD)));
    return lines;
  }

  /** Right and right or partly right among the surest, each judged by a model of others. */
  public List<String> report() {
    List<Judged> judged = judged();
    return List.of(share(judged, 10), share(judged, 5), share(judged, 3), share(judged, 1));
  }

  /**
   * What each level keeps of the claims that were drawn at random, and how many of these are right
   * and right or partly right: one line for each collection and level.
   */
  public List<String> draws() {
    List<Judged> judged = judged();
    List<String> lines = new ArrayList<>();
    List<String> names =
        claims.stream()
            .map(c -> c.reading().draw())
            .filter(d -> !d.isEmpty())
            .distinct()
            .sorted()
            .toList();
    for (String draw : names) {
      List<Judged> drawn =
          judged.stream().filter(j -> j.claim().reading().draw().equals(draw)).toList();
      for (int step = 0; step <= STEPS; step++) {
        double least = (double) step / LEVELS;
        List<Judged> kept = drawn.stream().filter(j -> j.sure() >= least).toList();
        if (!kept.isEmpty()) {
          lines.add(kept(draw, least, kept, drawn.size()));
        }
      }
    }
    return lines;
  }

  private static String kept(String draw, double level, List<Judged> kept, int all) {
    return String.format(
        Locale.ROOT,
        "%s from %.2f: %d of %d, right %.3f, right or partly %.3f",
        draw,
        level,
        kept.size(),
        all,
        kept.stream().filter(j -> j.claim().example().positive()).count() / (double) kept.size(),
        kept.stream().filter(j -> j.claim().isPartly()).count() / (double) kept.size());
  }

  private List<Judged> judged() {
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      BoostedTrees model = kind.booster().fit(kind.features(), examples(fold));
      for (Labelled act : claims) {
        if (fold(act) == fold) {
          judged.add(new Judged(model.probability(act.example().values()), act));
        }
      }
    }
    judged.sort(Comparator.comparingDouble(Judged::sure).reversed());
    return judged;
  }

  private static String share(List<Judged> judged, int parts) {
    List<Judged> surest = judged.subList(0, Math.max(1, judged.size() / parts));
    return String.format(
        Locale.ROOT,
        "surest 1/%d (from %.2f) right %.2f, right or partly %.2f",
        parts,
        surest.get(surest.size() - 1).sure(),
        surest.stream().filter(j -> j.claim().example().positive()).count()
            / (double) surest.size(),
        surest.stream().filter(j -> j.claim().isPartly()).count() / (double) surest.size());
  }

  /** The examples outside a fold. */
  private List<Example> examples(int fold) {
    return claims.stream().filter(act -> fold(act) != fold).map(Labelled::example).toList();
  }

  private static int fold(Labelled act) {
    return Math.floorMod(act.article().hashCode(), FOLDS);
  }
}
