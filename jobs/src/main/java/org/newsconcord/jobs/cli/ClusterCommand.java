package org.newsconcord.jobs.cli;

import org.newsconcord.jobs.cluster.ClusterJob;
import org.newsconcord.jobs.cluster.ClusterOptions;
import org.newsconcord.jobs.run.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsconcord cluster}: articles to stories and copy links. */
@Command(
    name = "cluster",
    description = "Find the articles of a run that carry the same text, and who had it first.")
final class ClusterCommand extends StageCommand {
  @Mixin ClusterOptions clusterOptions;

  @Override
  Stage stage() {
    return ClusterJob.stage(clusterOptions);
  }
}
