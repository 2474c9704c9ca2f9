package org.newsconcord.jobs.analyze;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.align.AlignJob;
import org.newsconcord.jobs.align.AlignOptions;
import org.newsconcord.jobs.cluster.ClusterJob;
import org.newsconcord.jobs.cluster.ClusterOptions;
import org.newsconcord.jobs.extract.ExtractJob;
import org.newsconcord.jobs.extract.ExtractOptions;
import org.newsconcord.jobs.group.GroupJob;
import org.newsconcord.jobs.group.GroupOptions;
import org.newsconcord.jobs.ingest.IngestJob;
import org.newsconcord.jobs.ingest.IngestOptions;
import org.newsconcord.jobs.language.LanguageOptions;
import org.newsconcord.jobs.publish.PublishOptions;
import org.newsconcord.jobs.publish.Publisher;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.run.Version;
import org.newsconcord.jobs.score.ScoreJob;
import org.newsconcord.jobs.score.ScoreOptions;
import org.newsconcord.jobs.watch.WatchJob;
import org.newsconcord.jobs.watch.WatchOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The options of every stage, and the stages with them.
 *
 * <p>Example: {@code AnalyzeOptions.parse("--input", "seeds")} holds the defaults for all stages
 * but one input.
 */
@Command
public final class AnalyzeOptions {
  @Mixin private AdditionOptions addition;
  @Mixin private IngestOptions ingest;
  @Mixin private LanguageOptions language;
  @Mixin private ExtractOptions extract;
  @Mixin private ClusterOptions cluster;
  @Mixin private GroupOptions group;
  @Mixin private AlignOptions align;
  @Mixin private ScoreOptions score;
  @Mixin private WatchOptions watch;
  @Mixin private PublishOptions publish;

  /**
   * Options by their flags, as on the command line.
   *
   * @throws UsageException for a flag that does not exist or a value that does not fit
   */
  public static AnalyzeOptions parse(String... flags) {
    AnalyzeOptions options = new AnalyzeOptions();
    try {
      new CommandLine(options).setAbbreviatedOptionsAllowed(false).parseArgs(flags);
    } catch (CommandLine.ParameterException e) {
      throw new UsageException(e.getMessage());
    }
    return options;
  }

  AdditionOptions addition() {
    return addition;
  }

  /** The stages from articles to scores, in their order. */
  public List<Stage> stages() {
    return List.of(
        IngestJob.stage(ingest),
        ExtractJob.stage(extract, language),
        ClusterJob.stage(cluster),
        GroupJob.stage(group, language),
        AlignJob.stage(align, language),
        ScoreJob.stage(score, language));
  }

  /** The stages from articles to scores, and the one that makes the run current. */
  public List<Stage> stagesAndPublishing(OutputFolder output) {
    List<Stage> all = new ArrayList<>(stages());
    if (watch.isGiven()) {
      all.add(WatchJob.stage(watch));
    }
    all.add(Publisher.stage(output, new Version().product(), publish));
    return all;
  }

  /**
   * Refuses impossible values of any stage; needs no Spark.
   *
   * @throws UsageException for the first such value
   */
  public void validate() {
    stages().forEach(Stage::validate);
    watch.validate();
    publish.validate();
  }
}
