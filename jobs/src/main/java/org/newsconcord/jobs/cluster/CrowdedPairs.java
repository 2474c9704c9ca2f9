package org.newsconcord.jobs.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static org.newsconcord.jobs.cluster.Fields.A;
import static org.newsconcord.jobs.cluster.Fields.B;
import static org.newsconcord.jobs.cluster.Fields.GRAM_COUNT;
import static org.newsconcord.jobs.cluster.Fields.KEY;
import static org.newsconcord.jobs.cluster.Fields.SHARED_BANDS;
import static org.newsconcord.jobs.cluster.Fields.SHARED_PRINTS;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.sql.lane.SparkLane;

/**
 * Candidate pairs of which no text has too many: some thousand near-copies would give millions.
 *
 * <p>Contract: a text in more pairs than {@code --crowded-pairs} is crowded. A pair with a text
 * that is not crowded stays. Of the pairs between crowded texts those stay that either side keeps:
 * among partners much shorter, alike, and much longer than itself, those in most pairs and those
 * that share most with it, one in {@value #CUT} of {@code --crowded-pairs} (10 of 200) of each. The
 * partners in most pairs are those that become the centres of stories, so that near-copies stay one
 * story, and a hub keeps texts that it holds. So no more than {@code --crowded-pairs} a text stay
 * on average. Deterministic for any order of the pairs.
 *
 * @param pairs the pairs that stay, and those of texts with themselves
 * @param crowded keys of the crowded texts: for them a missing pair proves nothing
 * @param counters how many texts are crowded, and how many pairs were left out
 */
record CrowdedPairs(Dataset<Row> pairs, Dataset<Row> crowded, Map<String, Long> counters) {
  private static final int CUT = 20;
  private static final int LEAST = 2;

  private static final String COUNT = "count";
  private static final String LENGTH = "length";
  private static final String SHARED = "shared";
  private static final String OTHER = "other";
  private static final String OTHER_COUNT = "otherCount";
  private static final String OTHER_LENGTH = "otherLength";

  /**
   * Cuts pairs.
   *
   * @param run where rows are kept that are read more than once
   * @param name begin of their names there
   * @param enough pairs that share enough
   * @param lengths columns of {@link TextKeys#SCHEMA}
   */
  static CrowdedPairs of(
      RunFolder run,
      String name,
      Dataset<Row> enough,
      Dataset<Row> lengths,
      ClusterOptions options) {
    Dataset<Row> different = enough.where(col(A).notEqual(col(B)));
    Dataset<Row> crowded = run.materialise(name + "-crowded", crowded(different, lengths, options));
    long texts = run.describe("count crowded texts", crowded::count);
    if (texts == 0) {
      return new CrowdedPairs(enough, crowded.select(KEY), counters(0, 0));
    }
    Dataset<Row> between = run.materialise(name + "-between", between(different, crowded));
    Dataset<Row> kept = run.materialise(name + "-kept", kept(between, options));
    String[] pair = {A, B};
    Dataset<Row> left = between.select(A, B).join(kept, pair, "left_anti");
    long cut = run.describe("count cut pairs", () -> between.count() - kept.count());
    return new CrowdedPairs(
        enough.join(left, pair, "left_anti"), crowded.select(KEY), counters(texts, cut));
  }

  private static Map<String, Long> counters(long texts, long cut) {
    return Map.of("crowded_texts", texts, "cut_pairs", cut);
  }

  private static Dataset<Row> crowded(
      Dataset<Row> different, Dataset<Row> texts, ClusterOptions options) {
    return different
        .select(col(A).as(KEY))
        .union(different.select(col(B)))
        .groupBy(KEY)
        .agg(count(lit(1)).as(COUNT))
        .where(col(COUNT).gt(options.crowdedPairs))
        .join(texts.select(col(KEY), col(GRAM_COUNT).as(LENGTH)), SparkLane.seq(KEY));
  }

  /** The pairs between crowded texts, with what is known of both. */
  private static Dataset<Row> between(Dataset<Row> different, Dataset<Row> crowded) {
    return different
        .select(col(A), col(B), col(SHARED_PRINTS).plus(col(SHARED_BANDS)).as(SHARED))
        .join(crowded.toDF(A, "countA", "lengthA"), SparkLane.seq(A))
        .join(crowded.toDF(B, "countB", "lengthB"), SparkLane.seq(B));
  }

  private static Dataset<Row> kept(Dataset<Row> between, ClusterOptions options) {
    Dataset<Row> sides = side(between, "A", "B").union(side(between, "B", "A"));
    WindowSpec partners = Window.partitionBy(col(KEY), size(options));
    Column central = row_number().over(partners.orderBy(col(OTHER_COUNT).desc(), col(OTHER).asc()));
    Column alike = row_number().over(partners.orderBy(col(SHARED).desc(), col(OTHER).asc()));
    int most = Math.max(LEAST, options.crowdedPairs / CUT);
    return sides
        .select(col(KEY), col(OTHER), central.as("central"), alike.as("alike"))
        .where(col("central").leq(most).or(col("alike").leq(most)))
        .select(least(col(KEY), col(OTHER)).as(A), greatest(col(KEY), col(OTHER)).as(B))
        .distinct();
  }

  private static Dataset<Row> side(Dataset<Row> between, String one, String other) {
    return between.select(
        col(one.equals("A") ? A : B).as(KEY),
        col("length" + one).as(LENGTH),
        col(one.equals("A") ? B : A).as(OTHER),
        col("length" + other).as(OTHER_LENGTH),
        col("count" + other).as(OTHER_COUNT),
        col(SHARED));
  }

  /** Whether the partner is much shorter, -1, or much longer, 1: then they are not one text. */
  private static Column size(ClusterOptions options) {
    Column same = lit(options.reprintJaccard);
    return when(col(OTHER_LENGTH).lt(col(LENGTH).multiply(same)), -1)
        .when(col(LENGTH).lt(col(OTHER_LENGTH).multiply(same)), 1)
        .otherwise(0);
  }
}
