package org.newsconcord.jobs.group;

import java.nio.ByteBuffer;

/**
 * In how many stories each term is, in how many of these as a name, and in how many only in the
 * headline. An open hash table in flat arrays: some 40 bytes a term.
 */
final class TermCounts {
  private static final int LEAST = 1024;
  private static final int COUNTS = 3;
  private static final int NAMES = 1;
  private static final int TITLED = 2;
  private static final int BYTES = Long.BYTES + COUNTS * Integer.BYTES;

  private long[] terms = new long[LEAST];
  private int[] counts = new int[COUNTS * LEAST];
  private int size;
  private long stories;

  /** Counts the terms of a story. */
  void add(TermList story) {
    stories++;
    for (int i = 0; i < story.terms.length; i++) {
      EventTerms.Kind kind = story.kind(i);
      int names = kind == EventTerms.Kind.NAME ? 1 : 0;
      add(story.terms[i], 1, names, kind == EventTerms.Kind.TITLED ? 1 : 0);
    }
  }

  /** Adds what {@link #toBytes} wrote. */
  void add(byte[] stored) {
    ByteBuffer bytes = ByteBuffer.wrap(stored);
    stories += bytes.getLong();
    while (bytes.hasRemaining()) {
      add(bytes.getLong(), bytes.getInt(), bytes.getInt(), bytes.getInt());
    }
  }

  private void add(long term, int stories, int names, int titled) {
    if (2 * size >= terms.length) {
      grow();
    }
    int slot = slot(term);
    int at = COUNTS * slot;
    size += counts[at] == 0 ? 1 : 0;
    terms[slot] = term;
    counts[at] += stories;
    counts[at + NAMES] += names;
    counts[at + TITLED] += titled;
  }

  private void grow() {
    long[] oldTerms = terms;
    int[] oldCounts = counts;
    terms = new long[2 * oldTerms.length];
    counts = new int[2 * oldCounts.length];
    for (int i = 0; i < oldTerms.length; i++) {
      if (oldCounts[COUNTS * i] > 0) {
        int slot = slot(oldTerms[i]);
        terms[slot] = oldTerms[i];
        System.arraycopy(oldCounts, COUNTS * i, counts, COUNTS * slot, COUNTS);
      }
    }
  }

  /** Where a term is, or would be; terms are hashes already. */
  private int slot(long term) {
    int mask = terms.length - 1;
    int slot = (int) (term ^ term >>> Integer.SIZE) & mask;
    while (counts[COUNTS * slot] > 0 && terms[slot] != term) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Number of stories. */
  long stories() {
    return stories;
  }

  /** Number of stories that have the term. */
  int of(long term) {
    return counts[COUNTS * slot(term)];
  }

  /** Whether most texts write the term as a name, those aside that have it only in the headline. */
  boolean isName(long term) {
    int at = COUNTS * slot(term);
    return 2 * counts[at + NAMES] > counts[at] - counts[at + TITLED];
  }

  /** All counts as bytes. */
  byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + size * BYTES);
    bytes.putLong(stories);
    for (int i = 0; i < terms.length; i++) {
      int at = COUNTS * i;
      if (counts[at] > 0) {
        bytes.putLong(terms[i]);
        bytes.putInt(counts[at]).putInt(counts[at + NAMES]).putInt(counts[at + TITLED]);
      }
    }
    return bytes.array();
  }
}
