package org.newsconcord.jobs.cluster;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.newsconcord.jobs.cluster.Fields.BEGIN_A;
import static org.newsconcord.jobs.cluster.Fields.BODY_HASH;
import static org.newsconcord.jobs.cluster.Fields.DAY;
import static org.newsconcord.jobs.cluster.Fields.END_A;
import static org.newsconcord.jobs.cluster.Fields.GRAM_COUNT;
import static org.newsconcord.jobs.cluster.Fields.KEY;
import static org.newsconcord.jobs.cluster.Fields.MICROS;
import static org.newsconcord.jobs.cluster.Fields.ORIGIN;
import static org.newsconcord.jobs.cluster.Fields.OUTLETS;
import static org.newsconcord.jobs.cluster.Fields.OUTLET_HASH;
import static org.newsconcord.jobs.cluster.Fields.RANK;
import static org.newsconcord.jobs.cluster.Fields.SAME_BODY;
import static org.newsconcord.jobs.cluster.Fields.TEMPLATE_SHARE;
import static org.newsconcord.jobs.cluster.Fields.TEXT;
import static org.newsconcord.jobs.cluster.Fields.TITLE_HASH;
import static org.newsconcord.jobs.cluster.Fields.UNIT;
import static org.newsconcord.jobs.cluster.Fields.WEIGHT;
import static org.newsconcord.jobs.cluster.Fields.WORDS;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.outlets.OriginMention;
import org.newsconcord.similarity.Hash64;
import org.newsconcord.similarity.TemplateRule;
import org.newsconcord.similarity.Words;
import org.newsconcord.sql.lane.SparkLane;

/**
 * What clustering needs of each article beside its body, and the units: articles of one day with
 * exactly the same words, for which one article stands.
 */
final class ArticleUnits {
  /** A text of fewer words is no copy of another that happens to say the same. */
  private static final int LEAST_WORDS = 8;

  private static final double MOSTLY = 0.5;

  private static final UserDefinedFunction KEY_OF =
      udf((UDF1<String, Long>) Hash64::of, DataTypes.LongType);

  private static final String BEST = "best";

  static final StructType FACTS =
      Fields.schema(
          KEY,
          DataTypes.LongType,
          ArticlesTable.ARTICLE_ID,
          DataTypes.StringType,
          ArticlesTable.OUTLET,
          DataTypes.StringType,
          ArticlesTable.URL,
          DataTypes.StringType,
          ArticlesTable.CANONICAL_URL,
          DataTypes.StringType,
          ArticlesTable.PUBLISHED_AT,
          DataTypes.TimestampType,
          ArticlesTable.WIRE_CREDIT,
          DataTypes.StringType,
          TEXT,
          DataTypes.LongType,
          WORDS,
          DataTypes.IntegerType,
          DAY,
          DataTypes.IntegerType,
          OUTLET_HASH,
          DataTypes.LongType,
          TITLE_HASH,
          DataTypes.LongType,
          RANK,
          DataTypes.IntegerType,
          MICROS,
          DataTypes.LongType,
          ORIGIN,
          DataTypes.StringType,
          BODY_HASH,
          DataTypes.LongType,
          BEGIN_A,
          DataTypes.IntegerType,
          END_A,
          DataTypes.IntegerType);

  /** Of each article with its unit. */
  static final StructType MEMBERS =
      FACTS
          .add(UNIT, DataTypes.LongType)
          .add(WEIGHT, DataTypes.IntegerType)
          .add(OUTLETS, DataTypes.IntegerType)
          .add(SAME_BODY, DataTypes.BooleanType);

  private ArticleUnits() {}

  /** One row per article, each a function of the article alone. */
  static Dataset<Row> facts(Dataset<Row> articles) {
    return articles
        .select(
            ArticlesTable.ARTICLE_ID,
            ArticlesTable.OUTLET,
            ArticlesTable.URL,
            ArticlesTable.HEADLINE,
            ArticlesTable.BODY,
            ArticlesTable.PUBLISHED_AT,
            ArticlesTable.WIRE_CREDIT,
            ArticlesTable.CANONICAL_URL)
        .map((MapFunction<Row, Row>) ArticleUnits::fact, Encoders.row(FACTS));
  }

