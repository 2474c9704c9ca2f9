package org.newsconcord.jobs.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsconcord.jobs.find.AnswerModel.Evidence;

class AnswerTrainerTest {
  @Test
  void ofASaidClaimTheBestEvidenceCounts() {
    List<List<Candidate>> candidates = new ArrayList<>();
    List<ClaimAnswer.Answer> answers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      double noise = i % 5 / 20.0;
      candidates.add(List.of(all(0.9 - noise), all(0.1)));
      answers.add(ClaimAnswer.Answer.SAID);
      candidates.add(List.of(all(0.2 + noise)));
      answers.add(i % 2 == 0 ? ClaimAnswer.Answer.ABSENT : ClaimAnswer.Answer.CONTRADICTED);
      candidates.add(List.of(otherwise(0.8 - noise)));
      answers.add(ClaimAnswer.Answer.CONTRADICTED);
      candidates.add(List.of(otherwise(0.3)));
      answers.add(ClaimAnswer.Answer.ABSENT);
      candidates.add(List.of(sentence(0.9 - noise)));
      answers.add(ClaimAnswer.Answer.SAID);
      candidates.add(List.of(sentence(0.2)));
      answers.add(ClaimAnswer.Answer.ABSENT);
    }
    List<String> lines = new AnswerTrainer(candidates, answers).lines();
    assertEquals(5, lines.size());
    double[] says =
        List.of(lines.get(2).split("\t")).subList(1, 7).stream()
            .mapToDouble(Double::parseDouble)
            .toArray();
    assertTrue(says[0] < 0 && says[1] > 0, lines.get(2));
  }

  @Test
  void theModelThatShipsRisesWithEachShare() {
    AnswerModel model = AnswerModel.standard();
    assertTrue(
        model.probability(Evidence.SENTENCE, sentence(1).features())
            > model.probability(Evidence.SENTENCE, sentence(0.5).features()));
    assertTrue(
        model.probability(Evidence.SAYS_OTHERWISE, otherwise(1).features())
            > model.probability(Evidence.SAYS_OTHERWISE, otherwise(0.5).features()));
  }

  private static Candidate all(double x) {
    return new Candidate(Evidence.SAYS_SO, new double[] {1, x, x, x, x, x}, null);
  }

  private static Candidate otherwise(double x) {
    return new Candidate(Evidence.SAYS_OTHERWISE, new double[] {1, x, x, x, x}, null);
  }

  private static Candidate sentence(double x) {
    return new Candidate(Evidence.SENTENCE, new double[] {1, x, x, x, x, x}, null);
  }
}
