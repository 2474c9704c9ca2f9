package org.newsconcord.jobs.score;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.newsconcord.consensus.consistency.Consistency;

/** What a corpus can tell about its outlets, as a row of {@code score_summary} and in words. */
final class ScoreSummary {
  private final OutletScores scores;
  private final int ranked;
  private final int tiers;
  private final long counted;
  private final double effective;
  private final double median;
  private final double needed;
  private final double ordered;
  private final List<Integer> inBlocs;
  private final double blocItems;

  ScoreSummary(OutletScores scores) {
    this.scores = scores;
    this.ranked = scores.tiers().size();
    this.tiers = scores.tiers().values().stream().mapToInt(tier -> tier).max().orElse(0);
    long items = 0;
    double sum = 0;
    for (int outlet = 0; outlet < scores.outlets().size(); outlet++) {
      items += scores.tally(outlet).items();
      sum += effective(outlet);
    }
    this.counted = items;
    this.effective = sum;
    double[] sorted =
        scores.tiers().keySet().stream().mapToDouble(this::effective).sorted().toArray();
    this.median = sorted.length == 0 ? Double.NaN : sorted[(sorted.length - 1) / 2];
    this.ordered = scores.model().orderedShare(scores.tiers().keySet());
    this.inBlocs =
        scores.tiers().keySet().stream().filter(o -> scores.bloc(o) != null).sorted().toList();
    this.blocItems = effective(inBlocs) / effective(scores.tiers().keySet());
    this.needed = items == 0 ? Double.NaN : scores.model().separation().itemsForHalf();
  }

  private double effective(int outlet) {
    return scores.model().of(outlet) == null ? 0 : scores.model().of(outlet).effectiveItems();
  }

  private double effective(Collection<Integer> outlets) {
    return outlets.stream().sorted().mapToDouble(this::effective).sum();
  }

  Row row() {
    Consistency prior = scores.model().prior();
    boolean any = counted > 0;
    return RowFactory.create(
        (long) ranked,
        (long) tiers,
        ranked < 2 ? null : ordered,
        counted,
        effective,
        any ? prior.value() : null,
        any ? prior.low() : null,
        any ? prior.high() : null,
        any ? scores.model().priorItems() : null,
        any ? scores.model().intraclass() : null,
        Double.isNaN(median) ? null : median,
        any && !Double.isInfinite(needed) ? needed : null,
        (long) inBlocs.size(),
        ranked == 0 ? null : blocItems,
        sentence());
  }

  /** What can be told and what cannot, and what it would take. */
  String sentence() {
    return finding() + blocs();
  }

  private String finding() {
    if (counted == 0) {
      return "No outlet could be compared with two independent others.";
    }
    if (ranked < 2) {
      return text(
          "%s enough comparable items for a tier (%,.0f items count in all). %s",
          ranked == 0 ? "No outlet has" : "Only one outlet has", effective, power());
    }
    if (ordered == 0) {
      return text(
          "This corpus cannot tell its %,d outlets apart: all stand in one tier. %s",
          ranked, power());
    }
    return text(
        "%,d outlets stand in %s. The order of %.0f %% of their pairs is credible. %s",
        ranked, tiers == 1 ? "one tier" : tiers + " tiers", 100 * ordered, power());
  }

  /** A warning where the ranking rests on outlets that are not independent; else nothing. */
  private String blocs() {
    if (inBlocs.isEmpty()) {
      return "";
    }
    String names = String.join(", ", new TreeSet<>(inBlocs.stream().map(scores::bloc).toList()));
    return text(
        " The ranking rests on blocs: %,d of the outlets in tiers, with %.0f %% of the items, side"
            + " together or have one record (%s).",
        inBlocs.size(), 100 * blocItems, names);
  }

  private String power() {
    if (Double.isInfinite(needed)) {
      return "No number of comparable items would do: the outlets are too alike.";
    }
    String has = Double.isNaN(median) ? "" : text("; the median outlet has %,.0f", round(median));
    return text(
        "To order half of all pairs of outlets, each would need about %,.0f comparable items%s.",
        round(needed), has);
  }

  /** Two digits: more would claim too much. */
  private static double round(double value) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1));
    return Math.round(value / unit) * unit;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
