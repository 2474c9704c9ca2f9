package org.newsconcord.jobs.score;

import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.consensus.feed.FeedEvidence;
import org.newsconcord.consensus.tally.OutletTally;

/**
 * Items that one outlet fills with one value of one origin, counted by outlet and attribute. They
 * tell the model how much an outlet covers and nothing else, so none of them needs a ballot.
 */
final class LoneItems {
  private final Map<Integer, long[]> byOutlet = new TreeMap<>();
  private final int attributes;

  /** No such item yet. */
  LoneItems(int attributes) {
    this.attributes = attributes;
  }

  LoneItems add(int outlet, int attribute, long items) {
    byOutlet.computeIfAbsent(outlet, o -> new long[attributes])[attribute] += items;
    return this;
  }

  /** Adds what the outlets cover. */
  void addTo(FeedEvidence evidence) {
    byOutlet.forEach(
        (outlet, items) -> {
          for (int attribute = 0; attribute < attributes; attribute++) {
            evidence.addAlone(outlet, attribute, items[attribute]);
          }
        });
  }

  /** Adds the items to what each outlet came to. */
  void addTo(Map<Integer, OutletTally> tallies) {
    byOutlet.forEach(
        (outlet, items) -> {
          OutletTally tally =
              tallies.computeIfAbsent(outlet, unknown -> new OutletTally(attributes));
          for (int attribute = 0; attribute < attributes; attribute++) {
            tally.addUnique(attribute, items[attribute]);
          }
        });
  }
}
