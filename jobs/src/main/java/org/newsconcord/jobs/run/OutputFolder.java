package org.newsconcord.jobs.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;

/** The folder that the user names with {@code --output}: runs, the manifest, the views. */
public final class OutputFolder {
  private final SparkSession spark;
  private final Path root;
  private final Storage storage;

  private OutputFolder(SparkSession spark, Path root) {
    this.spark = spark;
    this.storage = Storage.of(spark, root);
    this.root = storage.qualify(root);
  }

  /** The output folder at this path; it need not exist yet. */
  public static OutputFolder at(SparkSession spark, String path) {
    return new OutputFolder(spark, new Path(path));
  }

  /**
   * Makes the folder one that only these may enter, before anything is written: what lies below is
   * out of the others' reach, whatever its own permissions are.
   *
   * @param mode octal, such as {@code 750}
   */
  public void restrict(String mode) {
    storage.restrict(root, mode);
  }

  /**
   * Opens a new run.
   *
   * @throws UsageException when the folder cannot be written, or holds a manifest that is not ours
   */
  public RunFolder newRun() {
    current();
    storage.requireWritable(root);
    return new RunFolder(spark, new Path(runs(), RunId.at(Instant.now())));
  }

  /**
   * The run of this id or, when it is null, the newest run that is not published.
   *
   * @throws UsageException when there is none
   */
  public RunFolder openRun(String runId) {
    if (runId != null) {
      return existingRun(runId);
    }
    return newest(unpublishedRuns())
        .orElseThrow(
            () ->
                new UsageException(
                    "No open run under " + root + ". Start one with newsconcord ingest."));
  }

  /**
   * The run that waits to be published: of those that are not published to the end the newest that
   * is complete.
   *
   * @throws UsageException when there is none
   */
  public RunFolder runToPublish() {
    List<Path> waiting =
        storage.children(runs()).stream()
            .filter(run -> !isPublished(run) || isUnfinished(run))
            .toList();
    List<Path> complete =
        waiting.stream().filter(run -> new RunFolder(spark, run).isComplete()).toList();
    return newest(complete)
        .orElseThrow(
            () ->
                new UsageException(
                    waiting.isEmpty()
                        ? "Every run under " + root + " is published."
                        : "No complete run waits under "
                            + root
                            + ". Runs that did not end: "
                            + String.join(", ", waiting.stream().map(Path::getName).toList())
                            + "."));
  }

  /** Runs that lack tables and in which nothing has changed since: killed, or given up. */
  public List<Path> deadRuns(Instant since) {
    return unpublishedRuns().stream()
        .filter(run -> !new RunFolder(spark, run).isComplete())
        .filter(run -> storage.lastChange(run).isBefore(since))
        .toList();
  }

  /**
   * The run that was begun last, if it is later than the current one: it was never published, or
   * not to the end.
   */
  public Optional<RunFolder> unfinishedRun() {
    String currentId = current().map(Manifest::runId).orElse("");
    return newest(
        storage.children(runs()).stream()
            .filter(run -> run.getName().compareTo(currentId) > 0)
            .toList());
  }

  /**
   * Whether publishing stopped between the manifest of the run and its last step, which removes the
   * scratch space.
   */
  private boolean isUnfinished(Path run) {
    return new RunFolder(spark, run).hasScratch();
  }

  /**
   * The run that the manifest names as current.
   *
   * @throws UsageException when nothing is published yet
   */
  public RunFolder currentRun() {
    return current()
        .map(Manifest::runId)
        .map(this::existingRun)
        .orElseThrow(
            () ->
                new UsageException(
                    "Nothing is published under " + root + ". Run newsconcord analyze first."));
  }

  /** The manifest that is current, if any. */
  public Optional<Manifest> current() {
    Path file = manifestFile();
    return storage.exists(file)
        ? Optional.of(Manifest.parse(storage.read(file), file))
        : Optional.empty();
  }

  /** Where the output is. */
  public Path root() {
    return root;
  }

  /**
   * Replaces a text file in this folder: a reader sees the old content or the new one.
   *
   * @param name path inside this folder, such as {@code report.html}
   * @return where the file is
   */
  public Path writeText(String name, String content) {
    Path file = new Path(root, name);
    storage.replace(file, content);
    return file;
  }

  public Storage storage() {
    return storage;
  }

  public Path manifestFile() {
    return new Path(root, Manifest.FILE);
  }

  /** Runs that were published once, oldest first. */
  public List<Path> publishedRuns() {
    return storage.children(runs()).stream().filter(this::isPublished).toList();
  }

  /** The run in this folder. */
  public RunFolder run(Path path) {
    return new RunFolder(spark, path);
  }

  private List<Path> unpublishedRuns() {
    return storage.children(runs()).stream().filter(run -> !isPublished(run)).toList();
  }

  private boolean isPublished(Path run) {
    return storage.exists(new Path(run, Manifest.FILE));
  }

  private Optional<RunFolder> newest(List<Path> candidates) {
    return candidates.stream()
        .max(Comparator.comparing(Path::getName))
        .map(path -> new RunFolder(spark, path));
  }

  private RunFolder existingRun(String runId) {
    Path path = new Path(runs(), runId);
    if (!storage.exists(path)) {
      throw new UsageException("There is no run " + runId + " under " + runs() + ".");
    }
    return new RunFolder(spark, path);
  }

  private Path runs() {
    return new Path(root, "runs");
  }
}
