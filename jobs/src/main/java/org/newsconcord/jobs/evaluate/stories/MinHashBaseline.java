package org.newsconcord.jobs.evaluate.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.MinHashLSHModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.similarity.StoryText;

/**
 * Spark MLlib's {@code MinHashLSH} with {@code approxSimilarityJoin} at Jaccard 0.5, as its guide
 * uses it, over the word 5-grams of the same articles, hashed to 2^20 features.
 */
final class MinHashBaseline {
  private static final int FEATURES = 1 << 20;
  private static final double DISTANCE = 0.5;
  private static final long SEED = 42;
  private static final int LEAST_GRAMS = 20;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final String ID = "id";
  private static final String VECTOR = "vector";
  private static final String HASHES = "hashes";
  private final int tables;
  private final List<String[]> pairs;
  private final long examined;
  private final double seconds;

  MinHashBaseline(SparkSession spark, Dataset<Row> articles, int tables) {
    this.tables = tables;
    long begin = System.nanoTime();
    Dataset<Row> vectors = vectors(articles).cache();
    MinHashLSHModel model =
        new MinHashLSH()
            .setNumHashTables(tables)
            .setSeed(SEED)
            .setInputCol(VECTOR)
            .setOutputCol(HASHES)
            .fit(vectors);
    this.pairs =
        model
            .approxSimilarityJoin(vectors, vectors, DISTANCE, "distance")
            .select(col("datasetA").getField(ID), col("datasetB").getField(ID))
            .collectAsList()
            .stream()
            .map(row -> new String[] {row.getString(0), row.getString(1)})
            .filter(pair -> pair[0].compareTo(pair[1]) < 0)
            .toList();
    this.seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
    this.examined = examined(model.transform(vectors));
    vectors.unpersist();
  }

  int tables() {
    return tables;
  }

  List<String[]> pairs() {
    return pairs;
  }

  /** Pairs that meet in a table; a pair that meets in two is joined twice. */
  long examined() {
    return examined;
  }

  double seconds() {
    return seconds;
  }

  private static long examined(Dataset<Row> hashed) {
    Row row =
        hashed
            .select(col(ID), posexplode(col(HASHES)))
            .groupBy(col("pos"), col("col").cast(DataTypes.StringType))
            .agg(count(lit(1)).as("n"))
            .agg(sum(col("n").multiply(col("n").minus(1)).divide(2).cast(DataTypes.LongType)))
            .first();
    return row.isNullAt(0) ? 0 : row.getLong(0);
  }

  private static Dataset<Row> vectors(Dataset<Row> articles) {
    StructType schema =
        new StructType()
            .add(ID, DataTypes.StringType)
            .add(VECTOR, SQLDataTypes.VectorType())
            .add("size", DataTypes.IntegerType);
    return articles
        .select(ArticlesTable.ARTICLE_ID, ArticlesTable.BODY)
        .map((MapFunction<Row, Row>) MinHashBaseline::vector, Encoders.row(schema))
        .where(col("size").geq(LEAST_GRAMS));
  }

  private static Row vector(Row article) {
    int[] indices =
        Arrays.stream(StoryText.of(article.getString(1)).set())
            .mapToInt(gram -> (int) (gram >>> 44) & (FEATURES - 1))
            .sorted()
            .distinct()
            .toArray();
    double[] ones = new double[indices.length];
    Arrays.fill(ones, 1.0);
    return RowFactory.create(
        article.getString(0), Vectors.sparse(FEATURES, indices, ones), indices.length);
  }
}
