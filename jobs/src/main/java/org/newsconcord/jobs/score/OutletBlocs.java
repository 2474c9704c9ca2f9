package org.newsconcord.jobs.score;

import java.util.HashMap;
import java.util.Map;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.feed.FeedRules;
import org.newsconcord.consensus.fusion.Blocs;

/**
 * Names of the groups that outlets side with: {@code b} and a number for outlets that stand against
 * another group, {@code c} and a number for a crowd that counts as one voice.
 */
final class OutletBlocs {
  private OutletBlocs() {}

  static Map<Integer, String> names(FeedGroups feeds, Blocs blocs, FeedRules rules) {
    Map<Integer, String> names = new HashMap<>();
    Map<Integer, String> crowds = new HashMap<>();
    for (int outlet = 0; outlet < feeds.outlets(); outlet++) {
      if (feeds.size(outlet) >= rules.crowd()) {
        crowds.putIfAbsent(feeds.of(outlet), "c" + (crowds.size() + 1));
        names.put(outlet, crowds.get(feeds.of(outlet)));
      } else if (blocs.of(outlet) != Blocs.NONE) {
        names.put(outlet, "b" + blocs.of(outlet));
      }
    }
    return names;
  }
}
