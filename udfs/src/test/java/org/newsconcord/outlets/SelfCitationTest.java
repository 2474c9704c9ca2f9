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
    ", AP, apnews.com, false",
    "reuters.com, , , false",
  })
  void tellsTheOwnName(String outlet, String cited, String key, boolean self) {
    assertEquals(self, SelfCitation.is(outlet, cited, key));
  }
}
