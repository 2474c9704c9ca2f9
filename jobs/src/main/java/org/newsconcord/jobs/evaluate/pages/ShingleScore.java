package org.newsconcord.jobs.evaluate.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * How much of a text was found, in runs of four words. Precision of a page is the share of its
 * found runs that are right, recall the share of right runs that were found; both are averaged over
 * pages, so that long pages do not count more, and F1 joins the averages. This is how the article
 * extraction benchmark of Scrapinghub counts.
 *
 * @param precision empty when nothing was found and something was to be found
 * @param recall empty when nothing was to be found and something was found
 */
record ShingleScore(OptionalDouble precision, OptionalDouble recall) {
  private static final int RUN = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{Mn}\\p{Mc}_]+");

  static ShingleScore of(String gold, String found) {
    Map<List<String>, Integer> right = runs(gold);
    Map<List<String>, Integer> own = runs(found);
    int all = right.values().stream().mapToInt(Integer::intValue).sum();
    int given = own.values().stream().mapToInt(Integer::intValue).sum();
    int hit =
        right.entrySet().stream()
            .mapToInt(e -> Math.min(e.getValue(), own.getOrDefault(e.getKey(), 0)))
            .sum();
    return new ShingleScore(share(hit, given, all), share(hit, all, given));
  }

  private static OptionalDouble share(int hit, int of, int other) {
    if (of == 0) {
      return other == 0 ? OptionalDouble.of(1) : OptionalDouble.empty();
    }
    return OptionalDouble.of((double) hit / of);
  }

  /** Mean of what is there; 0 when nothing is. */
  static double mean(List<OptionalDouble> values) {
    return values.stream()
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average()
        .orElse(0);
  }

  static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static Map<List<String>, Integer> runs(String text) {
    List<String> words =
        WORD.matcher(Optional.ofNullable(text).orElse("")).results().map(m -> m.group()).toList();
    Map<List<String>, Integer> runs = new HashMap<>();
    if (!words.isEmpty() && words.size() < RUN) {
      runs.put(words, 1);
    }
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.merge(words.subList(i, i + RUN), 1, Integer::sum);
    }
    return runs;
  }
}
