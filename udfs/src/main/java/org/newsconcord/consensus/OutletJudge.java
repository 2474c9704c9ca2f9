package org.newsconcord.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.newsconcord.consensus.OutletVerdict.Kind;

/**
 * Holds each outlet of an item against the origins that are not its own.
 *
 * <p>A vote that stands against the others of its time is held against those after it, if its
 * outlet was the first to state the value and two other voices speak later: who was first and right
 * is not measured by those who did not know yet.
 *
 * <p>For a vote of the outlet, P is the consensus of the votes of other voices within the time
 * window; with p(v) the probability of v among the comparable values, agreement = Σ p(v) over the
 * values consistent with the vote, difficulty = max(0.05, 1 − Σ p(v)²). Several votes of one outlet
 * on an item are averaged; the kind is that of the vote with the lowest agreement.
 */
public final class OutletJudge {
  private static final double EASIEST = 0.05;
  private static final double NOTHING = 1e-9;
  private final OutletAccuracies accuracies;
  private final OutletAccuracies insideBloc;
  private final FeedGroups feeds;
  private final ScoreRules rules;

  /** A judge with these accuracies and rules. */
  public OutletJudge(OutletAccuracies accuracies, FeedGroups feeds, ScoreRules rules) {
    this.feeds = feeds;
    this.accuracies = accuracies;
    this.insideBloc = accuracies.level();
    this.rules = rules;
  }

  /** One verdict for each outlet of the item. */
  public List<OutletVerdict> judge(Ballot ballot) {
    ConsensusItem item = ballot.item();
    Set<Integer> outlets = new TreeSet<>();
    for (int vote = 0; vote < item.size(); vote++) {
      outlets.add(item.outletOf(vote));
    }
    List<OutletVerdict> verdicts = new ArrayList<>();
    for (int outlet : outlets) {
      verdicts.add(judge(ballot, outlet));
    }
    return verdicts;
  }

  /**
   * How much the agreement of a verdict would change if one of the other feeds were silent, by
   * feed; feeds that change nothing, or that leave nobody, are left out.
   */
  public Map<Integer, Double> sway(Ballot ballot, OutletVerdict verdict) {
    Map<Integer, Double> sway = new TreeMap<>();
    if (verdict.scored() && ballot.item().valueCount() > 1) {
      ConsensusItem item = ballot.item();
      IntPredicate counts = others(ballot, verdict.vote(), own(ballot, verdict.outlet()));
      int value = item.valueOf(verdict.vote());
      OutletAccuracies known = known(verdict.outlet());
      double all = agreement(item, value, ItemConsensus.of(ballot, known, counts));
      for (int feed : ballot.feeds(feeds)) {
        double[] p =
            ItemConsensus.of(
                ballot, known, vote -> counts.test(vote) && feeds.of(item.outletOf(vote)) != feed);
        double change = agreement(item, value, p) - all;
        if (change != 0 && Arrays.stream(p).sum() > 0) {
          sway.put(feed, change);
        }
      }
    }
    return sway;
  }

  private static Set<Integer> own(Ballot ballot, int outlet) {
    Set<Integer> own = new HashSet<>();
    for (int vote = 0; vote < ballot.item().size(); vote++) {
      if (ballot.item().outletOf(vote) == outlet) {
        own.add(ballot.voiceOf(vote));
      }
    }
    return own;
  }

  /** The votes that a vote is held against. */
  private IntPredicate others(Ballot ballot, int vote, Set<Integer> own) {
    ConsensusItem item = ballot.item();
    return other ->
        !own.contains(ballot.voiceOf(other))
            && withinWindow(item, vote, other)
            && !rules.blocs().opposed(item.outletOf(vote), item.outletOf(other));
  }

  private OutletVerdict judge(Ballot ballot, int outlet) {
    ConsensusItem item = ballot.item();
    Set<Integer> own = own(ballot, outlet);
    if (own.size() == ballot.voiceCount()) {
      return new OutletVerdict(outlet, Kind.UNIQUE, 0, 0, firstVote(item, outlet), -1);
    }
    List<OutletVerdict> each = new ArrayList<>();
    for (int vote = 0; vote < item.size(); vote++) {
      if (item.outletOf(vote) == outlet) {
        each.add(judge(ballot, vote, own));
      }
    }
    return combine(item, each);
  }

  private OutletVerdict judge(Ballot ballot, int vote, Set<Integer> own) {
    ConsensusItem item = ballot.item();
    int outlet = item.outletOf(vote);
    IntPredicate counts = others(ballot, vote, own);
    boolean stale = Staleness.of(ballot, vote, own, rules.windowSeconds());
    if (!EarlyReports.enough(ballot, counts)) {
      return new OutletVerdict(
          outlet, stale ? Kind.STALE : Kind.ALONE, 0, stale ? EASIEST : 0, vote, -1);
    }
    double[] p = ItemConsensus.of(ballot, known(outlet), counts);
    OutletVerdict verdict = verdict(ballot, vote, p, counts, stale);
    return verdict.kind() == Kind.CONFLICT ? withEarlyCredit(ballot, verdict, own) : verdict;
  }