  /** One row per article, without its body, with its unit: how many articles and outlets it has. */
  static Dataset<Row> of(Dataset<Row> facts) {
    WindowSpec unit = Window.partitionBy(TEXT, DAY);
    return facts
        .withColumn(OUTLETS, dense_rank().over(unit.orderBy(OUTLET_HASH)))
        .withColumn(OUTLETS, max(OUTLETS).over(unit))
        .withColumn(WEIGHT, count(lit(1)).over(unit).cast(DataTypes.IntegerType))
        .withColumn(BEST, min(struct(RANK, MICROS, KEY, BODY_HASH)).over(unit))
        .withColumn(UNIT, col(BEST).getField(KEY))
        .withColumn(SAME_BODY, col(BODY_HASH).equalTo(col(BEST).getField(BODY_HASH)))
        .selectExpr(MEMBERS.fieldNames());
  }

  /**
   * The members with the template share of their unit. Articles that agree in hardly more than
   * template text are no copies: each becomes a unit of its own.
   *
   * @param texts the units, read without template text
   */
  static Dataset<Row> withoutTemplateUnits(
      Dataset<Row> members, Dataset<Row> texts, int leastGrams) {
    Dataset<Row> shares = texts.select(col(KEY).as(UNIT), col(TEMPLATE_SHARE), col(GRAM_COUNT));
    Column empty =
        coalesce(col(GRAM_COUNT).lt(leastGrams).and(col(TEMPLATE_SHARE).gt(MOSTLY)), lit(false));
    return members
        .join(shares, SparkLane.seq(UNIT), "left")
        .withColumn(WEIGHT, when(empty, lit(1)).otherwise(col(WEIGHT)))
        .withColumn(UNIT, when(empty, col(KEY)).otherwise(col(UNIT)))
        .withColumn(TEMPLATE_SHARE, coalesce(col(TEMPLATE_SHARE), lit(0.0)))
        .withColumn(GRAM_COUNT, coalesce(col(GRAM_COUNT), lit(0)));
  }

  /** Where and when each unit was printed, of the units that have enough words. */
  static Dataset<Row> printed(Dataset<Row> members) {
    return members
        .where(col(UNIT).equalTo(col(KEY)).and(col(WORDS).geq(LEAST_WORDS)))
        .select(TextKeys.columns());
  }

  /** The bodies of articles by key. */
  static Dataset<Row> bodies(Dataset<Row> articles) {
    return articles.select(
        KEY_OF.apply(col(ArticlesTable.ARTICLE_ID)).as(KEY), col(ArticlesTable.BODY));
  }

  private static Row fact(Row article) {
    String id = article.getString(0);
    Words words = Words.of(article.getString(4));
    long key = Hash64.of(id);
    Timestamp published = article.getTimestamp(5);
    String credit = article.getString(6);
    return RowFactory.create(
        key,
        id,
        article.getString(1),
        article.getString(2),
        article.getString(7),
        published,
        credit,
        words.count() < LEAST_WORDS ? key : words.sequenceHash(),
        words.count(),
        published == null ? TemplateRule.UNDATED : day(published.toInstant()),
        Hash64.of(article.getString(1)),
        Hash64.of(article.getString(3)),
        credit == null ? 1 : 0,
        published == null
            ? Long.MAX_VALUE
            : ChronoUnit.MICROS.between(Instant.EPOCH, published.toInstant()),
        OriginMention.of(article.getString(4)),
        Hash64.of(article.getString(4)),
        words.count() == 0 ? 0 : words.begin(0),
        words.count() == 0 ? 0 : words.end(words.count() - 1));
  }

  private static int day(Instant instant) {
    return Math.toIntExact(instant.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay());
  }
}
