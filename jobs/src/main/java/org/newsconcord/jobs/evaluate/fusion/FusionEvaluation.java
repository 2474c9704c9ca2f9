package org.newsconcord.jobs.evaluate.fusion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.consensus.fusion.AccuracyErrors;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.evaluate.Correlation;
import org.newsconcord.jobs.score.ClaimTable;
import org.newsconcord.jobs.score.ScoreOptions;
import org.newsconcord.jobs.score.ScoredClaims;
import org.newsconcord.jobs.score.ScoredClaims.Answer;

/**
 * Measures the consensus model on a fusion set whose truth is known. The truth scores the answers
 * and nothing else; copiers are injected by it only because the experiment asks for the worst, the
 * median or the best source.
 */
public final class FusionEvaluation {
  private static final double TAIL = 0.05;
  private final SparkSession spark;
  private final FusionFormat format;
  private final FusionInput input;
  private final boolean withoutGoldSources;
  private final ScoreOptions options;

  /** An evaluation of the set that the request names. */
  public FusionEvaluation(SparkSession spark, FusionRequest request, ScoreOptions options) {
    this.spark = spark;
    this.format = request.fusionFormat(spark);
    this.input = new FusionInput(spark, format, request.claims(), request.truth());
    this.withoutGoldSources = request.excludeGoldSources();
    this.options = options;
  }

  /** Runs, without and, where asked for, with copiers. */
  public FusionReport run(CopierInjection injection) {
    Map<String, FusionFormat.Truth> truths = input.truths();
    if (truths.isEmpty()) {
      throw new UsageException("The truth holds no item that the format knows; check --format.");
    }
    Dataset<Row> claims = withoutGoldSources ? withoutGoldSources(truths) : input.claims();
    Outcome plain = outcome(claims, truths);
    if (injection == null) {
      return plain.report;
    }
    String victim = injection.victimOf(plain.goldAccuracies());
    Outcome injected = outcome(input.withCopiers(claims, victim, injection), truths);
    return injected.report.with(copierFigures(plain, injected, victim));
  }

  private Dataset<Row> withoutGoldSources(Map<String, FusionFormat.Truth> truths) {
    Set<String> items =
        truths.values().stream()
            .map(truth -> FusionInput.withoutDay(truth.item()))
            .collect(Collectors.toSet());
    Set<String> sources =
        new TreeSet<>(
            input
                .claims()
                .select(ClaimTable.SOURCE)
                .distinct()
                .as(org.apache.spark.sql.Encoders.STRING())
                .collectAsList());
    sources.removeIf(source -> !format.suppliedTruth(source, items));
    return input
        .claims()
        .where(
            org.apache.spark.sql.functions.not(
                org.apache.spark.sql.functions.col(ClaimTable.SOURCE).isin(sources.toArray())));
  }

  private Outcome outcome(Dataset<Row> claims, Map<String, FusionFormat.Truth> truths) {
    Map<String, String> strings = input.mostStatedStrings(claims, truths.keySet());
    try (ScoredClaims scored = ScoredClaims.of(new ClaimTable(claims, format.kernels()), options)) {
      List<Answer> answers = new ArrayList<>(scored.answers(truths.keySet()));
      answers.sort(java.util.Comparator.comparing(Answer::id));
      return new Outcome(scored, answers, truths, strings);
    }
  }

  /** One run of the model, held against the truth. */
  private final class Outcome {
    private final Map<String, int[]> perDay = new TreeMap<>();
    private final Map<String, int[]> perSource = new TreeMap<>();
    private final Map<String, String> feeds;
    private final Map<String, Set<String>> eventsOfSource = new TreeMap<>();
    private final Map<String, Double> estimates;
    private final Map<String, AccuracyErrors.Of> errors;
    private final FusionReport report;
    private int answered;
    private int correct;
    private int voteCorrect;
    private int stringsCorrect;
    private int generalised;
    private int voteGeneralised;

    private Outcome(
        ScoredClaims scored,
        List<Answer> answers,
        Map<String, FusionFormat.Truth> truths,
        Map<String, String> strings) {
      this.feeds = scored.feeds();
      this.estimates = scored.accuracies();
      this.errors = scored.errors();
      answers.forEach(answer -> add(answer, truths.get(answer.id()), strings));
      this.report = figures(scored, truths.size());
    }

