package org.newsconcord.jobs.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * Says in a sentence that Spark ends the process, since memory ran out or a thread of it died, and
 * makes exit code 1 of Spark's own 50 and 52. Spark ends it at once, without a word to the caller.
 */
final class EndOfProcess {
  private static final String HANDLER = "org.apache.spark.util.SparkUncaughtExceptionHandler";

  /** After the hooks of Spark and Hadoop, which remove what they left. */
  private static final int LAST = 1;

  private final Runnable hook;

  private EndOfProcess(Runnable hook) {
    this.hook = hook;
  }

  /** Looks out for the end until closed. */
  static EndOfProcess guarding(PrintWriter err, Supplier<String> stage) {
    Runnable hook =
        () -> {
          if (isEndedBySpark(Thread.getAllStackTraces())) {
            err.println(sentence(stage.get()));
            err.flush();
            Runtime.getRuntime().halt(ExitCode.FAILED);
          }
        };
    ShutdownHookManager.get().addShutdownHook(hook, LAST);
    return new EndOfProcess(hook);
  }

  /** What is said; the stage is null outside of one. */
  static String sentence(String stage) {
    return "newsconcord: Spark ended the process"
        + (stage == null ? "" : " in stage " + stage)
        + ": memory ran out, or one of its threads died. Give more with --driver-memory.";
  }

  /** Whether a thread stands in the handler by which Spark ends a process. */
  static boolean isEndedBySpark(Map<Thread, StackTraceElement[]> threads) {
    return threads.values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(frame -> frame.getClassName().startsWith(HANDLER));
  }

  void close() {
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().removeShutdownHook(hook);
    }
  }
}
