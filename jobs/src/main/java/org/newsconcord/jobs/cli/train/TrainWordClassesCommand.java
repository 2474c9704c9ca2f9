package org.newsconcord.jobs.cli.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.language.LanguageOptions;
import org.newsconcord.jobs.train.WordClassTrainer;
import org.newsconcord.language.LanguagePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord train word-classes}: the list behind our tagger. */
@Command(
    name = "word-classes",
    mixinStandardHelpOptions = true,
    description = "Count the classes of words in articles that a tagger of OpenNLP reads.")
final class TrainWordClassesCommand implements Callable<Integer> {
  private static final String LIST = "word-classes.tsv";

  @Spec CommandSpec spec;
  @Mixin LanguageOptions languageOptions;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "Articles as JSON lines with body, plain or .gz; may be given several times.")
  List<Path> data;

  @Option(
      names = "--tagger",
      required = true,
      paramLabel = "FILE",
      description = {
        "A part-of-speech model of OpenNLP with classes of Universal Dependencies:",
        "the .bin in org.apache.opennlp:opennlp-models-pos-en."
      })
  Path tagger;

  @Option(
      names = "--check",
      required = true,
      paramLabel = "FILE",
      description = "Other articles, on which our tagger is held against that one.")
  Path check;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "The list to write; the jar ships language/lexicon/" + LIST + ".")
  Path model;

  @Override
  public Integer call() {
    POSTaggerME other = new POSTaggerME(model(), POSTagFormat.UD);
    WordClassTrainer trainer = new WordClassTrainer(languageOptions.pack(), other::tag);
    data.forEach(trainer::add);
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# Word classes of English news words.",
                "# Columns: word<TAB>class:permille ... ; ^word is the word with a capital inside a"
                    + " sentence, -xyz an ending of unlisted words,",
                "# =class the share of a class among all words (per 100,000), >class the classes"
                    + " that follow it (per 10,000).",
                "# Facts: counted by newsconcord train word-classes over text tagged by a model of"
                    + " Apache OpenNLP.",
                "# To replace or extend: put " + LIST + " into the directory given as --lexicon."));
    lines.addAll(trainer.lines());
    ModelFiles.write(model, lines);
    LanguagePack fresh =
        LanguagePack.english(
            languageOptions.lexicon().with(Map.of(LIST, String.join("\n", lines) + "\n")));
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "Wrote %s (%d lines). Words of %s that get the class of the other tagger: %.4f with the"
                + " list in force, %.4f with this one.%n",
            model,
            lines.size(),
            check,
            trainer.agreement(check, languageOptions.pack()),
            trainer.agreement(check, fresh));
    return ExitCode.DONE;
  }

  private POSModel model() {
    try {
      return new POSModel(tagger);
    } catch (IOException e) {
      throw new UsageException("--tagger " + tagger + " cannot be read: " + e.getMessage());
    }
  }
}
