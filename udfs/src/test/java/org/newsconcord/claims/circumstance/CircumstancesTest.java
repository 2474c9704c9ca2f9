package org.newsconcord.claims.circumstance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Modality;

/** DATE and PLACE claims name what they date and place. */
class CircumstancesTest {
  private static List<Claim> claims(ClaimType type, String text) {
    return ClaimExtractor.standard().extract(ArticleText.of(text)).stream()
        .filter(claim -> claim.type() == type)
        .toList();
  }

  private static Claim only(ClaimType type, String text) {
    List<Claim> claims = claims(type, text);
    assertEquals(1, claims.size(), claims.toString());
    return claims.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The bridge fell on Friday. | Friday | fall | The bridge
          On Friday, the bridge fell. | Friday | fall | the bridge
          The harbour board closed the pier on Friday. | Friday | close | The harbour board
          Friday's crash left no trace. | Friday | crash | crash
          The boat, which sank in May 2016, was old. | May 2016 | sink | The boat
          In 2011, the council sold the pier. | 2011 | sell | the council
          The museum opened in 2001. | 2001 | open | The museum
          The trial has been delayed until Monday. | until Monday | delay | The trial
          The mayor died on Nov. 2. | Nov. 2 | die | The mayor
          Rents fell in the third quarter of 2017. | third quarter of 2017 | fall | Rents
          Guards were sent to Goma on Monday. | Monday | send | Guards
          The board met clerks on June 19 to plan the sale. | June 19 | meet | The board
          At least 95 buses left Bergen on Friday. | Friday | leave | At least 95 buses
          The drive to overhaul the harbour cleared a hurdle on Thursday. | Thursday | clear | The drive to overhaul the harbour
          She told the board in a letter published Sunday that he left. | Sunday | publish | a letter
          Ports such as Bergen have banned the ferries since May. | since May | ban | Ports such as Bergen
          Two teens injured in Kent on Sunday. | Sunday | injure | Two teens
          A baker was shot in the 3500 block of Elm Street on Friday. | Friday | shoot | A baker
          Anna Holt, Jr. was shot on Friday. | Friday | shoot | Anna Holt, Jr.
          A 74-year-old baker was shot on Friday. | Friday | shoot | A 74-year-old baker
          """)
  void datesBelongToAnActOrNoun(String text, String time, String predicate, String who) {
    Claim claim = only(ClaimType.DATE, text);
    assertEquals(time, claim.time().text());
    assertEquals(predicate, claim.predicate());
    boolean suffered = claim.subjectText() == null;
    assertEquals(who, suffered ? claim.objectText() : claim.subjectText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The harbour board closed the pier on Friday. | The harbour board | close | the pier
          The mayor met with Holt on Friday. | The mayor | meet | with Holt
          The museum opened in 2001. | The museum | open |
          Anna Holt paid a rare visit to Bergen in May. | Anna Holt | pay | a rare visit
          """)
  void datesSayWhatIsDoneToWhom(String text, String subject, String predicate, String object) {
    Claim claim = only(ClaimType.DATE, text);
    assertEquals(subject, claim.subjectText());
    assertEquals(predicate, claim.predicate());
    assertEquals(object, claim.objectText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          In a speech in Bergen, Anna Holt attacked the plan. | Anna Holt | speech | a speech
          Anna Holt made a rare visit to Bergen. | Anna Holt | visit | a rare visit
          Her highly controversial visit to Bergen surprised them. | Her highly controversial visit | visit |
          """)
  void whoDoesWhatANounNames(String text, String subject, String predicate, String object) {
    Claim claim = claims(ClaimType.PLACE, text).get(0);
    assertEquals(subject, claim.subjectText());
    assertEquals(predicate, claim.predicate());
    assertEquals(object, claim.objectText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The bridge fell shortly after 3 p.m. on Friday. | shortly after 3 p.m. on Friday | 2018-06-08T00:00:00Z | 2018-06-09T00:00:00Z
          The bridge fell about 12:10 a.m. on Friday. | about 12:10 a.m. on Friday | 2018-06-08T00:00:00Z | 2018-06-09T00:00:00Z
          The bridge fell after 2011. | after 2011 | |
          The list was not released until May 2018. | until May 2018 | 2018-05-01T00:00:00Z | 2018-06-01T00:00:00Z
          """)
  void timesKeepWhatBoundsThem(String text, String time, Instant begin, Instant end) {
    ArticleText article = new ArticleText(null, text, Instant.parse("2018-06-14T00:00:00Z"));
    Claim claim =
        ClaimExtractor.standard().extract(article).stream()
            .filter(c -> c.type() == ClaimType.DATE)
            .findFirst()
            .orElseThrow();
    assertEquals(time, claim.time().text());
    assertEquals(begin, claim.time().begin());
    assertEquals(end, claim.time().end());
    assertEquals(1, claim.polarity());
  }

  @Test
  void whoSuffersAnActIsItsObject() {
    Claim claim = only(ClaimType.DATE, "The bridge was closed by the harbour board on Friday.");
    assertEquals("the harbour board", claim.subjectText());
    assertEquals("The bridge", claim.objectText());
  }

  @Test
  void aYearThatNamesAnEventDatesNothing() {
    assertEquals(List.of(), claims(ClaimType.DATE, "He won the 2016 election."));
  }

  @Test
  void whatLiesAheadIsPlanned() {
    ArticleText article =
        new ArticleText(
            null, "The museum opens on June 19.", Instant.parse("2018-06-14T00:00:00Z"));
    ClaimExtractor.standard().extract(article).stream()
        .filter(c -> c.type() == ClaimType.DATE)
        .forEach(c -> assertEquals(Modality.PLANNED, c.modality()));
  }

  @Test
  void whereOneComesFromIsNoPlaceOfTheAct() {
    assertEquals(List.of(), claims(ClaimType.PLACE, "He came to the council from Bergen."));
  }

  @Test
  void whatIsNamedByTheIsSo() {
    Claim claim = only(ClaimType.PLACE, "He did not condemn the violence in Bergen.");
    assertEquals(1, claim.polarity());
  }

  @Test
  void aTownOfARegionThatIsNamedIsNoLargerThanTheCity() {
    String text = "He is from Texas. Two men were killed in Paris. They landed in China, Germany.";
    assertEquals(
        List.of("fr/paris", "cn"),
        claims(ClaimType.PLACE, text).stream().map(Claim::placeKey).toList());
  }

  @Test
  void anActTakesTheTimeOfItsVerbOnly() {
    List<Claim> acts =
        claims(ClaimType.ACTION, "Norway approved the treaty after Holt died in Bergen in May.");
    assertEquals(List.of("approve", "die"), acts.stream().map(Claim::predicate).toList());
    assertEquals(null, acts.get(0).time());
    assertEquals(null, acts.get(0).placeText());
    assertEquals("May", acts.get(1).time().text());
    assertEquals("Bergen", acts.get(1).placeText());
  }

  @Test
  void theTimeOfAReportDatesNothing() {
    String text = "Two boats sank, officials said Tuesday.";
    assertEquals(List.of(), claims(ClaimType.DATE, text));
    assertEquals(null, only(ClaimType.QUANTITY, text).time());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The trains collided in Cayce, South Carolina. | Cayce, South Carolina | us/south-carolina/cayce | collide
          The trains collided in Pine Ridge on Sunday. | Pine Ridge | | collide
          Fires burned in Napa, Sonoma and Yuba counties. | Napa, Sonoma and Yuba counties | | burn
          Two men were killed in the southern Jnah district. | Jnah district | | kill
          She was found near Eglin Air Force Base. | near Eglin Air Force Base | | find
          Two men were killed in Tarnby. | Tarnby | | kill
          """)
  void placesBelongToAnActOrNoun(String text, String place, String key, String predicate) {
    Claim claim = only(ClaimType.PLACE, text);
    assertEquals(place, claim.placeText());
    assertEquals(key, claim.placeKey());
    assertEquals(predicate, claim.predicate());
  }

  @Test
  void washingtonStateIsNotTheCapital() {
    String text = "Flights to Washington state stopped. She drove to Washington, D.C.";
    assertEquals(
        List.of("us/washington-state", "us/washington"),
        claims(ClaimType.PLACE, text).stream().map(Claim::placeKey).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Two men were killed in Davos, Switzerland, Holt said. | Davos, Switzerland
          Two men were killed in Paris, Texas, January 4, Holt said. | Paris, Texas
          """)
  void placesEndWhereTheirRegionEnds(String text, String place) {
    List<String> places = claims(ClaimType.PLACE, text).stream().map(Claim::placeText).toList();
    assertEquals(place, places.get(places.size() - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The senator from Ohio spoke.",
        "Sen. Carla Holt of Ohio spoke.",
        "The policy on Syria failed.",
        "The ambassador to Chile resigned.",
        "The University of Oregon sued.",
        "The probe of Russia ended.",
        "It was first reported in Reuters."
      })
  void whoComesFromAPlaceOrConcernsItActsElsewhere(String text) {
    assertEquals(List.of(), claims(ClaimType.PLACE, text));
  }

  @Test
  void namesAfterInAreNotAlwaysPlaces() {
    String text =
        "She believes in God. He wrote in English. The bill failed in Congress in May. Anna Holt"
            + " spoke. Trust in Holt fell.\n\nA Turning Point in Harbour Relations\n";
    assertEquals(List.of(), claims(ClaimType.PLACE, text));
  }
}
