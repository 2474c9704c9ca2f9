package org.newsconcord.compare;

import java.util.Objects;

/**
 * The typed result of one comparison.
 *
 * @param reason the rule that decided; it gives the relation
 * @param favoured the more specific claim, or the one that supersedes; NEITHER for other relations
 * @param detail a sentence with both values, for a reader
 * @param overlap intersection over union of the two values, 0 to 1; null where they are no
 *     intervals
 */
public record Verdict(Reason reason, Side favoured, String detail, Double overlap) {
  /** Checks that there is a reason and a sentence. */
  public Verdict {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(favoured);
    Objects.requireNonNull(detail);
  }

  /** One of two compared claims. */
  public enum Side {
    FIRST,
    SECOND,
    NEITHER
  }

  static Verdict of(Reason reason, String detail) {
    return new Verdict(reason, Side.NEITHER, detail, null);
  }

  static Verdict favouring(Side side, Reason reason, String detail) {
    return new Verdict(reason, side, detail, null);
  }

  /** The same values under another reason; nobody is favoured. */
  public Verdict withReason(Reason other) {
    return new Verdict(other, Side.NEITHER, detail, overlap);
  }

  /** The same with one sentence more. */
  public Verdict adding(String sentence) {
    return new Verdict(reason, favoured, detail + " " + sentence, overlap);
  }

  /** A conflict of the same values. */
  public Verdict asConflict() {
    return relation() == Relation.CONFLICT ? this : withReason(Reason.VALUES_CONFLICT);
  }

  /** What the same outlet changed in a later text of one article; the later side is favoured. */
  public Verdict asEdit(Side later) {
    return new Verdict(Reason.ARTICLE_EDITED, later, detail, overlap);
  }

  Verdict withOverlap(double value) {
    return new Verdict(reason, favoured, detail, value);
  }

  /** The relation of the reason. */
  public Relation relation() {
    return reason.relation();
  }
}
