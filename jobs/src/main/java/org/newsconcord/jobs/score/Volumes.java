package org.newsconcord.jobs.score;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.newsconcord.consensus.fusion.PairJudge;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.CopyLinksTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.outlets.WireCredit;
import scala.Tuple2;

/**
 * Counts what each outlet published, and what of it carries the text of others. A link whose
 * direction nobody knows makes no reprint, and an agency does not reprint itself.
 */
final class Volumes {
  /** A carrying article is a reprint when at least half of it comes from the other. */
  private static final double REPRINT_SHARE = 0.5;

  private static final String REPRINT = "isReprint";
  private static final String ARTICLE_COUNT = "articleCount";
  private static final String STORY_COUNT = "storyCount";
  private static final String ORIGINAL_COUNT = "originalCount";
  private static final String REPRINT_COUNT = "reprintCount";
  private static final String CLAIM_COUNT = "claimCount";
  private static final String UNKNOWN = "UNKNOWN";

  /** Whether an article credits an agency that is not its own outlet. */
  private static final UserDefinedFunction CREDITS_ANOTHER =
      udf(
          (UDF2<String, String, Boolean>)
              (outlet, agency) -> agency != null && !WireCredit.isAgency(outlet, agency),
          DataTypes.BooleanType);

  /**
   * How much an outlet published, and how much of it was its own.
   *
   * @param articles articles
   * @param stories stories that it takes part in
   * @param originalStories of these, not taken from another outlet or agency
   * @param reprints articles that carry the text of another outlet or agency
   * @param claims claims
   */
  record OutletVolume(
      long articles, long stories, long originalStories, long reprints, long claims) {
    static final OutletVolume NONE = new OutletVolume(0, 0, 0, 0, 0);

    /** Original stories as a share of all, or null without a story. */
    Double originality() {
      return stories == 0 ? null : (double) originalStories / stories;
    }
  }

  private final RunFolder run;

  Volumes(RunFolder run) {
    this.run = run;
  }

  /** Volumes by outlet. */
  Map<String, OutletVolume> byOutlet() {
    Dataset<Row> counts =
        articlesByStory()
            .join(claims(), new String[] {ArticlesTable.OUTLET}, "left")
            .select(
                col(ArticlesTable.OUTLET),
                col(ARTICLE_COUNT),
                col(STORY_COUNT),
                col(ORIGINAL_COUNT),
                col(REPRINT_COUNT),
                coalesce(col(CLAIM_COUNT), lit(0L)));
    Map<String, OutletVolume> volumes = new HashMap<>();
    for (Row row : run.describe("count articles by outlet", counts::collectAsList)) {
      volumes.put(
          row.getString(0),
          new OutletVolume(
              row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
    }
    return volumes;
  }

  /** How many articles of one outlet carry text of another, by the key of the pair. */
  JavaPairRDD<Long, long[]> reprints(NameIndex outlets) {
    Dataset<Row> counts =
        reprintLinks()
            .groupBy(CopyLinksTable.FROM_OUTLET, CopyLinksTable.TO_OUTLET)
            .agg(countDistinct(CopyLinksTable.TO_ARTICLE_ID));
    return run.describe("count reprints", counts::toJavaRDD)
        .mapToPair(
            row -> {
              int from = outlets.indexOf(row.getString(0));
              int by = outlets.indexOf(row.getString(1));
              return new Tuple2<>(
                  PairJudge.key(from, by), PairRows.reprints(from, by, row.getLong(2)));
            });
  }

  private Dataset<Row> reprintLinks() {
    return run.read(CopyLinksTable.TABLE)
        .where(
            col(CopyLinksTable.FROM_OUTLET)
                .notEqual(col(CopyLinksTable.TO_OUTLET))
                .and(col(CopyLinksTable.CONTAINMENT_TO).geq(REPRINT_SHARE))
                .and(col(CopyLinksTable.DIRECTION_BASIS).notEqual(UNKNOWN)));
  }

  private Dataset<Row> articlesWithReprints() {
    Dataset<Row> carrying =
        reprintLinks()
            .select(
                col(CopyLinksTable.TO_ARTICLE_ID).as(ArticlesTable.ARTICLE_ID),
                lit(true).as(REPRINT))
            .distinct();
    return run.read(ArticlesTable.TABLE)
        .select(ArticlesTable.ARTICLE_ID, ArticlesTable.OUTLET, ArticlesTable.WIRE_CREDIT)
        .join(carrying, new String[] {ArticlesTable.ARTICLE_ID}, "left")
        .withColumn(
            REPRINT,
            coalesce(col(REPRINT), lit(false))
                .or(
                    CREDITS_ANOTHER.apply(
                        col(ArticlesTable.OUTLET), col(ArticlesTable.WIRE_CREDIT))));
  }

  /** Every article is in one story. */
  private Dataset<Row> articlesByStory() {
    Dataset<Row> stories =
        run.read(StoryMembersTable.TABLE)
            .select(StoryMembersTable.STORY_ID, StoryMembersTable.ARTICLE_ID);
    return articlesWithReprints()
        .join(stories, new String[] {StoryMembersTable.ARTICLE_ID}, "left")
        .groupBy(ArticlesTable.OUTLET, StoryMembersTable.STORY_ID)
        .agg(
            count(lit(1)).as(ARTICLE_COUNT),
            sum(when(col(REPRINT), 1L).otherwise(0L)).as(REPRINT_COUNT))
        .groupBy(ArticlesTable.OUTLET)
        .agg(
            sum(ARTICLE_COUNT).as(ARTICLE_COUNT),
            sum(REPRINT_COUNT).as(REPRINT_COUNT),
            count(StoryMembersTable.STORY_ID).as(STORY_COUNT),
            sum(when(
                        col(REPRINT_COUNT)
                            .equalTo(0)
                            .and(col(StoryMembersTable.STORY_ID).isNotNull()),
                        1L)
                    .otherwise(0L))
                .as(ORIGINAL_COUNT));
  }

  private Dataset<Row> claims() {
    return run.read(ClaimsTable.TABLE)
        .groupBy(ClaimsTable.OUTLET)
        .agg(count(lit(1)).as(CLAIM_COUNT));
  }
}
