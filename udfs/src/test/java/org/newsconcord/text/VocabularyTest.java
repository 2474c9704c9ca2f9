package org.newsconcord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final Vocabulary vocabulary = new Vocabulary();

  private WordForm form(String word) {
    return vocabulary.form(" " + word + " ", 1, 1 + word.length());
  }

  @Test
  void equalWordsShareAForm() {
    assertSame(form("ferry"), form("ferry"));
    assertSame(form("internationalization"), form("internationalization"));
    assertSame(form("São"), form("São"));
    assertSame(form("Łódź"), form("Łódź"));
  }

  @Test
  void formsKeepTheirCharacters() {
    // Pairs whose characters agree in their lowest eight bits, or in their first sixteen places.
    String[] words = {"&", "…", "\"", "•", "A", "Ł", "internationalized", "internationalizes", "a"};
    for (int round = 0; round < 2; round++) {
      for (String word : words) {
        assertEquals(word, form(word).written());
      }
    }
  }

  @Test
  void longTokensAreKeptWhole() {
    String address = "https://example.org/" + "a".repeat(500);
    assertEquals(address, form(address).written());
  }

  @Test
  void formsTellWhatTheirCharactersTell() {
    WordForm form = form("Don’t");
    assertEquals("don't", form.lower());
    assertEquals("don't", form.folded());
    assertEquals(CaseClass.CAPITALISED, form.caseClass());
    assertEquals('D', form.first());
    assertEquals("i\u0307zmir", form("İzmir").lower());
    assertEquals("izmir", form("İzmir").folded());
  }

  @Test
  void factsAreComputedOnceForAForm() {
    AtomicInteger computed = new AtomicInteger();
    Vocabulary.Fact<Integer> length =
        vocabulary.fact(
            form -> {
              computed.incrementAndGet();
              return form.written().length();
            });
    assertEquals(5, length.of(form("ferry")));
    assertEquals(5, length.of(form("ferry")));
    assertEquals(1, computed.get());
  }

  @Test
  void manyWordsStayRight() {
    for (int i : IntStream.range(0, 200_000).toArray()) {
      String word = "w" + i;
      assertEquals(word, form(word).written());
    }
  }
}
