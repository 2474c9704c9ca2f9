package org.newsconcord.jobs.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * The pairs of a connected set as numbers, some 20 bytes each: a set of the size of a large event
 * is held in memory, its rows are not.
 *
 * @param stories in the order of their ids; the numbers are their places
 * @param first one story of each pair
 * @param second the other
 * @param alike the likelihood of each pair
 */
record StoryEdges(List<String> stories, int[] first, int[] second, double[] alike) {
  private static final int FEW = 16;

  /** Reads rows of {@link ComparedPairs#edges}, in any order. */
  static StoryEdges of(Iterator<Row> rows) {
    Map<String, Integer> seen = new HashMap<>();
    int[] first = new int[FEW];
    int[] second = new int[FEW];
    double[] alike = new double[FEW];
    int size = 0;
    while (rows.hasNext()) {
      Row row = rows.next();
      if (size == alike.length) {
        first = Arrays.copyOf(first, 2 * size);
        second = Arrays.copyOf(second, 2 * size);
        alike = Arrays.copyOf(alike, 2 * size);
      }
      first[size] = number(row.getAs(ComparedPairs.FIRST), seen);
      second[size] = number(row.getAs(ComparedPairs.SECOND), seen);
      alike[size++] = row.<Double>getAs(ComparedPairs.SIMILARITY);
    }
    List<String> stories = new ArrayList<>(seen.keySet());
    stories.sort(null);
    int[] places = new int[stories.size()];
    for (int i = 0; i < places.length; i++) {
      places[seen.get(stories.get(i))] = i;
    }
    return new StoryEdges(
        stories,
        placed(first, size, places),
        placed(second, size, places),
        Arrays.copyOf(alike, size));
  }

  private static int number(String story, Map<String, Integer> seen) {
    return seen.merge(story, seen.size(), (old, next) -> old);
  }

  private static int[] placed(int[] ends, int size, int[] places) {
    return Arrays.stream(ends, 0, size).map(end -> places[end]).toArray();
  }
}
