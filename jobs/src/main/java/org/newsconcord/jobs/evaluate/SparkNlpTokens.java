package org.newsconcord.jobs.evaluate;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.table.ArticlesTable;

/**
 * Documents, sentences and tokens by Spark NLP's own annotators, with their defaults. This class
 * needs Spark NLP to be loaded.
 */
final class SparkNlpTokens {
  private SparkNlpTokens() {}

  static Dataset<Row> of(Dataset<Row> articles) {
    DocumentAssembler assembler = new DocumentAssembler();
    assembler.setInputCol(ArticlesTable.BODY);
    assembler.setOutputCol("document");
    SentenceDetector sentences = new SentenceDetector();
    sentences.setInputCols(new String[] {"document"});
    sentences.setOutputCol("sentence");
    Tokenizer tokens = new Tokenizer();
    tokens.setInputCols(new String[] {"sentence"});
    tokens.setOutputCol("token");
    Dataset<Row> texts = articles.select(ArticlesTable.BODY);
    return new Pipeline()
        .setStages(new PipelineStage[] {assembler, sentences, tokens})
        .fit(texts)
        .transform(texts)
        .select("token");
  }
}
