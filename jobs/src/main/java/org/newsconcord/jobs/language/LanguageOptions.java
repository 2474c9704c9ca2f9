package org.newsconcord.jobs.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.ConfigGroup;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.StageOptions;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.Lexicon;
import picocli.CommandLine.Option;

/** Options of the language, which extraction, grouping and alignment share. */
@ConfigGroup("language")
public final class LanguageOptions implements StageOptions {
  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description =
          "Directory with word lists: NAME.tsv replaces a list of the jar, NAME.add.tsv extends it."
              + " Give the same to extract, group and align. Default: the lists of the jar.")
  private Path lexicon;

  /** The lists of the jar. */
  public static LanguageOptions defaults() {
    return new LanguageOptions();
  }

  /**
   * Refuses word lists that fit nowhere.
   *
   * @throws UsageException when the directory is missing or holds a file that fits no list
   */
  @Override
  public void validate() {
    lexicon();
  }

  /** The user's word lists, by their content. */
  @Override
  public String content(SparkSession spark) {
    return lexicon == null ? "" : new TreeMap<>(files(lexicon)).toString();
  }

  /** What the product knows of the language, with these lists. */
  public LanguagePack pack() {
    return LanguagePack.english(lexicon());
  }

  /**
   * The word lists.
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
