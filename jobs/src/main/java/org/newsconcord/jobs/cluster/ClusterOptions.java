package org.newsconcord.jobs.cluster;

import static org.newsconcord.jobs.OptionBounds.atLeast;
import static org.newsconcord.jobs.OptionBounds.share;

import java.io.Serializable;
import org.newsconcord.jobs.ConfigGroup;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.StageOptions;
import org.newsconcord.similarity.MinHash;
import org.newsconcord.similarity.TemplateRule;
import org.newsconcord.similarity.Winnowing;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Thresholds of clustering; the measurement behind each default is in jobs/docs/stories.md. */
@Command
@ConfigGroup("cluster")
public final class ClusterOptions implements Serializable, StageOptions {
  private static final long serialVersionUID = 1L;

  @Option(
      names = "--copy-window-days",
      defaultValue = "14",
      description =
          "Texts further apart are not compared, and what they share is template text. Default: ${DEFAULT-VALUE}.")
  int copyWindowDays;

  @Option(
      names = "--wide-news-share",
      defaultValue = "0.75",
      description =
          "A text that has this share of its prints within one window is news, however far the others are. Default: ${DEFAULT-VALUE}.")
  double wideNewsShare;

  @Option(
      names = "--wide-news-outlets",
      defaultValue = "3",
      description = "And this number of outlets in that window. Default: ${DEFAULT-VALUE}.")
  int wideNewsOutlets;

  @Option(
      names = "--template-titles",
      defaultValue = "3",
      description =
          "Undated text under this number of different titles of one outlet is template text. Default: ${DEFAULT-VALUE}.")
  int templateTitles;

  @Option(
      names = "--template-run",
      defaultValue = "1",
      description =
          "Shortest run of word 5-grams that is removed as template text. Default: ${DEFAULT-VALUE}.")
  int templateRun;

  @Option(
      names = "--fingerprint-words",
      defaultValue = "8",
      description = "Words of a winnowing fingerprint. Default: ${DEFAULT-VALUE}.")
  int fingerprintWords;

  @Option(
      names = "--fingerprint-window",
      defaultValue = "8",
      description = "Grams of which one becomes a fingerprint. Default: ${DEFAULT-VALUE}.")
  int fingerprintWindow;

  @Option(
      names = "--shared-fingerprints",
      defaultValue = "2",
      description =
          "Fingerprints that a pair must share to be compared. Default: ${DEFAULT-VALUE}.")
  int sharedFingerprints;

  @Option(
      names = "--minhash-bands",
      defaultValue = "64",
      description =
          "Bands of MinHash keys for reworded text; 0 for none. Default: ${DEFAULT-VALUE}.")
  int minhashBands;

  @Option(
      names = "--minhash-rows",
      defaultValue = "2",
      description = "Minima per band. Default: ${DEFAULT-VALUE}.")
  int minhashRows;

  @Option(
      names = "--frequent-fingerprint",
      defaultValue = "1000",
      description =
          "A fingerprint of more articles is sampled: a star to the earliest article and a hashed split. Default: ${DEFAULT-VALUE}.")
  int frequentFingerprint;

  @Option(
      names = "--split-articles",
      defaultValue = "16",
      description = "Articles per part of that split. Default: ${DEFAULT-VALUE}.")
  int splitArticles;

  @Option(
      names = "--crowded-pairs",
      defaultValue = "200",
      description =
          "Of the pairs between texts that are in more pairs than this only the best are compared. Default: ${DEFAULT-VALUE}.")
  int crowdedPairs;

  @Option(
      names = "--min-grams",
      defaultValue = "20",
      description =
          "Word 5-grams that the shorter text must have beside template text. Default: ${DEFAULT-VALUE}.")
  int minGrams;

  @Option(
      names = "--link-containment",
      defaultValue = "0.3",
      description = "Least containment of a copy link. Default: ${DEFAULT-VALUE}.")
  double linkContainment;

  @Option(
      names = "--join-containment",
      defaultValue = "0.5",
      description = "Least containment between a story and a member. Default: ${DEFAULT-VALUE}.")
  double joinContainment;

  @Option(
      names = "--reprint-jaccard",
      defaultValue = "0.7",
      description =
          "Jaccard similarity from which a member is a full reprint. Default: ${DEFAULT-VALUE}.")
  double reprintJaccard;

  @Option(
      names = "--driver-links",
      defaultValue = "200000",
      description =
          "Links up to which components are found on the driver, which is faster; with more, in Spark, with the same result. Default: ${DEFAULT-VALUE}.")
  long driverLinks;

  /** The defaults, as the command line would set them. */
  public static ClusterOptions defaults() {
    ClusterOptions options = new ClusterOptions();
    new CommandLine(options).parseArgs();
    return options;
  }

  /**
   * Checks every value.
   *
   * @throws UsageException for the first that cannot be
   */
  @Override
  public void validate() {
    atLeast("--copy-window-days", copyWindowDays, 0);
    atLeast("--wide-news-outlets", wideNewsOutlets, 1);
    atLeast("--template-titles", templateTitles, 2);
    atLeast("--template-run", templateRun, 1);
    atLeast("--fingerprint-words", fingerprintWords, 1);
    atLeast("--fingerprint-window", fingerprintWindow, 1);
    atLeast("--shared-fingerprints", sharedFingerprints, 1);
    atLeast("--minhash-bands", minhashBands, 0);
    atLeast("--minhash-rows", minhashRows, 1);
    atLeast("--frequent-fingerprint", frequentFingerprint, 2);
    atLeast("--split-articles", splitArticles, 2);
    atLeast("--crowded-pairs", crowdedPairs, 2);
    atLeast("--min-grams", minGrams, 1);
    atLeast("--driver-links", driverLinks, 0);
    share("--wide-news-share", wideNewsShare);
    share("--link-containment", linkContainment);
    share("--join-containment", joinContainment);
    share("--reprint-jaccard", reprintJaccard);
    if (joinContainment < linkContainment) {
      throw new UsageException(
          "--join-containment "
              + joinContainment
              + " is under --link-containment "
              + linkContainment
              + ". A member must have a link; raise the first or lower the second.");
    }
  }

  /** Shortest run of template grams. */
  public int templateRun() {
    return templateRun;
  }

  /** Grams that the shorter text must have. */
  public int minGrams() {
    return minGrams;
  }

  /** Least containment of a link. */
  public double linkContainment() {
    return linkContainment;
  }

  /** Days within which texts are compared. */
  public int copyWindowDays() {
    return copyWindowDays;
  }

  /** What is template text. */
  public TemplateRule templateRule() {
    return new TemplateRule(copyWindowDays, wideNewsShare, wideNewsOutlets, templateTitles);
  }

  MinHash minHash() {
    return new MinHash(minhashBands, minhashRows);
  }

  Winnowing winnowing() {
    return new Winnowing(fingerprintWindow);
  }
}
