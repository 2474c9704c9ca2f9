package org.newsconcord.consensus;

/**
 * How one outlet does on one item against the origins that are not its own.
 *
 * @param outlet index of the outlet
 * @param kind what the comparison came to
 * @param agreement share of the others' probability that is consistent with the outlet, 0 to 1
 * @param difficulty weight of the item, 0.05 to 1: one minus the chance that two draws from the
 *     others agree
 * @param vote the vote of the outlet that decided the kind
 * @param against a vote of another origin for the value that the outlet is held against, or −1
 */
public record OutletVerdict(
    int outlet, Kind kind, double agreement, double difficulty, int vote, int against) {

  /** What a comparison came to. */
  public enum Kind {
    /** The same as the most probable value of the others. */
    AGREE,
    /** Vaguer than it, or fuller. */
    COMPATIBLE,
    /** Another state of a moving figure. */
    UPDATE,
    /** Repeats a value that at least two other origins had superseded before. */
    STALE,
    /** Cannot hold together with it. */
    CONFLICT,
    /** Speaks of something else. */
    APART,
    /** Fewer than two other origins in the time window: nothing to hold it against. */
    ALONE,
    /** No other origin fills the item at all. */
    UNIQUE
  }

  /** The same with another weight of the item. */
  OutletVerdict weighing(double weight) {
    return new OutletVerdict(outlet, kind, agreement, weight, vote, against);
  }

  /** Whether the item was compared. */
  public boolean compared() {
    return kind != Kind.ALONE && kind != Kind.UNIQUE && kind != Kind.APART;
  }

  /** Whether the item counts in the consistency. */
  public boolean scored() {
    return kind == Kind.AGREE
        || kind == Kind.COMPATIBLE
        || kind == Kind.CONFLICT
        || kind == Kind.STALE;
  }
}
