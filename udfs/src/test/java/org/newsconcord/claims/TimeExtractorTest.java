package org.newsconcord.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.StringJoiner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;

class TimeExtractorTest {
  private static final TimeExtractor EXTRACTOR = TimeExtractor.of(Lexicon.bundled());

  private static String times(String raw, Instant published) {
    AnnotatedText text = TextLayer.annotate(raw);
    StringJoiner out = new StringJoiner("; ");
    for (int s = 0; s < text.sentences(); s++) {
      for (TimeMention m : EXTRACTOR.extract(text, s, published)) {
        TimeSpan time = m.time();
        String day = time.begin() == null ? "open" : time.begin().toString().substring(0, 10);
        out.add(time.text() + " = " + day + " " + time.grain());
      }
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It fell on October 9, 2018.|October 9, 2018 = 2018-10-09 DAY",
        "It fell on Oct. 9.|Oct. 9 = 2018-10-09 DAY",
        "It fell on 9 May 2017.|9 May 2017 = 2017-05-09 DAY",
        "It fell on the 3rd of June.|3rd of June = 2018-06-03 DAY",
        "It fell on Tuesday.|Tuesday = 2018-10-09 DAY",
        "It fell Thursday night.|Thursday night = 2018-10-11 DAY",
        "It falls next Monday.|next Monday = 2018-10-15 DAY",
        "It fell last month.|last month = 2018-09-01 MONTH",
        "It fell in December.|December = 2017-12-01 MONTH",
        "It fell in March 2016.|March 2016 = 2016-03-01 MONTH",
        "It fell in 2006.|2006 = 2006-01-01 YEAR",
        "It fell two years ago.|two years ago = 2016-01-01 YEAR",
        "It fell a week ago.|a week ago = 2018-10-01 WEEK",
        "It fell yesterday, 2018-10-05 and 10/30/2017.|yesterday = 2018-10-10 DAY; 2018-10-05 = 2018-10-05 DAY; 10/30/2017 = 2017-10-30 DAY",
        "It fell in the 1990s.|1990s = 1990-01-01 DECADE",
        "He may march with 2000 people in May.|May = 2018-05-01 MONTH",
        "On Tuesday, October 9, 2018 it fell.|Tuesday, October 9, 2018 = 2018-10-09 DAY",
      })
  void resolvesAgainstPublication(String raw, String expected) {
    assertEquals(expected, times(raw, Instant.parse("2018-10-11T08:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It fell on Tuesday.|Tuesday = open DAY",
        "It fell last month.|last month = open MONTH",
        "It fell on October 9, 2018.|October 9, 2018 = 2018-10-09 DAY",
        "It fell on February 30, 2018.|''",
      })
  void staysOpenWithoutPublication(String raw, String expected) {
    assertEquals(expected, times(raw, null));
  }
}