  /** The verdict of later voices on who was first to say what they say, where it is better. */
  private OutletVerdict withEarlyCredit(Ballot ballot, OutletVerdict verdict, Set<Integer> own) {
    int vote = verdict.vote();
    if (!EarlyReports.first(ballot, vote, own)) {
      return verdict;
    }
    IntPredicate later = EarlyReports.later(ballot, vote, own, rules);
    if (!EarlyReports.enough(ballot, later)) {
      return verdict;
    }
    double[] p = ItemConsensus.of(ballot, known(verdict.outlet()), later);
    OutletVerdict afterwards = verdict(ballot, vote, p, later, false);
    return afterwards.scored() && afterwards.agreement() > verdict.agreement()
        ? afterwards.weighing(verdict.difficulty())
        : verdict;
  }

  private OutletAccuracies known(int outlet) {
    return rules.blocs().of(outlet) == Blocs.NONE ? accuracies : insideBloc;
  }

  private OutletVerdict verdict(
      Ballot ballot, int vote, double[] p, IntPredicate counts, boolean stale) {
    ConsensusItem item = ballot.item();
    int own = item.valueOf(vote);
    int top = top(item, own, p);
    double repeat = Arrays.stream(p).map(share -> share * share).sum();
    Kind kind = stale ? Kind.STALE : kind(item.match(own, top));
    double difficulty = Math.max(EASIEST, 1 - repeat);
    return new OutletVerdict(
        item.outletOf(vote),
        kind,
        agreement(item, own, p),
        difficulty,
        vote,
        voteFor(ballot, top, counts));
  }

  /** The probability of the values that are consistent with this one, among comparable values. */
  private static double agreement(ConsensusItem item, int own, double[] p) {
    double comparable = 0;
    double consistent = 0;
    for (int value = 0; value < p.length; value++) {
      ValueMatch match = item.match(own, value);
      comparable += match.comparable() ? p[value] : 0;
      consistent += match.consistent() ? p[value] : 0;
    }
    return comparable > NOTHING ? consistent / comparable : 0;
  }

  private boolean withinWindow(ConsensusItem item, int first, int second) {
    long from = item.secondsOf(first);
    long to = item.secondsOf(second);
    return from == ConsensusVote.UNDATED
        || to == ConsensusVote.UNDATED
        || Math.abs(from - to) <= rules.windowSeconds();
  }

  private static OutletVerdict combine(ConsensusItem item, List<OutletVerdict> each) {
    double agreement = 0;
    double difficulty = 0;
    int scored = 0;
    OutletVerdict worst = null;
    for (OutletVerdict verdict : each) {
      if (verdict.scored()) {
        agreement += verdict.agreement();
        difficulty += verdict.difficulty();
        scored++;
      }
      if (worst == null || worse(item, verdict, worst)) {
        worst = verdict;
      }
    }
    return scored == 0
        ? worst
        : new OutletVerdict(
            worst.outlet(),
            worst.kind(),
            agreement / scored,
            difficulty / scored,
            worst.vote(),
            worst.against());
  }

  private static boolean worse(ConsensusItem item, OutletVerdict one, OutletVerdict other) {
    if (one.scored() != other.scored()) {
      return one.scored();
    }
    if (one.agreement() != other.agreement()) {
      return one.agreement() < other.agreement();
    }
    return item.value(item.valueOf(one.vote())).compareTo(item.value(item.valueOf(other.vote())))
        < 0;
  }

  private static Kind kind(ValueMatch match) {
    return switch (match) {
      case SAME -> Kind.AGREE;
      case FULLER, VAGUER -> Kind.COMPATIBLE;
      case UPDATE -> Kind.UPDATE;
      case APART -> Kind.APART;
      case DIFFERENT -> Kind.CONFLICT;
    };
  }

  /** The most probable value; of equally probable ones, one that is consistent with the vote. */
  private static int top(ConsensusItem item, int own, double[] p) {
    int top = 0;
    for (int value = 1; value < p.length; value++) {
      boolean favourable =
          item.match(own, value).consistent() && !item.match(own, top).consistent();
      top = p[value] > p[top] || (p[value] == p[top] && favourable) ? value : top;
    }
    return top;
  }

  private static int firstVote(ConsensusItem item, int outlet) {
    int vote = 0;
    while (item.outletOf(vote) != outlet) {
      vote++;
    }
    return vote;
  }

  private static int voteFor(Ballot ballot, int cluster, IntPredicate counts) {
    ConsensusItem item = ballot.item();
    int found = -1;
    for (int vote = 0; vote < item.size(); vote++) {
      if (counts.test(vote)
          && ballot.clusterOf(item.valueOf(vote)) == cluster
          && ballot.weightOf(vote) > 0
          && (found < 0 || item.claimOf(vote).compareTo(item.claimOf(found)) < 0)) {
        found = vote;
      }
    }
    return found;
  }
}
