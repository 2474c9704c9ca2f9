package org.newsconcord.jobs.group;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.newsconcord.language.LanguagePack;

class LeadReaderTest {
  private static final LeadReader LEADS = LeadReader.of(LanguagePack.english());

  /** A Sunday. */
  private static final long PUBLISHED = LocalDate.of(2018, 6, 3).toEpochDay();

  @Test
  void readsAgesDaysAndRegions() {
    LeadReader.Facts facts =
        LEADS.read("A 5-year-old boy died in Toledo, Ohio, on Saturday.", PUBLISHED);
    assertArrayEquals(new long[] {5}, facts.ages());
    assertArrayEquals(new long[] {PUBLISHED - 1}, facts.days());
    assertEquals(1, facts.regions().length);
  }

  @Test
  void readsAgesBesideNames() {
    assertArrayEquals(
        new long[] {9, 34},
        LEADS.read("Ann Roe, 34, and her daughter, aged 9, were found.", null).ages());
  }

  @Test
  void datesWithoutYearLieBeforePublication() {
    assertArrayEquals(
        new long[] {LocalDate.of(2017, 12, 30).toEpochDay(), PUBLISHED},
        LEADS.read("On Dec. 30 it began; tonight it ended.", PUBLISHED).days());
    assertArrayEquals(
        new long[] {LocalDate.of(2013, 3, 1).toEpochDay()},
        LEADS.read("It began on March 1, 2013.", PUBLISHED).days());
    assertEquals(0, LEADS.read("Feb. 30 is no day.", PUBLISHED).days().length);
  }

  @Test
  void undatedLeadsKeepTheDayOfTheYearOnly() {
    assertArrayEquals(
        LEADS.read("Held on Dec. 30", null).days(),
        LEADS.read("on December 30 and on Monday", null).days());
  }

  @Test
  void regionsOfOneStateAreEqualAndOfAnotherDiffer() {
    long[] toledo = LEADS.read("Police in Toledo, Ohio", null).regions();
    assertArrayEquals(toledo, LEADS.read("Ohio police", null).regions());
    assertNotEquals(toledo[0], LEADS.read("Texas police", null).regions()[0]);
  }

  @Test
  void anEmptyLeadTellsNothing() {
    LeadReader.Facts facts = LEADS.read("", PUBLISHED);
    assertEquals(0, facts.ages().length + facts.days().length + facts.regions().length);
  }
}
