package org.newsconcord.outlets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfCitationTest {
  @ParameterizedTest
  @CsvSource({
    "CNN (Web News), CNN, cnn.com, true",
    "cnn.com, CNN, cnn.com, true",
    "The Arden Post, the Arden Post, arden post, true",
    "arden-post.com, Arden Post, arden post, true",
    "The Arden Post, the Karu Times, karu times, false",
    "arden-post.com, Karu Times, karu times, false",
    "wqzt.com, WQZT News, wqzt news, true",
    "fox9arden.com, FOX 9, fox 9, true",
    "time.com, Times of Karu, times of karu, false",
    "qbcarden.com, QBC, qbc.com, true",
    "sunofarden.com, Sun, sun, false",
    "myanc.com, The Arden News-Call, arden news-call, true",
    "postofkaru.com, the Post, post, false",
    "reuters.com, AP, apnews.com, false",
    "QBC (Web News), a QBC poll, a qbc poll, true",
    "QBC, QBC Television, qbc television, true",
    "qbc.com, A QBC Poll of Polls analysis, a qbc poll of polls analysis, true",
    "fox9.com, Fox 9 News, fox 9 news, true",
    "fox9.com, Fox 8, fox 8, false",
    "ardendailybell.com, the Daily Bell, daily bell, true",
    "New Arden Post, a New Arden Times poll, a new arden times poll, false",
    "The Hill - Opinion, the Hill survey, the hill survey, true",
    ", AP, apnews.com, false",
    "reuters.com, , , false",
  })
  void tellsTheOwnName(String outlet, String cited, String key, boolean self) {
    assertEquals(self, SelfCitation.is(outlet, cited, key));
  }
}
