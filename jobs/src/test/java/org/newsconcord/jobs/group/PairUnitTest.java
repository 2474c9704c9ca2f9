package org.newsconcord.jobs.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.newsconcord.jobs.group.PairUnit.Member;

/** Which stories are compared. */
class PairUnitTest {
  private static final int MOST = 4;
  private static final long[] NONE = {};

  @Test
  void twoStrongTermsPairStoriesOfNeighbouringStretchesAndUndatedOnes() {
    List<Member> members =
        List.of(
            member("a", true, 7, new long[] {1, 2}, NONE),
            member("b", true, 8, new long[] {2, 1, 3}, NONE),
            member("c", true, 9, new long[] {1, 2}, NONE),
            member("d", true, 9, new long[] {1, 9}, NONE),
            member("u", false, Segments.UNDATED, new long[] {1, 2}, NONE));

    assertEquals(Set.of("a b", "b c", "a u", "b u", "c u"), pairs(members, false));
  }

  @Test
  void twoRareTermsPairStoriesAtAnyDistance() {
    List<Member> members =
        List.of(
            member("a", false, 1, NONE, new long[] {1, 2}),
            member("b", true, 50, NONE, new long[] {1, 2}),
            member("c", true, 90, NONE, new long[] {2, 3}),
            member("d", true, 90, new long[] {2}, new long[] {2, 3}));

    assertEquals(Set.of("a b", "c d"), pairs(members, false));
  }

  @Test
  void aTermThatIsBothStrongAndRareCountsOnce() {
    List<Member> members =
        List.of(
            member("a", true, 7, new long[] {1}, new long[] {1}),
            member("b", true, 7, new long[] {1}, new long[] {1}));

    assertEquals(Set.of(), pairs(members, false));
  }

  @Test
  void storiesFromBeforeAreNotPairedWithEachOther() {
    List<Member> members =
        List.of(
            member("a", false, 7, new long[] {1, 2}, NONE),
            member("b", false, 7, new long[] {1, 2}, NONE),
            member("c", true, 8, new long[] {1, 2}, NONE));

    assertEquals(Set.of("a c", "b c"), pairs(members, false));
  }

  @Test
  void tooFrequentTermsPairOnlyTogetherWithASecond() {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      members.add(member("s" + i, true, 7, new long[] {1, 2, 100 + i / 2}, NONE));
    }
    List<Member> apart = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      apart.add(member("s" + i, true, 7, new long[] {1, 10 + i, 20 + i}, NONE));
    }

    assertEquals(15, pairs(members, false).size());
    assertEquals(Set.of(), pairs(apart, false));
  }

  @Test
  void pairsOfTermsInTooManyStoriesAreCounted() {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 5 * MOST + 1; i++) {
      members.add(member("s" + i, true, 7, new long[] {1, 2}, NONE));
    }
    Set<String> found = new TreeSet<>();
    long capped =
        new PairUnit(members, MOST, false, m -> true, (a, b) -> found.add(name(a, b)))
            .find()
            .get(7L);

    assertEquals(1, capped);
    assertTrue(found.isEmpty());
  }

  @Test
  void acrossPartsOnlyStoriesOfDifferentPartsArePaired() {
    List<Member> members = List.of(part("a", 0), part("b", 0), part("c", 1));

    assertEquals(Set.of("a c", "b c"), pairs(members, true));
    assertEquals(Set.of("a b", "a c", "b c"), pairs(members, false));
  }

  @Test
  void eachPairComesOnceInWhateverOrderStoriesCome() {
    Random random = new Random(3);
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      long[] terms = random.longs(6, 0, 15).distinct().toArray();
      boolean own = random.nextInt(4) > 0;
      long stretch = own ? 10 + random.nextInt(4) : 7 + random.nextInt(3);
      members.add(member(String.format("s%02d", i), own, stretch, terms, Arrays.copyOf(terms, 3)));
    }
    List<String> once = new ArrayList<>();
    new PairUnit(members, MOST, false, m -> true, (a, b) -> once.add(name(a, b))).find();
    Collections.shuffle(members, random);

    assertFalse(once.isEmpty());
    assertEquals(new TreeSet<>(once), pairs(members, false));
    assertEquals(once.size(), pairs(members, false).size());
  }

  @Test
  void laterStoriesChangeNoPairAndWantedMomentsArePairedAlone() {
    Random random = new Random(5);
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      long[] terms = random.longs(6, 0, 12).distinct().toArray();
      long moment = i % 9;
      members.add(
          new Member("s" + i, moment > 2, moment / 3, moment, 0, profile(terms), terms, ""));
    }
    Set<String> all = pairs(members, false);
    Set<String> together = new TreeSet<>();
    for (long day = 3; day < 9; day++) {
      long wanted = day;
      List<Member> known = members.stream().filter(m -> m.moment() <= wanted).toList();
      new PairUnit(
              known, MOST, false, m -> m == wanted, (a, b) -> assertTrue(together.add(name(a, b))))
          .find();
    }

    assertTrue(all.size() > members.size());
    assertEquals(all, together);
  }

  private static Set<String> pairs(List<Member> members, boolean across) {
    Set<String> found = new TreeSet<>();
    new PairUnit(members, MOST, across, m -> true, (a, b) -> found.add(name(a, b))).find();
    return found;
  }

  private static String name(Member a, Member b) {
    return a.story().compareTo(b.story()) < 0
        ? a.story() + " " + b.story()
        : b.story() + " " + a.story();
  }

  private static Member part(String story, int part) {
    return new Member(story, true, 7, 7, part, profile(NONE), new long[] {1, 2}, "");
  }

  private static Member member(
      String story, boolean own, long stretch, long[] strong, long[] rare) {
    return new Member(story, own, stretch, stretch, 0, profile(rare), strong, "");
  }

  private static StoryProfile profile(long[] rare) {
    List<StoryProfile.Weighted> terms =
        Arrays.stream(rare)
            .mapToObj(id -> new StoryProfile.Weighted(id, 1, 1, 5, true, false, false, "t" + id))
            .toList();
    return StoryProfile.of(null, terms, new LeadReader.Facts(NONE, NONE, NONE));
  }
}
