package org.newsconcord.compare.question;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.newsconcord.compare.kernel.WordGroups;
import org.newsconcord.compare.kernel.WordSet;

/**
 * Groups of words that tell what a claim counts and what happened, prepared for many comparisons.
 *
 * @param things what is counted
 * @param own happenings of the claim itself
 * @param near the same with those of the words around it
 * @param fates the fates among the near ones
 * @param ownFates the fates among its own
 * @param opposites happenings that exclude one of its own
 * @param cumulative its near happenings and things whose counts only grow
 * @param passing the same whose counts pass
 * @param general whether all it counts is too general to compare by
 */
record Happenings(
    WordSet things,
    WordSet own,
    WordSet near,
    WordSet fates,
    WordSet ownFates,
    WordSet opposites,
    WordSet cumulative,
    WordSet passing,
    boolean general) {
  static Happenings of(Set<String> things, Set<String> own, Set<String> near, WordGroups groups) {
    Set<String> counted = new TreeSet<>(near);
    counted.addAll(things);
    Set<String> opposites = new TreeSet<>();
    own.forEach(group -> opposites.addAll(groups.oppositesOf(group)));
    return new Happenings(
        WordSet.of(things),
        WordSet.of(own),
        WordSet.of(near),
        those(near, groups::isFate),
        those(own, groups::isFate),
        WordSet.of(opposites),
        those(counted, groups::isCumulative),
        those(counted, groups::isPassing),
        !things.isEmpty() && things.stream().allMatch(groups::isGeneral));
  }

  private static WordSet those(Set<String> of, Predicate<String> wanted) {
    Set<String> found = new TreeSet<>(of);
    found.removeIf(wanted.negate());
    return WordSet.of(found);
  }

  void compareWith(Happenings other, FeatureVector to) {
    to.set(PairFeature.THING, meet(things, other.things));
    to.set(PairFeature.GENERAL_THINGS, (general ? 1 : 0) + (other.general ? 1 : 0));
    to.set(PairFeature.HAPPENING, meet(own, other.own));
    to.set(
        PairFeature.NEAR_HAPPENINGS,
        near.isEmpty() || other.near.isEmpty() ? Double.NaN : near.likeness(other.near));
    to.set(PairFeature.FATES, meet(fates, other.fates));
    to.set(PairFeature.OWN_FATES, meet(ownFates, other.ownFates));
    to.set(PairFeature.OPPOSITE, opposites.meets(other.own));
    to.set(PairFeature.CUMULATIVE, cumulative.meets(other.cumulative));
    to.set(PairFeature.PASSING, passing.meets(other.passing));
  }

  private static double meet(WordSet a, WordSet b) {
    return a.isEmpty() || b.isEmpty() ? Double.NaN : a.meets(b) ? 1 : 0;
  }
}
