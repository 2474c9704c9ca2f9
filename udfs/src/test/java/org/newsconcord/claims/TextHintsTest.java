package org.newsconcord.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextHintsTest {
  private static TextHints.Entity entity(EntityKind kind, String text, String name) {
    int begin = text.indexOf(name);
    return new TextHints.Entity(kind, begin, begin + name.length());
  }

  private static List<Claim> claims(ClaimType type, String text, TextHints hints) {
    return ClaimExtractor.standard().extract(ArticleText.of(text), TextHints.NONE, hints).stream()
        .filter(claim -> claim.type() == type)
        .toList();
  }

  private static List<Claim> claims(ClaimType type, String text, TextHints.Entity... entities) {
    return claims(type, text, new TextHints(List.of(entities), List.of()));
  }

  @Test
  void personIsHolderThoughTheNameLooksLikeAnother() {
    String text = "Governor April Street resigned on Monday.";
    assertEquals(List.of(), claims(ClaimType.OFFICE, text));
    Claim office =
        claims(ClaimType.OFFICE, text, entity(EntityKind.PERSON, text, "April Street")).get(0);
    assertEquals("April Street", office.subjectText());
    assertEquals("Governor", office.objectText());
  }

  @Test
  void organisationHoldsNoOffice() {
    String text = "He praised director Halden Works for its help.";
    assertEquals(1, claims(ClaimType.OFFICE, text).size());
    assertEquals(
        List.of(),
        claims(ClaimType.OFFICE, text, entity(EntityKind.ORGANISATION, text, "Halden Works")));
  }

  @Test
  void unlistedPlaceIsFound() {
    String text = "12 people were killed at Nordhalden on Monday.";
    assertEquals(List.of(), claims(ClaimType.PLACE, text));
    TextHints.Entity place = entity(EntityKind.PLACE, text, "Nordhalden");
    assertEquals("Nordhalden", claims(ClaimType.PLACE, text, place).get(0).placeText());
    assertEquals("Nordhalden", claims(ClaimType.QUANTITY, text, place).get(0).placeText());
  }

  @Test
  void personIsNoPlace() {
    String text = "Twelve people were killed in Jordan after the vote.";
    assertEquals(1, claims(ClaimType.PLACE, text).size());
    assertEquals(
        List.of(), claims(ClaimType.PLACE, text, entity(EntityKind.PERSON, text, "Jordan")));
  }

  @Test
  void nameAtTheEndOfSubjectIsItsKey() {
    String text = "The builder Haldix said that the dam would hold.";
    Claim plain = claims(ClaimType.STATEMENT, text).get(0);
    Claim hinted =
        claims(ClaimType.STATEMENT, text, entity(EntityKind.ORGANISATION, text, "Haldix")).get(0);
    assertEquals("builder haldix", plain.attribution().sourceKey());
    assertEquals("haldix", hinted.attribution().sourceKey());
  }

  @Test
  void wordClassComesBeforeTheRules() {
    String text = "Mayor Anna Holt attacked on Monday.";
    TextHints noun = new TextHints(List.of(), List.of(new TextHints.Tag(WordClass.NOUN, 16, 24)));
    List<Claim> plain = claims(ClaimType.DATE, text, TextHints.NONE);
    assertEquals("attack", plain.get(0).predicate());
    List<Claim> hinted = claims(ClaimType.DATE, text, noun);
    assertTrue(hinted.stream().noneMatch(c -> c.ruleId().equals("date.of-act")), hinted::toString);
  }

  @Test
  void hintsThatFitNoWordChangeNothing() {
    String text = "Mayor Anna Holt said that the dam would hold.";
    List<TextHints.Entity> entities = new ArrayList<>();
    List<TextHints.Tag> tags = new ArrayList<>();
    entities.add(new TextHints.Entity(EntityKind.OTHER, 7, 9));
    entities.add(new TextHints.Entity(EntityKind.PERSON, 1_000, 2_000));
    tags.add(new TextHints.Tag(WordClass.VERB, 6, 9));
    tags.add(new TextHints.Tag(WordClass.VERB, 1_000, 1_001));
    List<Claim> hinted = claims(ClaimType.OFFICE, text, new TextHints(entities, tags));
    assertEquals(claims(ClaimType.OFFICE, text), hinted);
  }

  @Test
  void emptySpanIsRefused() {
    assertNotNull(
        assertThrows(
            IllegalArgumentException.class, () -> new TextHints.Entity(EntityKind.PERSON, 3, 3)));
  }

  @ParameterizedTest
  @CsvSource({"NNS,NOUN", "VBD,VERB", "ADJ,ADJ", "PROPN,PROPN", "IN,", "-LRB-,"})
  void tagsOfBothTagSets(String tag, WordClass wordClass) {
    assertEquals(wordClass, WordClass.ofTag(tag));
  }

  @ParameterizedTest
  @CsvSource({
    "PER,PERSON",
    "B-PER,PERSON",
    "person,PERSON",
    "I-ORG,ORGANISATION",
    "GPE,PLACE",
    "LOC,PLACE",
    "MISC,OTHER",
    "NORP,OTHER",
    "DATE,",
    "O,",
    "'',"
  })
  void labelsInUsualSpellings(String label, EntityKind kind) {
    assertEquals(kind, EntityKind.ofLabel(label));
  }
}
