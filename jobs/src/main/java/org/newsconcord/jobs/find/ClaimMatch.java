package org.newsconcord.jobs.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.OfficeTitle;
import org.newsconcord.compare.Reason;
import org.newsconcord.compare.Relation;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.compare.Verdict;
import org.newsconcord.compare.question.ArticlePair;
import org.newsconcord.compare.question.ComparisonModel;
import org.newsconcord.compare.question.PairView;
import org.newsconcord.compare.question.QuestionClaim;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.sql.ClaimRow;

/** Holds an asked claim against the claims of the sentences that share its words. */
final class ClaimMatch {
  /**
   * Of the kinds of claims that an asked text holds, the first in this order decides: who asks for
   * a number does not ask whether the happening happened.
   */
  private static final List<ClaimType> TELLING_FIRST =
      List.of(
          ClaimType.QUANTITY,
          ClaimType.DATE,
          ClaimType.OFFICE,
          ClaimType.PLACE,
          ClaimType.CONDITION,
          ClaimType.ACTION,
          ClaimType.STATEMENT);

  /** An open bound holds nearly every number: neither so nor otherwise. */
  private static final Set<Reason> OPEN = EnumSet.of(Reason.QUANTITY_SOFT_BOUND);

  private static final Comparator<FoundClaim> SURE_AND_EARLY =
      Comparator.comparing(FoundClaim::side)
          .thenComparing(FoundClaim::publishedAt, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(FoundClaim::claimId);

  private final ClaimQuery query;
  private final MatchBars bars;

  ClaimMatch(ClaimQuery query, MatchBars bars) {
    this.query = query;
    this.bars = bars;
  }

  /**
   * The answer.
   *
   * @param sentences share of the telling words of each found sentence, by article and sentence
   * @param articles the articles by id
   */
  ClaimAnswer answer(
      Map<String, Map<Integer, Coverage>> sentences, Map<String, FoundArticle> articles) {
    if (!query.isReadable()) {
      return new ClaimAnswer(query.text(), ClaimAnswer.Answer.UNREADABLE, List.of());
    }
    List<ClaimAnswer.Answer> answers = new ArrayList<>();
    Map<String, FoundClaim> found = new LinkedHashMap<>();
    deciding()
        .forEach(
            asked -> {
              List<FoundClaim> own = new ArrayList<>();
              sentences.forEach(
                  (id, coverage) -> own.addAll(inArticle(asked, articles.get(id), coverage)));
              List<FoundClaim> rivals = rivals(own);
              answers.add(answer(rivals));
              rivals.forEach(claim -> found.putIfAbsent(claim.claimId(), claim));
            });
    return new ClaimAnswer(
        query.text(), together(answers), found.values().stream().sorted(SURE_AND_EARLY).toList());
  }

  private Stream<QuestionClaim> deciding() {
    List<QuestionClaim> claims = query.read().claims();
    for (ClaimType type : TELLING_FIRST) {
      if (claims.stream().anyMatch(claim -> type(claim) == type)) {
        return claims.stream().filter(claim -> type(claim) == type);
      }
    }
    return Stream.empty();
  }

  private static ClaimType type(QuestionClaim claim) {
    return claim.candidate().claim().type();
  }

  private static ClaimAnswer.Answer answer(List<FoundClaim> found) {
    boolean so = found.stream().anyMatch(c -> c.side() == FoundClaim.Side.SAYS_SO);
    boolean otherwise = found.stream().anyMatch(c -> c.side() == FoundClaim.Side.SAYS_OTHERWISE);
    if (so) {
      return otherwise ? ClaimAnswer.Answer.DISPUTED : ClaimAnswer.Answer.SAID;
    }
    return otherwise ? ClaimAnswer.Answer.CONTRADICTED : ClaimAnswer.Answer.ABSENT;
  }

  /**
   * Of several claims in one text one that does not hold decides; else the first that is said,
   * which is what the others restrict.
   */
  private static ClaimAnswer.Answer together(List<ClaimAnswer.Answer> answers) {
    if (answers.contains(ClaimAnswer.Answer.CONTRADICTED)) {
      return ClaimAnswer.Answer.CONTRADICTED;
    }
    return answers.stream()
        .filter(answer -> answer != ClaimAnswer.Answer.ABSENT)
        .findFirst()
        .orElse(ClaimAnswer.Answer.ABSENT);
  }

  /**
   * Without what has less of the asked claim than the best of the other side: it speaks of
   * something else.
   */
  private List<FoundClaim> rivals(List<FoundClaim> found) {
    double so = best(found, FoundClaim.Side.SAYS_SO) - bars.margin();
    double otherwise = best(found, FoundClaim.Side.SAYS_OTHERWISE) - bars.otherMargin();
    return found.stream()
        .filter(c -> c.coverage() >= (c.side() == FoundClaim.Side.SAYS_SO ? otherwise : so))
        .toList();
  }

  private static double best(List<FoundClaim> found, FoundClaim.Side side) {
    return found.stream()
        .filter(c -> c.side() == side)
        .mapToDouble(FoundClaim::coverage)
        .max()
        .orElse(0);
  }

  /** The claims of an article that answer; one that says so silences what else the article says. */
  private List<FoundClaim> inArticle(
      QuestionClaim asked, FoundArticle article, Map<Integer, Coverage> coverage) {
    ArticlePair pair = ArticlePair.of(query.read(), article.claims());
    List<FoundClaim> found = new ArrayList<>();
    for (int i = 0; i < article.rows().size(); i++) {
      QuestionClaim told = article.claims().claims().get(i);
      Coverage covered = coverage.get(told.candidate().claim().sentenceIndex());
      if (covered != null && told.block().equals(asked.block())) {
        PairView view = PairView.of(pair, asked, told);
        double question = question(view, asked.candidate(), told.candidate());
        FoundClaim.Side side = side(view, question, covered);
        if (side != null) {
          found.add(found(side, article, article.rows().get(i), told, covered, question, view));
        }
      }
    }
    List<FoundClaim> saying =
        found.stream().filter(c -> c.side() == FoundClaim.Side.SAYS_SO).toList();
    return saying.isEmpty() ? found : saying;
  }

  /** Offices match by their titles, other claims by the model. */
  private static double question(PairView view, SlotCandidate asked, SlotCandidate told) {
    if (asked.claim().type() == ClaimType.OFFICE) {
      return isSameOffice(asked, told) ? 1 : 0;
    }
    return view.candidate() ? ComparisonModel.standard().sameQuestion(view.features()) : 0;
  }

  private static boolean isSameOffice(SlotCandidate asked, SlotCandidate told) {
    OfficeTitle title = ClaimComparator.standard().offices().titleOf(asked.claim());
    OfficeTitle other = ClaimComparator.standard().offices().titleOf(told.claim());
    boolean oneOrganisation =
        title.organisation() == null
            || other.organisation() == null
            || title.isSameOrganisationAs(other)
            || ClaimQuery.keys(title.organisation())
                .containsAll(ClaimQuery.keys(other.organisation()))
            || ClaimQuery.keys(other.organisation())
                .containsAll(ClaimQuery.keys(title.organisation()));
    return title.isSameOfficeAs(other) && oneOrganisation && title.isCurrent() == other.isCurrent();
  }

  private FoundClaim.Side side(PairView view, double question, Coverage coverage) {
    if (question < bars.question()) {
      return null;
    }
    Verdict values = view.values();
    boolean open = OPEN.contains(values.reason());
    return switch (values.relation()) {
      case AGREE, MORE_SPECIFIC, COMPATIBLE ->
          open || coverage.all() < bars.coverage() ? null : FoundClaim.Side.SAYS_SO;
      case CONFLICT, UPDATE -> excluding(view, coverage);
      default -> null;
    };
  }

  private FoundClaim.Side excluding(PairView view, Coverage coverage) {
    double conflict = ComparisonModel.standard().conflict().probability(view.features());
    if (coverage.words() < bars.conflictCoverage()) {
      return null;
    }
    if (view.values().relation() == Relation.UPDATE) {
      return FoundClaim.Side.EARLIER_OR_LATER;
    }
    return conflict >= bars.conflict() ? FoundClaim.Side.SAYS_OTHERWISE : null;
  }

  private static FoundClaim found(
      FoundClaim.Side side,
      FoundArticle article,
      Row row,
      QuestionClaim told,
      Coverage coverage,
      double question,
      PairView view) {
    return new FoundClaim(
        side,
        row.getAs(ClaimsTable.CLAIM_ID),
        row.getAs(ClaimsTable.ARTICLE_ID),
        row.getAs(ClaimsTable.OUTLET),
        FoundArticle.voice(row),
        row.getAs(SlotClaimsTable.SLOT_ID),
        ClaimRow.instant(row.getAs(ClaimsTable.PUBLISHED_AT)),
        article.headline(),
        article.url(),
        row.getAs(ClaimsTable.SENTENCE),
        ClaimComparator.standard().valueOf(told.candidate().claim()).text(),
        coverage.words(),
        question,
        view.values().detail());
  }
}
