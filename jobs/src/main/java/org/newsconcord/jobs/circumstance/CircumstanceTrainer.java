package org.newsconcord.jobs.circumstance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
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
  private static final double[] LEVELS = {.3, .4, .5, .55, .6, .65, .7, .75, .8};

  /**
   * A labelled expression.
   *
   * @param examples the candidates that teach
   */
  private record Item(
      int fold,
      LabelledCircumstance label,
      CircumstanceSample sample,
      List<TreeBooster.Example> examples) {}

  /**
   * The best candidate of an expression whose fold the model did not see.
   *
   * @param partly whether it is right or partly right
   * @param corpus where the claim was drawn; empty for expressions that were chosen
   */
  private record Held(double probability, boolean right, boolean partly, String corpus) {}

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
          samples.stream().filter(s -> label.isAt(s) && label.holds(s)).findFirst().orElse(null);
      if (sample == null) {
        missing++;
      } else {
        names = sample.names();
        items.get(label.type()).add(new Item(fold, label, sample, examples(sample, label)));
      }
    }
  }

  private static List<TreeBooster.Example> examples(
      CircumstanceSample sample, LabelledCircumstance label) {
    return sample.candidates().stream()
        .filter(label::teaches)
        .map(c -> new TreeBooster.Example(c.values(), label.signs(c), 1))
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
        .flatMap(item -> item.examples().stream())
        .toList();
  }

  /**
   * How many claims stand above each level, and how many of them are right: of all labels, then of
   * the claims that were drawn at random, corpus by corpus, right and right or partly right.
   */
  public List<String> figures(ClaimType type) {
    List<Held> held = held(items.get(type));
    List<String> figures = new ArrayList<>();
    for (double level : LEVELS) {
      List<Held> above = held.stream().filter(h -> h.probability() >= level).toList();
      figures.add(
          String.format(
              Locale.ROOT,
              "at %.2f %d of %d claims with %.2f right",
              level,
              above.size(),
              held.size(),
              share(above, Held::right)));
    }
    held.stream()
        .map(Held::corpus)
        .filter(corpus -> !corpus.isEmpty())
        .distinct()
        .sorted()
        .forEach(corpus -> figures.addAll(drawn(held, corpus)));
    return figures;
  }

  private static List<String> drawn(List<Held> held, String corpus) {
    List<Held> here = held.stream().filter(h -> h.corpus().equals(corpus)).toList();
    List<String> figures = new ArrayList<>();
    for (double level : LEVELS) {
      List<Held> above = here.stream().filter(h -> h.probability() >= level).toList();
      figures.add(
          String.format(
              Locale.ROOT,
              "drawn from %s at %.2f %d of %d with %.2f right, %.2f right or partly",
              corpus,
              level,
              above.size(),
              here.size(),
              share(above, Held::right),
              share(above, Held::partly)));
    }
    return figures;
  }

  private static double share(List<Held> held, Predicate<Held> counts) {
    return held.isEmpty() ? 0 : (double) held.stream().filter(counts).count() / held.size();
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
        item.sample().candidates().stream()
            .max(Comparator.comparingDouble(c -> model.probability(c.values())))
            .ifPresent(c -> held.add(held(item, c, c.whole() ? model.probability(c.values()) : 0)));
      }
    }
    return held;
  }

  /** Another head than the judged one counts as wrong. */
  private static Held held(Item item, CircumstanceSample.Candidate best, double probability) {
    LabelledCircumstance label = item.label();
    boolean right = label.signs(best);
    if (label.drawn() == null) {
      return new Held(probability, right, right, "");
    }
    boolean partly = label.isJudged(best) && "RP".contains(label.drawn().label());
    return new Held(probability, right, partly, label.drawn().corpus());
  }
}
