package org.newsconcord.compare.kernel;

import java.util.Set;
import java.util.TreeSet;
import org.newsconcord.claims.Claim;

/** What a number counts: the happening behind it, and whether it can only grow. */
public final class CountClass {
  private static final WordGroups WORDS = WordGroups.standard();

  private CountClass() {}

  /** Whether the number is a running total, such as the dead or the arrested. */
  public static boolean isCumulative(Claim claim) {
    Set<String> groups = happenings(claim);
    groups.addAll(WORDS.thingsOf(claim.objectText()));
    groups.addAll(WORDS.thingsOf(claim.quantity().unit()));
    return groups.stream().anyMatch(WORDS::isCumulative);
  }

  /** Whether the number counts a state that passes, such as the missing. */
  public static boolean isPassing(Claim claim) {
    return happenings(claim).stream().anyMatch(WORDS::isPassing);
  }

  /** Whether one counts what came and the other what went. */
  public static boolean areOpposite(Claim a, Claim b) {
    Set<String> one = WORDS.happeningsOf(a.predicate());
    Set<String> other = WORDS.happeningsOf(b.predicate());
    return one.stream().anyMatch(g -> other.stream().anyMatch(h -> WORDS.areOpposite(g, h)));
  }

  private static Set<String> happenings(Claim claim) {
    Set<String> groups = new TreeSet<>(WORDS.happeningsOf(claim.predicate()));
    groups.addAll(WORDS.happeningsOf(claim.objectText()));
    groups.addAll(WORDS.happeningsOf(claim.quantity().unit()));
    return groups;
  }
}
