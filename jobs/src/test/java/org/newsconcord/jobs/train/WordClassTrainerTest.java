package org.newsconcord.jobs.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.Lexicon;

/** Counts of word classes, by a tagger that knows seven words. */
class WordClassTrainerTest {
  private static final Map<String, String> CLASSES =
      Map.of(
          "The", "DET", "the", "DET", "mayor", "NOUN", "Mayor", "PROPN", "praised", "VERB", "Orla",
          "PROPN", ".", "PUNCT");
  private static final String TEXT = "The mayor praised the Mayor Orla. ".repeat(10);
  @TempDir Path folder;

  private static String[] tags(String[] words) {
    return Arrays.stream(words).map(CLASSES::get).toArray(String[]::new);
  }

  @Test
  void sharesOfWordsClassesAndFollowersAreCounted() {
    WordClassTrainer trainer = trained();
    List<String> lines = trainer.lines();
    assertTrue(lines.contains("mayor\tNOUN:1000"), lines.toString());
    assertTrue(lines.contains("^mayor\tPROPN:1000"), lines.toString());
    assertTrue(lines.contains("=DET\t33333"), lines.toString());
    assertTrue(lines.contains("><s>\tDET:10000"), lines.toString());
    assertTrue(lines.contains(">DET\tNOUN:5000 PROPN:5000"), lines.toString());
    assertFalse(lines.toString().contains("^the"), "a capital that opens a sentence says nothing");
    assertEquals(lines, trained().lines());
  }

  @Test
  void theListMakesATagger() throws IOException {
    WordClassTrainer trainer = trained();
    Path articles =
        Files.writeString(folder.resolve("a.jsonl"), "{\"body\": \"" + TEXT.strip() + "\"}\n");
    String list = String.join("\n", trainer.lines()) + "\n";
    LanguagePack own =
        LanguagePack.english(Lexicon.bundled().with(Map.of("word-classes.tsv", list)));
    assertEquals(1, trainer.agreement(articles, own));
  }

  @Test
  void aCorrectedWordHasItsClassAndItsNeighboursCountWithIt() {
    Lexicon lists =
        Lexicon.bundled().with(Map.of("word-class-corrections.tsv", "mayor\tADJ:1000\n"));
    List<String> lines = trained(LanguagePack.english(lists)).lines();
    assertTrue(lines.contains("mayor\tADJ:1000"), lines.toString());
    assertTrue(lines.contains(">DET\tPROPN:5000 ADJ:5000"), lines.toString());
  }

  private static WordClassTrainer trained() {
    return trained(LanguagePack.english());
  }

  private static WordClassTrainer trained(LanguagePack pack) {
    WordClassTrainer trainer = new WordClassTrainer(pack, WordClassTrainerTest::tags);
    trainer.add(TEXT);
    return trainer;
  }
}
