package org.newsconcord.jobs.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.claims.action.ActionClaims;
import org.newsconcord.model.BoostedTrees;
import org.newsconcord.text.StableHash;

/** Labels of claims that extraction still reads are learned from, others are left out. */
class SigningTrainerTest {
  private static final String LABEL =
      "{\"article_id\":\"%s\",\"begin\":%d,\"predicate\":\"%s\",\"subject\":\"%s\",\"object\":\"%s\","
          + "\"polarity\":1,\"modality\":\"ASSERTED\",\"label\":\"%s\"}";

  @TempDir Path folder;

  @Test
  void labelsOfOtherReadingsAreLeftOut() throws IOException {
    Path articles = folder.resolve("articles.jsonl");
    Files.writeString(
        articles,
        "{\"article_id\":\"a\",\"body\":\"Norway deployed troops to the coast.\"}\n"
            + "{\"article_id\":\"b\",\"body\":\"The council approved the plan.\"}\n");
    Path labels = folder.resolve("labels.jsonl");
    Files.writeString(
        labels,
        String.join(
            "\n",
            LABEL.formatted("a", 0, "deploy", "Norway", "troops to the coast", "R"),
            LABEL.formatted("b", 0, "approve", "The council", "the plan", "W"),
            LABEL.formatted("b", 0, "approve", "The council", "a plan", "W")));
    SigningTrainer trainer = SigningTrainer.of(SignedClaims.ACTS, labels, List.of(articles));
    assertEquals(2, trainer.size());
    List<String> lines = trainer.lines();
    assertEquals(lines, SigningTrainer.of(SignedClaims.ACTS, labels, List.of(articles)).lines());
    List<String> model = lines.stream().filter(line -> !line.startsWith("#")).toList();
    assertEquals(ActionClaims.features(), BoostedTrees.parse(model).features());
  }

  @Test
  void quantitiesAreLearnedByUnitThingAndSubject() throws IOException {
    Path articles = folder.resolve("articles.jsonl");
    Files.writeString(
        articles, "{\"article_id\":\"a\",\"body\":\"The mine lost 40 percent of its miners.\"}\n");
    String label =
        "{\"article_id\":\"a\",\"begin\":14,\"unit\":\"percent\",\"thing\":\"%s\","
            + "\"subject\":\"The mine\",\"polarity\":1,\"modality\":\"ASSERTED\",\"label\":\"R\"}\n";
    Path labels = folder.resolve("labels.jsonl");
    Files.writeString(labels, label.formatted("miners") + label.formatted("mines"));
    SigningTrainer trainer = SigningTrainer.of(SignedClaims.QUANTITIES, labels, List.of(articles));
    assertEquals(1, trainer.size());
  }

  @Test
  void statementsAreLearnedBySourceAndContent() throws IOException {
    Path articles = folder.resolve("articles.jsonl");
    Files.writeString(
        articles, "{\"article_id\":\"a\",\"body\":\"Anna Holt said the crane had failed.\"}\n");
    String label =
        "{\"article_id\":\"a\",\"begin\":0,\"source\":\"%s\",\"polarity\":1,"
            + "\"content\":\"%s\",\"label\":\"R\"}\n";
    String content = Long.toHexString(StableHash.of("the crane had failed"));
    Path labels = folder.resolve("labels.jsonl");
    Files.writeString(
        labels,
        label.formatted("anna holt", content)
            + label.formatted("anna quill", content)
            + label.formatted("anna holt", "0"));
    SigningTrainer trainer = SigningTrainer.of(SignedClaims.STATEMENTS, labels, List.of(articles));
    assertEquals(1, trainer.size());
  }
}
