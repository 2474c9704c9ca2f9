package org.newsconcord.similarity;

import java.util.Arrays;

/**
 * A text prepared for comparison: its words, its word grams, and which of them are template text
 * that does not count. Immutable and thread-safe.
 */
public final class StoryText {
  /** Words per gram of the sets that are compared. */
  public static final int GRAM_WORDS = 5;

  private final Words words;
  private final long[] grams;
  private final boolean[] template;
  private final long[] set;

  private StoryText(Words words, long[] grams, boolean[] template) {
    this.words = words;
    this.grams = grams;
    this.template = template;
    this.set = keptSet(grams, template);
  }

  /** The whole text counts. */
  public static StoryText of(String body) {
    return of(body, new int[0]);
  }

  /**
   * A text with template parts.
   *
   * @param body the raw text
   * @param templateRanges pairs of gram positions, [begin, end), that are template text
   */
  public static StoryText of(String body, int[] templateRanges) {
    Words words = Words.of(body);
    long[] grams = words.grams(GRAM_WORDS);
    boolean[] template = new boolean[grams.length];
    for (int i = 0; i + 1 < templateRanges.length; i += 2) {
      Arrays.fill(template, templateRanges[i], templateRanges[i + 1], true);
    }
    return new StoryText(words, grams, template);
  }

  /** The words with their offsets. */
  public Words words() {
    return words;
  }

  /** Number of gram positions, template or not. */
  public int length() {
    return grams.length;
  }

  /** The gram at a position. */
  public long gram(int position) {
    return grams[position];
  }

  /** Whether the gram at a position is template text. */
  public boolean isTemplate(int position) {
    return template[position];
  }

  /** The grams that count, sorted and distinct; not to be changed by the caller. */
  public long[] set() {
    return set;
  }

  /** Share of gram positions that are template text; 0 for a text too short to have any. */
  public double templateShare() {
    int count = 0;
    for (boolean position : template) {
      count += position ? 1 : 0;
    }
    return template.length == 0 ? 0.0 : (double) count / template.length;
  }

  /**
   * Winnowing fingerprints over grams of {@code gramWords} words; a gram that is mostly template
   * text is left out.
   */
  public long[] fingerprints(int gramWords, Winnowing winnowing) {
    long[] longGrams = words.grams(gramWords);
    boolean[] used = new boolean[longGrams.length];
    int inner = Math.max(1, gramWords - GRAM_WORDS + 1);
    for (int i = 0; i < used.length; i++) {
      int kept = 0;
      for (int j = i; j < Math.min(i + inner, grams.length); j++) {
        kept += template[j] ? 0 : 1;
      }
      used[i] = 2 * kept >= inner;
    }
    long[] selected = winnowing.select(longGrams, used);
    for (int i = 0; i < selected.length; i++) {
      // Winnowing prefers small hashes; mixed again they spread evenly.
      selected[i] = Hash64.mix(selected[i]);
    }
    return SortedSets.distinct(selected);
  }

  private static long[] keptSet(long[] grams, boolean[] template) {
    long[] kept = new long[grams.length];
    int count = 0;
    for (int i = 0; i < grams.length; i++) {
      if (!template[i]) {
        kept[count++] = grams[i];
      }
    }
    return SortedSets.distinct(Arrays.copyOf(kept, count));
  }
}
