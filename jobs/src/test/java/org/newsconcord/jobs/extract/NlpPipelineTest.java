package org.newsconcord.jobs.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.TextMatcher;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.pos.perceptron.PerceptronApproach;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import com.johnsnowlabs.nlp.training.POS;
import com.johnsnowlabs.nlp.util.io.ReadAs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.SparkNlp;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.sql.AnnotationColumns;
import picocli.CommandLine;

/** Pipelines of Spark NLP, trained here on a few sentences, change what extraction finds. */
@ExtendWith(SparkExtension.class)
class NlpPipelineTest {
  private static final String BODY =
      "Governor April Street resigned on Monday. The fire killed 12 people in Nordhalden.";

  private static final String CODEGEN = "spark.sql.codegen.factoryMode";

  private static final String DEATHS = "12 people were killed at Nordhalden on Monday.";

  @TempDir Path folder;
  private final SparkSession spark;

  NlpPipelineTest(SparkSession spark) {
    this.spark = spark;
  }

  private Dataset<Row> texts(String... texts) {
    return spark.createDataset(List.of(texts), Encoders.STRING()).toDF("text");
  }

  private String save(Dataset<Row> training, PipelineStage... stages) {
    PipelineModel model = fit(training, stages);
    String path = folder.resolve("pipeline").toString();
    try {
      model.write().overwrite().save(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }

  /** Training, unlike reading, decodes objects that only compiled plans can make. */
  private PipelineModel fit(Dataset<Row> training, PipelineStage... stages) {
    String mode = spark.conf().get(CODEGEN);
    spark.conf().set(CODEGEN, "FALLBACK");
    try {
      return new Pipeline().setStages(stages).fit(training);
    } finally {
      spark.conf().set(CODEGEN, mode);
    }
  }

  private TextMatcher matcher(String label, String name) throws IOException {
    Path list = Files.writeString(folder.resolve(label + ".txt"), name + "\n");
    TextMatcher matcher = new TextMatcher();
    matcher.setInputCols(new String[] {"sentence", "token"});
    matcher.setOutputCol(label + "_chunk");
    matcher.setEntityValue(label);
    matcher.setEntities(
        list.toString(), ReadAs.TEXT(), scala.collection.immutable.Map$.MODULE$.empty());
    return matcher;
  }

  private static DocumentAssembler assembler() {
    DocumentAssembler assembler = new DocumentAssembler();
    assembler.setInputCol("text");
    assembler.setOutputCol("document");
    return assembler;
  }

  private static SentenceDetector sentences() {
    SentenceDetector detector = new SentenceDetector();
    detector.setInputCols(new String[] {"document"});
    detector.setOutputCol("sentence");
    return detector;
  }

  private static Tokenizer tokenizer() {
    Tokenizer tokenizer = new Tokenizer();
    tokenizer.setInputCols(new String[] {"sentence"});
    tokenizer.setOutputCol("token");
    return tokenizer;
  }

  /** Claims of one article as {@code type subject object place}. */
  private List<String> claims(String headline, String body, String... options) {
    ExtractOptions parsed = new ExtractOptions();
    new CommandLine(
            CommandLine.Model.CommandSpec.create()
                .addMixin("o", CommandLine.Model.CommandSpec.forAnnotatedObject(parsed)))
        .parseArgs(options);
    RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();
    Row article = ExtractJobTest.article("a1", headline, body);
    run.write(
        ArticlesTable.TABLE, spark.createDataFrame(List.of(article), ArticlesTable.TABLE.schema()));
    new ExtractJob(spark, run, parsed).run();
    List<String> claims = new ArrayList<>();
    for (Row claim : run.read(ClaimsTable.TABLE).collectAsList()) {
      claims.add(
          claim.getAs(ClaimsTable.TYPE)
              + " "
              + claim.getAs(ClaimsTable.SUBJECT_TEXT)
              + " "
              + claim.getAs(ClaimsTable.OBJECT_TEXT)
              + " "
              + claim.getAs(ClaimsTable.PLACE_TEXT));
    }
    claims.sort(Comparator.naturalOrder());
    return claims;
  }

  @Test
  void entitiesOfSavedPipelineChangeClaims() throws IOException {
    String saved =
        save(
            texts(BODY),
            assembler(),
            sentences(),
            tokenizer(),
            matcher("PERSON", "April Street"),
            matcher("LOC", "Nordhalden"));
    List<String> plain = claims("Governor April Street resigns", BODY);
    List<String> hinted = claims("Governor April Street resigns", BODY, "--nlp-pipeline", saved);
    String office = "OFFICE April Street Governor null";
    assertTrue(plain.stream().noneMatch(c -> c.startsWith("OFFICE")), plain.toString());
    assertEquals(2, hinted.stream().filter(office::equals).count(), hinted.toString());
    // A name that the pipeline calls a place is one of the sure places.
    assertEquals(
        List.of("ACTION", "PLACE", "QUANTITY"),
        claims(null, DEATHS, "--nlp-pipeline", saved).stream()
            .filter(c -> c.endsWith(" Nordhalden"))
            .map(c -> c.substring(0, c.indexOf(' ')))
            .distinct()
            .toList());
  }

  @Test
  void pipelineFollowsTheTextLayer() throws IOException {
    Dataset<Row> annotated =
        texts(BODY)
            .withColumn("document", AnnotationColumns.document("text"))
            .withColumn("sentence", AnnotationColumns.sentences("text"))
            .withColumn("token", AnnotationColumns.tokens("text"));
    String saved = save(annotated, matcher("PERSON", "April Street"));
    List<String> hinted = claims(null, BODY, "--nlp-pipeline", saved);
    assertTrue(hinted.contains("OFFICE April Street Governor null"), hinted.toString());
  }

  @Test
  void tagsOfTrainedTaggerChangeClaims() throws IOException {
    Path tagged =
        Files.writeString(
            folder.resolve("tagged.txt"),
            """
            The|DT harbour|NN police|NN arrested|NN three|CD men|NNS on|IN Monday|NNP after|IN a|DT long|JJ chase|NN through|IN the|DT old|JJ town|NN of|IN Norden|NNP .|.
            Mayor|NNP Tom|NNP Reed|NNP left|VBD the|DT hall|NN .|.
            The|DT plan|NN failed|VBD .|.
            """
                // Words seen often have a fixed tag; others hang on the order that training draws.
                .repeat(30));
    Dataset<Row> training =
        new POS().readDataset(spark, tagged.toString(), "|", "tags", "document", "text");
    PerceptronApproach tagger = new PerceptronApproach();
    tagger.setInputCols(new String[] {"document", "token"});
    tagger.setOutputCol("pos");
    tagger.setPosColumn("tags");
    tagger.setNIterations(5);
    String saved = save(training, assembler(), tokenizerOf("document"), tagger);
    String body =
        "The harbour police arrested three men on Monday after a long chase through the old town"
            + " of Norden.";
    List<String> plain = claims(null, body);
    List<String> hinted = claims(null, body, "--nlp-pipeline", saved);
    assertTrue(plain.stream().anyMatch(c -> c.startsWith("ACTION")), plain.toString());
    assertTrue(hinted.stream().noneMatch(c -> c.startsWith("ACTION")), hinted.toString());
  }

  private static Tokenizer tokenizerOf(String input) {
    Tokenizer tokenizer = tokenizer();
    tokenizer.setInputCols(new String[] {input});
    return tokenizer;
  }

  @Test
  void pipelineWithoutNamesOrTagsIsRefused() {
    String saved = save(texts(BODY), assembler(), sentences());
    UsageException refused =
        assertThrows(UsageException.class, () -> claims(null, BODY, "--nlp-pipeline", saved));
    assertTrue(refused.getMessage().contains("neither entity chunks"), refused.getMessage());
  }

  @Test
  void columnThatNobodyMakesIsNamed() throws IOException {
    Tokenizer tokenizer = tokenizerOf("paragraph");
    Dataset<Row> training =
        texts(BODY).withColumn("paragraph", AnnotationColumns.sentences("text"));
    String saved = save(training, tokenizer);
    UsageException refused =
        assertThrows(UsageException.class, () -> claims(null, BODY, "--nlp-pipeline", saved));
    assertTrue(refused.getMessage().contains("the column paragraph"), refused.getMessage());
  }

  @Test
  void folderWithoutPipelineIsRefused() {
    UsageException refused =
        assertThrows(
            UsageException.class,
            () -> claims(null, BODY, "--nlp-pipeline", folder.resolve("nothing").toString()));
    assertTrue(refused.getMessage().contains("no saved pipeline"), refused.getMessage());
  }

  @Test
  void absentSparkNlpIsSaidInOneSentence() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      UsageException refused =
          assertThrows(UsageException.class, () -> SparkNlp.require("--nlp-pipeline"));
      assertTrue(refused.getMessage().contains("needs Spark NLP"), refused.getMessage());
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
