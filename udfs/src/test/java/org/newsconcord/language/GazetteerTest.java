package org.newsconcord.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
  private static final Gazetteer PLACES = LanguagePack.english().gazetteer();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Russia;ru",
        "Kursk;ru/kursk",
        "western Kursk region;ru/kursk",
        "Russia's Kursk region;ru/kursk",
        "Russia’s western Kursk region;ru/kursk",
        "U.S.;us",
        "the United States;us",
        "Huntsville, Ala.;us/alabama/huntsville",
        "Trotwood, Ohio;us/ohio/trotwood",
        "Pell City, Alabama;us/alabama/pell-city",
        "Everett, Washington;us/washington-state/everett",
        "Duvall, Washington;us/washington-state/duvall",
        "Washington, D.C.;us/washington",
        "South Los Angeles;us/california/los-angeles",
        "São Paulo;br/sao-paulo",
        "Kiev;ua/kyiv",
        "ISTANBUL;tr/istanbul",
        "Northern Ireland;gb/northern-ireland",
        "South Korea;kr",
        "Dhaka, Bangladesh;bd/dhaka",
        "Paris, Texas;us/texas/paris",
        "Reading, England;gb/england/reading",
        "Mobile, Ala.;us/alabama/mobile",
        "Manchester;gb/england/manchester",
        "Portland;us/oregon/portland",
        "Bellingham;us/washington-state/bellingham",
        "Washington;us/washington",
        "Washington state;us/washington-state",
        "Rennes;fr/brittany/rennes",
        "Bratsk;ru/irkutsk/bratsk",
      })
  void resolvesWhatArticlesWrite(String text, String key) {
    assertEquals(Optional.of(key), PLACES.resolve(text).map(Gazetteer.Place::key));
  }

  @ParameterizedTest
  @CsvSource({"yesterday", "the", "Benchwarmer", "region", "''", "Of", "Same", "God", "Sale"})
  void leavesOtherWordsOpen(String text) {
    assertEquals(Optional.empty(), PLACES.resolve(text));
  }

  @Test
  void prefersThePlaceNearTheHint() {
    assertEquals("us/georgia", PLACES.resolve("Georgia", "us").orElseThrow().key());
    assertEquals(
        "us/missouri/springfield",
        PLACES.resolve("Springfield", "us/missouri").orElseThrow().key());
  }

  @Test
  void anArticlesOwnPlacesTellTownsOfOneNameApart() {
    assertEquals("gb/england/birmingham", PLACES.resolve("Birmingham").orElseThrow().key());
    assertEquals(
        "us/alabama/birmingham",
        PLACES.resolve("Birmingham", List.of("gb", "us/alabama", "us")).orElseThrow().key());
  }

  @Test
  void containmentFollowsTheKey() {
    assertTrue(Gazetteer.contains("ru", "ru/kursk"));
    assertFalse(Gazetteer.contains("ru/kursk", "ru"));
    assertFalse(Gazetteer.contains("ru", "rw"));
  }

  @Test
  void knowsDemonyms() {
    assertEquals("kp", PLACES.ofDemonym("North Korean").orElseThrow().key());
    assertEquals(Optional.empty(), PLACES.ofDemonym("table"));
  }
}
