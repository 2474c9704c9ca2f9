package org.newsconcord.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.compare.question.ComparisonModel;
import org.newsconcord.compare.question.Thresholds;
import org.newsconcord.model.BoostedTrees;

/** A model of sentences decides pairs a little below the bar, and no others. */
class FrameSimilarityTest {
  private static List<SlotCandidate> counts(String... texts) {
    List<SlotCandidate> candidates = new ArrayList<>();
    for (String text : texts) {
      for (Claim claim : ClaimExtractor.standard().extract(ArticleText.of(text))) {
        if (claim.type() == ClaimType.QUANTITY) {
          candidates.add(new SlotCandidate(claim, "a" + candidates.size(), text));
        }
      }
    }
    return candidates;
  }

  /** A model by which every pair answers one question with this probability; the bar is 0.5. */
  private static ComparisonModel always(double probability) {
    double odds = StrictMath.log(probability / (1 - probability));
    BoostedTrees trees =
        BoostedTrees.parse(
            List.of("features\t" + String.join("\t", ComparisonModel.features()), "base\t" + odds));
    return new ComparisonModel(trees, trees, trees, new Thresholds(0.5, 0.5, 0.5, 0.5, 0.5, 0.5));
  }

  private static long slots(
      List<SlotCandidate> candidates, FrameSimilarity frames, double probability) {
    int[] slots =
        SlotAligner.of(candidates, ClaimComparator.standard(), frames, always(probability)).slots();
    return Arrays.stream(slots).distinct().count();
  }

  private static Set<String> uncertain(List<SlotCandidate> candidates, double probability) {
    return SlotAligner.of(
            candidates, ClaimComparator.standard(), FrameSimilarity.NONE, always(probability))
        .uncertainFrames();
  }

  private static List<SlotCandidate> near() {
    List<SlotCandidate> near =
        counts("The fire destroyed 34 homes.", "The blaze destroyed 41 buildings on the coast.");
    assertEquals(2, near.size());
    return near;
  }

  @Test
  void onlyUncertainPairsAreDecidedByTheModel() {
    assertEquals(Set.of(), uncertain(near(), 0.1));
    assertEquals(2, slots(near(), (a, b) -> 1, 0.1));
    assertEquals(1, slots(near(), FrameSimilarity.NONE, 0.6));
  }

  @Test
  void uncertainPairJoinsWhenFramesMeanTheSame() {
    Set<String> frames = uncertain(near(), 0.4);
    assertEquals(2, frames.size(), frames.toString());
    assertTrue(frames.stream().noneMatch(f -> f.matches(".*[0-9].*")), frames.toString());
    assertEquals(2, slots(near(), FrameSimilarity.NONE, 0.4));
    assertEquals(2, slots(near(), (a, b) -> 0.5, 0.4));
    assertEquals(1, slots(near(), (a, b) -> 0.95, 0.4));
  }
}
