package org.newsconcord.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.QualityGateException;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.find.AnswerText;
import org.newsconcord.jobs.find.AskedClaim;
import org.newsconcord.jobs.find.ClaimAnswer;
import org.newsconcord.jobs.find.ClaimList;
import org.newsconcord.jobs.find.FindJob;
import org.newsconcord.jobs.run.InputFolder;
import org.newsconcord.jobs.run.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code newsconcord find}: who says so, who says otherwise, since when. */
@Command(
    name = "find",
    description = "Find who says a claim in the current run, who says otherwise, and since when.")
final class FindCommand extends RunCommand {
  /** How answers are written. */
  enum Format {
    TEXT,
    JSON
  }

  @Option(
      names = "--claim",
      paramLabel = "TEXT",
      description = "A claim in your own words; repeatable.")
  List<String> claims = new ArrayList<>();

  @Option(
      names = "--claims",
      paramLabel = "FILE",
      description = {
        "A list of claims: one on each line, JSON lines with claim and date, or ClaimReview in",
        "JSON-LD."
      })
  String file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, or json: one object on each line. Default: ${DEFAULT-VALUE}.")
  Format format;

  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "ANSWER",
      description = {
        "End with exit code 3 when a claim has one of these answers: said, disputed, contradicted,",
        "absent, unreadable."
      })
  List<ClaimAnswer.Answer> failOn = new ArrayList<>();

  @Option(
      names = "--voices",
      paramLabel = "N",
      defaultValue = "5",
      description = "Voices of each side that the text shows. Default: ${DEFAULT-VALUE}.")
  int voices;

  @Override
  void validate() {
    if (claims.isEmpty() && file == null) {
      throw new UsageException("Nothing is asked. Give --claim TEXT or --claims FILE.");
    }
    if (voices < 1) {
      throw new UsageException("--voices " + voices + " shows nothing. Give 1 or more.");
    }
  }

  @Override
  void run(SparkSession spark, Console console) {
    List<AskedClaim> asked = new ArrayList<>();
    claims.forEach(text -> asked.add(new AskedClaim(text, null)));
    if (file != null) {
      asked.addAll(ClaimList.parse(InputFolder.text(spark, file)));
    }
    List<ClaimAnswer> answers =
        new FindJob(spark, OutputFolder.at(spark, runOptions.output).currentRun()).run(asked);
    for (ClaimAnswer answer : answers) {
      if (format == Format.JSON) {
        console.line(AnswerText.json(answer));
      } else {
        AnswerText.lines(answer, voices).forEach(console::line);
        console.line("");
      }
    }
    refuse(answers);
  }

  private void refuse(List<ClaimAnswer> answers) {
    long failing = answers.stream().filter(a -> failOn.contains(a.answer())).count();
    if (failing > 0) {
      throw new QualityGateException(
          failing + " of " + answers.size() + " claims have an answer that --fail-on names.");
    }
  }
}
