package org.newsconcord.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.language.LanguagePack;

/** Ages, days and places of texts, whether or not they make a claim. */
class FactReaderTest {
  private static final FactReader FACTS = FactReader.of(LanguagePack.english());

  /** A Sunday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2018, 6, 3);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A 5-year-old boy was found. | 5
          Ann Roe, 34, and her daughter, aged 9, were found. | 9 34
          Ann Roe , 34 , was found. | 34
          Hall scored his 2,292nd point. | ''
          The bridge cost 40 million kroner. | ''
          """)
  void ages(String text, String expected) {
    assertEquals(expected, joined(FACTS.read(text, PUBLISHED).ages()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The boy died on Saturday. | 2018-06-02
          The court will rule on Monday. | 2018-06-04
          It began on 30 December and ended last night. | 2017-12-30 2018-06-02
          He left at 9 a.m. on Friday. | 2018-06-01
          Prices rose in May. | ''
          Feb. 30 is no day. | ''
          """)
  void daysOfDatedTexts(String text, String expected) {
    FactReader.Facts facts = FACTS.read(text, PUBLISHED);
    assertEquals(expected, joined(facts.days()));
    assertTrue(facts.daysOfYear().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It began on Dec. 30, 2013. | --12-30
          It began on 30 December, not on Monday. | --12-30
          It ended yesterday, three days after it began. | ''
          It happened on Feb. 29. | --02-29
          """)
  void undatedTextsKeepTheDayOfTheYearOnly(String text, String expected) {
    FactReader.Facts facts = FACTS.read(text, null);
    assertEquals(expected, joined(facts.daysOfYear()));
    assertTrue(facts.days().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Police in Ohio said so. | us/ohio
          West Virginia police said so. | us/west-virginia
          Papua New Guinea said so. | pg
          The French minister said so. | fr
          He said so. | ''
          """)
  void places(String text, String expected) {
    assertEquals(
        expected,
        FACTS.read(text, PUBLISHED).places().stream()
            .map(place -> place.key())
            .collect(Collectors.joining(" ")));
  }

  private static String joined(Iterable<?> values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.toString()));
    return String.join(" ", texts);
  }
}
