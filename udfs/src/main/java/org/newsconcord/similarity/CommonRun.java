package org.newsconcord.similarity;

import java.util.HashMap;
import java.util.Map;

/**
 * The longest run of words that two texts share, template text left out, as offsets into both
 * bodies.
 *
 * @param words number of words; 0 when nothing is shared
 * @param beginA first UTF-16 unit in the first body
 * @param endA end in the first body, exclusive
 * @param beginB first UTF-16 unit in the second body
 * @param endB end in the second body, exclusive
 */
public record CommonRun(int words, int beginA, int endA, int beginB, int endB) {
  private static final CommonRun NONE = new CommonRun(0, 0, 0, 0, 0);

  /** Most places of one gram that are followed; a gram that stands more often is boilerplate. */
  private static final int MOST_PLACES = 8;

  /** Finds the longest run; the earliest in the first text, then in the second, on a tie. */
  public static CommonRun between(StoryText a, StoryText b) {
    Map<Long, int[]> places = places(a);
    int[] previous = new int[a.length() + 1];
    int[] current = new int[a.length() + 1];
    int best = 0;
    int bestA = 0;
    int bestB = 0;
    for (int j = 0; j < b.length(); j++) {
      int[] here = b.isTemplate(j) ? null : places.get(b.gram(j));
      int[] before = j == 0 || b.isTemplate(j - 1) ? null : places.get(b.gram(j - 1));
      if (here != null) {
        for (int k = 1; k <= here[0]; k++) {
          int i = here[k];
          int length = previous[i] + 1;
          current[i + 1] = length;
          if (length > best || (length == best && i - length + 1 < bestA)) {
            best = length;
            bestA = i - length + 1;
            bestB = j - length + 1;
          }
        }
      }
      clear(previous, before);
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return best == 0 ? NONE : of(a, b, bestA, bestB, best);
  }

  private static void clear(int[] lengths, int[] places) {
    if (places != null) {
      for (int k = 1; k <= places[0]; k++) {
        lengths[places[k] + 1] = 0;
      }
    }
  }

  private static CommonRun of(StoryText a, StoryText b, int atA, int atB, int grams) {
    int last = grams + StoryText.GRAM_WORDS - 2;
    return new CommonRun(
        last + 1,
        a.words().begin(atA),
        a.words().end(atA + last),
        b.words().begin(atB),
        b.words().end(atB + last));
  }

  /** Positions of each gram: the count, then the places. */
  private static Map<Long, int[]> places(StoryText a) {
    Map<Long, int[]> places = new HashMap<>(a.length() * 2);
    for (int i = 0; i < a.length(); i++) {
      if (!a.isTemplate(i)) {
        int[] list = places.get(a.gram(i));
        if (list == null) {
          places.put(a.gram(i), new int[] {1, i});
        } else if (list[0] < MOST_PLACES) {
          int[] longer = java.util.Arrays.copyOf(list, list[0] + 2);
          longer[++longer[0]] = i;
          places.put(a.gram(i), longer);
        }
      }
    }
    return places;
  }
}
