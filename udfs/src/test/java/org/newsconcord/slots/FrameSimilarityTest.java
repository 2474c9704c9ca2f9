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
import org.newsconcord.compare.SlotCandidate;

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

  private static long slots(List<SlotCandidate> candidates, FrameSimilarity frames) {
    return Arrays.stream(SlotAligner.slots(candidates, frames)).distinct().count();
  }

  @Test
  void onlyUncertainPairsAreDecidedByTheModel() {
    List<SlotCandidate> far =
        counts("The fire killed 12 people.", "The company hired 340 workers.");
    assertEquals(2, far.size());
    assertEquals(Set.of(), SlotAligner.uncertainFrames(far));
    assertEquals(2, slots(far, (a, b) -> 1));
  }

  @Test
  void uncertainPairJoinsWhenFramesMeanTheSame() {
    List<SlotCandidate> near =
        counts("The fire destroyed 34 homes.", "The blaze destroyed 41 buildings on the coast.");
    assertEquals(2, near.size());
    Set<String> frames = SlotAligner.uncertainFrames(near);
    assertEquals(2, frames.size(), frames.toString());
    assertEquals(2, slots(near, FrameSimilarity.NONE));
    assertEquals(2, slots(near, (a, b) -> 0.5));
    assertEquals(1, slots(near, (a, b) -> 0.95));
    assertTrue(frames.stream().noneMatch(f -> f.matches(".*[0-9].*")), frames.toString());
  }
}
