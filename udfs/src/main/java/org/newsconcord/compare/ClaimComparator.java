package org.newsconcord.compare;

import org.newsconcord.claims.Claim;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.language.LanguagePack;

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
  private final LanguagePack pack;
  private final ComparisonWords words;
  private final OfficeComparison offices;
  private final StatementComparison statements;
  private final ActionComparison actions;
  private final ConditionComparison conditions;
  private final PlaceComparison places;

  private ClaimComparator(LanguagePack pack) {
    this.pack = pack;
    words = ComparisonWords.of(pack);
    offices = new OfficeComparison(pack);
    statements = new StatementComparison(words);
    actions = new ActionComparison(words);
    conditions = new ConditionComparison(words);
    places = new PlaceComparison(words);
  }

  /** The comparison of claims in a language. */
  public static ClaimComparator of(LanguagePack pack) {
    return pack.part(ClaimComparator.class, ClaimComparator::new);
  }

  /** The comparison of English claims by the lists of the jar. */
  public static ClaimComparator standard() {
    return of(LanguagePack.english());
  }

  /** The language whose claims it compares. */
  public LanguagePack pack() {
    return pack;
  }

  /** The words by which it compares. */
  public ComparisonWords words() {
    return words;
  }

  /** The comparison of offices. */
  public OfficeComparison offices() {
    return offices;
  }

  /** What a claim fills its slot with. */
  public ClaimValue valueOf(Claim claim) {
    return ClaimValue.of(claim, words);
  }

  /** The relation of two claims of one slot, with its reason. */
  public Verdict compare(Observation first, Observation second) {
    Claim a = first.claim();
    Claim b = second.claim();
    if (a.type() != b.type()) {
      return Verdict.of(
          Reason.TYPE_DIFFERS, "A %s and a %s do not compare.".formatted(a.type(), b.type()));
    }
    return verdict(first, second);
  }

  private Verdict verdict(Observation first, Observation second) {
    Claim a = first.claim();
    Claim b = second.claim();
    return switch (a.type()) {
      case QUANTITY -> QuantityComparison.compare(first, second, words);
      case OFFICE -> offices.compare(first, second);
      case STATEMENT, CITATION -> statements.compare(first, second);
      case ACTION -> actions.compare(first, second);
      case CONDITION -> conditions.compare(first, second);
      case DATE -> DateComparison.compare(a, b, words);
      case PLACE -> places.compare(a, b);
    };
  }
}
