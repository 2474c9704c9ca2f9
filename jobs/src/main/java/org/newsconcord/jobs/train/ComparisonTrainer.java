package org.newsconcord.jobs.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.Relation;
import org.newsconcord.compare.question.ClaimJudge;
import org.newsconcord.compare.question.ComparisonModel;
import org.newsconcord.compare.question.Thresholds;
import org.newsconcord.jobs.evaluate.pairs.LabelledPair;
import org.newsconcord.jobs.evaluate.pairs.LabelledPair.Label;
import org.newsconcord.jobs.evaluate.pairs.PairSample;
import org.newsconcord.jobs.evaluate.pairs.ScoredPair;
import org.newsconcord.jobs.fit.RandomTrees;
import org.newsconcord.jobs.fit.TreeBooster;
import org.newsconcord.jobs.fit.TreeBooster.Example;

/**
 * Fits the models of comparison to labelled pairs, and chooses the thresholds of verdicts on
 * cross-validation by event. Deterministic: the same pairs give the same files.
 */
public final class ComparisonTrainer {
  private static final TreeBooster QUESTION =
      new TreeBooster(300, 4, 0.08, 1, 4, 0.5, 1, 0.7, true);
  private static final RandomTrees CONFLICT = new RandomTrees(150, 12, 2, 0.3);
  private static final TreeBooster CLASH = new TreeBooster(150, 4, 0.05, 1, 3, 0.5, 2, 0.7, true);
  private static final int FOLDS = 5;

  /** Nine of ten labelled pairs that exclude each other are numbers: others count this much. */
  private static final double SCARCE_TYPE = 3;

  /** A verdict needs so many cross-validated pairs behind its threshold. */
  private static final int LEAST_PAIRS = 10;

  private static final double CONFLICT_PRECISION = 0.9;
  private static final double UPDATE_PRECISION = 0.8;

  /** So many of what is called a conflict or a possible one are conflicts. */
  private static final double POSSIBLE_PRECISION = 0.4;

  /**
   * Of pairs that were read rightly: what extraction broke no comparison mends. Two hundredths more
   * than asked, since a threshold holds a little less on the pairs that did not choose it.
   */
  private static final double AGREE_PRECISION = 0.97;

  /**
   * The harmonic mean of precision and recall of one question is flat from 0.3 to 0.4 on
   * cross-validation; this is its middle.
   */
  private static final double JOIN = 0.35;

  private static final double SAME = 0.35;
  private static final double NEVER_SURE = 0.95;

  /** What is wrong more often than right is not said. */
  private static final double EVEN = 0.5;

  private static final Thresholds SURE_ONLY =
      new Thresholds(JOIN, SAME, NEVER_SURE, NEVER_SURE, NEVER_SURE, NEVER_SURE);

  /** The models of all pairs, and thresholds that hold on cross-validation. */
  public ComparisonModel train(List<PairSample> samples) {
    return fit(samples, thresholds(samples));
  }

  /** The files of the model, by name. */
  public Map<String, List<String>> files(List<PairSample> samples) {
    Map<String, List<String>> files = new LinkedHashMap<>();
    List<PairSample> excluding = excluding(samples);
    files.put(
        ComparisonModel.SAME_QUESTION_FILE,
        QUESTION.lines(ComparisonModel.features(), questions(samples)));
    files.put(
        ComparisonModel.CONFLICT_FILE,
        CONFLICT.lines(ComparisonModel.features(), labelled(excluding, Label.CONFLICT)));
    files.put(
        ComparisonModel.CLASH_FILE,
        CLASH.lines(
            ComparisonModel.features(), labelled(ofOneQuestion(excluding), Label.CONFLICT)));
    files.put(ComparisonModel.THRESHOLDS_FILE, thresholds(samples).lines());
    return files;
  }

