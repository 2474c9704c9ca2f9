package org.newsconcord.jobs.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** Of a connected set of which pairs came and went only the divided sets that changed are made. */
class StoryClustersTest {
  private static final double THRESHOLD = 0.25;
  private static final int MOST = 5;

  @Test
  void changedSetsAndKnownOnesAreTogetherWhatOneRunMakes() {
    Random random = new Random(26);
    long left = 0;
    long divided = 0;
    for (int round = 0; round < 400; round++) {
      Map<String, Double> before = pairs(random);
      Map<String, Double> now = new TreeMap<>(before);
      List<Row> signed = new ArrayList<>();
      Set<String> seeds = new HashSet<>();
      for (int change = 0; change < 2; change++) {
        String pair = pair(random);
        Double was = now.get(pair);
        Double is = random.nextInt(3) == 0 ? null : (Double) random.nextDouble();
        if (seeds.add(pair.substring(0, 3))
            && seeds.add(pair.substring(4))
            && !Objects.equals(was, is)) {
          change(signed, pair, was, -1);
          change(signed, pair, is, 1);
          now.remove(pair);
          if (is != null) {
            now.put(pair, is);
          }
        }
      }
      now.forEach((pair, alike) -> change(signed, pair, alike, 0));
      seeds.forEach(story -> signed.add(RowFactory.create(story, null, null, null)));

      Map<String, String> known = clusters(whole(before));
      Map<String, String> made = clusters(incremental(signed));
      Map<String, String> expected = clusters(whole(now));
      Map<String, String> all = new TreeMap<>(made);
      for (String story : stories(now)) {
        all.computeIfAbsent(story, known::get);
        left += made.containsKey(story) ? 0 : 1;
      }
      divided += expected.keySet().stream().filter(key -> key.startsWith("*")).count();
      assertEquals(expected, all, "round " + round);
    }

    assertTrue(left > 400 && divided > 400, left + " stories were left, " + divided + " divided");
  }

  private static Iterator<Row> incremental(List<Row> signed) {
    return new StoryClusters.ChangedSet(signed.iterator(), THRESHOLD, MOST).clusters();
  }

  private static Iterator<Row> whole(Map<String, Double> pairs) {
    List<Row> rows = new ArrayList<>();
    pairs.forEach((pair, alike) -> change(rows, pair, alike, 0));
    return StoryClusters.cluster(rows.iterator(), THRESHOLD, MOST);
  }

  private static void change(List<Row> rows, String pair, Double alike, long sign) {
    if (alike != null) {
      rows.add(RowFactory.create(pair.substring(0, 3), pair.substring(4), alike, sign));
    }
  }

  /** Clusters by story, and how often sets were divided by their first story behind a star. */
  private static Map<String, String> clusters(Iterator<Row> rows) {
    Map<String, String> clusters = new TreeMap<>();
    rows.forEachRemaining(
        row ->
            clusters.put(
                (row.isNullAt(1) ? "*" : "") + row.getString(0),
                row.isNullAt(1) ? "" + row.get(2) : row.getString(1)));
    return clusters;
  }

  private static Set<String> stories(Map<String, Double> pairs) {
    Set<String> stories = new HashSet<>();
    pairs.keySet().forEach(pair -> stories.addAll(List.of(pair.split(" ", -1))));
    return stories;
  }

  private static Map<String, Double> pairs(Random random) {
    Map<String, Double> pairs = new TreeMap<>();
    for (int i = 0; i < 45; i++) {
      pairs.put(pair(random), random.nextDouble());
    }
    return pairs;
  }

  private static String pair(Random random) {
    int first = random.nextInt(30);
    int second = first + 1 + random.nextInt(3);
    return "s%02d s%02d".formatted(first, second);
  }
}
