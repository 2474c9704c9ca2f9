package org.newsconcord.jobs.group;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

  private static final int LABEL_WORDS = 5;
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
    String label = label(stories);
    List<Row> rows = new ArrayList<>();
    for (Row story : stories) {
      rows.add(
          RowFactory.create(
              story.getAs(StoryVector.STORY), id, first.getAs(StoryVector.STORY), label));
    }
    return rows.iterator();
  }

  private static String label(List<Row> stories) {
    Map<String, Integer> votes = new TreeMap<>();
    for (Row story : stories) {
      int at = story.fieldIndex(StoryVector.WORDS);
      List<String> words = story.isNullAt(at) ? List.of() : story.getList(at);
      for (int i = 0; i < words.size(); i++) {
        votes.merge(words.get(i), words.size() - i, Integer::sum);
      }
    }
    return votes.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(LABEL_WORDS)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(" "));
  }
}
