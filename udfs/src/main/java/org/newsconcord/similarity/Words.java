package org.newsconcord.similarity;

import java.util.Arrays;

/**
 * The words of a text as 64-bit hashes, with their offsets: maximal runs of letters, marks and
 * digits, in lower case without locale. Digits count: a changed number is a difference. Chinese and
 * Japanese are written without spaces: there every character is a word, and no dictionary is asked.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * Words.of("Don't send 10,000.").count() // 5: don, t, send, 10, 000
 * }</pre>
 */
public final class Words {
  private static final long PRIME = 0x100000001B3L;

  /** No character of Chinese or Japanese stands below. */
  private static final int FIRST_OF_EAST_ASIA = 0x2E80;

  private final long[] hashes;
  private final int[] begins;
  private final int[] ends;

  private Words(long[] hashes, int[] begins, int[] ends) {
    this.hashes = hashes;
    this.begins = begins;
    this.ends = ends;
  }

  /** Splits the text; null has no words. */
  public static Words of(String text) {
    String source = text == null ? "" : text;
    int capacity = Math.max(16, source.length() / 5);
    long[] hashes = new long[capacity];
    int[] begins = new int[capacity];
    int[] ends = new int[capacity];
    int count = 0;
    int i = 0;
    while (i < source.length()) {
      int c = source.codePointAt(i);
      if (!isWordPart(c)) {
        i += Character.charCount(c);
        continue;
      }
      int begin = i;
      long hash = 0xCBF29CE484222325L;
      boolean alone;
      do {
        alone = isWrittenAlone(c);
        hash = (hash ^ Character.toLowerCase(c)) * PRIME;
        i += Character.charCount(c);
        c = i < source.length() ? source.codePointAt(i) : ' ';
      } while (!alone && isWordPart(c) && !isWrittenAlone(c));
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, count * 2);
        begins = Arrays.copyOf(begins, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
      }
      hashes[count] = Hash64.mix(hash);
      begins[count] = begin;
      ends[count++] = i;
    }
    return new Words(
        Arrays.copyOf(hashes, count), Arrays.copyOf(begins, count), Arrays.copyOf(ends, count));
  }

  /** Number of words. */
  public int count() {
    return hashes.length;
  }

  /** First UTF-16 unit of a word in the text. */
  public int begin(int word) {
    return begins[word];
  }

  /** End of a word in the text, exclusive, in UTF-16 units. */
  public int end(int word) {
    return ends[word];
  }

  /** Hash of the whole word sequence; equal texts up to case, spacing and punctuation share it. */
  public long sequenceHash() {
    long hash = hashes.length;
    for (long word : hashes) {
      hash = Hash64.mix(hash * PRIME + word);
    }
    return hash;
  }

  /**
   * Hashes of the runs of {@code size} words, by position of their first word; empty when the text
   * is shorter.
   */
  public long[] grams(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("A gram has at least one word; got " + size);
    }
    long[] grams = new long[Math.max(0, hashes.length - size + 1)];
    for (int i = 0; i < grams.length; i++) {
      long hash = size;
      for (int j = i; j < i + size; j++) {
        hash = hash * 0x5851F42D4C957F2DL + hashes[j];
      }
      grams[i] = Hash64.mix(hash);
    }
    return grams;
  }

  private static boolean isWrittenAlone(int c) {
    if (c < FIRST_OF_EAST_ASIA) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }

  private static boolean isWordPart(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
