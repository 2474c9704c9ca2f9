package org.newsconcord.similarity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {
  private static String text(int seed, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "w" + new Random(seed * 7919L + i).nextInt(1_000_000))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "Killed 3,killed 7,false",
    "KILLED three!,killed  three,true",
    "TITLE I,title i,true",
    "Don’t go,don't go,true",
    "10 000,10000,false",
  })
  void wordsIgnoreCaseAndPunctuationButKeepDigits(String a, String b, boolean same) {
    assertEquals(same, Words.of(a).sequenceHash() == Words.of(b).sequenceHash());
  }

  @Test
  void wordsKnowTheirPlaces() {
    Words words = Words.of("  Ünit 42, 👍 ok");
    assertEquals(3, words.count());
    assertEquals(2, words.begin(0));
    assertEquals(6, words.end(0));
    assertEquals(7, words.begin(1));
    assertEquals(0, Words.of(null).count());
    assertEquals(0, Words.of("a b").grams(5).length);
    assertThrows(IllegalArgumentException.class, () -> Words.of("a").grams(0));
  }

  /** Without spaces between words a sentence would be one word, and a changed one another. */
  @Test
  void charactersOfChineseAndJapaneseAreWords() {
    assertEquals(7, Words.of("东京2024年の東京").count());
    assertEquals(2, Words.of("서울 시장").count());
    String sentence = "市议会星期一宣布旧桥将关闭九个星期工程师将更换缆索";
    StoryText one = StoryText.of(sentence);
    StoryText other = StoryText.of(sentence.replace("九", "八"));
    assertTrue(Overlap.between(one, other).jaccard() > 0.5);
  }

  @Test
  void everyCommonRunOfFifteenWordsSharesAFingerprint() {
    Winnowing winnowing = new Winnowing(8);
    for (int seed = 0; seed < 200; seed++) {
      String run = text(seed, 0, 15);
      long[] a = StoryText.of(text(1000 + seed, 0, 40) + " " + run).fingerprints(8, winnowing);
      long[] b = StoryText.of(run + " " + text(2000 + seed, 0, seed)).fingerprints(8, winnowing);
      assertTrue(SortedSets.shared(a, b) >= 1, "seed " + seed);
    }
  }

  @Test
  void winnowingIsSparse() {
    long[] prints = StoryText.of(text(5, 0, 5000)).fingerprints(8, new Winnowing(8));
    assertEquals(5000 * 2.0 / 9, prints.length, 100);
    assertThrows(IllegalArgumentException.class, () -> new Winnowing(0));
  }

  @ParameterizedTest
  @CsvSource({"0.1,0.35,0.60", "0.3,0.97,1.0", "0.02,0.0,0.06"})
  void bandsMeetWithTheirProbability(double jaccard, double least, double most) {
    MinHash minHash = new MinHash(64, 2);
    int met = 0;
    int size = 400;
    int common = (int) Math.round(2 * size * jaccard / (1 + jaccard));
    for (int trial = 0; trial < 200; trial++) {
      Random random = new Random(trial);
      long[] shared = random.longs(common).toArray();
      long[] a = with(shared, random.longs(size - common).toArray());
      long[] b = with(shared, random.longs(size - common).toArray());
      long[] keysA = SortedSets.distinct(minHash.bandKeys(a));
      met += SortedSets.shared(keysA, SortedSets.distinct(minHash.bandKeys(b))) > 0 ? 1 : 0;
    }
    assertTrue(met >= least * 200 && met <= most * 200, "met " + met);
    assertEquals(0, minHash.bandKeys(new long[0]).length);
  }

  private static long[] with(long[] a, long[] b) {
    long[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return SortedSets.distinct(both);
  }

  @Test
  void overlapAndRunAreExact() {
    String run = text(1, 0, 50);
    StoryText a = StoryText.of("Own lead here. " + run);
    StoryText b = StoryText.of(run + " " + text(2, 0, 100));
    Overlap overlap = Overlap.between(a, b);
    assertEquals(46, overlap.shared());
    assertEquals(49, overlap.sizeA());
    assertEquals(146, overlap.sizeB());
    assertEquals(46.0 / 149, overlap.jaccard(), 1e-12);
    assertEquals(46.0 / 49, overlap.containment(), 1e-12);
    CommonRun common = CommonRun.between(a, b);
    assertEquals(new CommonRun(50, 15, 15 + run.length(), 0, run.length()), common);
    assertEquals(0, CommonRun.between(a, StoryText.of(text(3, 0, 90))).words());
    assertEquals(0.0, new Overlap(0, 0, 0).containment());
  }

  @Test
  void templateTextCountsForNothing() {
    String body = text(1, 0, 40) + " " + text(2, 0, 40);
    StoryText whole = StoryText.of(body);
    long[] template = StoryText.of(text(1, 0, 40)).set();
    int[] ranges = TemplateRanges.of(whole, template, 1);
    assertArrayEquals(new int[] {0, 36}, ranges);
    StoryText story = StoryText.of(body, ranges);
    assertEquals(40, story.set().length);
    assertEquals(36.0 / 76, story.templateShare(), 1e-12);
    assertEquals(0, TemplateRanges.of(whole, template, 37).length);
    assertEquals(0, Overlap.between(story, StoryText.of(text(1, 0, 40))).shared());
  }

  @Test
  void coverageTellsPartsApart() {
    StoryText whole = StoryText.of(text(1, 0, 320) + " " + text(2, 0, 320));
    long first = Coverage.of(whole, StoryText.of(text(1, 0, 320)));
    long second = Coverage.of(whole, StoryText.of(text(2, 0, 320)));
    assertEquals(0L, first & second);
    assertTrue(Long.bitCount(first) >= 31 && Long.bitCount(second) >= 31);
    assertFalse(first == 0);
  }

  @Test
  void hashesDependOnOrderAndContent() {
    assertNotEquals(Hash64.of(1, 2), Hash64.of(2, 1));
    assertNotEquals(Hash64.of("ab"), Hash64.of("ba"));
    assertEquals(0L, Hash64.of((String) null));
  }

  @Test
  void postingsGiveEveryGroupOnce() {
    Postings postings = new Postings();
    for (int owner = 0; owner < 3000; owner++) {
      postings.add(owner % 1000, owner);
      postings.add(-1 - owner, owner);
    }
    Postings.Groups groups = postings.groups(2);
    int seen = 0;
    while (groups.next()) {
      int first = (int) groups.hash();
      assertArrayEquals(
          new int[] {first, first + 1000, first + 2000},
          Arrays.copyOf(groups.owners(), groups.count()));
      seen++;
    }
    assertEquals(1000, seen);
    assertFalse(new Postings().groups(1).next());
  }

  @Test
  void pairCountsAddUpInEitherOrder() {
    PairCounts counts = new PairCounts();
    for (int i = 0; i < 50_000; i++) {
      counts.add(i, 7, 1, 0);
      counts.add(7, i, 0, 2);
    }
    assertEquals(50_000, counts.size());
    int found = 0;
    for (int slot = 0; slot < counts.slots(); slot++) {
      if (counts.has(slot)) {
        found++;
        assertEquals(1, counts.first(slot));
        assertEquals(2, counts.second(slot));
        assertTrue(counts.low(slot) <= counts.high(slot));
      }
    }
    assertEquals(50_000, found);
  }
}
