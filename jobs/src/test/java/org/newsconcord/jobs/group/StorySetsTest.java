package org.newsconcord.jobs.group;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StorySetsTest {
  private static final int[] FIRST = {0, 1, 2, 4, 6};
  private static final int[] SECOND = {1, 2, 3, 5, 7};
  private static final double[] ALIKE = {0.9, 0.5, 0.9, 0.5, 0.3};

  @Test
  void aSetThatIsTooLargeIsDividedAtItsWeakPairs() {
    StorySets sets = new StorySets(8, FIRST, SECOND, ALIKE, 2);
    assertArrayEquals(new int[] {0, 0, 2, 2, 4, 4, 6, 7}, sets.divide(0.4));
    assertEquals(3, IntStream.range(0, 8).map(sets::divisions).sum());
  }

  @Test
  void setsThatAreSmallEnoughStay() {
    StorySets sets = new StorySets(8, FIRST, SECOND, ALIKE, 4);
    assertArrayEquals(new int[] {0, 0, 0, 0, 4, 4, 6, 7}, sets.divide(0.4));
    assertEquals(0, IntStream.range(0, 8).map(sets::divisions).sum());
  }

  @Test
  void aSetThatNothingDividesIsLeftWhole() {
    StorySets sets = new StorySets(3, new int[] {0, 1}, new int[] {1, 2}, new double[] {1, 1}, 2);
    assertArrayEquals(new int[] {0, 0, 0}, sets.divide(0.4));
  }
}
