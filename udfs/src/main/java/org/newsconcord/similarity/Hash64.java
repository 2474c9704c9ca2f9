package org.newsconcord.similarity;

/**
 * 64-bit hashes that are the same in every JVM and every run. Not cryptographic. Stateless and
 * thread-safe.
 */
public final class Hash64 {
  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final long PRIME = 0x100000001B3L;

  private Hash64() {}

  /** Hash of the UTF-16 units of a text; 0 for null. */
  public static long of(CharSequence text) {
    if (text == null) {
      return 0L;
    }
    long hash = SEED ^ text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return mix(hash);
  }

  /** Spreads every input bit over all output bits; a bijection (Stafford's variant 13). */
  public static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Hash of an ordered pair. */
  public static long of(long first, long second) {
    return mix(mix(first ^ SEED) * PRIME + second);
  }
}
