package org.newsconcord.outlets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationNamesTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "The Ostrava Evening Gazette, ostrava evening gazette",
        "the Pine Hollow Courier, pine hollow courier",
        "Radio Velka, radio velka",
        "'The Pine Hollow Courier, which saw the letter,', pine hollow courier",
        "the newspaper, none",
        "Times, none",
        "Mayor Lena Ortiz, none",
        "the Herald of a new age, none",
        "none, none",
      })
  void namesThatEndOrBeginLikeAMasthead(String text, String key) {
    assertEquals(key, PublicationNames.key(text));
  }
}
