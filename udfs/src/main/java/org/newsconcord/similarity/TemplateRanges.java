package org.newsconcord.similarity;

import java.util.Arrays;

/** Where the template text of an article stands. Stateless and thread-safe. */
public final class TemplateRanges {
  private TemplateRanges() {}

  /**
   * Ranges of gram positions, [begin, end) in turn, whose grams are template grams.
   *
   * @param text the text, read without any template parts
   * @param templateGrams sorted and distinct
   * @param shortest ranges of fewer positions are left out
   */
  public static int[] of(StoryText text, long[] templateGrams, int shortest) {
    int[] ranges = new int[text.length() + 2];
    int count = 0;
    int begin = 0;
    while (templateGrams.length > 0 && begin < text.length()) {
      int end = begin;
      while (end < text.length() && SortedSets.contains(templateGrams, text.gram(end))) {
        end++;
      }
      if (end - begin >= shortest && end > begin) {
        ranges[count++] = begin;
        ranges[count++] = end;
      }
      begin = end + 1;
    }
    return Arrays.copyOf(ranges, count);
  }
}
