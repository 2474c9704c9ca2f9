package org.newsconcord.compare.kernel;

import java.util.Set;
import java.util.TreeSet;
import org.newsconcord.claims.Claim;

/** What a number counts: the happening behind it, and whether it can only grow. Immutable. */
public final class CountClass {
  private final WordGroups groups;

  CountClass(WordGroups groups) {
    this.groups = groups;
  }

  /** Whether the number is a running total, such as the dead or the arrested. */
  public boolean isCumulative(Claim claim) {
    Set<String> counted = happenings(claim);
    counted.addAll(groups.thingsOf(claim.objectText()));
    counted.addAll(groups.thingsOf(claim.quantity().unit()));
    return counted.stream().anyMatch(groups::isCumulative);
  }

  /** Whether the number counts a state that passes, such as the missing. */
  public boolean isPassing(Claim claim) {
    return happenings(claim).stream().anyMatch(groups::isPassing);
  }

  /** Whether one counts what came and the other what went. */
  public boolean areOpposite(Claim a, Claim b) {
    Set<String> one = groups.happeningsOf(a.predicate());
    Set<String> other = groups.happeningsOf(b.predicate());
    return one.stream().anyMatch(g -> other.stream().anyMatch(h -> groups.areOpposite(g, h)));
  }

  private Set<String> happenings(Claim claim) {
    Set<String> found = new TreeSet<>(groups.happeningsOf(claim.predicate()));
    found.addAll(groups.happeningsOf(claim.objectText()));
    found.addAll(groups.happeningsOf(claim.quantity().unit()));
    return found;
  }
}
