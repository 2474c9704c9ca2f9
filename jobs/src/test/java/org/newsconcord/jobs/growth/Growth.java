package org.newsconcord.jobs.growth;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How time and memory of a piece of work grow with its text: the exponent k of n^k between the
 * smallest and the largest size. Work too small to be measured counts as linear.
 */
public final class Growth {
  /** Exponents above this fail. */
  private static final double MOST = 1.3;

  /** The longest text takes at least this long where its exponent is looked at. */
  private static final long LEAST_NANOS = 100_000_000;

  private static final long LEAST_BYTES = 64L << 20;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Growth() {}

  /** Sizes of texts in characters: three at night, in each build two of half the length. */
  public static int[] sizes() {
    boolean full = "full".equals(System.getProperty("newsconcord.growth"));
    return full ? new int[] {100_000, 200_000, 400_000} : new int[] {50_000, 200_000};
  }

  private record Cost(long nanos, long bytes) {
    static Cost of(Consumer<String> work, String text) {
      long bytes = THREADS.getCurrentThreadAllocatedBytes();
      long nanos = THREADS.getCurrentThreadCpuTime();
      work.accept(text);
      return new Cost(
          THREADS.getCurrentThreadCpuTime() - nanos,
          THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }

    Cost least(Cost other) {
      return new Cost(Math.min(nanos, other.nanos), Math.min(bytes, other.bytes));
    }
  }

  /** What grows too fast, one line for each piece; empty when nothing does. */
  public static List<String> tooFast(String name, Consumer<String> work, int... sizes) {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, String> piece : HostilePatterns.all().entrySet()) {
      String fault = fault(work, piece.getValue(), sizes);
      if (fault != null) {
        faults.add(name + ", " + piece.getKey() + ": " + fault);
      }
    }
    return faults;
  }

  private static String fault(Consumer<String> work, String piece, int... sizes) {
    int most = sizes[sizes.length - 1];
    Cost[] costs = new Cost[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      costs[i] = Cost.of(work, HostilePatterns.text(piece, sizes[i]));
      if (i > 0 && describe(costs[0], costs[i], sizes[0], sizes[i]) != null) {
        // Once more: what the compiler of the JVM and other processes add is not the work's own.
        costs[0] = costs[0].least(Cost.of(work, HostilePatterns.text(piece, sizes[0])));
        costs[i] = costs[i].least(Cost.of(work, HostilePatterns.text(piece, sizes[i])));
        String fault = describe(costs[0], costs[i], sizes[0], sizes[i]);
        if (fault != null) {
          return fault;
        }
      }
    }
    return describe(costs[0], costs[sizes.length - 1], sizes[0], most);
  }

  private static String describe(Cost small, Cost large, int few, int many) {
    double scale = Math.log((double) many / few);
    double time = Math.log((double) large.nanos() / Math.max(1, small.nanos())) / scale;
    double memory = Math.log((double) large.bytes() / Math.max(1, small.bytes())) / scale;
    boolean slow = large.nanos() >= LEAST_NANOS && time > MOST;
    boolean heavy = large.bytes() >= LEAST_BYTES && memory > MOST;
    return slow || heavy
        ? String.format(
            Locale.ROOT,
            "time^%.2f (%d ms), memory^%.2f (%d MB) at %d characters",
            time,
            large.nanos() / 1_000_000,
            memory,
            large.bytes() >> 20,
            many)
        : null;
  }
}
