package org.newsconcord.jobs.group;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsconcord.jobs.group.StoryLikeness.Feature;
import org.newsconcord.text.WordList;

/**
 * The file of a {@link StoryLikeness}: comment lines that say what it was fitted to and what it
 * reached, then one line for each feature with its weight, separated by a tab.
 */
final class LikenessFile {
  private static final String NAME = "story-likeness.tsv";

  private LikenessFile() {}

  /** The weights that the jar carries, by the ordinals of the features. */
  static double[] shipped() {
    return Shipped.WEIGHTS.clone();
  }

  /**
   * Reads weights.
   *
   * @throws IllegalArgumentException for a feature that is unknown, a missing one or no number
   */
  static double[] read(List<String> lines) {
    double[] weights = new double[Feature.values().length];
    Set<Feature> missing = EnumSet.allOf(Feature.class);
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      Feature feature = Feature.valueOf(fields[0].toUpperCase(Locale.ROOT));
      weights[feature.ordinal()] = Double.parseDouble(fields[1]);
      missing.remove(feature);
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("The weights of " + missing + " are missing.");
    }
    return weights;
  }

  /** The lines of a file. */
  static List<String> lines(List<String> header, double[] weights) {
    List<String> lines = new ArrayList<>();
    header.forEach(line -> lines.add("# " + line));
    for (Feature feature : Feature.values()) {
      lines.add(
          feature.name().toLowerCase(Locale.ROOT)
              + "\t"
              + String.format(Locale.ROOT, "%.3f", weights[feature.ordinal()]));
    }
    return lines;
  }

  private static final class Shipped {
    private static final double[] WEIGHTS = read(WordList.of(LikenessFile.class, NAME));
  }
}
