package org.newsconcord.jobs.watch;

import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.ConfigGroup;
import org.newsconcord.jobs.ContentId;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.InputFolder;
import org.newsconcord.jobs.run.StageOptions;
import picocli.CommandLine.Option;

/** Options of watching. */
@ConfigGroup("watch")
public final class WatchOptions implements StageOptions {
  @Option(
      names = "--watch",
      paramLabel = "FILE",
      description = {
        "What to be told of: YAML or CSV with name, outlet, entity, words, type, change",
        "(new_value, new_voice, conflict) and confidence. Hits go to the table watch_hits."
      })
  private String file;

  /** Whether something is watched. */
  public boolean isGiven() {
    return file != null;
  }

  @Override
  public void requireResources(SparkSession spark) {
    if (isGiven()) {
      WatchFile.parse(file, InputFolder.text(spark, file));
    }
  }

  @Override
  public String content(SparkSession spark) {
    return isGiven() ? ContentId.ofText(InputFolder.text(spark, file)) : "";
  }

  @Override
  public void validate() {
    if (file != null && !file.toLowerCase(Locale.ROOT).matches(".*\\.(csv|ya?ml)")) {
      throw new UsageException("--watch " + file + " must end with .yaml, .yml or .csv.");
    }
  }

  String file() {
    return file;
  }
}
