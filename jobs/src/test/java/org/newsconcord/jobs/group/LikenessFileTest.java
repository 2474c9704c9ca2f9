package org.newsconcord.jobs.group;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsconcord.jobs.group.StoryLikeness.Feature;
import org.newsconcord.text.WordList;

class LikenessFileTest {
  @Test
  void theShippedFileIsInTheFormThatTheTrainerWrites() {
    double[] shipped = LikenessFile.shipped();
    List<String> lines = LikenessFile.lines(List.of(), shipped);
    assertEquals(WordList.of(LikenessFile.class, "story-likeness.tsv"), lines);
    assertArrayEquals(shipped, LikenessFile.read(lines));
  }

  @Test
  void whatIsSharedSpeaksForOneEventAndTimeAgainst() {
    double[] weights = LikenessFile.shipped();
    assertTrue(weights[Feature.SPECIFIC_TERMS.ordinal()] > 0);
    assertTrue(weights[Feature.SAME_NUMBERS.ordinal()] > 0);
    assertTrue(weights[Feature.FIRST_DAYS.ordinal()] < 0);
    assertTrue(weights[Feature.OTHER_REGIONS.ordinal()] < 0);
  }

  @Test
  void aMissingOrUnknownFeatureIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> LikenessFile.read(List.of("base\t1")));
    assertThrows(IllegalArgumentException.class, () -> LikenessFile.read(List.of("moon\t1")));
  }
}
