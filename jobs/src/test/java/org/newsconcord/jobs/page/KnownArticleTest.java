package org.newsconcord.jobs.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.newsconcord.jobs.page.KnownArticle.Belongs.EITHER;
import static org.newsconcord.jobs.page.KnownArticle.Belongs.NO;
import static org.newsconcord.jobs.page.KnownArticle.Belongs.YES;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownArticleTest {
  private static final String LEAD = "The ferry ran aground off Port Ellis on Monday evening.";
  private static final String END = "Divers will look at the hull on Thursday morning.";

  @Test
  void aBlockBelongsWhenTheTextHoldsMostOfItsRuns() {
    KnownText article = new KnownText(LEAD + " " + END);
    assertEquals(
        List.of(YES, NO, YES),
        article.labels(List.of(LEAD, "Read about a ferry that ran into a pier in May.", END)));
  }

  @Test
  void aShortBlockBelongsBesideALongOne() {
    KnownText article = new KnownText(LEAD + " Port Ellis " + END);
    assertEquals(
        List.of(NO, NO, NO, NO, NO, YES, YES),
        article.labels(
            List.of("Port Ellis", "Home", "World", "Sport", "Weather", "Port Ellis", LEAD)));
  }

  @Test
  void aReaderNamesBlocksByTheirHash() {
    KnownBlocks article =
        new KnownBlocks(Set.of(KnownBlocks.nameOf(LEAD)), Set.of(KnownBlocks.nameOf(END)));
    assertEquals(List.of(YES, EITHER, NO), article.labels(List.of(LEAD, END, "Sport")));
    assertEquals(16, KnownBlocks.nameOf(LEAD).length());
  }
}