  /**
   * Each pair with a model of the folds that hold none of its event; its thresholds come from a
   * cross-validation inside these folds.
   */
  public List<ScoredPair> crossValidate(List<PairSample> samples, int folds) {
    Map<Integer, Integer> foldOfGroup = folds(samples, folds);
    List<ScoredPair> scored = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int held = fold;
      scored.addAll(holdOut(samples, s -> foldOfGroup.get(s.group()) == held));
    }
    return scored;
  }

  /** The pairs that are held out, each with the model of the others. */
  public List<ScoredPair> holdOut(List<PairSample> samples, Predicate<PairSample> held) {
    ComparisonModel model = train(samples.stream().filter(held.negate()).toList());
    return samples.stream().filter(held).map(s -> new ScoredPair(s, model)).toList();
  }

  private static ComparisonModel fit(List<PairSample> samples, Thresholds thresholds) {
    List<PairSample> excluding = excluding(samples);
    return new ComparisonModel(
        QUESTION.fit(ComparisonModel.features(), questions(samples)),
        CONFLICT.fit(ComparisonModel.features(), labelled(excluding, Label.CONFLICT)),
        CLASH.fit(ComparisonModel.features(), labelled(ofOneQuestion(excluding), Label.CONFLICT)),
        thresholds);
  }

  private static List<PairSample> excluding(List<PairSample> samples) {
    return samples.stream().filter(s -> ClaimJudge.exclude(s.view().values())).toList();
  }

  private static List<PairSample> ofOneQuestion(List<PairSample> samples) {
    return samples.stream().filter(s -> s.pair().sameQuestion()).toList();
  }

  private static List<Example> questions(List<PairSample> samples) {
    return samples.stream()
        .map(s -> new Example(s.view().questionFeatures(), s.pair().sameQuestion(), 1))
        .toList();
  }

  private static List<Example> labelled(List<PairSample> samples, Label label) {
    return samples.stream()
        .map(s -> new Example(s.view().features(), s.pair().label() == label, weight(s)))
        .toList();
  }

  private static double weight(PairSample sample) {
    return sample.pair().type() == ClaimType.QUANTITY ? 1 : SCARCE_TYPE;
  }

  /** Groups of events to folds, the largest first, each to the fold with the fewest pairs. */
  private static Map<Integer, Integer> folds(List<PairSample> samples, int folds) {
    Map<Integer, Integer> sizes = new TreeMap<>();
    samples.forEach(s -> sizes.merge(s.group(), 1, Integer::sum));
    List<Integer> largestFirst =
        sizes.keySet().stream()
            .sorted(Comparator.comparingInt((Integer g) -> -sizes.get(g)).thenComparingInt(g -> g))
            .toList();
    int[] filled = new int[folds];
    Map<Integer, Integer> foldOfGroup = new TreeMap<>();
    for (int group : largestFirst) {
      int least = 0;
      for (int fold = 1; fold < folds; fold++) {
        least = filled[fold] < filled[least] ? fold : least;
      }
      filled[least] += sizes.get(group);
      foldOfGroup.put(group, least);
    }
    return foldOfGroup;
  }

  private static Thresholds thresholds(List<PairSample> samples) {
    Map<Integer, Integer> foldOfGroup = folds(samples, FOLDS);
    List<ScoredPair> scored = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Predicate<PairSample> isHeld = s -> foldOfGroup.get(s.group()) == held;
      ComparisonModel model = fit(samples.stream().filter(isHeld.negate()).toList(), SURE_ONLY);
      samples.stream().filter(isHeld).forEach(s -> scored.add(new ScoredPair(s, model)));
    }
    return thresholdsOf(scored);
  }

  private static Thresholds thresholdsOf(List<ScoredPair> scored) {
    List<ScoredPair> excluding =
        scored.stream().filter(s -> ClaimJudge.exclude(s.sample().view().values())).toList();
    List<ScoredPair> equal =
        scored.stream()
            .filter(s -> s.sample().view().values().relation() == Relation.AGREE)
            .filter(s -> s.sample().pair().label() != Label.BROKEN)
            .toList();
    Predicate<LabelledPair> isConflict = s -> s.label() == Label.CONFLICT;
    return new Thresholds(
        JOIN,
        SAME,
        reaching(
            AGREE_PRECISION,
            equal,
            ScoredPair::sameQuestion,
            s -> s.label() == Label.AGREE || s.label() == Label.VAGUER),
        reaching(CONFLICT_PRECISION, excluding, ScoredPair::conflict, isConflict),
        reaching(POSSIBLE_PRECISION, excluding, ScoredPair::conflict, isConflict),
        reaching(
            UPDATE_PRECISION,
            excluding.stream().filter(s -> s.sample().view().isMoved()).toList(),
            ScoredPair::sameQuestion,
            s -> s.label() == Label.UPDATE));
  }

  /**
   * The least probability from which so large a share of the pairs is right; where none is, the one
   * with the largest share.
   */
  private static double reaching(
      double precision,
      List<ScoredPair> scored,
      ToDoubleFunction<ScoredPair> probability,
      Predicate<LabelledPair> right) {
    List<ScoredPair> surestFirst =
        scored.stream()
            .sorted(Comparator.comparingDouble(s -> -probability.applyAsDouble(s)))
            .toList();
    double reached = NEVER_SURE;
    double best = 0;
    int rightOnes = 0;
    for (int i = 0; i < surestFirst.size(); i++) {
      rightOnes += right.test(surestFirst.get(i).sample().pair()) ? 1 : 0;
      double share = Math.min(precision, (double) rightOnes / (i + 1));
      if (i + 1 >= LEAST_PAIRS && share >= best) {
        best = share;
        reached = probability.applyAsDouble(surestFirst.get(i));
      }
    }
    return best >= Math.min(precision, EVEN) ? reached : NEVER_SURE;
  }
}
