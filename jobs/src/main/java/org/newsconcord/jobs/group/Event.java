package org.newsconcord.jobs.group;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.ContentId;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.EventMembersTable;

/** Names an event: its id from its earliest story, its label from the words its stories share. */
final class Event {
  static final String REPRESENTATIVE = "representative";
  static final StructType SCHEMA =
      new StructType()
          .add(StoryVector.STORY, DataTypes.StringType)
          .add(EventMembersTable.EVENT_ID, DataTypes.StringType)
          .add(REPRESENTATIVE, DataTypes.StringType)
          .add(EventMembersTable.LABEL, DataTypes.StringType);

  private static final Comparator<Row> EARLIEST =
      Comparator.comparing(
              (Row r) -> r.<Timestamp>getAs(ArticlesTable.PUBLISHED_AT),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(r -> r.<String>getAs(ArticlesTable.ARTICLE_ID));

  private Event() {}

  /** One row for each story of a cluster. */
  static Iterator<Row> rows(Iterator<Row> cluster) {
    List<Row> stories = new ArrayList<>();
    cluster.forEachRemaining(stories::add);
    stories.sort(EARLIEST);
    Row first = stories.get(0);
    String id = ContentId.of("event", first.getAs(ArticlesTable.ARTICLE_ID));
    String label = EventLabel.of(words(stories));
    List<Row> rows = new ArrayList<>();
    for (Row story : stories) {
      rows.add(
          RowFactory.create(
              story.getAs(StoryVector.STORY), id, first.getAs(StoryVector.STORY), label));
    }
    return rows.iterator();
  }

  private static List<List<String>> words(List<Row> stories) {
    int at = stories.get(0).fieldIndex(StoryVector.WORDS);
    return stories.stream()
        .map(
            story ->
                story.isNullAt(at)
                    ? List.<String>of()
                    : List.of(story.getString(at).split(StoryVector.BREAK, -1)))
        .toList();
  }
}
