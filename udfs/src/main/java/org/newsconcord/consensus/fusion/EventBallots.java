package org.newsconcord.consensus.fusion;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Ballots event by event; the ballots of an event must lie together. For one thread. */
public final class EventBallots implements Iterator<List<Ballot>> {
  private final Iterator<Ballot> ballots;
  private Ballot next;

  /** These ballots; they are read as events are asked for. */
  public EventBallots(Iterator<Ballot> ballots) {
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
