package org.newsconcord.compare.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordSetTest {
  @Test
  void likenessIsTheShareOfCommonWords() {
    WordSet troops = WordSet.of(Set.of("send", "troop", "russia"));
    WordSet soldiers = WordSet.of(Set.of("send", "soldier", "russia"));
    assertEquals(0.5, troops.likeness(soldiers));
    assertEquals(1, troops.likeness(troops));
    assertTrue(troops.meets(soldiers));
  }

  @Test
  void emptySetsShareNothingAndAreEqual() {
    WordSet none = WordSet.of(Set.of());
    assertTrue(none.isEmpty());
    assertEquals(0, none.likeness(none));
    assertFalse(none.meets(none));
    assertEquals(none, WordSet.of(new HashSet<>()));
    assertNotEquals(none, WordSet.of(Set.of("ferry")));
  }

  @Test
  void agreesWithSetsOfStrings() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      Set<String> a = words(random);
      Set<String> b = words(random);
      assertEquals(
          Similarity.jaccard(a, b), WordSet.of(a).likeness(WordSet.of(b)), () -> a + " " + b);
      assertEquals(a.equals(b), WordSet.of(a).equals(WordSet.of(b)));
    }
  }

  @Test
  void runsAreLettersNumbersAndWhatIsNamed() {
    assertEquals(
        List.of("it's", "10", "½", "Köln", "𝔸b"), Words.runs("(it's) 10,½ —Köln… 𝔸b", "'"));
    assertEquals(List.of(), Words.runs(" ,. ", ""));
  }

  private static Set<String> words(Random random) {
    Set<String> words = new HashSet<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      words.add("w" + random.nextInt(9));
    }
    return words;
  }
}