    private void add(Answer answer, FusionFormat.Truth truth, Map<String, String> strings) {
      Set<String> candidates =
          answer.values().stream().map(ScoredClaims.Stated::value).collect(Collectors.toSet());
      boolean right = format.correct(truth, answer.value(), candidates);
      boolean voteRight = format.correct(truth, answer.vote(), candidates);
      answered++;
      correct += right ? 1 : 0;
      voteCorrect += voteRight ? 1 : 0;
      stringsCorrect += format.correct(truth, strings.get(answer.id()), candidates) ? 1 : 0;
      generalised += format.generalised(truth, answer.value(), candidates) ? 1 : 0;
      voteGeneralised += format.generalised(truth, answer.vote(), candidates) ? 1 : 0;
      count(perDay, FusionInput.dayOf(truth.item()), right);
      for (ScoredClaims.Stated stated : answer.values()) {
        count(perSource, stated.source(), format.correct(truth, stated.value(), candidates));
        eventsOfSource
            .computeIfAbsent(stated.source(), source -> new HashSet<>())
            .add(FusionInput.withoutDay(truth.item()));
      }
    }

    private FusionReport figures(ScoredClaims scored, int gold) {
      double[] daily = perDay.values().stream().mapToDouble(Outcome::share).toArray();
      List<double[]> pairs = new ArrayList<>();
      int covered = 0;
      for (Map.Entry<String, int[]> source : perSource.entrySet()) {
        double estimate = estimates.get(source.getKey());
        double truth = share(source.getValue());
        pairs.add(new double[] {estimate, truth});
        AccuracyPrediction predicted =
            new AccuracyPrediction(
                estimate,
                errors.get(source.getKey()),
                source.getValue()[1],
                eventsOfSource.get(source.getKey()).size());
        covered += predicted.covers(source.getValue()[0], TAIL) ? 1 : 0;
      }
      Map<String, Double> figures = new java.util.LinkedHashMap<>();
      figures.put("items", (double) gold);
      figures.put("precision", share(correct, answered));
      figures.put("precision_mean", java.util.Arrays.stream(daily).average().orElse(0));
      figures.put("precision_min", java.util.Arrays.stream(daily).min().orElse(0));
      figures.put("coverage", share(answered, gold));
      figures.put("vote_precision", share(voteCorrect, answered));
      figures.put("gain", share(correct - voteCorrect, answered));
      figures.put("string_vote_precision", share(stringsCorrect, answered));
      figures.put("string_gain", share(correct - stringsCorrect, answered));
      if (format.ordered()) {
        figures.put("generalised", share(generalised, answered));
        figures.put("vote_generalised", share(voteGeneralised, answered));
      }
      figures.put("sources", (double) perSource.size());
      figures.put("source_rmse", Correlation.rootMeanSquare(pairs));
      figures.put("source_spearman", Correlation.spearman(pairs));
      figures.put("interval_coverage", share(covered, pairs.size()));
      figures.put("feeds", (double) new HashSet<>(feeds.values()).size());
      figures.put("rounds", (double) scored.rounds());
      figures.put("converged", scored.converged() ? 1.0 : 0.0);
      Map<String, Double> days = new TreeMap<>();
      perDay.forEach((day, counts) -> days.put(day, share(counts)));
      return new FusionReport(figures, days);
    }

    private Map<String, Double> goldAccuracies() {
      Map<String, Double> accuracies = new HashMap<>();
      perSource.forEach((source, counts) -> accuracies.put(source, share(counts)));
      return accuracies;
    }

    private static void count(Map<String, int[]> counts, String key, boolean right) {
      int[] count = counts.computeIfAbsent(key, k -> new int[2]);
      count[0] += right ? 1 : 0;
      count[1]++;
    }

    private static double share(int[] counts) {
      return share(counts[0], counts[1]);
    }

    private static double share(int part, int all) {
      return all == 0 ? 0 : (double) part / all;
    }
  }

  private static Map<String, Double> copierFigures(Outcome plain, Outcome injected, String victim) {
    int merged = 0;
    List<String> honest = List.copyOf(plain.feeds.keySet());
    for (int i = 0; i < honest.size(); i++) {
      for (int j = i + 1; j < honest.size(); j++) {
        boolean before = plain.feeds.get(honest.get(i)).equals(plain.feeds.get(honest.get(j)));
        boolean after = injected.feeds.get(honest.get(i)).equals(injected.feeds.get(honest.get(j)));
        merged += after && !before ? 1 : 0;
      }
    }
    List<String> copiers = injected.feeds.keySet().stream().filter(FusionInput::isCopier).toList();
    long found =
        copiers.stream()
            .filter(copier -> injected.feeds.get(copier).equals(injected.feeds.get(victim)))
            .count();
    Map<String, Double> figures = new TreeMap<>();
    figures.put("precision_without_copiers", plain.report.figure("precision"));
    figures.put(
        "precision_drop", plain.report.figure("precision") - injected.report.figure("precision"));
    figures.put("copiers_found", (double) found / copiers.size());
    figures.put("honest_pairs_merged", (double) merged);
    return figures;
  }
}
