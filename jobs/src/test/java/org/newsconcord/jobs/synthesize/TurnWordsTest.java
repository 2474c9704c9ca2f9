package org.newsconcord.jobs.synthesize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsconcord.similarity.Overlap;
import org.newsconcord.similarity.StoryText;

class TurnWordsTest {
  private static final String REPORT =
      "Mayor Tolm Varden said on March 5, 2019 that 47 houses burned. Varden spoke of 1,200 people.";

  @Test
  void aTurnHasOtherNamesNumbersDaysAndTexts() {
    TurnWords words = new TurnWords(corpus());
    TurnWords.Turn turn = words.turn(1);
    String said = turn.text(REPORT);

    assertEquals(REPORT, words.turn(0).text(REPORT));
    assertNotEquals(said, words.turn(2).text(REPORT));
    assertTrue(said.contains("March 5, 2019"), said);
    assertTrue(!said.contains("47") && !said.contains("1,200"), said);
    assertEquals(said.length() - said.replace(",", "").length(), 2, said);
    assertEquals("2019-01-05", turn.date("2019-03-05"));
    assertEquals("2019-01-05T10:00:00Z", turn.date("2019-03-05T10:00:00Z"));
  }

  @Test
  void textsOfTwoTurnsShareNoPassage() {
    TurnWords.Turn turn = new TurnWords(corpus()).turn(3);
    for (PlantedArticle article : corpus()) {
      StoryText first = StoryText.of(article.body());
      StoryText again = StoryText.of(turn.text(article.body()));
      assertTrue(Overlap.between(first, again).containment() < 0.1, article.id());
    }
  }

  @Test
  void aNameIsTheSameEverywhereInATurn() {
    TurnWords.Turn turn = new TurnWords(corpus()).turn(2);
    Set<String> names = new HashSet<>();
    for (PlantedArticle article : corpus()) {
      names.add(turn.text(article.body()).split(" ", -1)[1]);
    }
    assertEquals(10, names.size(), "as many names as in the corpus: " + names);
  }

  /** Forty reports of ten persons over a month. */
  private static List<PlantedArticle> corpus() {
    Random random = new Random(11);
    List<PlantedArticle> corpus = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      StringBuilder body = new StringBuilder("of Tarn" + (char) ('a' + i % 10) + "ville ");
      for (int word = 0; word < 120; word++) {
        body.append(Integer.toString(400_000_000 + random.nextInt(3_000) * 99_991, 36))
            .append("ing the ")
            .append(word % 9 == 0 ? "" + (10 + random.nextInt(90)) + " " : "");
      }
      String day = "2019-03-%02d".formatted(1 + i % 30);
      corpus.add(new PlantedArticle("c" + i, "o.example", "T", day, body.toString(), null));
    }
    return corpus;
  }
}
