package org.newsconcord.jobs.extract;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.newsconcord.jobs.SparkNlp;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.sql.AnnotationColumns;

/**
 * A saved pipeline of Spark NLP that goes over the articles before extraction. It is loaded and run
 * through Spark's own interface of pipelines; Spark NLP itself is not needed to compile this.
 *
 * <p>The pipeline reads headline and body as one text. It may begin with a {@code
 * DocumentAssembler}, whatever column that reads, or with any annotator over {@code document},
 * {@code sentence} and {@code token}: columns of these names that no stage makes are made by the
 * text layer of News Concord.
 */
final class NlpPipeline {
  static final String FLAG = "--nlp-pipeline";

  private static final String CHUNK = "chunk";
  private static final String POS = "pos";
  private static final String TEXT = "newsconcord text";

  private final PipelineModel model;
  private final String name;

  private NlpPipeline(PipelineModel model, String name) {
    this.model = model;
    this.name = name;
  }

  /**
   * Loads a pipeline.
   *
   * @throws UsageException when Spark NLP is missing or the folder holds no pipeline
   */
  static NlpPipeline load(String folder) {
    SparkNlp.require(FLAG);
    try {
      return new NlpPipeline(PipelineModel.load(folder), folder);
    } catch (Exception e) { // Scala declares no exceptions: a missing folder is an IOException.
      throw new UsageException(
          "--nlp-pipeline " + folder + " is no saved pipeline that can be read: " + e.getMessage());
    }
  }

  /**
   * The articles with two more columns: the entity chunks and the part-of-speech tags.
   *
   * @throws UsageException when the pipeline needs a column that nobody makes, or finds neither
   */
  Dataset<Row> annotate(Dataset<Row> articles) {
    Dataset<Row> annotated = model.transform(withInputs(articles));
    List<Column> chunks = annotations(annotated, CHUNK);
    List<Column> tags = annotations(annotated, POS);
    if (chunks.isEmpty() && tags.isEmpty()) {
      throw new UsageException(
          "--nlp-pipeline "
              + name
              + " finds neither entity chunks nor part-of-speech tags. Let it end with an annotator"
              + " of chunks, such as NerConverter.");
    }
    List<Column> kept = new ArrayList<>();
    Stream.of(articles.columns()).map(annotated::col).forEach(kept::add);
    kept.add(together(chunks));
    kept.add(together(tags));
    return annotated.select(kept.toArray(Column[]::new));
  }

  private static Column together(List<Column> annotations) {
    return concat(
        Stream.concat(Stream.of(AnnotationColumns.none()), annotations.stream())
            .toArray(Column[]::new));
  }

  /** The columns whose metadata says that they hold annotations of a type. */
  private static List<Column> annotations(Dataset<Row> rows, String type) {
    return Stream.of(rows.schema().fields())
        .filter(field -> type.equals(annotatorType(field)))
        .map(field -> coalesce(rows.col(field.name()), AnnotationColumns.none()))
        .toList();
  }

  private static String annotatorType(StructField field) {
    return field.metadata().contains(AnnotationColumns.ANNOTATOR_TYPE)
        ? field.metadata().getString(AnnotationColumns.ANNOTATOR_TYPE)
        : null;
  }

  private Dataset<Row> withInputs(Dataset<Row> articles) {
    Dataset<Row> rows =
        articles.withColumn(
            TEXT,
            concat(
                coalesce(col(ArticlesTable.HEADLINE), lit("")),
                lit(PipelineHints.SEPARATOR),
                col(ArticlesTable.BODY)));
    Set<String> made = new HashSet<>();
    for (Transformer stage : model.stages()) {
      for (String input : strings(stage, "inputCol", "inputCols")) {
        if (made.add(input)) {
          rows = rows.withColumn(input, input(input, stage));
        }
      }
      made.addAll(strings(stage, "outputCol"));
    }
    return rows;
  }

  /** A column that a stage reads and no earlier stage makes. */
  private Column input(String column, Transformer stage) {
    if (stage.getClass().getName().equals(SparkNlp.DOCUMENT_ASSEMBLER)) {
      return col(TEXT);
    }
    return switch (column) {
      case "document" -> AnnotationColumns.document(TEXT);
      case "sentence" -> AnnotationColumns.sentences(TEXT);
      case "token" -> AnnotationColumns.tokens(TEXT);
      default ->
          throw new UsageException(
              "--nlp-pipeline "
                  + name
                  + ": no stage makes the column "
                  + column
                  + ", which "
                  + stage.getClass().getSimpleName()
                  + " reads. News Concord can make document, sentence and token.");
    };
  }

  private static List<String> strings(Transformer stage, String... params) {
    List<String> values = new ArrayList<>();
    for (String param : params) {
      Object value =
          stage.hasParam(param) ? stage.get(stage.getParam(param)).getOrElse(() -> null) : null;
      if (value instanceof String[] several) {
        values.addAll(List.of(several));
      } else if (value instanceof String one) {
        values.add(one);
      }
    }
    return values;
  }
}
