package org.newsconcord.jobs.evaluate.fusion;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsconcord.jobs.UsageException;

/**
 * Copiers added to a fusion set, to see whether they are noticed.
 *
 * @param copiers how many
 * @param victim which source they copy, by its accuracy on the truth
 * @param alteration share of values that a copier changes, 0 to 1
 * @param coverage share of items that a copier takes over, 0 to 1
 */
public record CopierInjection(int copiers, Victim victim, double alteration, double coverage)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int PARTS = 4;

  /** Which source is copied. */
  public enum Victim {
    WORST,
    MEDIAN,
    BEST
  }

  /**
   * Reads {@code k,quality,alteration,coverage}, such as {@code 20,worst,0.1,0.5}.
   *
   * @throws UsageException when it is something else
   */
  public static CopierInjection parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != PARTS) {
      throw refusal(text);
    }
    try {
      return new CopierInjection(
          Integer.parseInt(parts[0].strip()),
          Victim.valueOf(parts[1].strip().toUpperCase(Locale.ROOT)),
          share(text, parts[2]),
          share(text, parts[3]));
    } catch (IllegalArgumentException e) {
      throw refusal(text);
    }
  }

  /** The source to copy. */
  String victimOf(Map<String, Double> accuracies) {
    List<String> byAccuracy =
        accuracies.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    return switch (victim) {
      case WORST -> byAccuracy.get(0);
      case MEDIAN -> byAccuracy.get(byAccuracy.size() / 2);
      case BEST -> byAccuracy.get(byAccuracy.size() - 1);
    };
  }

  private static double share(String text, String part) {
    double share = Double.parseDouble(part.strip());
    if (!(share >= 0 && share <= 1)) {
      throw refusal(text);
    }
    return share;
  }

  private static UsageException refusal(String text) {
    return new UsageException(
        "--inject-copiers "
            + text
            + " is not copiers,quality,alteration,coverage; write for example 20,worst,0.1,0.5.");
  }
}
