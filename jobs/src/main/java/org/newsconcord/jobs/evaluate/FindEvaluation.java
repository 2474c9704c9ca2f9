package org.newsconcord.jobs.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.find.AnswerTrainer;
import org.newsconcord.jobs.find.AskedClaim;
import org.newsconcord.jobs.find.ClaimAnswer;
import org.newsconcord.jobs.find.ClaimAnswer.Answer;
import org.newsconcord.jobs.find.FindJob;
import org.newsconcord.jobs.run.RunFolder;

/** Claims with the answer that a reader gives them, against the answers of {@code find}. */
public final class FindEvaluation {
  private final List<AskedClaim> asked = new ArrayList<>();
  private final List<Answer> expected = new ArrayList<>();

  /**
   * Reads the claims: JSON lines with {@code claim} and {@code answer}, which is SAID, CONTRADICTED
   * or ABSENT.
   */
  public FindEvaluation(Path claims) {
    read(claims);
  }

  private FindEvaluation() {}

  /** Reads several files. */
  public static FindEvaluation of(List<Path> files) {
    FindEvaluation evaluation = new FindEvaluation();
    files.forEach(evaluation::read);
    return evaluation;
  }

  private void read(Path claims) {
    LabelFiles.each(
        claims,
        line -> {
          asked.add(new AskedClaim(line.get("claim").asText(), null));
          expected.add(Answer.valueOf(line.get("answer").asText()));
        });
  }

  /** A trainer of how find judges, on these claims and this run. */
  public AnswerTrainer trainer(SparkSession spark, RunFolder run) {
    return new FindJob(spark, run).trainer(asked, expected);
  }

  /**
   * Measures the answers that this run gives. A disputed claim is neither said nor contradicted.
   */
  public EvaluationReport run(SparkSession spark, RunFolder run) {
    return report(new FindJob(spark, run).run(asked));
  }

  private EvaluationReport report(List<ClaimAnswer> answers) {
    EvaluationReport report = new EvaluationReport();
    int right = 0;
    int falselyContradicted = 0;
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i).answer();
      right += answer == expected.get(i) ? 1 : 0;
      falselyContradicted +=
          answer == Answer.CONTRADICTED && expected.get(i) != Answer.CONTRADICTED ? 1 : 0;
    }
    report.add("claims", answers.size());
    report.add("right", answers.isEmpty() ? 0 : (double) right / answers.size());
    report.add("falsely_contradicted", falselyContradicted);
    for (Answer wanted : List.of(Answer.SAID, Answer.CONTRADICTED, Answer.ABSENT)) {
      for (Answer given : Answer.values()) {
        report.add(wanted + "_as_" + given, count(answers, wanted, given));
      }
    }
    return report;
  }

  private int count(List<ClaimAnswer> answers, Answer wanted, Answer given) {
    int count = 0;
    for (int i = 0; i < answers.size(); i++) {
      count += expected.get(i) == wanted && answers.get(i).answer() == given ? 1 : 0;
    }
    return count;
  }
}
