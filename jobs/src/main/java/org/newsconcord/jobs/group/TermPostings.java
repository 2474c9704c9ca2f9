package org.newsconcord.jobs.group;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Of each term the stories that have it, as numbers. An open hash table of chains in flat arrays:
 * some 24 bytes a term, and 8 for each story that has it.
 */
final class TermPostings {
  private static final int LEAST = 64;
  private static final int NONE = -1;

  private long[] terms = new long[LEAST];
  private int[] counts = new int[LEAST];
  private int[] heads = new int[LEAST];
  private int size;
  private int[] stories = new int[LEAST];
  private int[] next = new int[LEAST];
  private int entries;

  /** Adds a story to those of a term; how many these are now. */
  int add(long term, int story) {
    if (2 * size >= terms.length) {
      grow();
    }
    if (entries == stories.length) {
      stories = Arrays.copyOf(stories, 2 * entries);
      next = Arrays.copyOf(next, 2 * entries);
    }
    int slot = slot(term);
    boolean first = counts[slot] == 0;
    size += first ? 1 : 0;
    terms[slot] = term;
    stories[entries] = story;
    next[entries] = first ? NONE : heads[slot];
    heads[slot] = entries++;
    return ++counts[slot];
  }

  /** Number of stories that have the term. */
  int count(long term) {
    return counts[slot(term)];
  }

  /** Gives the stories with the term that have lower numbers than this one. */
  void before(long term, int story, IntConsumer taker) {
    int slot = slot(term);
    for (int i = counts[slot] == 0 ? NONE : heads[slot]; i != NONE; i = next[i]) {
      if (stories[i] < story) {
        taker.accept(stories[i]);
      }
    }
  }

  /** Where a term is, or would be; terms are hashes already. */
  private int slot(long term) {
    int mask = terms.length - 1;
    int slot = (int) (term ^ term >>> Integer.SIZE) & mask;
    while (counts[slot] > 0 && terms[slot] != term) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldTerms = terms;
    int[] oldCounts = counts;
    int[] oldHeads = heads;
    terms = new long[2 * oldTerms.length];
    counts = new int[terms.length];
    heads = new int[terms.length];
    for (int i = 0; i < oldTerms.length; i++) {
      if (oldCounts[i] > 0) {
        int slot = slot(oldTerms[i]);
        terms[slot] = oldTerms[i];
        counts[slot] = oldCounts[i];
        heads[slot] = oldHeads[i];
      }
    }
  }
}
