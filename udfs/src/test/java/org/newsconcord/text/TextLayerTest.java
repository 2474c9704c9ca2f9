package org.newsconcord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "a zero-carbon fuel|a zero-carbon fuel",
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
        "More:Court allows the governor of the state to keep the seat that he won in November, for now",
        "► Related: Two charged after a fire at a school",
        "× Police: four shot at a party",
        "Holt slams the minister after the second debate Read more",
        "1:11 Man accused of driving drunk appears in court",
        "MUST WATCH Holt says the talks have failed 05:10",
        "Photo: Jane Doe Image 8 of 41 Three people were hurt in a fire on Sunday.",
        "(Reporting by Jane Doe; Editing by Joe Roe)",
      })
  void boilerplateIsNoise(String line) {
    AnnotatedText text = TextLayer.annotate("It rained.\n\n" + line + "\n\nIt snowed in May.");
    assertTrue(text.isNoise(text.sentences() - 2), line);
    assertFalse(text.isNoise(0));
    assertFalse(text.isNoise(text.sentences() - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The vote began at 10:30 and ended after midnight.",
        "At 9:15 a.m. the doors opened.",
        "They agreed to read more.",
        "He paid 2 of 3 dollars for the image.",
      })
  void sentencesOfTheArticleAreNoNoise(String sentence) {
    AnnotatedText text = TextLayer.annotate("It rained.\n\n" + sentence + "\n\nIt snowed.");
    for (int s = 0; s < text.sentences(); s++) {
      assertFalse(text.isNoise(s), text.sentence(s));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Sen. Ann Holt Ann Marie HoltSenate waves off motion GOP warns MORE (R-Ky.) left.|Sen. Ann Holt ( R-Ky. ) left .",
        "Ann Holt Ann (Annie) Lee Holt2030 race opens MORE and Joe Roe Joseph RoeRoe: 'No deal' MORE met.|Ann Holt and Joe Roe met .",
        "She wants MORE of it, said Ann HoltMann.|She wants MORE of it , said Ann HoltMann .",
        "Holt HoltMann MOREOVER|Holt HoltMann MOREOVER",
      })
  void boxesOfLinksYieldNoTokens(String raw, String expected) {
    assertEquals(expected, tokens(raw));
  }

  @Test
  void textBetweenTokensLeavesBoxesOut() {
    AnnotatedText text = TextLayer.annotate("Ann Holt Ann HoltPolls open MORE (Ky.) won.");
    assertEquals("Ann Holt (Ky.)", text.between(0, 5));
    assertEquals("Ann Holt Ann HoltPolls open MORE (Ky.) won.", text.sentence(0));
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
