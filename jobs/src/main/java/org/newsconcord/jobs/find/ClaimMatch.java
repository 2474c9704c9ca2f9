package org.newsconcord.jobs.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.question.ArticlePair;
import org.newsconcord.compare.question.PairView;
import org.newsconcord.compare.question.QuestionClaim;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.sql.ClaimRow;

/** Holds an asked claim against the claims of the sentences that share its words. */
final class ClaimMatch {
  private static final Comparator<FoundClaim> SURE_AND_EARLY =
      Comparator.comparing(FoundClaim::side)
          .thenComparing(FoundClaim::publishedAt, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(FoundClaim::claimId);

  private final ClaimQuery query;
  private final MatchBars bars;
  private final ClaimSides sides;

  ClaimMatch(ClaimQuery query, MatchBars bars) {
    this.query = query;
    this.bars = bars;
    this.sides = new ClaimSides(bars);
  }

  /**
   * The answer by claims.
   *
   * @param sentences how much of the asked claim each found sentence has, by article and sentence
   * @param articles the articles with claims by id
   */
  ClaimAnswer answer(
      Map<String, Map<Integer, Coverage>> sentences, Map<String, FoundArticle> articles) {
    if (!query.isReadable()) {
      return new ClaimAnswer(query.text(), ClaimAnswer.Answer.UNREADABLE, List.of());
    }
    List<ClaimAnswer.Answer> answers = new ArrayList<>();
    Map<String, FoundClaim> found = new LinkedHashMap<>();
    for (int i = 0; i < query.deciding().size(); i++) {
      List<FoundClaim> own = new ArrayList<>();
      for (Map.Entry<String, Map<Integer, Coverage>> entry : sentences.entrySet()) {
        if (articles.containsKey(entry.getKey())) {
          own.addAll(likely(inArticle(i, articles.get(entry.getKey()), entry.getValue())));
        }
      }
      List<FoundClaim> rivals = rivals(own);
      answers.add(answer(rivals));
      rivals.forEach(claim -> found.putIfAbsent(claim.claimId(), claim));
    }
    return new ClaimAnswer(
        query.text(), together(answers), found.values().stream().sorted(SURE_AND_EARLY).toList());
  }

  /** All claims that might answer, for training. */
  List<Candidate> candidates(
      Map<String, Map<Integer, Coverage>> sentences, Map<String, FoundArticle> articles) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < query.deciding().size(); i++) {
      for (Map.Entry<String, Map<Integer, Coverage>> entry : sentences.entrySet()) {
        if (articles.containsKey(entry.getKey())) {
          found.addAll(inArticle(i, articles.get(entry.getKey()), entry.getValue()));
        }
      }
    }
    return found;
  }

  /** Those that are likely enough; one that says so silences what else its article says. */
  private List<FoundClaim> likely(List<Candidate> candidates) {
    List<FoundClaim> found =
        candidates.stream().filter(this::isLikely).map(Candidate::claim).toList();
    List<FoundClaim> saying =
        found.stream().filter(c -> c.side() == FoundClaim.Side.SAYS_SO).toList();
    return saying.isEmpty() ? found : saying;
  }

  private boolean isLikely(Candidate candidate) {
    double probability =
        AnswerModel.standard().probability(candidate.evidence(), candidate.features());
    return switch (candidate.claim().side()) {
      case SAYS_SO -> probability >= bars.saysSo();
      case SAYS_OTHERWISE -> probability >= bars.saysOtherwise();
      case EARLIER_OR_LATER -> true;
    };
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
   * something else. Where somebody says so, more must speak for a dispute.
   */
  private List<FoundClaim> rivals(List<FoundClaim> found) {
    double so = best(found, FoundClaim.Side.SAYS_SO);
    double otherwise = best(found, FoundClaim.Side.SAYS_OTHERWISE) - bars.otherMargin();
    return found.stream()
        .filter(
            c ->
                switch (c.side()) {
                  case SAYS_SO -> c.coverage() >= otherwise;
                  case SAYS_OTHERWISE -> so == 0 || disputes(c, so);
                  case EARLIER_OR_LATER -> c.coverage() >= so - bars.margin();
                })
        .toList();
  }

  private boolean disputes(FoundClaim claim, double so) {
    return claim.coverage() >= so - bars.margin()
        && claim.sameQuestion() + claim.coverage() >= bars.otherwiseTogether();
  }

  private static double best(List<FoundClaim> found, FoundClaim.Side side) {
    return found.stream()
        .filter(c -> c.side() == side)
        .mapToDouble(FoundClaim::coverage)
        .max()
        .orElse(0);
  }

  /** The claims of an article that might answer. */
  private List<Candidate> inArticle(
      int deciding, FoundArticle article, Map<Integer, Coverage> coverage) {
    ClaimQuery seen = query.seenFrom(article.publishedAt());
    QuestionClaim asked = seen.deciding().get(deciding);
    ArticlePair pair = ArticlePair.of(seen.read(), article.claims());
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < article.rows().size(); i++) {
      QuestionClaim told = article.claims().claims().get(i);
      Coverage covered = coverage.get(told.candidate().claim().sentenceIndex());
      if (covered != null && told.block().equals(asked.block())) {
        PairView view = PairView.of(pair, asked, told);
        double question = sides.question(view, asked, told);
        FoundClaim.Side side = sides.of(view, asked, told, question, covered);
        if (side != null) {
          FoundClaim claim =
              found(side, article, article.rows().get(i), told, covered, question, view);
          found.add(Candidate.of(claim, covered));
        }
      }
    }
    return found;
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
        side == FoundClaim.Side.SAYS_SO
            ? Math.max(coverage.words(), coverage.all())
            : coverage.words(),
        question,
        view.values().detail());
  }
}
