package org.newsconcord.jobs.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.claims.ClaimBounds;
import org.newsconcord.jobs.ConfigGroup;
import org.newsconcord.jobs.OptionBounds;
import org.newsconcord.jobs.SparkNlp;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.InputFolder;
import org.newsconcord.jobs.run.StageOptions;
import org.newsconcord.language.LanguagePack;
import picocli.CommandLine.Option;

/** Options of extraction. */
@ConfigGroup("extract")
public final class ExtractOptions implements StageOptions {
  private static final List<String> CODE =
      List.of(
          "org/newsconcord/text/",
          "org/newsconcord/language/",
          "org/newsconcord/model/",
          "org/newsconcord/claims/",
          "org/newsconcord/outlets/",
          "org/newsconcord/sql/",
          "org/newsconcord/jobs/extract/",
          "org/newsconcord/jobs/table/ClaimsTable");

  @Option(
      names = NlpPipeline.FLAG,
      paramLabel = "DIR",
      description =
          "A saved pipeline of Spark NLP, on any Hadoop file system. Its entity chunks and"
              + " part-of-speech tags sharpen subjects, offices and places. Needs Spark NLP beside"
              + " Spark. Default: none.")
  private String nlpPipeline;

  @Option(
      names = "--max-body-chars",
      paramLabel = "N",
      defaultValue = "500000",
      description =
          "Characters of a text that are read; articles that are longer count as cut_articles."
              + " Default: ${DEFAULT-VALUE}.")
  private int maxBodyChars = ClaimBounds.STANDARD.bodyChars();

  @Option(
      names = "--max-claims-per-sentence",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "Claims of one sentence that are kept, the first; others count as cut_claims."
              + " Default: ${DEFAULT-VALUE}.")
  private int maxClaimsPerSentence = ClaimBounds.STANDARD.sentenceClaims();

  @Option(
      names = "--max-claims-per-article",
      paramLabel = "N",
      defaultValue = "10000",
      description =
          "Claims of one article that are kept, the first; others count as cut_claims."
              + " Default: ${DEFAULT-VALUE}.")
  private int maxClaimsPerArticle = ClaimBounds.STANDARD.articleClaims();

  @Option(
      names = "--languages",
      paramLabel = "CODES",
      split = ",",
      defaultValue = "en",
      description =
          "Languages whose articles are read for claims, and those of articles too short to tell;"
              + " articles in others are kept and clustered. Only en has what it takes today."
              + " Default: ${DEFAULT-VALUE}.")
  private List<String> languages = new ArrayList<>(LanguagePack.LANGUAGES);

  /** The defaults. */
  public static ExtractOptions defaults() {
    return new ExtractOptions();
  }

  /**
   * Refuses a pipeline of Spark NLP without Spark NLP, and a language without a pack.
   *
   * @throws UsageException with what to do
   */
  @Override
  public void validate() {
    languages();
    bounds();
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

  /**
   * Languages whose articles are read, by their codes.
   *
   * @throws UsageException for one that has no pack
   */
  Set<String> languages() {
    for (String language : languages) {
      if (!LanguagePack.LANGUAGES.contains(language)) {
        throw new UsageException(
            "--languages "
                + language
                + " has no language pack. There are: "
                + String.join(", ", LanguagePack.LANGUAGES)
                + ".");
      }
    }
    return new TreeSet<>(languages);
  }

  /** The pipeline, by its files. */
  @Override
  public String content(SparkSession spark) {
    return nlpPipeline == null ? "" : InputFolder.fingerprint(spark, nlpPipeline);
  }

  /** What claims are made by; how they are compared later does not matter. */
  @Override
  public List<String> code() {
    return CODE;
  }

  /**
   * What of one article is read and kept.
   *
   * @throws UsageException when nothing would be
   */
  ClaimBounds bounds() {
    OptionBounds.atLeast("--max-body-chars", maxBodyChars, 1);
    OptionBounds.atLeast("--max-claims-per-sentence", maxClaimsPerSentence, 1);
    OptionBounds.atLeast("--max-claims-per-article", maxClaimsPerArticle, 1);
    return new ClaimBounds(
        maxBodyChars,
        ClaimBounds.STANDARD.headlineChars(),
        maxClaimsPerSentence,
        maxClaimsPerArticle,
        ClaimBounds.STANDARD.articleChars());
  }

  /** Where the pipeline of Spark NLP is saved; null for none. */
  String nlpPipeline() {
    return nlpPipeline;
  }
}
