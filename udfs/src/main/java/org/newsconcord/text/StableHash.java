package org.newsconcord.text;

/** A 64-bit hash of text that is the same in every JVM: FNV-1a with a final mix. */
public final class StableHash {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private StableHash() {}

  /** The hash of a text. */
  public static long of(String text) {
    long hash = BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return mix(hash);
  }

  /** A well mixed number from a hash and a counter. */
  public static long mix(long hash, long counter) {
    return mix(hash + counter * 0x9e3779b97f4a7c15L);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
