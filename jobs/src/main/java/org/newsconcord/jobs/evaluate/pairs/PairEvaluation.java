package org.newsconcord.jobs.evaluate.pairs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.newsconcord.compare.Relation;
import org.newsconcord.compare.question.ClaimJudge;
import org.newsconcord.compare.question.Judgement;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.pairs.LabelledPair.Label;

/**
 * Verdicts against labels: how well the probability of one question tells pairs apart and is
 * calibrated, and the precision and recall of CONFLICT, UPDATE and agreement.
 *
 * <p>A pair without a claim on both sides counts as not found: it lowers the recall of its label.
 * An agreement is right when the reader says AGREE or VAGUER.
 */
public final class PairEvaluation {
  private static final double EVEN = 0.5;
  private static final Set<Label> AGREEMENT = Set.of(Label.AGREE, Label.VAGUER);

  private final LabelledPairs labelled;
  private final Calibration calibration = new Calibration();
  private final Map<Label, Map<Relation, Integer>> confusion = new TreeMap<>();
  private long candidates;

  private PairEvaluation(LabelledPairs labelled, List<ScoredPair> scored) {
    this.labelled = labelled;
    for (ScoredPair one : scored) {
      LabelledPair pair = one.sample().pair();
      Judgement judgement = new ClaimJudge(one.model()).of(one.sample().view());
      calibration.add(judgement.sameQuestion(), pair.sameQuestion());
      confusion
          .computeIfAbsent(pair.label(), k -> new TreeMap<>())
          .merge(judgement.verdict().relation(), 1, Integer::sum);
      candidates += pair.sameQuestion() && one.sample().view().candidate() ? 1 : 0;
    }
  }

  /** The report for pairs that were each scored by a model. */
  public static EvaluationReport report(LabelledPairs labelled, List<ScoredPair> scored) {
    return new PairEvaluation(labelled, scored).report();
  }

  private EvaluationReport report() {
    EvaluationReport report = new EvaluationReport();
    int all = labelled.pairs().size();
    report.add("pairs", all);
    report.add("pairs_without_claims", share(all - calibration.size(), all));
    report.add("auc", calibration.auc());
    report.add("brier", calibration.brier());
    report.add("ece", calibration.error());
    report.add("same_question_precision", calibration.precision(EVEN));
    report.add("same_question_recall", calibration.recall(EVEN));
    report.add("candidate_recall", share(candidates, calibration.positives()));
    addVerdict(report, "conflict", Relation.CONFLICT, Set.of(Label.CONFLICT));
    addVerdict(report, "possible_conflict", Relation.POSSIBLE_CONFLICT, Set.of(Label.CONFLICT));
    addVerdict(report, "update", Relation.UPDATE, Set.of(Label.UPDATE));
    addVerdict(report, "agree", Relation.AGREE, AGREEMENT);
    addConfusion(report);
    return report;
  }

  private void addVerdict(
      EvaluationReport report, String name, Relation relation, Set<Label> right) {
    long said = confusion.keySet().stream().mapToLong(label -> said(label, relation)).sum();
    long hits = right.stream().mapToLong(label -> said(label, relation)).sum();
    long wanted = labelled.pairs().stream().filter(p -> right.contains(p.label())).count();
    report.add(name + "_said", said);
    report.add(name + "_precision", share(hits, said));
    report.add(name + "_recall", share(hits, wanted));
  }

  private void addConfusion(EvaluationReport report) {
    confusion.forEach(
        (label, verdicts) ->
            verdicts.forEach(
                (relation, count) -> report.add(label.name() + "_as_" + relation.name(), count)));
  }

  private int said(Label label, Relation relation) {
    return confusion.getOrDefault(label, Map.of()).getOrDefault(relation, 0);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
