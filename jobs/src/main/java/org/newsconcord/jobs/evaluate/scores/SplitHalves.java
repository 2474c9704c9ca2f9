package org.newsconcord.jobs.evaluate.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.newsconcord.consensus.consistency.ConsistencyModel;
import org.newsconcord.consensus.consistency.ConsistencyParameters;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.tally.OutletTally;
import org.newsconcord.jobs.evaluate.Correlation;
import org.newsconcord.jobs.score.EventTallies;
import org.newsconcord.text.StableHash;

/** The events of a run split into random halves, each scored by itself, many times. */
final class SplitHalves {
  private static final double TAIL = 0.05;
  private final List<EventTallies.OfEvent> events;
  private final FeedGroups feeds;
  private final int kinds;
  private final double fewestItems;
  private final List<Integer> ranked = new ArrayList<>();
  private double correlation;
  private int splits;
  private double covered;
  private int holding;
  private int compared;
  private long sameRelation;
  private long turned;
  private long ordered;
  private long pairs;

  /**
   * Halves of these events.
   *
   * @param events what each outlet came to in each event
   * @param feeds outlets that count as one
   * @param kinds kinds of items
   * @param fewestItems effective items that an outlet needs in all to be compared
   */
  SplitHalves(List<EventTallies.OfEvent> events, FeedGroups feeds, int kinds, double fewestItems) {
    this.events = events;
    this.feeds = feeds;
    this.kinds = kinds;
    this.fewestItems = fewestItems;
    ConsistencyModel whole = fit(half(event -> true));
    for (int outlet = 0; outlet < feeds.outlets(); outlet++) {
      if (whole.of(outlet) != null && whole.of(outlet).effectiveItems() >= fewestItems) {
        ranked.add(outlet);
      }
    }
  }

  /** Splits once more; the same number gives the same halves. */
  void split(int number) {
    Predicate<String> first = event -> (StableHash.mix(StableHash.of(event), number) & 1) == 0;
    Map<Integer, OutletTally> left = half(first);
    Map<Integer, OutletTally> right = half(first.negate());
    ConsistencyModel leftModel = fit(left);
    ConsistencyModel rightModel = fit(right);
    splits++;
    List<double[]> values = new ArrayList<>();
    for (int outlet : ranked) {
      if (leftModel.of(outlet) != null && rightModel.of(outlet) != null) {
        values.add(
            new double[] {
              leftModel.of(outlet).consistency().value(),
              rightModel.of(outlet).consistency().value()
            });
      }
    }
    double found = Correlation.pearson(values);
    correlation += Double.isNaN(found) ? 0 : found;
    cover(leftModel, rightModel, right);
    cover(rightModel, leftModel, left);
    compareTiers(tiers(leftModel), tiers(rightModel));
  }

  private Map<Integer, OutletTally> half(Predicate<String> wanted) {
    Map<Integer, OutletTally> half = new TreeMap<>();
    for (EventTallies.OfEvent event : events) {
      if (wanted.test(event.event())) {
        event
            .tallies()
            .forEach(
                (outlet, tally) ->
                    half.computeIfAbsent(outlet, o -> new OutletTally(kinds)).merge(tally));
      }
    }
    return half;
  }

  private ConsistencyModel fit(Map<Integer, OutletTally> half) {
    return ConsistencyModel.fit(half, feeds, kinds, ConsistencyParameters.standard());
  }

  /** Whether what one half says of an outlet holds what the other half shows. */
  private void cover(
      ConsistencyModel known, ConsistencyModel other, Map<Integer, OutletTally> shown) {
    shown.forEach(
        (outlet, tally) -> {
          if (known.of(outlet) != null) {
            covered += known.of(outlet).covers(tally, TAIL);
            double value = other.of(outlet).consistency().value();
            holding +=
                known.of(outlet).consistency().low() <= value
                        && value <= known.of(outlet).consistency().high()
                    ? 1
                    : 0;
            compared++;
          }
        });
  }

  private Map<Integer, Integer> tiers(ConsistencyModel model) {
    return model.tiers(
        ranked.stream()
            .filter(o -> model.of(o) != null && model.of(o).effectiveItems() >= fewestItems / 2)
            .toList());
  }

  private void compareTiers(Map<Integer, Integer> left, Map<Integer, Integer> right) {
    for (int one : left.keySet()) {
      for (int other : left.keySet()) {
        if (one < other && right.containsKey(one) && right.containsKey(other)) {
          int before = Integer.signum(left.get(one) - left.get(other));
          int after = Integer.signum(right.get(one) - right.get(other));
          pairs++;
          sameRelation += before == after ? 1 : 0;
          ordered += before != 0 ? 1 : 0;
          turned += before * after < 0 ? 1 : 0;
        }
      }
    }
  }

  /** Outlets with enough effective items. */
  List<Integer> ranked() {
    return ranked;
  }

  /** The correlation of halves, stepped up to the whole: 2r / (1 + r) (Spearman–Brown). */
  double splitHalf() {
    double mean = splits == 0 ? 0 : correlation / splits;
    return mean <= -1 ? -1 : 2 * mean / (1 + mean);
  }

  double covered() {
    return covered;
  }

  int holding() {
    return holding;
  }

  int compared() {
    return compared;
  }

  /** Share of pairs that stand to one another in both halves alike. */
  double tierStability() {
    return pairs == 0 ? 1 : (double) sameRelation / pairs;
  }

  /** Of the orders that one half claims, the share that the other half turns round. */
  double turnedOrders() {
    return ordered == 0 ? 0 : (double) turned / ordered;
  }
}
