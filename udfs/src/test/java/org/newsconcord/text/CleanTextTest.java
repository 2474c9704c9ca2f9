package org.newsconcord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
  private static CleanText clean(String text) {
    return TextLayer.annotate(text).source();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          AT&amp;T paid &pound;5m            | AT&T paid £5m
          Holt&#8217;s &#x201c;plan&#X201D;  | Holt’s “plan”
          Holt&rsquo;s R&D and Q&A;          | Holt’s R&D and Q&A;
          it&#39s over                       | it's over
          fish &amp;amp; chips               | fish & chips
          a &lt;b&gt;bold&lt;/b&gt; move     | a bold move
          one<b> two</b>, <i class="x>y">three</i> | one two, three
          see <a href='/a?b=1&amp;c=2'>here</a> | see here
          up<!-- advert <p> --> by 5         | up by 5
          less than <5 percent, x < y > z    | less than <5 percent, x < y > z
          (<crowd cheers>) <<they leave>>    | (<crowd cheers>) <<they leave>>
          a<script>var a = "<p>";</script>b  | a\\nb
          10,\u200b000 Ober\u00adstein       | 10,000 Oberstein
          \u200eRepublicans\ufeff won        | Republicans won
          left Monday.\u200bThe rest         | left Monday. The rest
          e\ufb03cient \ufb01re-\ufb02y      | efficient fire-fly
          \uff11\uff12\uff0c\uff10\uff10\uff10 people | 12,000 people
          \ud835\uddd5\ud835\udde5\ud835\udde2 said | BRO said
          Co\u2011operation, 10\u2010year    | Co-operation, 10-year
          \u00a33\u00b75m, Nicola\u0301s     | £3.5m, Nicolás
          Holt\u0092s \u0093plan\u0094       | Holt’s “plan”
          Holtâ€™s â€œplanâ€\u009d Â£5 cafÃ© | Holt’s “plan” £5 café
          HoltÃ¢Â\u0080Â\u0099s plan          | Holt’s plan
          12\u202f000 and 5\u00a0people       | 12\u202f000 and 5 people
          “CAFÉ” and ÓRLA’S                   | “CAFÉ” and ÓRLA’S
          """)
  void readsWhatIsMeant(String raw, String expected) {
    assertEquals(expected.replace("\\n", "\n"), clean(raw).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the govern-/ment fell            | the government fell
          the govern-/  ment fell          | the government fell
          a well-/known man                | a well-known man
          a 10-/year-old boy               | a 10-year-old boy
          the twenty-/five men             | the twenty-five men
          an on-/line and on-line shop     | an on-line and on-line shop
          about 10,/000 people             | about 10,000 people
          in 2013,/130 people              | in 2013,/130 people
          he left -/and came back          | he left -/and came back
          the Smith-/Jones act             | the Smith-/Jones act
          """)
  void joinsWhatTheEndOfALineParts(String raw, String expected) {
    assertEquals(expected.replace('/', '\n'), clean(raw.replace('/', '\n')).text());
  }

  @Test
  void paragraphsAndLinesOfTagsStay() {
    AnnotatedText text =
        TextLayer.annotate("<div><p>Rain fell in Oberstein</p><p>Two roads closed<br/>One is open");
    assertEquals(3, text.sentences());
    assertTrue(text.isParagraphStart(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>About <b>10,000</b> men &amp; women were in Ober\u00adstein&#8217;s hall.</p>",
        "&amp;lt;!--frame--&amp;gt;The e\ufb00ort cost &amp;pound;5\u00b75m.",
        "Holtâ€™s 12,\u200b000 men left.\u200bThe oth-\ners stayed."
      })
  void everyTokenPointsToWhereItCame(String raw) {
    AnnotatedText text = TextLayer.annotate(raw);
    assertFalse(text.source().isAsItCame());
    int last = 0;
    for (int t = 0; t < text.tokens(); t++) {
      int begin = text.sourceBegin(t);
      int end = text.sourceEnd(t);
      assertTrue(last <= begin && begin < end && end <= raw.length(), text.surface(t));
      assertEquals(text.surface(t), clean(raw.substring(begin, end)).text().strip());
      last = end;
    }
  }

  @Test
  void plainTextIsItself() {
    String raw = "“We can’t,” said Nicolás Órla – R&D, 5 < 6, self-made…";
    assertTrue(clean(raw).isAsItCame());
    assertEquals(raw, clean(raw).text());
    assertEquals(7, clean(raw).begin(7));
    assertEquals(7, clean(raw).end(7));
    assertEquals("", clean("<p></p>").text().strip());
    assertEquals(0, TextLayer.annotate("\u200b").tokens());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!--", "<script>", "<p ", "&#x", "a-\nb", "10,\n000,", "â€", "\u200b&amp;"})
  void staysLinear(String unit) {
    String hostile = unit.repeat(100_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> CleanTextTest.clean(hostile).text().length());
  }
}
