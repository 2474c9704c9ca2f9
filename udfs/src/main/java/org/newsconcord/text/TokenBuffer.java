package org.newsconcord.text;

import java.util.Arrays;

/** Growing columns of token spans and kinds. Not thread-safe. */
final class TokenBuffer {
  private int[] begins;
  private int[] ends;
  private byte[] kinds;
  private int size;

  TokenBuffer(int expected) {
    begins = new int[expected];
    ends = new int[expected];
    kinds = new byte[expected];
  }

  void add(int begin, int end, TokenKind kind) {
    if (size == begins.length) {
      int capacity = size + (size >> 1) + 16;
      begins = Arrays.copyOf(begins, capacity);
      ends = Arrays.copyOf(ends, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
    }
    begins[size] = begin;
    ends[size] = end;
    kinds[size] = (byte) kind.ordinal();
    size++;
  }

  /** Takes out the tokens inside spans; the spans are begins and ends in turn, in order. */
  void drop(int[] spans) {
    int kept = 0;
    int span = 0;
    for (int t = 0; t < size; t++) {
      while (span < spans.length && spans[span + 1] <= begins[t]) {
        span += 2;
      }
      if (span == spans.length || ends[t] <= spans[span]) {
        begins[kept] = begins[t];
        ends[kept] = ends[t];
        kinds[kept] = kinds[t];
        kept++;
      }
    }
    size = kept;
  }

  int size() {
    return size;
  }

  int begin(int token) {
    return begins[token];
  }

  int end(int token) {
    return ends[token];
  }

  int[] begins() {
    return Arrays.copyOf(begins, size);
  }

  int[] ends() {
    return Arrays.copyOf(ends, size);
  }

  byte[] kinds() {
    return Arrays.copyOf(kinds, size);
  }
}
