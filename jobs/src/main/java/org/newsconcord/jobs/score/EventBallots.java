package org.newsconcord.jobs.score;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.newsconcord.consensus.fusion.Ballot;

/** The ballots of a partition event by event; the ballots of an event must lie together. */
final class EventBallots implements Iterator<List<Ballot>> {
  private final Iterator<Ballot> ballots;
  private Ballot next;

  EventBallots(Iterator<Ballot> ballots) {
    this.ballots = ballots;
    this.next = ballots.hasNext() ? ballots.next() : null;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public List<Ballot> next() {
    String event = next.item().event();
    List<Ballot> together = new ArrayList<>();
    while (next != null && next.item().event().equals(event)) {
      together.add(next);
      next = ballots.hasNext() ? ballots.next() : null;
    }
    return together;
  }
}
