package org.newsconcord.jobs.find;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.substring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimsTable;

/**
 * Finds the sentences that share the telling words of asked claims. A word tells the more the fewer
 * sentences have it; one that only the opening of the article has counts {@value #OPENING_SHARE}.
 */
final class SentenceSearch {
  static final String QUERY = "asked claim";
  static final String COVERAGE = "coverage";
  static final String WITH_ANSWER = "coverage with answer";
  private static final String OPENING = "opening";
  private static final String PLACE = "place";
  private static final String KEY = "key";
  private static final int OPENING_CHARS = 900;
  private static final double OPENING_SHARE = 0.7;

  /** Share of the telling words below which a sentence speaks of something else. */
  private static final double LEAST_COVERAGE = 0.35;

  private static final int MOST_SENTENCES = 150;
  private static final StructType FOUND =
      new StructType()
          .add(QUERY, DataTypes.IntegerType)
          .add(ClaimsTable.ARTICLE_ID, DataTypes.StringType)
          .add(ClaimsTable.SENTENCE_INDEX, DataTypes.IntegerType)
          .add(COVERAGE, DataTypes.DoubleType)
          .add(WITH_ANSWER, DataTypes.DoubleType);

  private final RunFolder run;

  SentenceSearch(RunFolder run) {
    this.run = run;
  }

  /** Rows of a query by its position, an article, a sentence and the share of words it covers. */
  Dataset<Row> find(List<ClaimQuery> queries) {
    Dataset<Row> sentences = sentences();
    List<Map<String, Double>> weights = weights(queries, sentences);
    List<Set<String>> answers = queries.stream().map(ClaimQuery::answerKeys).toList();
    Dataset<Row> found =
        sentences.mapPartitions(
            (org.apache.spark.api.java.function.MapPartitionsFunction<Row, Row>)
                rows -> covered(rows, weights, answers),
            Encoders.row(FOUND));
    return found
        .withColumn(
            PLACE,
            row_number()
                .over(
                    Window.partitionBy(QUERY)
                        .orderBy(
                            greatest(col(COVERAGE), col(WITH_ANSWER)).desc(),
                            col(ClaimsTable.ARTICLE_ID),
                            col(ClaimsTable.SENTENCE_INDEX))))
        .where(col(PLACE).leq(MOST_SENTENCES))
        .drop(PLACE);
  }

  /** Each sentence with a claim once, beside the opening of its article. */
  private Dataset<Row> sentences() {
    Dataset<Row> openings =
        run.read(ArticlesTable.TABLE)
            .select(
                col(ArticlesTable.ARTICLE_ID),
                concat_ws(
                        " ",
                        col(ArticlesTable.HEADLINE),
                        substring(col(ArticlesTable.BODY), 1, OPENING_CHARS))
                    .as(OPENING));
    return run.read(ClaimsTable.TABLE)
        .where(col(ClaimsTable.TYPE).notEqual(ClaimType.CITATION.name()))
        .select(ClaimsTable.ARTICLE_ID, ClaimsTable.SENTENCE_INDEX, ClaimsTable.SENTENCE)
        .distinct()
        .join(openings, ClaimsTable.ARTICLE_ID);
  }

  /** How telling each word of each claim is: the logarithm of all sentences over those with it. */
  private static List<Map<String, Double>> weights(
      List<ClaimQuery> queries, Dataset<Row> sentences) {
    Set<String> asked = new HashSet<>();
    queries.forEach(query -> asked.addAll(query.keys()));
    Map<String, Long> frequency = new HashMap<>();
    sentences
        .flatMap(
            (FlatMapFunction<Row, String>)
                row ->
                    ClaimQuery.keys(row.getAs(ClaimsTable.SENTENCE)).stream()
                        .filter(asked::contains)
                        .iterator(),
            Encoders.STRING())
        .toDF(KEY)
        .groupBy(KEY)
        .count()
        .collectAsList()
        .forEach(row -> frequency.put(row.getString(0), row.getLong(1)));
    double all = sentences.count();
    List<Map<String, Double>> weights = new ArrayList<>();
    for (ClaimQuery query : queries) {
      Map<String, Double> own = new TreeMap<>();
      query.keys().forEach(key -> own.put(key, weight(all, frequency.getOrDefault(key, 0L))));
      weights.add(own);
    }
    return weights;
  }

  private static double weight(double sentences, long having) {
    return StrictMath.log(1 + sentences / (1 + having));
  }

  private static Iterator<Row> covered(
      Iterator<Row> rows, List<Map<String, Double>> weights, List<Set<String>> answers) {
    List<Row> found = new ArrayList<>();
    Map<String, Set<String>> openings = new HashMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      Set<String> own = ClaimQuery.keys(row.getAs(ClaimsTable.SENTENCE));
      String opening = row.getAs(OPENING);
      Set<String> around = openings.computeIfAbsent(opening, ClaimQuery::keys);
      for (int query = 0; query < weights.size(); query++) {
        double words = coverage(weights.get(query), own, around, answers.get(query));
        double all = coverage(weights.get(query), own, around, Set.of());
        if (Math.max(words, all) >= LEAST_COVERAGE) {
          found.add(
              RowFactory.create(
                  query,
                  row.getAs(ClaimsTable.ARTICLE_ID),
                  row.getAs(ClaimsTable.SENTENCE_INDEX),
                  words,
                  all));
        }
      }
    }
    return found.iterator();
  }

  private static double coverage(
      Map<String, Double> weights, Set<String> own, Set<String> around, Set<String> without) {
    double all = 0;
    double covered = 0;
    for (Map.Entry<String, Double> word : weights.entrySet()) {
      if (without.contains(word.getKey())) {
        continue;
      }
      all += word.getValue();
      if (own.contains(word.getKey())) {
        covered += word.getValue();
      } else if (around.contains(word.getKey())) {
        covered += OPENING_SHARE * word.getValue();
      }
    }
    return all == 0 ? 0 : covered / all;
  }
}
