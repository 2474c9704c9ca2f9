package org.newsconcord.consensus.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.fusion.Ballot;
import org.newsconcord.consensus.fusion.Blocs;
import org.newsconcord.consensus.fusion.ItemConsensus;
import org.newsconcord.consensus.fusion.OutletAccuracies;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.ConsensusVote;
import org.newsconcord.consensus.item.FixedPoint;
import org.newsconcord.consensus.item.ValueMatch;
import org.newsconcord.consensus.tally.OutletVerdict.Kind;

/**
 * Holds each outlet of an item against the origins that are not its own.
 *
 * <p>A vote that stands against the others of its time is held against those after it, if its
 * outlet was the first to state the value and two other voices speak later: who was first and right
 * is not measured by those who did not know yet.
 *
 * <p>For a vote of the outlet, P is the consensus of the votes of other voices within the time
 * window, t their most probable value, n(t) the voices that have it and r those of values that
 * cannot hold together with it. The item tells something where n(t) ≥ 2 and n(t) &gt; 3·r, whatever
 * the outlet says, so that the choice of items favours nobody. Its certainty is P(t) / (P(t) + Σ
 * P(rivals of t)). Of several votes of one outlet on an item the least favourable one counts.
 */
public final class OutletJudge {
  private static final int NOBODY = -1;
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
      return verdict(ballot, firstVote(item, outlet), Kind.UNIQUE, 0, NOBODY);
    }
    OutletVerdict worst = null;
    for (int vote = 0; vote < item.size(); vote++) {
      if (item.outletOf(vote) == outlet) {
        OutletVerdict verdict = judge(ballot, vote, own);
        worst = worst == null || worse(item, verdict, worst) ? verdict : worst;
      }
    }
    return worst;
  }

  private OutletVerdict judge(Ballot ballot, int vote, Set<Integer> own) {
    IntPredicate counts = others(ballot, vote, own);
    if (Staleness.of(ballot, vote, own, rules.windowSeconds())) {
      return verdict(ballot, vote, Kind.STALE, rules.staleCertainty(), NOBODY);
    }
    if (!EarlyReports.enough(ballot, counts)) {
      return verdict(ballot, vote, Kind.ALONE, 0, NOBODY);
    }
    OutletVerdict verdict = verdict(ballot, vote, counts);
    return verdict.kind() == Kind.CONFLICT || verdict.kind() == Kind.TWO_SIDED
        ? withEarlyCredit(ballot, verdict, own)
        : verdict;
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
    OutletVerdict afterwards = verdict(ballot, vote, later);
    return afterwards.kind() == Kind.AGREE ? afterwards : verdict;
  }

  private OutletAccuracies known(int outlet) {
    return rules.blocs().of(outlet) == Blocs.NONE ? accuracies : insideBloc;
  }

  private OutletVerdict verdict(Ballot ballot, int vote, IntPredicate counts) {
    ConsensusItem item = ballot.item();
    int own = item.valueOf(vote);
    double[] p = ItemConsensus.of(ballot, known(item.outletOf(vote)), counts);
    int top = top(item, own, p);
    Kind kind = kind(item.match(own, top));
    double rival = 0;
    for (int value = 0; value < p.length; value++) {
      rival += item.match(top, value) == ValueMatch.DIFFERENT ? p[value] : 0;
    }
    double certainty = p[top] / (p[top] + rival);
    if ((kind == Kind.AGREE || kind == Kind.CONFLICT) && !isClear(ballot, top, counts)) {
      kind = kind == Kind.AGREE && rival == 0 ? Kind.COMPATIBLE : Kind.TWO_SIDED;
    }
    return verdict(ballot, vote, kind, certainty, voteFor(ballot, top, counts));
  }

  /** Whether two voices or more have this value, and clearly more than its rivals. */
  private boolean isClear(Ballot ballot, int top, IntPredicate counts) {
    ConsensusItem item = ballot.item();
    long with = 0;
    long against = 0;
    for (int vote = 0; vote < item.size(); vote++) {
      if (ballot.weightOf(vote) > 0 && counts.test(vote)) {
        int value = ballot.clusterOf(item.valueOf(vote));
        with += value == top ? FixedPoint.of(ballot.weightOf(vote)) : 0;
        against +=
            item.match(top, value) == ValueMatch.DIFFERENT
                ? FixedPoint.of(ballot.weightOf(vote))
                : 0;
      }
    }
    double voices = FixedPoint.toDouble(with) + NOTHING;
    return voices >= rules.fewestVoices()
        && voices > rules.clearMajority() * FixedPoint.toDouble(against);
  }

  private static OutletVerdict verdict(
      Ballot ballot, int vote, Kind kind, double certainty, int against) {
    ConsensusItem item = ballot.item();
    double weight = against < 0 ? 1 : item.sureness(vote, against);
    return new OutletVerdict(
        item.outletOf(vote),
        item.attribute(),
        kind,
        certainty,
        weight,
        ballot.weightOf(vote) > 0,
        vote,
        against);
  }

  private boolean withinWindow(ConsensusItem item, int first, int second) {
    long from = item.secondsOf(first);
    long to = item.secondsOf(second);
    return from == ConsensusVote.UNDATED
        || to == ConsensusVote.UNDATED
        || Math.abs(from - to) <= rules.windowSeconds();
  }

  /** Whether the first verdict is less favourable: a difference, then agreement, then the rest. */
  private static boolean worse(ConsensusItem item, OutletVerdict one, OutletVerdict other) {
    if (favour(one) != favour(other)) {
      return favour(one) < favour(other);
    }
    if (one.certainty() != other.certainty()) {
      return one.certainty() > other.certainty();
    }
    return item.value(item.valueOf(one.vote())).compareTo(item.value(item.valueOf(other.vote())))
        < 0;
  }

  private static int favour(OutletVerdict verdict) {
    return verdict.differs() ? 0 : verdict.scored() ? 1 : verdict.compared() ? 2 : 3;
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
