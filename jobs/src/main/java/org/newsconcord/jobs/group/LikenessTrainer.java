package org.newsconcord.jobs.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.newsconcord.jobs.fit.LogisticRegression;
import org.newsconcord.jobs.fit.TreeBooster;

/**
 * Fits {@link StoryLikeness} to sets of labelled stories and says what it reaches on each set when
 * it is fitted to the others. The pairs of one event of a set count together as the root of its
 * events, since the pairs inside an event say the same, and so that no set outweighs the rest. The
 * same sets give the same lines.
 */
public final class LikenessTrainer {
  private static final double FIRST_BAR = 0.2;
  private static final double BAR_STEP = 0.05;
  private static final int BARS = 10;

  private final List<LabelledStories> sets;

  /** A trainer over these sets. */
  public LikenessTrainer(List<LabelledStories> sets) {
    this.sets = List.copyOf(sets);
  }

  /** The lines of the file: what it was fitted to, what it reaches, and the weights. */
  public List<String> lines() {
    List<String> header = new ArrayList<>();
    header.add(
        "Weights of the likelihood that two stories are about one event, one feature a line.");
    header.add("Made by: newsconcord train events. To extend: give it further sets with --data.");
    header.add("Fitted to (articles, events, candidate pairs, of these of one event):");
    for (LabelledStories set : sets) {
      header.add(
          "  "
              + set.name()
              + "\t"
              + set.articles()
              + "\t"
              + set.events()
              + "\t"
              + set.pairs()
              + "\t"
              + set.positives());
    }
    double[] weights = rounded(fit(sets));
    header.addAll(figures(new StoryLikeness(weights)));
    return LikenessFile.lines(header, weights);
  }

  private List<String> figures(StoryLikeness all) {
    List<String> lines = new ArrayList<>();
    lines.add("F1 of pairs of articles by average likelihood from which groups are one event;");
    lines.add("of each set fitted to the other sets / to all sets:");
    lines.add(
        "  bar\t" + sets.stream().map(LabelledStories::name).collect(Collectors.joining("\t")));
    List<StoryLikeness> others =
        sets.stream()
            .map(
                set ->
                    new StoryLikeness(rounded(fit(sets.stream().filter(s -> s != set).toList()))))
            .toList();
    for (int i = 0; i < BARS; i++) {
      double bar = FIRST_BAR + i * BAR_STEP;
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %.2f", bar));
      for (int set = 0; set < sets.size(); set++) {
        line.append(
            String.format(
                Locale.ROOT,
                "\t%.3f / %.3f",
                sets.get(set).pairF1(others.get(set), bar),
                sets.get(set).pairF1(all, bar)));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static double[] fit(List<LabelledStories> sets) {
    List<TreeBooster.Example> examples = new ArrayList<>();
    for (LabelledStories set : sets) {
      examples.addAll(set.examples(Math.sqrt(set.events()) / Math.max(1, set.positives())));
    }
    return examples.isEmpty()
        ? new double[StoryLikeness.Feature.values().length]
        : LogisticRegression.standard().fit(examples);
  }

  /** As the file holds them. */
  private static double[] rounded(double[] weights) {
    return LikenessFile.read(LikenessFile.lines(List.of(), weights));
  }
}
