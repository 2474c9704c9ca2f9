package org.newsconcord.sql;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.sql.lane.SparkLane;

/**
 * The SQL functions of News Concord: sentences, tokens, claims, similarity, outlets, comparison.
 * All are deterministic, give null for null, and count offsets in UTF-16 units of the text.
 *
 * <p>Example: {@code NewsConcordFunctions.register(spark); spark.sql("SELECT
 * news_outlet('https://www.bbc.co.uk/news/1')")}.
 */
public final class NewsConcordFunctions {
  private NewsConcordFunctions() {}

  /** Every function, by name. */
  public static List<NewsFunction> all() {
    return Holder.ALL;
  }

  /**
   * Adds the functions to a session that runs already, in place of functions of the same name.
   * Sessions that {@code newSession} makes do not get them; {@link NewsConcordExtensions} does
   * that.
   */
  public static void register(SparkSession spark) {
    for (NewsFunction function : all()) {
      SparkLane.register(spark, function.info(), function::call);
    }
  }

  private static final class Holder {
    static final List<NewsFunction> ALL =
        Stream.of(
                TextFunctions.all(),
                ClaimFunctions.all(),
                QuantityFunctions.all(),
                SimilarityFunctions.all(),
                QuestionFunctions.all())
            .flatMap(List::stream)
            .sorted(java.util.Comparator.comparing(NewsFunction::name))
            .toList();
  }
}
