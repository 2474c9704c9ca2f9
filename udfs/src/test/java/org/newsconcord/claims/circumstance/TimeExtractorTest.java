package org.newsconcord.claims.circumstance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.language.Lexicon;
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
        "It will fall on Tuesday.|Tuesday = 2018-10-16 DAY",
        "The vote, expected in March, was held Tuesday.|March = 2019-03-01 MONTH; Tuesday = 2018-10-09 DAY",
        "It was expected to fall on Tuesday.|Tuesday = 2018-10-09 DAY",
        "It could fall Wednesday or Thursday.|Wednesday or Thursday = 2018-10-17 DAY",
        "It fell in late January.|late January = 2018-01-21 DAY",
        "It fell in early 2009.|early 2009 = 2009-01-01 MONTH",
        "It falls within the next two weeks.|next two weeks = 2018-10-12 WEEK",
        "It fell in the past three months.|past three months = 2018-07-11 MONTH",
        "It fell in the summer of 2016 and last winter.|summer of 2016 = 2016-06-01 MONTH; last winter = 2017-12-01 MONTH",
        "In December it will fall.|December = 2018-12-01 MONTH",
        "Preparations for November go on.|November = 2018-11-01 MONTH",
        "The 2009 earthquake fell on the 2000 soldiers.|2009 = 2009-01-01 YEAR",
      })
  void resolvesAgainstPublication(String raw, String expected) {
    assertEquals(expected, times(raw, Instant.parse("2018-10-11T08:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at 3:36 a.m. Wednesday|2018-10-10T03:36:00Z 2018-10-10T03:37:00Z",
        "on Tuesday at about 8:30 p.m. (9:30 p.m. ET)|2018-10-09T20:15:00Z 2018-10-09T20:45:00Z",
        "around noon, yesterday|2018-10-10T11:45:00Z 2018-10-10T12:15:00Z",
        "at 15:30 GMT on Oct. 9|2018-10-09T15:30:00Z 2018-10-09T15:31:00Z",
        "at 3 p.m. sharp|null null",
      })
  void readsTheClock(String words, String expected) {
    AnnotatedText text = TextLayer.annotate("It fell " + words + ".");
    List<TimeMention> found = EXTRACTOR.extract(text, 0, Instant.parse("2018-10-11T08:00:00Z"));
    assertEquals(1, found.size());
    TimeSpan time = found.get(0).time();
    assertEquals("HOUR", time.grain());
    assertEquals(expected, time.begin() + " " + time.end());
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
