package org.newsconcord.slots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.Observation;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.compare.question.ArticlePair;
import org.newsconcord.compare.question.ComparisonModel;
import org.newsconcord.compare.question.PairView;
import org.newsconcord.similarity.AverageLink;

/**
 * Puts the claims of one event into slots: claims that answer the same question.
 *
 * <p>Contract: the candidates come in an order that does not depend on the input's; two claims of
 * one sentence never share a slot; slots join by the average probability that their claims answer
 * one question, the surest first, while it reaches the bar. Cost: O(n² log n) for n claims of one
 * type and unit family. Deterministic and thread-safe.
 *
 * <p>Example: "sent about 10,000 soldiers" and "approximately 8,000 troops dispatched" share a
 * slot; "killed 3" and "wounded 3" do not.
 */
public final class SlotAligner {
  private static final SlotParameters PARAMETERS = SlotParameters.standard();

  private final List<SlotCandidate> candidates;
  private final ClaimComparator comparator;
  private final EventAlignment event;
  private final FrameSimilarity frames;
  private final SlotLikeness likeness;
  private final double bar;

  private SlotAligner(
      List<SlotCandidate> candidates,
      ClaimComparator comparator,
      FrameSimilarity frames,
      ComparisonModel model) {
    this.candidates = List.copyOf(candidates);
    this.comparator = comparator;
    this.event = new EventAlignment(candidates, comparator);
    this.frames = frames;
    this.likeness = new SlotLikeness(model);
    this.bar = model.thresholds().join();
  }

  /** An aligner of the claims of one event, citations left out, by the shipped model. */
  public static SlotAligner of(List<SlotCandidate> candidates, ClaimComparator comparator) {
    return of(candidates, comparator, FrameSimilarity.NONE);
  }

  /**
   * The same where a model of sentences decides the pairs that the features leave uncertain: those
   * a little below the bar join when their frames mean nearly the same.
   */
  public static SlotAligner of(
      List<SlotCandidate> candidates, ClaimComparator comparator, FrameSimilarity frames) {
    return of(candidates, comparator, frames, ComparisonModel.standard());
  }

  /** The same by another model. */
  static SlotAligner of(
      List<SlotCandidate> candidates,
      ClaimComparator comparator,
      FrameSimilarity frames,
      ComparisonModel model) {
    return new SlotAligner(candidates, comparator, frames, model);
  }

  /** The slot of each candidate, named by the position of its first candidate. */
  public int[] slots() {
    int[] slots = new int[candidates.size()];
    Arrays.setAll(slots, i -> i);
    blocks().values().forEach(members -> join(members, slots));
    return slots;
  }

  /** Two candidates, by their positions, with all that decides how they relate. */
  public PairView view(int i, int j) {
    return event.view(i, j, candidates.get(i).observation(), candidates.get(j).observation());
  }

  /** The same where both were published in other articles, too. */
  public PairView view(int i, int j, Observation first, Observation second) {
    return event.view(i, j, first, second);
  }

  /** The frames of the pairs that the features leave uncertain, in order. */
  public SortedSet<String> uncertainFrames() {
    SortedSet<String> uncertain = new TreeSet<>();
    blocks().values().forEach(members -> addUncertain(members, uncertain));
    return uncertain;
  }

  private void addUncertain(List<Integer> members, SortedSet<String> uncertain) {
    double[][] probability = probabilities(members);
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        if (isUncertain(probability[i][j])) {
          uncertain.add(frame(members.get(i)));
          uncertain.add(frame(members.get(j)));
        }
      }
    }
  }

  private String frame(int i) {
    return SlotFrame.of(candidates.get(i).claim());
  }

  private boolean isUncertain(double probability) {
    return probability >= bar - PARAMETERS.band() && probability < bar;
  }

  /** How surely each two of the members answer one question, article pair after article pair. */
  private double[][] probabilities(List<Integer> members) {
    double[][] probability = new double[members.size()][members.size()];
    Map<Integer, Integer> placeOf = new HashMap<>();
    members.forEach(member -> placeOf.put(member, placeOf.size()));
    List<List<Integer>> articles = List.copyOf(event.byArticle(members));
    for (int a = 0; a < articles.size(); a++) {
      for (int b = a; b < articles.size(); b++) {
        ArticlePair pair = event.articles(articles.get(a).get(0), articles.get(b).get(0));
        for (int i : articles.get(a)) {
          for (int j : articles.get(b)) {
            if (a != b || i < j) {
              double value = likeness.of(pair, event.claim(i), event.claim(j));
              probability[placeOf.get(i)][placeOf.get(j)] = value;
              probability[placeOf.get(j)][placeOf.get(i)] = value;
            }
          }
        }
      }
    }
    return probability;
  }

  /** The probability, lifted to the bar where the sentence model finds one frame. */
  private double lifted(double probability, int i, int j) {
    boolean sameFrame =
        frames != FrameSimilarity.NONE
            && isUncertain(probability)
            && frames.between(frame(i), frame(j)) >= PARAMETERS.sameFrame();
    return sameFrame ? bar : probability;
  }

  private Map<String, List<Integer>> blocks() {
    Map<String, List<Integer>> blocks = new TreeMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      blocks.computeIfAbsent(event.claim(i).block(), k -> new ArrayList<>()).add(i);
    }
    return blocks;
  }

  private void join(List<Integer> members, int[] slots) {
    int n = members.size();
    double[][] probability = probabilities(members);
    AverageLink joined = new AverageLink(n, bar);
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double pair = lifted(probability[i][j], members.get(i), members.get(j));
        if (pair != 0) {
          joined.edge(i, j, pair);
        }
      }
    }
    int[] clusters = joined.clusters();
    for (int i = 0; i < n; i++) {
      slots[members.get(i)] = members.get(clusters[i]);
    }
  }

  /** Groups positions by their slot; for callers that want lists. */
  public static Map<Integer, List<Integer>> groups(int[] slots) {
    Map<Integer, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < slots.length; i++) {
      groups.computeIfAbsent(slots[i], k -> new ArrayList<>()).add(i);
    }
    return new TreeMap<>(groups);
  }
}
