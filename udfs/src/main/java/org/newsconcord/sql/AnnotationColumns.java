package org.newsconcord.sql;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;

/**
 * The document, its sentences and its tokens as columns in the annotation schema of Spark NLP, so
 * that Spark NLP's annotators can follow the text layer of News Concord. Needs no Spark NLP itself.
 *
 * <p>An annotation is (annotatorType, begin, end, result, metadata, embeddings); {@code begin} and
 * {@code end}, both inclusive, count UTF-16 units of the text. The column's metadata names the
 * annotator type, as Spark NLP checks it. Boilerplate has no sentences and no tokens. Null gives no
 * annotations; deterministic.
 *
 * <p>Example: {@code rows.withColumn("sentence", AnnotationColumns.sentences("body"))}.
 */
public final class AnnotationColumns {
  /** Name of the column metadata in which Spark NLP looks for the type of annotations. */
  public static final String ANNOTATOR_TYPE = "annotatorType";

  /** Annotation type of texts and of sentences. */
  public static final String DOCUMENT = "document";

  /** Annotation type of tokens. */
  public static final String TOKEN = "token";

  private static final ArrayType ANNOTATIONS =
      DataTypes.createArrayType(
          new StructType()
              .add(ANNOTATOR_TYPE, DataTypes.StringType, true)
              .add("begin", DataTypes.IntegerType, false)
              .add("end", DataTypes.IntegerType, false)
              .add("result", DataTypes.StringType, true)
              .add(
                  "metadata",
                  DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, true),
                  true)
              .add("embeddings", DataTypes.createArrayType(DataTypes.FloatType, false), true));

  private AnnotationColumns() {}

  /** The whole text as one document. */
  public static Column document(String textColumn) {
    return column(textColumn, DOCUMENT, AnnotationColumns::documentOf);
  }

  /** The sentences of a text. */
  public static Column sentences(String textColumn) {
    return column(textColumn, DOCUMENT, AnnotationColumns::sentencesOf);
  }

  /** The tokens of a text, each with the number of its sentence. */
  public static Column tokens(String textColumn) {
    return column(textColumn, TOKEN, AnnotationColumns::tokensOf);
  }

  /** No annotations, of the right type. */
  public static Column none() {
    return array().cast(ANNOTATIONS);
  }

  private static Column column(String text, String type, UDF1<String, List<Row>> annotations) {
    return udf(annotations, ANNOTATIONS)
        .apply(col(text))
        .as(type, new MetadataBuilder().putString(ANNOTATOR_TYPE, type).build());
  }

  private static List<Row> documentOf(String text) {
    return text == null ? List.of() : List.of(annotation(DOCUMENT, 0, text.length(), text, 0));
  }

  private static List<Row> sentencesOf(String text) {
    AnnotatedText annotated = TextLayer.annotate(text);
    List<Row> rows = new ArrayList<>();
    for (int s = 0; s < annotated.sentences(); s++) {
      if (!annotated.isNoise(s)) {
        int begin = annotated.source().begin(annotated.sentenceBegin(s));
        int end = annotated.source().end(annotated.sentenceEnd(s));
        rows.add(annotation(DOCUMENT, begin, end, annotated.sentence(s), rows.size()));
      }
    }
    return rows;
  }

  private static List<Row> tokensOf(String text) {
    AnnotatedText annotated = TextLayer.annotate(text);
    List<Row> rows = new ArrayList<>();
    int sentence = 0;
    for (int s = 0; s < annotated.sentences(); s++) {
      if (!annotated.isNoise(s)) {
        for (int t = annotated.firstToken(s); t < annotated.endToken(s); t++) {
          int begin = annotated.sourceBegin(t);
          int end = annotated.sourceEnd(t);
          rows.add(annotation(TOKEN, begin, end, annotated.surface(t), sentence));
        }
        sentence++;
      }
    }
    return rows;
  }

  private static Row annotation(String type, int begin, int end, String result, int sentence) {
    return RowFactory.create(
        type, begin, end - 1, result, Map.of("sentence", Integer.toString(sentence)), new float[0]);
  }
}
