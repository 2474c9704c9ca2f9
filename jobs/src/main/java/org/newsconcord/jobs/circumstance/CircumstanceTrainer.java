package org.newsconcord.jobs.circumstance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.CircumstanceSample;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.jobs.fit.TreeBooster;
import org.newsconcord.model.BoostedTrees;
import org.newsconcord.text.StableHash;

/**
 * Fits the models of times and places to expressions that were read by hand. A candidate is
 * positive when the expression belongs to it and its subject is right: a claim that a reader would
 * sign.
 *
 * <p>Figures are cross-validated over ten folds of articles: of the claims above a probability, how
 * many are right.
 */
public final class CircumstanceTrainer {
  private static final TreeBooster BOOSTER = new TreeBooster(220, 2, 0.08, 1, 2, 0.3, 1);
  private static final int FOLDS = 10;
  private static final double[] LEVELS = {.3, .4, .5, .6, .7, .8};

  /** A labelled expression with its candidates, as examples. */
  private record Item(int fold, List<TreeBooster.Example> candidates) {}

  /** The best candidate of an expression whose fold the model did not see. */
  private record Held(double probability, boolean right) {}

  private final Map<ClaimType, List<Item>> items = new LinkedHashMap<>();
  private List<String> names = List.of();
  private int missing;

  /**
   * Reads articles and labels.
   *
   * @param articles texts by article id
   * @param labels lines as {@link LabelledCircumstance#read} takes them
   */
  public CircumstanceTrainer(Map<String, ArticleText> articles, List<String> labels) {
    items.put(ClaimType.DATE, new ArrayList<>());
    items.put(ClaimType.PLACE, new ArrayList<>());
    Map<String, List<LabelledCircumstance>> byArticle = new LinkedHashMap<>();
    for (LabelledCircumstance label : LabelledCircumstance.read(labels)) {
      byArticle.computeIfAbsent(label.article(), a -> new ArrayList<>()).add(label);
    }
    byArticle.forEach((article, here) -> add(article, articles.get(article), here));
  }

  private void add(String article, ArticleText text, List<LabelledCircumstance> labels) {
    if (text == null) {
      missing += labels.size();
      return;
    }
    List<CircumstanceSample> samples = ClaimExtractor.standard().circumstances(text);
    int fold = (int) Math.floorMod(StableHash.of(article), (long) FOLDS);
    for (LabelledCircumstance label : labels) {
      CircumstanceSample sample =
          samples.stream()
              .filter(s -> s.type() == label.type() && s.begin() == label.begin())
              .findFirst()
              .orElse(null);
      if (sample == null) {
        missing++;
      } else {
        names = sample.names();
        items.get(label.type()).add(new Item(fold, examples(sample, label)));
      }
    }
  }

  private static List<TreeBooster.Example> examples(
      CircumstanceSample sample, LabelledCircumstance label) {
    return sample.candidates().stream()
        .map(
            c ->
                new TreeBooster.Example(
                    c.values(), label.subjectRight() && label.heads().contains(c.begin()), 1))
        .toList();
  }

  /** Labels whose article or expression was not found. */
  public int missing() {
    return missing;
  }

  /** The lines of the model files by name. */
  public Map<String, List<String>> files() {
    Map<String, List<String>> files = new LinkedHashMap<>();
    files.put("dates.trees.tsv", lines(ClaimType.DATE, "time"));
    files.put("places.trees.tsv", lines(ClaimType.PLACE, "place"));
    return files;
  }

  private List<String> lines(ClaimType type, String what) {
    List<Item> all = items.get(type);
    List<String> lines = new ArrayList<>();
    lines.add("# Which act or noun a " + what + " belongs to, and whether a reader would agree.");
    lines.add(
        "# Fitted to "
            + all.size()
            + " expressions of news, read by hand, by newsconcord train circumstances.");
    lines.add("# Cross-validated over articles: " + String.join("; ", figures(type)) + ".");
    lines.addAll(BOOSTER.lines(names, candidates(all, -1)));
    return lines;
  }

  private static List<TreeBooster.Example> candidates(List<Item> items, int without) {
    return items.stream()
        .filter(item -> item.fold() != without)
        .flatMap(item -> item.candidates().stream())
        .toList();
  }

  /** How many claims stand above each level, and how many of them are right. */
  public List<String> figures(ClaimType type) {
    List<Held> held = held(items.get(type));
    List<String> figures = new ArrayList<>();
    for (double level : LEVELS) {
      List<Held> above = held.stream().filter(h -> h.probability() >= level).toList();
      long right = above.stream().filter(Held::right).count();
      figures.add(
          String.format(
              Locale.ROOT,
              "at %.1f %d of %d claims with %.2f right",
              level,
              above.size(),
              held.size(),
              above.isEmpty() ? 0 : (double) right / above.size()));
    }
    return figures;
  }

  private List<Held> held(List<Item> all) {
    List<Held> held = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      List<Item> here = all.stream().filter(item -> item.fold() == out).toList();
      if (here.isEmpty()) {
        continue;
      }
      BoostedTrees model = BOOSTER.fit(names, candidates(all, fold));
      for (Item item : here) {
        item.candidates().stream()
            .map(c -> new Held(model.probability(c.values()), c.positive()))
            .max(Comparator.comparingDouble(Held::probability))
            .ifPresent(held::add);
      }
    }
    return held;
  }
}
