package org.newsconcord.consensus.tally;

/**
 * How one outlet does on one item against the origins that are not its own.
 *
 * @param outlet index of the outlet
 * @param attribute what kind of item it is
 * @param kind what the comparison came to
 * @param certainty probability that the value that the outlet is held against is right, as its
 *     rivals among the others have it; 0.5 to 1 where the item counts
 * @param weight how sure it is that both answer one question and were read right, 0 to 1
 * @param own whether the vote is the outlet's own and no reprint
 * @param vote the vote of the outlet that decided the kind
 * @param against a vote of another origin for the value that the outlet is held against, or −1
 */
public record OutletVerdict(
    int outlet,
    int attribute,
    Kind kind,
    double certainty,
    double weight,
    boolean own,
    int vote,
    int against) {

  /** What a comparison came to. */
  public enum Kind {
    /** The same as the value that clearly most of the others have. */
    AGREE,
    /** Vaguer than it, or fuller: counts for neither side. */
    COMPATIBLE,
    /** Another state of a moving figure: counts for neither side. */
    UPDATE,
    /** Repeats a value that at least two other origins had superseded before. */
    STALE,
    /** The odd one out: cannot hold together with the value of two other voices or more. */
    CONFLICT,
    /** Voices stand on both sides, or only one stands against it: nobody knows who is right. */
    TWO_SIDED,
    /** Speaks of something else. */
    APART,
    /** Fewer than two other origins in the time window: nothing to hold it against. */
    ALONE,
    /** No other origin fills the item at all. */
    UNIQUE
  }

  /** Whether the item was compared. */
  public boolean compared() {
    return kind != Kind.ALONE && kind != Kind.UNIQUE && kind != Kind.APART;
  }

  /** Whether the item counts in the consistency. */
  public boolean scored() {
    return kind == Kind.AGREE || differs();
  }

  /** Whether it counts against the outlet. */
  public boolean differs() {
    return kind == Kind.CONFLICT || kind == Kind.STALE;
  }
}
