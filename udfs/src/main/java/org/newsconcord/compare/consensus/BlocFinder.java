package org.newsconcord.compare.consensus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds groups of outlets that side together against another group, by the sign of their kappas.
 *
 * <p>Allied are two outlets whose kappa lies above 0 with its whole interval, or that share a feed;
 * opposed, below. Outlets join the group that they have most allies in and no more opponents than
 * allies; two groups are blocs when at least half of the measured pairs between them are opposed
 * and each has two feeds or more. Blocs are numbered by size.
 */
public final class BlocFinder {
  private static final int FEWEST_FEEDS = 2;

  private BlocFinder() {}

  /** The blocs among these pairs. */
  public static Blocs find(FeedGroups feeds, Map<Long, PairTally> pairs) {
    Map<Long, Integer> signs = signs(feeds, pairs);
    List<Set<Integer>> groups = groups(signs);
    List<Set<Integer>> blocs = new ArrayList<>();
    for (Set<Integer> group : groups) {
      if (group.size() >= FEWEST_FEEDS
          && groups.stream().anyMatch(other -> against(signs, group, other))) {
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

  /** +1 allied, −1 opposed, 0 undecided, between feeds. */
  private static Map<Long, Integer> signs(FeedGroups feeds, Map<Long, PairTally> pairs) {
    Map<Long, Integer> signs = new TreeMap<>();
    pairs.forEach(
        (key, tally) -> {
          int first = feeds.of(PairJudge.first(key));
          int second = feeds.of(PairJudge.second(key));
          if (first != second && tally.undefined() == null) {
            int sign = tally.kappaLow() > 0 ? 1 : tally.kappaHigh() < 0 ? -1 : 0;
            signs.merge(PairJudge.key(first, second), sign, Integer::sum);
          }
        });
    signs.replaceAll((key, sum) -> Integer.signum(sum));
    return signs;
  }

  private static List<Set<Integer>> groups(Map<Long, Integer> signs) {
    Map<Integer, Integer> alliances = new TreeMap<>();
    signs.forEach(
        (key, sign) -> {
          alliances.merge(PairJudge.first(key), Math.max(0, sign), Integer::sum);
          alliances.merge(PairJudge.second(key), Math.max(0, sign), Integer::sum);
        });
    List<Integer> order = new ArrayList<>(alliances.keySet());
    order.sort(Comparator.comparing(outlet -> -alliances.get(outlet)));
    List<Set<Integer>> groups = new ArrayList<>();
    for (int outlet : order) {
      Set<Integer> best = null;
      int bestBalance = 0;
      for (Set<Integer> group : groups) {
        int balance = group.stream().mapToInt(member -> sign(signs, outlet, member)).sum();
        if (balance > bestBalance) {
          best = group;
          bestBalance = balance;
        }
      }
      if (best == null) {
        best = new HashSet<>();
        groups.add(best);
      }
      best.add(outlet);
    }
    return groups;
  }

  private static boolean against(Map<Long, Integer> signs, Set<Integer> group, Set<Integer> other) {
    if (group == other || other.size() < FEWEST_FEEDS) {
      return false;
    }
    int measured = 0;
    int opposed = 0;
    for (int first : group) {
      for (int second : other) {
        Integer sign = signs.get(PairJudge.key(first, second));
        if (sign != null) {
          measured++;
          opposed += sign < 0 ? 1 : 0;
        }
      }
    }
    return measured > 0 && opposed * 2 >= measured;
  }

  private static int sign(Map<Long, Integer> signs, int first, int second) {
    return signs.getOrDefault(PairJudge.key(first, second), 0);
  }
}
