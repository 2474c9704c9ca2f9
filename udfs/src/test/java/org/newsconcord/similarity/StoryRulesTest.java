package org.newsconcord.similarity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newsconcord.similarity.StarClusters.Cluster;
import org.newsconcord.similarity.TemplateRule.Print;

class StoryRulesTest {
  private static final TemplateRule RULE = new TemplateRule(14, 0.75, 3, 3);
  private static final int UNDATED = TemplateRule.UNDATED;

  private static boolean isTemplate(Print... prints) {
    return RULE.isTemplate(prints, prints.length);
  }

  private static Print print(int day, long outlet, long title) {
    return new Print(day, outlet, title, 1, 1);
  }

  @Test
  void textSeenMonthsApartIsTemplateAndSameDaySpreadIsNews() {
    assertTrue(isTemplate(print(100, 1, 1), print(115, 1, 2)));
    assertFalse(isTemplate(print(100, 1, 1), print(114, 1, 2)));
    assertFalse(isTemplate(print(100, 1, 1), print(100, 2, 2), print(101, 3, 3)));
    assertFalse(isTemplate(print(100, 1, 1)));
  }

  @Test
  void aStoryThatRanWidelySurvivesAStrayDate() {
    assertFalse(isTemplate(print(100, 1, 1), print(100, 2, 2), print(101, 3, 3), print(300, 4, 4)));
    // One outlet alone proves nothing, however often it printed.
    assertTrue(isTemplate(print(100, 1, 1), print(100, 1, 2), print(101, 1, 3), print(300, 1, 4)));
    assertFalse(isTemplate(new Print(100, 1, 1, 300, 200), print(300, 1, 4)));
  }

  @Test
  void undatedTextIsTemplateUnderThreeTitlesOfOneOutlet() {
    assertTrue(isTemplate(print(UNDATED, 1, 1), print(UNDATED, 1, 2), print(UNDATED, 1, 3)));
    assertFalse(isTemplate(print(UNDATED, 1, 1), print(UNDATED, 1, 1), print(UNDATED, 1, 1)));
    assertFalse(isTemplate(print(UNDATED, 1, 0), print(UNDATED, 1, 0), print(UNDATED, 1, 0)));
    assertFalse(isTemplate(print(UNDATED, 1, 1), print(UNDATED, 2, 2), print(UNDATED, 3, 3)));
  }

  @Test
  void aFrequentKeyGivesAStarAndPartsButNeverAllPairs() {
    int count = 100_000;
    int[] owners = IntStream.range(0, count).toArray();
    int[] days = new int[count];
    Arrays.fill(days, 100);
    long[] keys = new Random(3).longs(count).toArray();
    DisjointSets together = new DisjointSets(count);
    long[] pairs = new long[1];
    CandidateRule rule = new CandidateRule(14, 1000, 16);
    rule.pairs(
        owners,
        count,
        days,
        keys,
        (a, b) -> {
          pairs[0]++;
          together.join(a, b);
        });
    assertTrue(rule.isSampled(count));
    assertTrue(pairs[0] < 20L * count, "pairs " + pairs[0]);
    assertEquals(0, IntStream.range(0, count).map(together::find).max().orElseThrow());
  }

  @Test
  void pairsStayInTheWindowAndTheUndatedAreNearAll() {
    Set<String> found = new HashSet<>();
    new CandidateRule(14, 1000, 16)
        .pairs(
            new int[] {0, 1, 2, 3},
            4,
            new int[] {100, 114, 129, UNDATED},
            new long[] {1, 2, 3, 4},
            (a, b) -> found.add(Math.min(a, b) + "-" + Math.max(a, b)));
    assertEquals(Set.of("0-1", "0-3", "1-3", "2-3"), found);
  }

  private static CopyLink link(int a, int b, double inB, double inA, long coverA, long coverB) {
    return new CopyLink(a, b, 0.4, inB, inA, coverA, coverB);
  }

  @Test
  void aTextWithTwoStrangersInsideIsAHub() {
    List<CopyLink> links =
        List.of(
            link(0, 2, 1.0, 0.5, -1L, 0xFFFFFFFFL), link(1, 2, 1.0, 0.5, -1L, 0xFFFFFFFF00000000L));
    assertArrayEquals(new boolean[] {false, false, true}, new HubGuard(0.5, 0.7).hubs(3, links));
    List<CopyLink> bridged = new ArrayList<>(links);
    bridged.add(link(0, 1, 0.4, 0.4, 1L, 1L));
    assertArrayEquals(new boolean[3], new HubGuard(0.5, 0.7).hubs(3, bridged));
  }

  @Test
  void aChainIsCutAndEveryMemberIsLikeItsRepresentative() {
    StarClusters stars = new StarClusters(0.5, 0.3, new boolean[6]);
    for (int i = 0; i < 5; i++) {
      stars.link(i, i + 1, 0.6);
    }
    for (Cluster cluster : stars.clusters()) {
      assertTrue(cluster.members().length <= 3);
      for (int member : cluster.members()) {
        assertTrue(Math.abs(member - cluster.representative()) <= 1);
      }
    }
  }

  @Test
  void orderOfLinksChangesNothing() {
    Random random = new Random(11);
    List<int[]> links = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      links.add(new int[] {random.nextInt(60), random.nextInt(60), 30 + random.nextInt(70)});
    }
    links.removeIf(l -> l[0] == l[1]);
    Set<String> seen = new HashSet<>();
    List<String> keys = new ArrayList<>();
    links.removeIf(
        l -> !seen.add(Math.min(l[0], l[1]) + "-" + Math.max(l[0], l[1])) && keys.add("repeat"));
    String expected = clusters(links);
    for (int trial = 0; trial < 5; trial++) {
      Collections.shuffle(links, random);
      assertEquals(expected, clusters(links));
    }
  }

  private static String clusters(List<int[]> links) {
    StarClusters stars = new StarClusters(0.5, 0.3, new boolean[60]);
    links.forEach(l -> stars.link(l[0], l[1], l[2] / 100.0));
    StringBuilder text = new StringBuilder();
    stars
        .clusters()
        .forEach(c -> text.append(c.representative()).append(Arrays.toString(c.members())));
    return text.toString();
  }

  @Test
  void aSampledStarStaysOneCluster() {
    int count = 20_000;
    boolean[] sampled = new boolean[count];
    Arrays.fill(sampled, true);
    StarClusters stars = new StarClusters(0.5, 0.3, sampled);
    for (int i = 1; i < count; i++) {
      stars.link(0, i, 0.9);
    }
    assertEquals(1, stars.clusters().size());
  }

  @Test
  void noNumberOfTextsOfOneOutletMakesAStandingPhraseNews() {
    Print[] prints = new Print[1_160];
    for (int i = 0; i < 1_000; i++) {
      prints[i] = print(500, 1, i);
    }
    for (int i = 1_000; i < prints.length; i++) {
      prints[i] = print(i, 2 + i % 40, i);
    }
    prints[1_000] = print(500, 2, 2);
    prints[1_001] = print(500, 3, 3);
    assertTrue(isTemplate(prints));
  }
}
