package org.newsconcord.slots;

/**
 * Bounds by which claims share a slot, beside those of the model.
 *
 * @param band how far below the bar the words leave a pair uncertain, so that a sentence model
 *     decides
 * @param sameFrame cosine from which two frames mean nearly the same, by small English sentence
 *     models
 */
public record SlotParameters(double band, double sameFrame) {
  private static final SlotParameters STANDARD = new SlotParameters(0.2, 0.85);

  /** The bounds that the product aligns by. */
  public static SlotParameters standard() {
    return STANDARD;
  }
}
