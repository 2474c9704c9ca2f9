package org.newsconcord.compare.kernel;

/**
 * Bounds by which values compare. Chosen on pairs of the development corpus; verdicts that need a
 * model have theirs in {@code thresholds.tsv}.
 *
 * @param tolerance approximate figures further apart than this share of the larger one conflict
 * @param coarseTolerance the same for two approximate figures, and beside a figure of one digit
 * @param leastRounded figures below are counted, not rounded in passing
 * @param fewestDaysToAge a birthday within fewer days is unlikely
 * @param looseReach share of a number in dozens by which it is off
 * @param coarseReach most by which one digit of a coarse unit is rounded, as a share of it
 * @param nearBound a soft bound tells of figures up to this factor beside it
 * @param vagueReach a vague count may reach this factor further than its interval
 * @param softReach a floor reaches this factor above itself where an end is needed
 * @param approximate share of a number by which "about" widens it
 * @param sameSpelling Jaro-Winkler similarity from which two spellings are one name
 * @param sameSurname the same for surnames behind first names that only agree
 * @param sameFirstName the same for first names behind one surname, and for what may be a
 *     misspelling
 * @param sameWords share of the shorter quote's words that the other repeats in one quote
 * @param sameMatter Jaccard similarity of content words from which statements are on one matter
 * @param opposedMatter the same for a statement and its denial
 */
public record ComparisonParameters(
    double tolerance,
    double coarseTolerance,
    double leastRounded,
    double fewestDaysToAge,
    double looseReach,
    double coarseReach,
    double nearBound,
    double vagueReach,
    double softReach,
    double approximate,
    double sameSpelling,
    double sameSurname,
    double sameFirstName,
    double sameWords,
    double sameMatter,
    double opposedMatter) {
  private static final ComparisonParameters STANDARD =
      new ComparisonParameters(
          0.05, 0.1, 100, 30, 0.25, 0.3, 1.5, 3, 1.5, 0.1, 0.92, 0.92 + 0.03, 0.85, 0.8, 0.2, 0.6);

  /** The bounds that the product compares by. */
  public static ComparisonParameters standard() {
    return STANDARD;
  }
}
