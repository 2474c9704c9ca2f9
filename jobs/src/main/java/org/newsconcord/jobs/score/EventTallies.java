package org.newsconcord.jobs.score;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.fusion.Ballot;
import org.newsconcord.consensus.fusion.Blocs;
import org.newsconcord.consensus.fusion.EventBallots;
import org.newsconcord.consensus.tally.OutletJudge;
import org.newsconcord.consensus.tally.OutletTally;
import org.newsconcord.consensus.tally.OutletVerdict;
import org.newsconcord.jobs.run.KeptRows;
import org.newsconcord.jobs.run.RunFolder;

/** What each outlet of a run came to in each event, so that events can be left out or split. */
public final class EventTallies {
  private final NameIndex outlets;
  private final int kinds;
  private final FeedGroups feeds;
  private final List<OfEvent> events;

  private EventTallies(NameIndex outlets, int kinds, FeedGroups feeds, List<OfEvent> events) {
    this.outlets = outlets;
    this.kinds = kinds;
    this.feeds = feeds;
    this.events = events;
  }

  /** The tallies of one event. No record: Spark estimates the size of what it collects. */
  public static final class OfEvent implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String event;
    private final TreeMap<Integer, OutletTally> tallies;

    /** Tallies of an event by outlet. */
    public OfEvent(String event, TreeMap<Integer, OutletTally> tallies) {
      this.event = event;
      this.tallies = tallies;
    }

    /** Id of the event. */
    public String event() {
      return event;
    }

    /** What each outlet came to, by its index. */
    public Map<Integer, OutletTally> tallies() {
      return tallies;
    }
  }

  /** Fits the consensus of a run and judges its outlets event by event. */
  public static EventTallies of(RunFolder run, ScoreOptions options) {
    try (KeptRows kept = new KeptRows()) {
      return of(SlotItems.of(run, kept), options);
    }
  }

  private static EventTallies of(SlotItems slots, ScoreOptions options) {
    int kinds = slots.attributes().size();
    ConsensusFit fit =
        ConsensusFit.of(slots.items(), slots.lone(), slots.outlets().size(), kinds, options);
    Blocs blocs = fit.pairs().blocs();
    OutletVerdicts verdicts = fit.verdicts(blocs, options);
    List<OfEvent> events =
        new ArrayList<>(
            fit.ballots()
                .mapPartitions(
                    partition -> {
                      OutletJudge judge = verdicts.judge();
                      EventBallots byEvent = new EventBallots(partition);
                      List<OfEvent> found = new ArrayList<>();
                      while (byEvent.hasNext()) {
                        found.add(ofEvent(byEvent.next(), judge, kinds));
                      }
                      return found.iterator();
                    })
                .filter(event -> !event.tallies.isEmpty())
                .collect());
    events.sort(java.util.Comparator.comparing(OfEvent::event));
    fit.release();
    return new EventTallies(slots.outlets(), kinds, fit.feeds(), events);
  }

  private static OfEvent ofEvent(List<Ballot> ballots, OutletJudge judge, int kinds) {
    Map<Integer, List<OutletVerdict>> verdicts = new TreeMap<>();
    for (Ballot ballot : ballots) {
      for (OutletVerdict verdict : judge.judge(ballot)) {
        if (verdict.scored()) {
          verdicts.computeIfAbsent(verdict.outlet(), outlet -> new ArrayList<>()).add(verdict);
        }
      }
    }
    TreeMap<Integer, OutletTally> tallies = new TreeMap<>();
    verdicts.forEach(
        (outlet, list) -> tallies.computeIfAbsent(outlet, o -> new OutletTally(kinds)).add(list));
    return new OfEvent(ballots.get(0).item().event(), tallies);
  }

  /** The events in the order of their ids; only what counts in the consistency. */
  public List<OfEvent> events() {
    return List.copyOf(events);
  }

  /** Kinds of items. */
  public int kinds() {
    return kinds;
  }

  /** Outlets that count as one. */
  public FeedGroups feeds() {
    return feeds;
  }

  /** Name of an outlet. */
  public String outlet(int index) {
    return outlets.name(index);
  }
}
