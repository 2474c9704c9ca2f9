package org.newsconcord.jobs.align;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.embeddings.BGEEmbeddings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Sentence vectors by Spark NLP. This class needs Spark NLP to be loaded. Stateless. */
final class SentenceModel {
  private static final String ONNX_THREADS = "spark.jsl.settings.onnx.intraOpNumThreads";
  private static final String TEXT = "text";
  private static final String DOCUMENT = "document";
  private static final String VECTOR = "vector";

  private SentenceModel() {}

  /** The vectors of these frames by the model in a folder, one thread for each task. */
  static FrameVectors vectors(SparkSession spark, String folder, Dataset<String> frames) {
    spark.conf().set(ONNX_THREADS, "1");
    DocumentAssembler assembler = new DocumentAssembler();
    assembler.setInputCol(TEXT);
    assembler.setOutputCol(DOCUMENT);
    BGEEmbeddings model = BGEEmbeddings.loadSavedModel(folder, spark);
    model.setInputCols(new String[] {DOCUMENT});
    model.setOutputCol(VECTOR);
    Dataset<Row> texts = frames.toDF(TEXT);
    List<Row> rows =
        new Pipeline()
            .setStages(new PipelineStage[] {assembler, model})
            .fit(texts)
            .transform(texts)
            .select(
                functions.col(TEXT),
                functions.element_at(functions.col(VECTOR), 1).getField("embeddings"))
            .collectAsList();
    Map<String, float[]> vectors = new HashMap<>();
    for (Row row : rows) {
      if (!row.isNullAt(1)) {
        vectors.put(row.getString(0), floats(row.getList(1)));
      }
    }
    return new FrameVectors(vectors);
  }

  private static float[] floats(List<Float> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return floats;
  }
}
