package org.newsconcord.jobs.cluster;

import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.newsconcord.jobs.cluster.TestArticles.article;
import static org.newsconcord.jobs.cluster.TestArticles.words;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.table.ArticlesTable;

/** Exact copies of one day: each pair of few, a star of many, however many they are. */
@ExtendWith(SparkExtension.class)
class CopyLinkRowsTest {
  private static final int COPIES = 4;

  @Test
  void fewCopiesAreLinkedInPairsAndManyToTheirRepresentative(SparkSession spark) {
    assertEquals(6, links(spark, COPIES));
    assertEquals(6, links(spark, CopyLinkRows.MOST_COPIES));
    assertEquals(3, links(spark, CopyLinkRows.MOST_COPIES + 1));
  }

  @Test
  void soManyCopiesThatTheirPairsAreNoIntAreAStar(SparkSession spark) {
    assertEquals(3, links(spark, 50_000));
  }

  /** Links of four copies, as if they were so many. */
  private static long links(SparkSession spark, int weight) {
    List<Row> articles = new ArrayList<>();
    for (int i = 0; i < COPIES; i++) {
      String outlet = "o" + i + ".example";
      articles.add(article("a" + i, outlet, "2024-10-10 08:00:00", null, words(1, 0, 40)));
    }
    Dataset<Row> members =
        ArticleUnits.of(
                ArticleUnits.facts(spark.createDataFrame(articles, ArticlesTable.TABLE.schema())))
            .withColumn(Fields.WEIGHT, lit(weight));
    Dataset<Row> none = spark.createDataFrame(List.of(), VerifiedLinks.LINKS);
    return CopyLinkRows.of(none, members, none.select(Fields.A).toDF(Fields.KEY)).count();
  }
}
