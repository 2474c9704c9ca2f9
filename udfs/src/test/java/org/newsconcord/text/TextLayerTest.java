package org.newsconcord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLayerTest {
  private static String tokens(String raw) {
    AnnotatedText text = TextLayer.annotate(raw);
    List<String> tokens = new ArrayList<>();
    for (int t = 0; t < text.tokens(); t++) {
      tokens.add(text.surface(t));
    }
    return String.join(" ", tokens);
  }

  private static List<String> sentences(String raw) {
    AnnotatedText text = TextLayer.annotate(raw);
    List<String> sentences = new ArrayList<>();
    for (int s = 0; s < text.sentences(); s++) {
      sentences.add(text.sentence(s));
    }
    return sentences;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "It didn't|It did n't",
        "Ukraine's Secretary-General|Ukraine 's Secretary-General",
        "$2.3 billion, 1,000,000.50 and .5|$ 2.3 billion , 1,000,000.50 and .5",
        "a 15-year-old, twenty-five F-16s|a 15 - year-old , twenty - five F-16s",
        "256GB at 10am on the 22nd of 1990s|256 GB at 10 am on the 22nd of 1990s",
        "the U.S.-provided arms|the U.S. - provided arms",
        "Mr. J. R. Smith vs. Gen. Lee|Mr. J. R. Smith vs. Gen. Lee",
        "see https://a.org/b?c=d, or c-span.org.|see https://a.org/b?c=d , or c-span.org .",
        "10/30/20242 min|10 / 30 / 20242 min",
        "AT&T wait... what|AT&T wait ... what",
        "O'Brien's boys' toys|O'Brien 's boys ' toys",
      })
  void cutsTokens(String raw, String expected) {
    assertEquals(expected, tokens(raw));
  }

  @Test
  void abbreviationsDoNotEndSentences() {
    assertEquals(
        List.of("Gen. Lee of the U.S. Army left at 5 p.m. Tuesday.", "The war ended."),
        sentences("Gen. Lee of the U.S. Army left at 5 p.m. Tuesday. The war ended."));
  }

  @Test
  void acronymEndsSentenceBeforeAnOpener() {
    assertEquals(
        List.of("He left the U.S.", "The men stayed."),
        sentences("He left the U.S. The men stayed."));
  }

  @Test
  void gluedSentencesAreParted() {
    assertEquals(
        List.of("It ended the war.", "The men left."), sentences("It ended the war.The men left."));
  }

  @Test
  void headlineWithoutStopIsItsOwnSentence() {
    AnnotatedText text = TextLayer.annotate("Two held after raid\n\nPolice held two men.");
    assertEquals(2, text.sentences());
    assertTrue(text.isHeading(0));
    assertFalse(text.isHeading(1));
  }

  @Test
  void quotationSpansSentences() {
    AnnotatedText text = TextLayer.annotate("“We lost. We will fight on,” he said.");
    assertEquals(2, text.sentences());
    assertTrue(text.continuesQuote(1));
    assertFalse(text.isQuoted(text.tokens() - 2));
  }

  @Test
  void unclosedQuotationEndsWithItsParagraph() {
    AnnotatedText text = TextLayer.annotate("\"We lost.\n\nThe men left.");
    assertFalse(text.isQuoted(text.tokens() - 2));
  }

  @Test
  void quotationOverParagraphsGoesOn() {
    AnnotatedText text = TextLayer.annotate("“We lost.\n\n“We left,” he said.");
    assertTrue(text.isQuoted(6));
    assertFalse(text.isQuoted(text.tokens() - 2));
  }

  @Test
  void tokenisedTextWorks() {
    AnnotatedText text = TextLayer.annotate("`` We did n't lose , '' he said .");
    assertEquals("`` We did n't lose , '' he said .", tokens(text.raw()));
    assertTrue(text.isQuoted(1));
    assertFalse(text.isQuoted(text.tokens() - 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10/30/20242 min read",
        "Also Read",
        "Share:",
        "By Jane Doe and JOHN ROE",
        "https://www.example.org/watch?v=1",
        "We use cookies. Read our cookie policy.",
        "Jane Doe/AFP/Getty Images",
        "Story Continued Below",
      })
  void furnitureIsNoise(String line) {
    AnnotatedText text = TextLayer.annotate("It rained.\n\n" + line + "\n\nIt snowed in May.");
    assertTrue(text.isNoise(text.sentences() - 2), line);
    assertFalse(text.isNoise(0));
    assertFalse(text.isNoise(text.sentences() - 1));
  }

  @Test
  void repeatedCaptionIsNoise() {
    AnnotatedText text =
        TextLayer.annotate("man in green coat\nman in green coat\nIt rained today.");
    assertTrue(text.isNoise(0));
    assertTrue(text.isNoise(1));
    assertFalse(text.isNoise(2));
  }

  @Test
  void nullIsTheEmptyText() {
    assertEquals(0, TextLayer.annotate(null).tokens());
    assertEquals(0, TextLayer.annotate("").sentences());
  }
}
