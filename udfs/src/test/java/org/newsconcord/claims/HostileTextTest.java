package org.newsconcord.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsconcord.claims.quantity.QuantityExtractor;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;

/** Any string in: no exception, linear time, every offset inside the text. */
class HostileTextTest {
  private static final int LARGE = 1_000_000;
  private static final String[] PIECES = {
    "a",
    " ",
    "\n",
    "\n\n",
    ".",
    "...",
    "1",
    "12,345",
    "1.5",
    "/",
    "-",
    "–",
    "$",
    "%",
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "``",
    "''",
    "(",
    ")",
    "million",
    "two",
    "and",
    "a half",
    "percent",
    "to",
    "from",
    "between",
    "at least",
    "killed",
    "people",
    "Mr.",
    "U.S.",
    "p.m.",
    "May",
    "2018",
    "\ud83d\ude00",
    "\ud83d",
    "\udc00",
    "\u200b",
    "\ufeff",
    "\u0000",
    "é",
    "İ",
    "ß",
    "中文",
    "٣",
    "½",
    "€",
    "http://",
    "@",
    "#",
    "&",
    "_",
    "year-old",
    "dozens of",
    "tens of thousands",
    "said",
    "\r\n",
    "\t",
    "\u2028",
  };

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("one sentence of words", "word ".repeat(LARGE)),
        Arguments.of("one word", "a".repeat(5 * LARGE)),
        Arguments.of("digits", "1".repeat(LARGE)),
        Arguments.of("number words", "two hundred and ".repeat(LARGE / 10)),
        Arguments.of("quotes", "\"".repeat(100_000)),
        Arguments.of("curly quotes", "“a ".repeat(100_000)),
        Arguments.of("single quotes", "'a ".repeat(100_000)),
        Arguments.of("brackets", "(".repeat(LARGE)),
        Arguments.of("dashes", "1-".repeat(LARGE)),
        Arguments.of("slashes", "1/".repeat(LARGE)),
        Arguments.of("dots", "a.".repeat(LARGE)),
        Arguments.of("numbers", "12 people and ".repeat(LARGE / 10)),
        Arguments.of("ranges", "from 1 to 2 ".repeat(LARGE / 10)),
        Arguments.of("lines", "a\n".repeat(LARGE)),
        Arguments.of("repeated lines", "Also Read\n".repeat(LARGE / 10)),
        Arguments.of("hyphens", "a-".repeat(LARGE)),
        Arguments.of("apostrophes", "a'".repeat(LARGE)),
        Arguments.of("spaces", " ".repeat(5 * LARGE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void readsHostileTextInLinearTime(String name, String raw) {
    assertTimeoutPreemptively(Duration.ofSeconds(120), () -> check(raw));
  }

  @Test
  void readsRandomPieces() {
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder raw = new StringBuilder();
      for (int k = random.nextInt(60); k >= 0; k--) {
        raw.append(PIECES[random.nextInt(PIECES.length)]);
        raw.append(random.nextInt(3) == 0 ? "" : " ");
      }
      check(raw.toString());
    }
  }

  @Test
  void readsRandomCharacters() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder raw = new StringBuilder();
      for (int k = random.nextInt(80); k >= 0; k--) {
        raw.append((char) random.nextInt(random.nextInt(4) == 0 ? 0x10000 : 0x180));
      }
      check(raw.toString());
    }
  }

  private static void check(String raw) {
    AnnotatedText text = TextLayer.annotate(raw);
    int previous = 0;
    int source = 0;
    for (int t = 0; t < text.tokens(); t++) {
      assertTrue(previous <= text.begin(t) && text.begin(t) < text.end(t), "token order");
      assertTrue(
          source <= text.sourceBegin(t) && text.sourceBegin(t) < text.sourceEnd(t), "source");
      assertTrue(text.sourceEnd(t) <= raw.length(), "source end");
      previous = text.end(t);
      source = text.sourceBegin(t);
    }
    assertTrue(previous <= text.raw().length(), "token end");
    for (int s = 0; s < text.sentences(); s++) {
      assertTrue(text.firstToken(s) < text.endToken(s), "empty sentence");
      List<QuantityMention> mentions =
          QuantityExtractor.of(LanguagePack.english()).extract(text, s);
      for (QuantityMention m : mentions) {
        Claim claim = m.toClaim(text, s, s).build();
        String span = text.raw().substring(claim.begin(), claim.end());
        assertEquals(text.between(m.firstToken(), m.endToken()), span);
      }
    }
  }
}
