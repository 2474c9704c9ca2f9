package org.newsconcord.jobs.template;

import java.nio.ByteBuffer;

/** Arrays of hashes and positions as bytes: one compact value of a row instead of many rows. */
public final class Hashes {
  private Hashes() {}

  /** The values from begin to end. */
  public static byte[] toBytes(long[] values, int begin, int end) {
    ByteBuffer buffer = ByteBuffer.allocate((end - begin) * Long.BYTES);
    for (int i = begin; i < end; i++) {
      buffer.putLong(values[i]);
    }
    return buffer.array();
  }

  /** The values of such bytes. */
  public static long[] toLongs(byte[] bytes) {
    long[] values = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(values);
    return values;
  }

  /** All values. */
  public static byte[] toBytes(int[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * Integer.BYTES);
    buffer.asIntBuffer().put(values);
    return buffer.array();
  }

  /** The values of such bytes. */
  public static int[] toInts(byte[] bytes) {
    int[] values = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(values);
    return values;
  }

  /** The bucket of a hash: buckets are neighbouring ranges, so a sorted array falls into slices. */
  public static int bucket(long hash, int buckets) {
    long top = (hash >> 32) - Integer.MIN_VALUE;
    return (int) ((top * buckets) >>> 32);
  }

  /** End of the slice of a sorted array that falls into the bucket of its first value. */
  public static int sliceEnd(long[] sorted, int begin, int buckets) {
    int bucket = bucket(sorted[begin], buckets);
    int end = begin + 1;
    while (end < sorted.length && bucket(sorted[end], buckets) == bucket) {
      end++;
    }
    return end;
  }
}
