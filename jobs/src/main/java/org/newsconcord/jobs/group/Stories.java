package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.StoryMembersTable;

/** The stories of a run, each with the article that its text is read from, its earliest. */
final class Stories {
  static final String STORY = StoryVector.STORY;
  private static final String EARLIEST = "earliest";

  private final RunFolder run;

  Stories(RunFolder run) {
    this.run = run;
  }

  /** Articles with their story; an article that no story has is its own. */
  Dataset<Row> articles() {
    Dataset<Row> articles =
        run.read(ArticlesTable.TABLE)
            .select(
                col(ArticlesTable.ARTICLE_ID),
                col(ArticlesTable.OUTLET),
                col(ArticlesTable.PUBLISHED_AT),
                day().as(StoryVector.DAY));
    if (!run.has(StoryMembersTable.TABLE)) {
      return articles.withColumn(STORY, col(ArticlesTable.ARTICLE_ID));
    }
    Dataset<Row> members =
        run.read(StoryMembersTable.TABLE)
            .groupBy(StoryMembersTable.ARTICLE_ID)
            .agg(functions.min(StoryMembersTable.STORY_ID).as(STORY));
    return articles
        .join(members, new String[] {ArticlesTable.ARTICLE_ID}, "left")
        .withColumn(STORY, coalesce(col(STORY), col(ArticlesTable.ARTICLE_ID)));
  }

  /** Days from 1970 to publication. */
  static Column day() {
    return functions
        .datediff(col(ArticlesTable.PUBLISHED_DATE), functions.lit("1970-01-01").cast("date"))
        .cast("long");
  }

  /**
   * One row for each story: its earliest article, undated ones last, and when that appeared.
   *
   * @param articles columns of {@link #articles()}
   */
  static Dataset<Row> earliest(Dataset<Row> articles) {
    Column time = col(ArticlesTable.PUBLISHED_AT);
    return articles
        .groupBy(STORY)
        .agg(
            functions
                .min(
                    functions.struct(
                        time.isNull(), time, col(ArticlesTable.ARTICLE_ID), col(StoryVector.DAY)))
                .as(EARLIEST))
        .select(
            col(STORY),
            col(EARLIEST).getField(ArticlesTable.ARTICLE_ID).as(ArticlesTable.ARTICLE_ID),
            col(EARLIEST).getField(ArticlesTable.PUBLISHED_AT).as(ArticlesTable.PUBLISHED_AT),
            col(EARLIEST).getField(StoryVector.DAY).as(StoryVector.DAY));
  }
}
