package org.newsconcord.jobs.find;

import java.util.EnumSet;
import java.util.Set;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Quantity;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.OfficeTitle;
import org.newsconcord.compare.Reason;
import org.newsconcord.compare.Relation;
import org.newsconcord.compare.Verdict;
import org.newsconcord.compare.question.ComparisonModel;
import org.newsconcord.compare.question.PairView;
import org.newsconcord.compare.question.QuestionClaim;

/** On which side of an asked claim a claim of an article stands. */
final class ClaimSides {
  /** An open bound holds nearly every number: neither so nor otherwise. */
  private static final Set<Reason> OPEN = EnumSet.of(Reason.QUANTITY_SOFT_BOUND);

  private final MatchBars bars;

  ClaimSides(MatchBars bars) {
    this.bars = bars;
  }

  /** How surely both answer one question: offices match by their titles, others by the model. */
  double question(PairView view, QuestionClaim asked, QuestionClaim told) {
    if (isOffice(asked)) {
      return isSameOffice(asked, told, view.values().relation()) ? 1 : 0;
    }
    return view.candidate() ? ComparisonModel.standard().sameQuestion(view.questionFeatures()) : 0;
  }

  /**
   * The side on which its value stands; null where the claim answers another question, or says
   * nothing on this one.
   *
   * @param question what {@link #question} gave
   */
  FoundClaim.Side of(
      PairView view, QuestionClaim asked, QuestionClaim told, double question, Coverage coverage) {
    if (question < bars.leastQuestion()) {
      return null;
    }
    return switch (view.values().relation()) {
      case AGREE, MORE_SPECIFIC, COMPATIBLE -> compatible(view.values(), asked, told);
      case CONFLICT ->
          mayContradict(view, asked, told, question, coverage.words())
              ? FoundClaim.Side.SAYS_OTHERWISE
              : null;
      case UPDATE ->
          question >= bars.question() && coverage.words() >= bars.conflictCoverage()
              ? FoundClaim.Side.EARLIER_OR_LATER
              : null;
      default -> null;
    };
  }

  /** Two open bounds hold each other's numbers; as limits of one thing they differ. */
  private static FoundClaim.Side compatible(
      Verdict values, QuestionClaim asked, QuestionClaim told) {
    if (!OPEN.contains(values.reason())) {
      return FoundClaim.Side.SAYS_SO;
    }
    return isCeiling(asked) && isCeiling(told) ? FoundClaim.Side.SAYS_OTHERWISE : null;
  }

  private static boolean isCeiling(QuestionClaim claim) {
    Quantity quantity = claim.candidate().claim().quantity();
    return quantity != null && quantity.low() == null && quantity.high() != null;
  }

  /** Another number may; for holders, days and places more must speak for one question. */
  private boolean mayContradict(
      PairView view, QuestionClaim asked, QuestionClaim told, double question, double coverage) {
    if (isOffice(asked)) {
      return isOneOrganisation(title(asked), title(told));
    }
    if (asked.candidate().claim().type() == ClaimType.QUANTITY) {
      return true;
    }
    boolean contradicts =
        ComparisonModel.standard().conflict(view.features(), question) >= bars.conflict();
    return coverage >= bars.conflictCoverage()
        && (question >= bars.question() && contradicts
            || question + coverage >= bars.otherwiseTogether());
  }

  private static boolean isOffice(QuestionClaim claim) {
    return claim.candidate().claim().type() == ClaimType.OFFICE;
  }

  /** One holder may have come to the office between the two; others must hold it at one time. */
  private static boolean isSameOffice(QuestionClaim asked, QuestionClaim told, Relation values) {
    OfficeTitle title = title(asked);
    OfficeTitle other = title(told);
    boolean open = title.organisation() == null || other.organisation() == null;
    return title.isSameOfficeAs(other)
        && (open || isOneOrganisation(title, other))
        && (values == Relation.AGREE || title.isCurrent() == other.isCurrent());
  }

  /** Whether both name their organisation, and the same, be it with more words. */
  private static boolean isOneOrganisation(OfficeTitle title, OfficeTitle other) {
    if (title.organisation() == null || other.organisation() == null) {
      return title.organisation() == null && other.organisation() == null;
    }
    Set<String> own = AskedWords.keys(title.organisation());
    Set<String> others = AskedWords.keys(other.organisation());
    return title.isSameOrganisationAs(other) || own.containsAll(others) || others.containsAll(own);
  }

  private static OfficeTitle title(QuestionClaim claim) {
    return ClaimComparator.standard().offices().titleOf(claim.candidate().claim());
  }
}
