package org.newsconcord.jobs.ingest.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a text by the runs of letters in its beginning. OpenNLP's detector and its
 * model of 103 languages do the work; the model is read once in a JVM, when the first text needs
 * it. Deterministic; for one thread.
 */
final class LanguageIdentifier {
  private static final String MODEL = "/langdetect-183.bin";

  /** A text with fewer letters is too short to be told from its neighbours. */
  private static final int MIN_LETTERS = 120;

  /** More text makes the answer no better, and costs. */
  private static final int READ_CHARS = 500;

  /** How much likelier than the next language the likeliest must be. */
  private static final double MIN_LEAD = 0.005;

  private LanguageDetectorME detector;

  /** The language as {@link LanguageCode} writes it; null where the text is too short to tell. */
  String identify(String text) {
    String read = text.substring(0, Math.min(text.length(), READ_CHARS));
    if (read.codePoints().filter(Character::isLetter).limit(MIN_LETTERS).count() < MIN_LETTERS) {
      return null;
    }
    if (detector == null) {
      detector = new LanguageDetectorME(Holder.MODEL);
    }
    List<Language> likeliest =
        Stream.of(detector.predictLanguages(read))
            .sorted(Comparator.comparingDouble(Language::getConfidence).reversed())
            .limit(2)
            .toList();
    double lead = likeliest.get(0).getConfidence() - likeliest.get(1).getConfidence();
    return lead < MIN_LEAD ? null : LanguageCode.ofThreeLetters(likeliest.get(0).getLang());
  }

  private static final class Holder {
    private static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (InputStream in =
          LanguageIdentifier.class.getResourceAsStream(LanguageIdentifier.MODEL)) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + LanguageIdentifier.MODEL, e);
      }
    }
  }
}
