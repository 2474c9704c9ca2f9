package org.newsconcord.claims.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;

class TimeExtractorTest {
  private static final TimeExtractor EXTRACTOR = TimeExtractor.of(LanguagePack.english());

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
        "It fell early Oct. 3.|early Oct. 3 = 2018-10-03 DAY",
        "It will not change until March 5 of next year.|until March 5 of next year = 2019-03-05 DAY",
        "They had until Oct. 5 to pay.|until Oct. 5 = 2018-10-05 DAY",
        "The September jobless rate should fall.|September = 2018-09-01 MONTH",
        "They were scarred by the 1988 campaign.|1988 = 1988-01-01 YEAR",
        "It lasts for the next decade.|next decade = 2018-10-12 DECADE",
        "They won in the last two weeks of the campaign.|''",
        "He told a regularly scheduled briefing Tuesday.|Tuesday = 2018-10-09 DAY",
        "It must be ready to hit them on Tuesday.|Tuesday = 2018-10-16 DAY",
        "It fell last month.|last month = 2018-09-01 MONTH",
        "It fell in December.|December = 2017-12-01 MONTH",
        "It fell in March 2016.|March 2016 = 2016-03-01 MONTH",
        "It fell in 2006.|2006 = 2006-01-01 YEAR",
        "It fell two years ago.|two years ago = 2016-01-01 YEAR",
        "It fell a week ago.|a week ago = 2018-10-01 WEEK",
        "It fell yesterday, 2018-10-05 and 10/30/2017.|yesterday = 2018-10-10 DAY; 2018-10-05 = 2018-10-05 DAY; 10/30/2017 = 2017-10-30 DAY",
        "It fell in the 1990s.|1990s = 1990-01-01 DECADE",
        "He may march with 2000 people in May.|May = 2019-05-01 MONTH",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The hearing was put off until Monday.|until Monday = 2018-10-15..2018-10-16",
        "They were not told until Monday.|until Monday = 2018-10-08..2018-10-09",
        "The mayor died on Nov. 2.|Nov. 2 = 2017-11-02..2017-11-03",
        "The vote on Nov. 6 looms.|Nov. 6 = 2018-11-06..2018-11-07",
        "The trial will open on Jan. 15.|Jan. 15 = 2019-01-15..2019-01-16",
        "The pier opens as early as Saturday.|Saturday = 2018-10-13..2018-10-14",
        "The plan won't be revealed until the middle of November.|until the middle of November = 2018-11-11..2018-11-21",
        "The test failed early Saturday, the second this month.|early Saturday = 2018-10-06..2018-10-07; this month = 2018-10-01..2018-11-01",
        "A man in his 20s shot a boy in his late 30s.|''",
        "A man was shot in the 2000 block of Harbour Street.|''",
        "It closed in the 80s.|80s = 1980-01-01..1990-01-01",
        "The board will hold a hearing on the Sept. 6 riot.|Sept. 6 = 2018-09-06..2018-09-07",
        "A vote was set for Monday.|Monday = 2018-10-15..2018-10-16",
        "By Monday night, both sides had met.|By Monday night = 2018-10-08..2018-10-09",
        "She will leave this Saturday.|this Saturday = 2018-10-13..2018-10-14",
        "They vote this November.|this November = 2018-11-01..2018-12-01",
        "Officials told April Holt to leave, Jan Falk said.|''",
        "Mrs May thanked the crew. The owner may, if asked, sell.|''",
        "Rents fell in the third quarter of 2017.|third quarter of 2017 = 2017-07-01..2017-10-01",
        "Rents fell in the first half of 2018.|first half of 2018 = 2018-01-01..2018-07-01",
        "Rents fell in Q2 2018 and in the first half of the year.|Q2 2018 = 2018-04-01..2018-07-01; first half of the year = 2018-01-01..2018-07-01",
        "Rents fell last quarter.|last quarter = 2018-07-01..2018-10-01",
        "It rained from 2003 to 2011.|from 2003 to 2011 = 2003-01-01..2012-01-01",
        "It rained between May 3 and June 4.|between May 3 and June 4 = 2018-05-03..2018-06-05",
        "It rained May 3-5 and Monday through Wednesday.|May 3-5 = 2018-05-03..2018-05-06; Monday through Wednesday = 2018-10-08..2018-10-11",
        "It has rained since 2014.|since 2014 = 2014-01-01..2018-10-12",
        "Prices have fallen since January.|since January = 2018-01-01..2018-10-12",
        "It has rained since December.|since December = 2017-12-01..2018-10-12",
        "It will close by the end of the year.|by the end of the year = 2018-01-01..2019-01-01",
        "It closed at the end of September.|end of September = 2018-09-21..2018-10-01",
        "It rained in the last week and earlier this month.|last week = 2018-10-04..2018-10-12; earlier this month = 2018-10-01..2018-10-12",
        "It rained for the last month and a half.|last month and a half = 2018-08-27..2018-10-12",
        "It rained over the weekend.|weekend = 2018-10-06..2018-10-08",
        "It rained a few days ago.|a few days ago = 2018-10-07..2018-10-10",
        "It opens on the first Tuesday of November.|first Tuesday of November = 2018-11-06..2018-11-07",
        "It opens Tuesday of next week and next week on Friday.|Tuesday of next week = 2018-10-16..2018-10-17; next week on Friday = 2018-10-19..2018-10-20",
        "It opens two weeks from tomorrow.|two weeks from tomorrow = 2018-10-22..2018-10-29",
        "Will it open in three weeks?|in three weeks = 2018-10-29..2018-11-05",
        "It will open in three weeks; it rose 4 percent in three weeks.|in three weeks = 2018-10-29..2018-11-05",
        "The Harbour Act of 1964 and a Saturday Night Live sketch.|''",
        "The show aired on 13.5.2017 and 21/04/16 and 5-6-17.|13.5.2017 = 2017-05-13..2017-05-14; 21/04/16 = 2016-04-21..2016-04-22; 5-6-17 = 2017-05-06..2017-05-07",
        "The next day it rained, as it did that August.|August = open",
      })
  void keepsBothEndsAndTheRightSide(String raw, String expected) {
    AnnotatedText text = TextLayer.annotate(raw);
    StringJoiner out = new StringJoiner("; ");
    for (int s = 0; s < text.sentences(); s++) {
      for (TimeMention m : EXTRACTOR.extract(text, s, Instant.parse("2018-10-11T08:00:00Z"))) {
        TimeSpan time = m.time();
        String interval =
            time.begin() == null
                ? "open"
                : time.begin().toString().substring(0, 10)
                    + ".."
                    + time.end().toString().substring(0, 10);
        out.add(time.text() + " = " + interval);
      }
    }
    assertEquals(expected, out.toString());
  }
}
