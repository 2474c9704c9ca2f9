package org.newsconcord.jobs.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.johnsnowlabs.nlp.annotators.Tokenizer;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.sql.AnnotationColumns;

@ExtendWith(SparkExtension.class)
class AnnotationColumnsTest {
  private final SparkSession spark;

  AnnotationColumnsTest(SparkSession spark) {
    this.spark = spark;
  }

  private Dataset<Row> annotated(String... texts) {
    return spark
        .createDataset(java.util.Arrays.asList(texts), Encoders.STRING())
        .toDF("text")
        .withColumn("document", AnnotationColumns.document("text"))
        .withColumn("sentence", AnnotationColumns.sentences("text"))
        .withColumn("token", AnnotationColumns.tokens("text"));
  }

  private static List<String> strings(Row row, String column) {
    return row.<Row>getList(row.fieldIndex(column)).stream()
        .map(
            a ->
                a.getString(0)
                    + " "
                    + a.getInt(1)
                    + "-"
                    + a.getInt(2)
                    + " "
                    + a.getString(3)
                    + " "
                    + a.<String, String>getJavaMap(4).get("sentence"))
        .toList();
  }

  @Test
  void endsAreInclusiveAndBoilerplateIsLeftOut() {
    Row row = annotated("Gen. Lee left.\n\nAlso Read: Ten tips\n\nHe won.").collectAsList().get(0);
    assertEquals(
        List.of("document 0-13 Gen. Lee left. 0", "document 37-43 He won. 1"),
        strings(row, "sentence"));
    assertEquals(
        List.of(
            "token 0-3 Gen. 0",
            "token 5-7 Lee 0",
            "token 9-12 left 0",
            "token 13-13 . 0",
            "token 37-38 He 1",
            "token 40-42 won 1",
            "token 43-43 . 1"),
        strings(row, "token"));
  }

  @Test
  void nullAndEmptyTextHaveNoSentences() {
    for (Row row : annotated(null, "").collectAsList()) {
      assertEquals(List.of(), strings(row, "sentence"));
      assertEquals(List.of(), strings(row, "token"));
    }
  }

  @Test
  void columnsSayTheirTypeAndHaveTheSchemaOfSparkNlp() {
    Dataset<Row> rows = annotated("Gen. Lee left.");
    Tokenizer tokenizer = new Tokenizer();
    tokenizer.setInputCols(new String[] {"sentence"});
    tokenizer.setOutputCol("theirs");
    Dataset<Row> both =
        new Pipeline().setStages(new PipelineStage[] {tokenizer}).fit(rows).transform(rows);
    assertEquals(both.schema().apply("theirs").dataType(), both.schema().apply("token").dataType());
    assertEquals("token", both.schema().apply("token").metadata().getString("annotatorType"));
    assertEquals("document", both.schema().apply("sentence").metadata().getString("annotatorType"));
    Row row = both.collectAsList().get(0);
    assertEquals(
        "token 0-2 Gen 0", strings(row, "theirs").get(0), Map.of("theirs", row).toString());
  }
}
