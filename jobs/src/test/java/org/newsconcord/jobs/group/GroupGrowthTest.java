package org.newsconcord.jobs.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsconcord.jobs.growth.Growth;
import org.newsconcord.language.LanguagePack;

/** What grouping reads of an article takes time and memory in line with its length. */
class GroupGrowthTest {
  private static final int[] SIZES = {20_000, 80_000};

  @Test
  void factsOfALeadGrowNoFasterThanTheLead() {
    LeadReader reader = LeadReader.of(LanguagePack.english());
    assertEquals(List.of(), Growth.tooFast("lead", text -> reader.read(text, 20_000L), SIZES));
  }

  @Test
  void termsOfAnArticleGrowNoFasterThanItsText() {
    assertEquals(
        List.of(), Growth.tooFast("terms", text -> EventTerms.of(text, List.of(text)), SIZES));
  }
}
