package org.newsconcord.compare;

import org.newsconcord.claims.Claim;

/**
 * Compares two claims that answer the same question and says how they relate, and why.
 *
 * <p>Symmetric but for the favoured side: {@code compare(a, b)} and {@code compare(b, a)} give the
 * same reason. Deterministic, immutable, thread-safe.
 *
 * <p>Example: about 8,000 against about 10,000 troops gives CONFLICT for QUANTITY_DISJOINT, "about
 * 8,000 (7,200 to 8,800) and about 10,000 (9,000 to 11,000) do not overlap".
 */
public final class ClaimComparator {
  private static final ClaimComparator STANDARD = new ClaimComparator();

  private ClaimComparator() {}

  /** The comparison with the rules of {@link Reason}. */
  public static ClaimComparator standard() {
    return STANDARD;
  }

  /** The relation of two claims of one slot, with its reason. */
  public Verdict compare(Observation first, Observation second) {
    Claim a = first.claim();
    Claim b = second.claim();
    if (a.type() != b.type()) {
      return Verdict.of(
          Reason.TYPE_DIFFERS, "A " + a.type() + " and a " + b.type() + " do not compare.");
    }
    return verdict(first, second);
  }

  private static Verdict verdict(Observation first, Observation second) {
    Claim a = first.claim();
    Claim b = second.claim();
    return switch (a.type()) {
      case QUANTITY -> QuantityComparison.compare(first, second);
      case OFFICE -> OfficeComparison.compare(first, second);
      case STATEMENT, CITATION -> StatementComparison.compare(first, second);
      case ACTION -> ActionComparison.compare(first, second);
      case CONDITION -> ConditionComparison.compare(first, second);
      case DATE -> DateComparison.compare(a, b);
      case PLACE -> PlaceComparison.compare(a, b);
    };
  }
}
