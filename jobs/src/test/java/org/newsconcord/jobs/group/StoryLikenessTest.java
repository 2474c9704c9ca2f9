package org.newsconcord.jobs.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsconcord.text.StableHash;

class StoryLikenessTest {
  private static final StoryLikeness LIKENESS = StoryLikeness.standard();
  private static final LeadReader.Facts NOTHING = facts(new long[0], new long[0], new long[0]);
  private static final String[] REPORT = {
    "Ardenza", "Molvia", "Corti", "earthquake", "school", "rescuer"
  };

  @Test
  void reportsInTheSameWordsOfOneDayAreOneHappening() {
    assertTrue(likeness(story(1L, NOTHING, REPORT), story(1L, NOTHING, REPORT)) > 0.99);
  }

  @Test
  void reportsThatShareNothingAreNot() {
    StoryProfile other = story(8L, NOTHING, "Karu", "Tamu", "Hale", "ferry", "reef");
    assertTrue(likeness(story(1L, NOTHING, REPORT), other) < 0.01);
  }

  @Test
  void timeAgesDaysAndRegionsCount() {
    StoryProfile own = story(1L, facts(5, 1, 77), REPORT);
    double same = likeness(own, story(1L, facts(5, 1, 77), "Ardenza", "school"));
    assertTrue(same > likeness(own, story(9L, facts(5, 1, 77), "Ardenza", "school")));
    assertTrue(same > likeness(own, story(1L, facts(6, 1, 77), "Ardenza", "school")));
    assertTrue(same > likeness(own, story(1L, facts(5, 2, 77), "Ardenza", "school")));
    assertTrue(same > likeness(own, story(1L, facts(5, 1, 78), "Ardenza", "school")));
  }

  @Test
  void isSymmetricAndSurvivesBytes() {
    StoryProfile a = story(null, facts(5, 1, 77), REPORT);
    StoryProfile b = story(3L, facts(6, 1, 78), "Ardenza", "Corti", "trial", "verdict");
    assertEquals(likeness(a, b), likeness(b, a));
    assertEquals(
        likeness(a, b), likeness(StoryProfile.of(a.toBytes()), StoryProfile.of(b.toBytes())));
  }

  @Test
  void emptyStoriesAreLikeNoOther() {
    assertTrue(likeness(story(1L, NOTHING), story(1L, NOTHING)) < 0.2);
  }

  /** Of two stories that are each other's nearest. */
  private static double likeness(StoryProfile a, StoryProfile b) {
    double[] features = StoryLikeness.features(a, b);
    double closeness = StoryLikeness.closeness(features);
    StoryLikeness.addNearest(features, closeness, closeness, closeness);
    return LIKENESS.of(features);
  }

  private static StoryProfile story(Long day, LeadReader.Facts facts, String... terms) {
    List<StoryProfile.Weighted> weighted = new ArrayList<>();
    for (String term : terms) {
      boolean name = Character.isUpperCase(term.charAt(0));
      double weight = name ? 28 : 7;
      weighted.add(
          new StoryProfile.Weighted(
              StableHash.of(term), weight, weight, 7, name, name, false, term));
    }
    return StoryProfile.of(day, StoryProfile.strongest(weighted), facts);
  }

  private static LeadReader.Facts facts(long age, long day, long region) {
    return facts(new long[] {age}, new long[] {day}, new long[] {region});
  }

  private static LeadReader.Facts facts(long[] ages, long[] days, long[] regions) {
    return new LeadReader.Facts(ages, days, regions);
  }
}
