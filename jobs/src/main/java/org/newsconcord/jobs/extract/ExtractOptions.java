package org.newsconcord.jobs.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.ConfigGroup;
import org.newsconcord.jobs.SparkNlp;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.InputFolder;
import org.newsconcord.jobs.run.StageOptions;
import org.newsconcord.language.Lexicon;
import picocli.CommandLine.Option;

/** Options of extraction. */
@ConfigGroup("extract")
public final class ExtractOptions implements StageOptions {
  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description =
          "Directory with word lists: NAME.tsv replaces a list of the jar, NAME.add.tsv extends it."
              + " Default: the lists of the jar.")
  private Path lexicon;

  @Option(
      names = NlpPipeline.FLAG,
      paramLabel = "DIR",
      description =
          "A saved pipeline of Spark NLP, on any Hadoop file system. Its entity chunks and"
              + " part-of-speech tags sharpen subjects, offices and places. Needs Spark NLP beside"
              + " Spark. Default: none.")
  private String nlpPipeline;

  /** The defaults. */
  public static ExtractOptions defaults() {
    return new ExtractOptions();
  }

  /**
   * Refuses word lists that fit nowhere, and a pipeline of Spark NLP without Spark NLP.
   *
   * @throws UsageException with what to do
   */
  @Override
  public void validate() {
    lexicon();
    if (nlpPipeline != null) {
      SparkNlp.require(NlpPipeline.FLAG);
    }
  }

  @Override
  public void requireResources(SparkSession spark) {
    if (nlpPipeline != null && !InputFolder.exists(spark, nlpPipeline + "/metadata")) {
      throw new UsageException(
          NlpPipeline.FLAG + " " + nlpPipeline + " is not a saved pipeline: no folder metadata.");
    }
  }

  /** Where the pipeline of Spark NLP is saved; null for none. */
  String nlpPipeline() {
    return nlpPipeline;
  }

  /**
   * The word lists to extract with.
   *
   * @throws UsageException when the directory is missing or holds a file that fits no list
   */
  public Lexicon lexicon() {
    if (lexicon == null) {
      return Lexicon.bundled();
    }
    if (!Files.isDirectory(lexicon)) {
      throw new UsageException("--lexicon " + lexicon + " is no directory.");
    }
    try {
      return Lexicon.bundled().with(files(lexicon));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--lexicon " + lexicon + ": " + e.getMessage());
    }
  }

  private static Map<String, String> files(Path directory) {
    Map<String, String> files = new HashMap<>();
    try (Stream<Path> listed = Files.list(directory)) {
      List<Path> lists = listed.filter(file -> file.toString().endsWith(".tsv")).toList();
      for (Path file : lists) {
        files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the lexicon directory " + directory + ".", e);
    }
    return files;
  }
}
