package org.newsconcord.jobs.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.newsconcord.consensus.consistency.ConsistencyModel;
import org.newsconcord.consensus.consistency.ConsistencyParameters;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.fusion.Blocs;
import org.newsconcord.consensus.tally.OutletTally;

/**
 * What scoring found of every outlet: tallies, the consistency model over them, tiers and blocs.
 */
final class OutletScores {
  private final NameIndex outlets;
  private final NameIndex attributes;
  private final Map<Integer, OutletTally> tallies;
  private final ConsistencyModel model;
  private final Map<Integer, Integer> tiers;
  private final Map<Integer, String> blocs;

  private OutletScores(
      NameIndex outlets,
      NameIndex attributes,
      Map<Integer, OutletTally> tallies,
      ConsistencyModel model,
      Map<Integer, Integer> tiers,
      Map<Integer, String> blocs) {
    this.outlets = outlets;
    this.attributes = attributes;
    this.tallies = tallies;
    this.model = model;
    this.tiers = tiers;
    this.blocs = blocs;
  }

  /**
   * Fits the consistency of the outlets.
   *
   * @param attributes the kinds of items
   * @param tallies what each outlet came to
   */
  static OutletScores of(
      NameIndex outlets,
      NameIndex attributes,
      Map<Integer, OutletTally> tallies,
      FeedGroups feeds,
      Blocs blocs,
      ScoreOptions options) {
    ConsistencyModel model =
        ConsistencyModel.fit(tallies, feeds, attributes.size(), ConsistencyParameters.standard());
    List<Integer> supported = new ArrayList<>();
    for (int outlet = 0; outlet < outlets.size(); outlet++) {
      if (model.of(outlet) != null && model.of(outlet).effectiveItems() >= options.rankMinItems()) {
        supported.add(outlet);
      }
    }
    return new OutletScores(
        outlets,
        attributes,
        tallies,
        model,
        model.tiers(supported),
        OutletBlocs.names(feeds, blocs, options.feedRules()));
  }

  NameIndex outlets() {
    return outlets;
  }

  NameIndex attributes() {
    return attributes;
  }

  ConsistencyModel model() {
    return model;
  }

  /** What an outlet came to; empty where it filled no item. */
  OutletTally tally(int outlet) {
    OutletTally tally = tallies.get(outlet);
    return tally == null ? new OutletTally(attributes.size()) : tally;
  }

  /** The tier of each outlet that has enough items for one. */
  Map<Integer, Integer> tiers() {
    return tiers;
  }

  /** The bloc of an outlet, or null. */
  String bloc(int outlet) {
    return blocs.get(outlet);
  }
}
