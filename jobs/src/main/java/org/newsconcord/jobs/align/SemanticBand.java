package org.newsconcord.jobs.align;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.SparkNlp;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.InputFolder;

/**
 * Which sentence model decides the pairs that words leave uncertain.
 *
 * @param folder where the model lies, with {@code model.onnx} and {@code assets/vocab.txt}; null
 *     for none
 * @param note which model it is, or why there is none
 */
record SemanticBand(String folder, String note) {
  static final String OFF = "off";
  private static final String BUNDLED = "bundled";
  private static final String MODEL = "model.onnx";
  private static final String VOCABULARY = "assets/vocab.txt";
  private static final String WEIGHTS = "bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "bge-small-en-v1.5-q-tokenizer.json";

  boolean isOn() {
    return folder != null;
  }

  /** The band that {@code --align-model} asks for, or none with the reason in its note. */
  static SemanticBand of(String model) {
    if (model.equals(OFF)) {
      return new SemanticBand(null, OFF);
    }
    if (!SparkNlp.isThere()) {
      return new SemanticBand(null, "off: Spark NLP is not there, words decide alone");
    }
    if (!model.equals(BUNDLED)) {
      return new SemanticBand(model, model);
    }
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    URL weights = loader.getResource(WEIGHTS);
    URL tokenizer = loader.getResource(TOKENIZER);
    return weights == null || tokenizer == null
        ? new SemanticBand(null, "off: the jar of weights is not there, words decide alone")
        : new SemanticBand(extracted(weights, tokenizer).toString(), WEIGHTS);
  }

  /**
   * Refuses a folder that holds no model.
   *
   * @throws UsageException naming the file that is missing
   */
  static void requireModel(String model, SparkSession spark) {
    if (model.equals(OFF) || model.equals(BUNDLED)) {
      return;
    }
    for (String file : new String[] {MODEL, VOCABULARY}) {
      if (!InputFolder.exists(spark, model + "/" + file)) {
        throw new UsageException(
            "--align-model " + model + " holds no " + file + ". Give a folder with both.");
      }
    }
  }

  /** Lays the model out as Spark NLP reads it, in a folder that is deleted with the JVM. */
  private static Path extracted(URL weights, URL tokenizer) {
    try (InputStream model = weights.openStream();
        InputStream words = tokenizer.openStream()) {
      Path folder = Files.createTempDirectory("newsconcord-model");
      Path assets = Files.createDirectory(folder.resolve("assets"));
      Path onnx = folder.resolve(MODEL);
      Path vocabulary = folder.resolve(VOCABULARY);
      Files.copy(model, onnx);
      Files.write(vocabulary, Vocabulary.of(words));
      for (Path path : new Path[] {folder, assets, onnx, vocabulary}) {
        path.toFile().deleteOnExit();
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot lay out the sentence model.", e);
    }
  }
}
