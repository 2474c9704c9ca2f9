package org.newsconcord.consensus.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.item.FixedPoint;

/**
 * Finds groups of outlets that side together against another group, by the sign of their kappas.
 *
 * <p>Allied are two outlets whose kappa lies above 0 with its whole interval, or that share a feed;
 * opposed, below. Outlets join the group that they have the highest mean kappa with, where it is
 * above 0; two groups are blocs when at least half of the measured pairs between them are opposed
 * and each has two feeds or more. Blocs are numbered by size.
 */
public final class BlocFinder {
  private static final int FEWEST_FEEDS = 2;
  private static final int LOOKS = 5;

  private BlocFinder() {}

  /** The blocs among pairs over all items. */
  public static Blocs find(FeedGroups feeds, FeedKappas kappas) {
    return find(feeds, kappas.means().getOrDefault(0, Map.of()));
  }

  /**
   * The blocs among these feeds.
   *
   * @param kappas mean kappa by pair of feeds, where it is measured; 0 where it is not clear
   */
  static Blocs find(FeedGroups feeds, Map<Long, Double> kappas) {
    List<Set<Integer>> groups = groups(kappas);
    List<Set<Integer>> blocs = new ArrayList<>();
    for (Set<Integer> group : groups) {
      if (group.size() >= FEWEST_FEEDS
          && groups.stream().anyMatch(other -> against(kappas, group, other))) {
        blocs.add(group);
      }
    }
    blocs.sort(Comparator.comparing((Set<Integer> group) -> -group.size()));
    int[] bloc = new int[feeds.outlets()];
    for (int outlet = 0; outlet < bloc.length; outlet++) {
      for (int number = 0; number < blocs.size(); number++) {
        if (blocs.get(number).contains(feeds.of(outlet))) {
          bloc[outlet] = number + 1;
        }
      }
    }
    return Blocs.of(bloc);
  }

  /** Everybody joins its nearest group, those with most allies first; then all look again. */
  private static List<Set<Integer>> groups(Map<Long, Double> kappas) {
    Map<Integer, Integer> alliances = new TreeMap<>();
    kappas.forEach(
        (key, kappa) -> {
          alliances.merge(PairJudge.first(key), kappa > 0 ? 1 : 0, Integer::sum);
          alliances.merge(PairJudge.second(key), kappa > 0 ? 1 : 0, Integer::sum);
        });
    List<Integer> order = new ArrayList<>(alliances.keySet());
    order.sort(Comparator.comparing(outlet -> -alliances.get(outlet)));
    List<Set<Integer>> groups = new ArrayList<>();
    for (int look = 0; look < LOOKS; look++) {
      for (int outlet : order) {
        Set<Integer> own =
            groups.stream().filter(group -> group.contains(outlet)).findFirst().orElse(null);
        Set<Integer> nearest = nearest(kappas, groups, outlet);
        if (own == null || (nearest != null && nearest != own)) {
          move(groups, outlet, own, nearest);
        }
      }
    }
    groups.removeIf(Set::isEmpty);
    return groups;
  }

  private static void move(
      List<Set<Integer>> groups, int outlet, Set<Integer> from, Set<Integer> to) {
    if (from != null) {
      from.remove(outlet);
    }
    if (to == null) {
      groups.add(new HashSet<>(Set.of(outlet)));
    } else {
      to.add(outlet);
    }
  }

  /** The group with the highest mean kappa above 0, or null. */
  private static Set<Integer> nearest(
      Map<Long, Double> kappas, List<Set<Integer>> groups, int outlet) {
    Set<Integer> nearest = null;
    double highest = 0;
    for (Set<Integer> group : groups) {
      double mean =
          group.stream()
              .filter(member -> kappas.containsKey(PairJudge.key(outlet, member)))
              .mapToLong(member -> FixedPoint.of(kappas.get(PairJudge.key(outlet, member))))
              .average()
              .orElse(0);
      if (mean > highest) {
        nearest = group;
        highest = mean;
      }
    }
    return nearest;
  }

  private static boolean against(Map<Long, Double> kappas, Set<Integer> group, Set<Integer> other) {
    if (group == other || other.size() < FEWEST_FEEDS) {
      return false;
    }
    int measured = 0;
    int opposed = 0;
    for (int first : group) {
      for (int second : other) {
        Double kappa = kappas.get(PairJudge.key(first, second));
        if (kappa != null) {
          measured++;
          opposed += kappa < 0 ? 1 : 0;
        }
      }
    }
    return measured > 0 && opposed * 2 >= measured;
  }
}
