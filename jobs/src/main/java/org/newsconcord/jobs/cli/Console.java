package org.newsconcord.jobs.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apache.hadoop.fs.Path;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.run.StageObserver;
import org.newsconcord.jobs.run.StageResult;

/** What the user sees while a command runs: a bar on a terminal, plain lines when piped. */
final class Console implements AutoCloseable {
  private enum Style {
    BAR,
    PLAIN,
    NONE
  }

  private final Style style;
  private final PrintWriter out;
  private final PrintWriter err;
  private Tasks tasks;
  private volatile String stage;

  private Console(Style style, PrintWriter out, PrintWriter err) {
    this.style = style;
    this.out = out;
    this.err = err;
  }

  /** A console as {@code --progress} asks for. */
  static Console of(String progress, PrintWriter out, PrintWriter err) {
    Style style =
        switch (progress) {
          case "auto" -> System.console() == null ? Style.PLAIN : Style.BAR;
          case "bar" -> Style.BAR;
          case "plain" -> Style.PLAIN;
          case "none" -> Style.NONE;
          default ->
              throw new UsageException(
                  "--progress " + progress + " is not one of auto, bar, plain, none.");
        };
    return new Console(style, out, err);
  }

  /** A path as a user writes it: a local one bare, any other with its scheme and host. */
  static String place(Path path) {
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }

  /** Prints a line of the result. */
  void line(String text) {
    out.println(text);
  }

  /** Shows the stages that run in this session. */
  StageObserver watching(SparkSession spark) {
    return new StageObserver() {
      @Override
      public void begin(Stage stage) {
        Console.this.begin(stage.name(), spark);
      }

      @Override
      public void end(Stage stage, double seconds, StageResult result) {
        Console.this.end(stage.name(), seconds, result.counters());
      }

      @Override
      public void reused(Stage stage, String runId) {
        if (style != Style.NONE) {
          err.println(String.format(Locale.ROOT, "%-8s reused from run %s", stage.name(), runId));
        }
      }
    };
  }

  /** The stage that runs; null outside of one. Any thread may ask. */
  String stage() {
    return stage;
  }

  private void begin(String stage, SparkSession spark) {
    this.stage = stage;
    if (style == Style.BAR) {
      tasks = new Tasks(stage, spark);
      spark.sparkContext().addSparkListener(tasks);
    } else if (style == Style.PLAIN) {
      err.println(stage + " ...");
    }
  }

  private void end(String stage, double seconds, Map<String, Long> counters) {
    close();
    this.stage = null;
    if (style != Style.NONE) {
      err.println(
          String.format(Locale.ROOT, "%-8s %7.1f s  %s", stage, seconds, describe(counters)));
    }
  }

  @Override
  public void close() {
    if (tasks != null) {
      tasks.stop();
      tasks = null;
    }
  }

  private static String describe(Map<String, Long> counters) {
    return counters.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%s %,d", e.getKey().replace('_', ' '), e.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Spark tasks of the stage, finished and known so far. */
  private static final class Tasks extends SparkListener {
    private final SparkSession spark;
    private final ProgressBar bar;

    private Tasks(String stage, SparkSession spark) {
      this.spark = spark;
      this.bar =
          new ProgressBarBuilder()
              .setTaskName(stage)
              .setInitialMax(0)
              .setUpdateIntervalMillis(200)
              .setStyle(ProgressBarStyle.ASCII)
              .clearDisplayOnFinish()
              .build();
    }

    private void stop() {
      spark.sparkContext().removeSparkListener(this);
      bar.close();
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
      bar.maxHint(bar.getMax() + submitted.stageInfo().numTasks());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd ended) {
      bar.step();
    }
  }
}
