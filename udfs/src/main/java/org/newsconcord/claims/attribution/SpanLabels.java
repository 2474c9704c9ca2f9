package org.newsconcord.claims.attribution;

/**
 * Labels of words in a sequence: outside of every attribution, or the beginning or the inside of a
 * source, a cue or a content. Stateless.
 */
public final class SpanLabels {
  public static final byte OUTSIDE = 0;

  /** How many labels there are. */
  public static final int COUNT = 7;

  private SpanLabels() {}

  /** The label of the first word of a part. */
  public static byte begin(AttributionPart part) {
    return (byte) (1 + 2 * part.ordinal());
  }

  /** The label of the later words of a part. */
  public static byte inside(AttributionPart part) {
    return (byte) (2 + 2 * part.ordinal());
  }

  /** Whether a label begins a part. */
  static boolean begins(byte label) {
    return label % 2 == 1;
  }

  /** Whether a label belongs to a part. */
  static boolean isIn(byte label, AttributionPart part) {
    return label != OUTSIDE && part(label) == part;
  }

  /** The part of a label other than {@link #OUTSIDE}. */
  static AttributionPart part(byte label) {
    return PARTS[(label - 1) / 2];
  }

  /** Whether {@code next} may stand behind {@code label}: the inside only behind its own part. */
  public static boolean mayFollow(byte label, byte next) {
    boolean inside = next != OUTSIDE && !begins(next);
    return !inside || label == next || label == next - 1;
  }

  /** The label itself where it may stand behind another, else the beginning of its part. */
  public static byte legal(byte before, byte label) {
    return mayFollow(before, label) ? label : (byte) (label - 1);
  }

  /** Labels the words of a span that have no label yet, up to the first one that has. */
  public static void mark(byte[] labels, int from, int to, AttributionPart part) {
    for (int i = from; i < to && labels[i] == OUTSIDE; i++) {
      labels[i] = i == from ? begin(part) : inside(part);
    }
  }

  private static final AttributionPart[] PARTS = AttributionPart.values();
}
