package org.newsconcord.text;

import java.util.Collection;

/**
 * A fixed set of lower-case words, each with a number, looked up by spans of raw text without
 * making strings. Folding is that of {@link Chars#lower}. Immutable, thread-safe.
 *
 * <p>Contract: {@code find} gives the position of the word in the given order, or -1. Open
 * addressing with linear probing at a load of at most one half; equality compares characters, so a
 * hash collision never gives a wrong answer.
 */
public final class FoldedSet {
  private static final int FILTER_BITS = 4;
  private static final int SPREAD = 0x9E3779B1;

  private final String[] slots;
  private final int[] hashes;
  private final int[] numbers;
  private final int mask;
  private final long[] filter;
  private final int filterShift;
  private final int longest;

  private FoldedSet(Collection<String> words) {
    int capacity = Integer.highestOneBit(Math.max(4, words.size() * 2)) * 2;
    slots = new String[capacity];
    hashes = new int[capacity];
    numbers = new int[capacity];
    mask = capacity - 1;
    filter = new long[Math.max(1, capacity * FILTER_BITS / Long.SIZE)];
    filterShift = Integer.numberOfLeadingZeros(filter.length * Long.SIZE - 1);
    int number = 0;
    int max = 0;
    for (String word : words) {
      int hash = hash(word, 0, word.length());
      int slot = slotOf(hash, word, 0, word.length());
      if (slots[slot] == null) {
        slots[slot] = word;
        hashes[slot] = hash;
        numbers[slot] = number;
        int bit = filterBit(hash);
        filter[bit / Long.SIZE] |= 1L << bit;
      }
      max = Math.max(max, word.length());
      number++;
    }
    longest = max;
  }

  /** A set of the words; the first of equal words keeps its number. */
  public static FoldedSet of(Collection<String> words) {
    return new FoldedSet(words);
  }

  /** The number of the word that a span holds, or -1. */
  public int find(CharSequence text, int begin, int end) {
    return end - begin > longest ? -1 : find(hash(text, begin, end), text, begin, end);
  }

  private int find(int hash, CharSequence text, int begin, int end) {
    int slot = slotOf(hash, text, begin, end);
    return slots[slot] == null ? -1 : numbers[slot];
  }

  /** The number of a word, or -1. */
  public int find(WordForm word) {
    int hash = word.hash();
    int bit = filterBit(hash);
    return (filter[bit / Long.SIZE] >>> bit & 1) == 0 ? -1 : listed(hash, word.folded());
  }

  private int listed(int hash, String folded) {
    int slot = (hash ^ hash >>> 15) & mask;
    while (slots[slot] != null && (hashes[slot] != hash || !slots[slot].equals(folded))) {
      slot = (slot + 1) & mask;
    }
    return slots[slot] == null ? -1 : numbers[slot];
  }

  /** Most words are in few sets: a bit of a small table tells so at once. */
  private int filterBit(int hash) {
    return hash * SPREAD >>> filterShift;
  }

  /** Whether a span holds one of the words. */
  public boolean contains(CharSequence text, int begin, int end) {
    return find(text, begin, end) >= 0;
  }

  /** Hash of a folded span. */
  static int hash(CharSequence text, int begin, int end) {
    int h = 0;
    for (int i = begin; i < end; i++) {
      h = 31 * h + Chars.lower(text.charAt(i));
    }
    return h;
  }

  private int slotOf(int hash, CharSequence text, int begin, int end) {
    int slot = (hash ^ hash >>> 15) & mask;
    while (slots[slot] != null && (hashes[slot] != hash || !equal(slots[slot], text, begin, end))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static boolean equal(String word, CharSequence text, int begin, int end) {
    if (word.length() != end - begin) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != Chars.lower(text.charAt(begin + i))) {
        return false;
      }
    }
    return true;
  }
}
