package org.newsconcord.jobs.synthesize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.newsconcord.similarity.Overlap;
import org.newsconcord.similarity.StoryText;

class SyndicationPlanterTest {
  private static List<PlantedArticle> corpus() {
    Random random = new Random(4);
    List<PlantedArticle> corpus = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      StringBuilder body = new StringBuilder();
      for (int word = 0; word < 400; word++) {
        for (int letter = 0; letter < 6; letter++) {
          body.append((char) ('a' + random.nextInt(26)));
        }
        body.append(' ');
      }
      corpus.add(
          new PlantedArticle(
              "c" + i, "o.example", "T", "2024-05-" + (10 + i % 20), body.toString(), null));
    }
    return corpus;
  }

  private static SynthesizeOptions options(long seed) {
    SynthesizeOptions options = SynthesizeOptions.defaults();
    options.seed = seed;
    options.clusters = 6;
    options.largestCluster = 30;
    options.roundUps = 2;
    options.aggregators = 1;
    return options;
  }

  @Test
  void theSameSeedPlantsTheSameInAnyOrderOfTheCorpus() {
    List<PlantedArticle> shuffled = corpus();
    Collections.shuffle(shuffled, new Random(1));
    List<PlantedArticle> planted = new SyndicationPlanter(options(3)).plant(corpus());
    assertEquals(planted, new SyndicationPlanter(options(3)).plant(shuffled));
    assertNotEquals(planted, new SyndicationPlanter(options(4)).plant(corpus()));
  }

  @Test
  void clustersHaveTheirSizesAndCopiesCarryTheText() {
    List<PlantedArticle> planted = new SyndicationPlanter(options(3)).plant(corpus());
    Map<String, List<PlantedArticle>> clusters =
        planted.stream()
            .filter(article -> article.cluster() != null)
            .collect(Collectors.groupingBy(PlantedArticle::cluster));
    assertEquals(30, clusters.get("story-0").size());
    assertEquals(18, clusters.get("story-1").size());
    assertEquals(1, clusters.get("roundup-1").size());
    List<PlantedArticle> story = clusters.get("story-0");
    StoryText origin = StoryText.of(story.get(0).body());
    for (PlantedArticle copy : story.subList(1, story.size())) {
      double share = Overlap.between(origin, StoryText.of(copy.body())).containmentA();
      assertTrue(share > 0.1, copy.id() + " carries " + share);
    }
  }

  @Test
  void aRoundUpHoldsTwoArticlesOfTheSameDays() {
    List<PlantedArticle> planted = new SyndicationPlanter(options(3)).plant(corpus());
    PlantedArticle page =
        planted.stream().filter(a -> a.id().equals("roundup-0")).findFirst().orElseThrow();
    StoryText text = StoryText.of(page.body());
    List<LocalDate> days =
        planted.stream()
            .filter(a -> a.id().startsWith("c"))
            .filter(a -> Overlap.between(StoryText.of(a.body()), text).containmentA() > 0.9)
            .map(a -> LocalDate.parse(a.publishedAt()))
            .sorted()
            .toList();
    assertEquals(2, days.size());
    assertTrue(days.get(0).plusDays(4).compareTo(days.get(1)) >= 0, "days " + days);
  }
}
