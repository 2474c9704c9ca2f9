package org.newsconcord.claims.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;
import org.newsconcord.claims.Trend;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.Lexicon;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;

class QuantityExtractorTest {
  private static final QuantityExtractor EXTRACTOR = QuantityExtractor.of(LanguagePack.english());

  private static List<QuantityMention> mentions(AnnotatedText text) {
    List<QuantityMention> mentions = new ArrayList<>();
    for (int s = 0; s < text.sentences(); s++) {
      mentions.addAll(EXTRACTOR.extract(text, s));
    }
    return mentions;
  }

  /** Span, interval, unit, hedge and verb class of every claim, in the order of the text. */
  private static String claims(String raw) {
    AnnotatedText text = TextLayer.annotate(raw);
    StringBuilder out = new StringBuilder();
    for (QuantityMention m : mentions(text)) {
      if (m.isClaim()) {
        Quantity q = m.quantity();
        out.append(out.length() == 0 ? "" : "; ");
        out.append(
            String.format(
                Locale.ROOT,
                "%s = %s..%s %s %s %s",
                text.between(m.firstToken(), m.endToken()),
                number(q.low()),
                number(q.high()),
                q.unit(),
                q.hedge(),
                m.predicateClass()));
      }
    }
    return out.toString();
  }

  private static String number(Double value) {
    return value == Math.rint(value) ? String.valueOf(value.longValue()) : value.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The crash killed at least 71 people.|at least 71 = 71..106.5 person AT_LEAST KILL",
        "It sent about 8,000 troops.|about 8,000 = 7200..8800 troop APPROX DEPLOY",
        "Several thousand soldiers came.|Several thousand = 3000..9999 soldier VAGUE null",
        "Tens of thousands of residents fled.|Tens of thousands = 20000..99999 resident VAGUE DISPLACE",
        "The firm paid $2.3 billion.|$2.3 billion = 2250000000..2350000000 USD EXACT COST",
        "Prices rose between 5% and 6%.|5% and 6% = 5..6 percent RANGE RISE",
        "More than three-fourths of voters left.|More than three-fourths = 75..100 percent MORE_THAN null",
        "He was a 15-year-old boy.|15-year-old = 15..15 year old EXACT null",
        "Senard, 65, resigned.|65 = 65..65 year old EXACT null",
        "It killed 17 people and injured nine.|17 = 17..17 person EXACT KILL; nine = 9..9 person EXACT INJURE",
        "Two dozen men came.|Two dozen = 24..24 man EXACT null",
        "More than two-dozen people came.|More than two-dozen = 24..36 person MORE_THAN null",
        "The board is 9mm thick.|9 = 9..9 millimetre EXACT null",
        "Four were wounded.|Four = 4..4 person EXACT INJURE",
        "They have 98 miles left.|98 = 98..98 mile EXACT HOLD",
        "The 14 to 11 vote passed.|14 = 14..14 vote EXACT APPROVE; 11 = 11..11 vote EXACT APPROVE",
        "The rate fell from 7.9 percent to 7.7 percent.|7.9 percent = 7.9..7.9 percent EXACT FALL; 7.7 percent = 7.7..7.7 percent EXACT FALL",
        "Two police officers were wounded.|Two = 2..2 officer EXACT INJURE",
        "He fired a .38 caliber revolver.|~~",
        "They met at the Three Feathers Hotel near the coast.|~~",
        "A man was shot and killed.|A = 1..1 person EXACT KILL",
        "The state has 3,000 tests per day.|3,000 = 2700..3300 test per day EXACT HOLD",
      })
  void readsClaims(String raw, String expected) {
    assertEquals(expected, claims(raw));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A 6-year-old was shot in the arm.|A = 1..1 person EXACT SHOOT; 6-year-old = 6..6 year old EXACT SHOOT",
        "2-year-old dies in fire|2-year-old = 2..2 year old EXACT KILL; 2-year-old = 1..1 person EXACT KILL",
        "Karu firefighter fatally shot at home|firefighter = 1..1 person EXACT KILL",
        "They spoke of the death of a boy.|a = 1..1 person EXACT KILL",
        "He was held over the fatal shooting of a clerk.|a = 1..1 person EXACT KILL",
        "He shot and killed his wife.|his = 1..1 person EXACT KILL",
        "A girl accidentally shot herself.|A = 1..1 person EXACT SHOOT",
        "Boy shot, killed in park|Boy = 1..1 person EXACT KILL",
        "4 shot, 1 fatally, at bar|4 = 4..4 person EXACT SHOOT; 1 = 1..1 person EXACT KILL",
        "1 dead, 4 wounded in crash|1 = 1..1 person EXACT KILL; 4 = 4..4 person EXACT INJURE",
        "The shooting deaths of four men shocked all.|four = 4..4 man EXACT KILL",
      })
  void countsWhoWasHarmed(String raw, String expected) {
    assertEquals(expected, claims(raw));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A man and a woman were shot.",
        "Mother, son killed in crash",
        "A man shot his neighbors.",
        "A third person died.",
        "Fourth person dies in Karu",
        "He was charged with the deaths of a mother, son and girl.",
        "A dog was shot.",
        "The police heard a call of shots that left people dead.",
        "People killed in crash - 41NBC News",
      })
  void countsNobodyElse(String raw) {
    assertEquals("", claims(raw));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "In 2017 he left on February 11, 2018.",
        "They met at 9:01 p.m. and at 10am.",
        "It happened two years ago.",
        "Boeing 737 Max sales and the iPhone 12 rose.",
        "Flight 703 left from Gate 4.",
        "It is one of the best.",
        "No one was hurt.",
        "They won on the 22nd, in the 1990s.",
        "Call 555-123-4567 or 192.168.1.2.",
        "They drew 2-2 again.",
        "The bill passed 217-213.",
        "In a 6-3 decision the court agreed.",
        "The House approved it 230 to 195.",
        "He spoke of the 9/11 attacks.",
      })
  void leavesOutWhatIsNoClaim(String raw) {
    assertEquals("", claims(raw));
  }

  @Test
  void trendIsReadBeforeAndAfter() {
    AnnotatedText text = TextLayer.annotate("Shares fell 3 percent. A 19% rise followed.");
    assertEquals(Trend.DOWN, mentions(text).get(0).quantity().trend());
    assertEquals(Trend.UP, mentions(text).get(1).quantity().trend());
  }

  @Test
  void subjectOfTheVerbIsFound() {
    AnnotatedText text = TextLayer.annotate("North Korea has sent 10,000 troops to Russia.");
    assertEquals("North Korea", mentions(text).get(0).subjectText(text));
    assertEquals("troops", mentions(text).get(0).objectText(text));
  }

  @Test
  void userListsExtendTheHedges() {
    Lexicon lexicon =
        Lexicon.bundled()
            .with(java.util.Map.of("hedges.add.tsv", "give or take\tAPPROX\tbefore\n"));
    AnnotatedText text = TextLayer.annotate("They counted give or take 40 tents.");
    Quantity quantity =
        QuantityExtractor.of(LanguagePack.english(lexicon)).extract(text, 0).get(0).quantity();
    assertEquals(Hedge.APPROX, quantity.hedge());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"He pays a $10 wage.|USD", "It made Y=590 billion.|JPY", "It cost A$10.|AUD"})
  void aLetterBelongsToASignThatIsGluedToIt(String text, String unit) {
    assertEquals(unit, claims(text).split(" ")[text.contains("billion") ? 4 : 3]);
  }
}
