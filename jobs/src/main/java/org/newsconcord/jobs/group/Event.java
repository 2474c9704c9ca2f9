package org.newsconcord.jobs.group;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.ContentId;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.text.LowerCase;

/**
 * Names an event: its id from its earliest story, its label from the words that its stories use
 * most strongly, such as "Alderport, ferry".
 */
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

  private static final int TERMS = 5;

  /** Words that agree in this many letters count as one: Korea and Korean. */
  private static final int SAME_LETTERS = 4;

  private Event() {}

  /** One row for each story of a cluster. */
  static Iterator<Row> rows(Iterator<Row> cluster) {
    List<Row> stories = new ArrayList<>();
    cluster.forEachRemaining(stories::add);
    stories.sort(EARLIEST);
    Row first = stories.get(0);
    String id = ContentId.of("event", first.getAs(ArticlesTable.ARTICLE_ID));
    String label = label(words(stories));
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

  /**
   * A label of up to {@value #TERMS} terms; a term that only repeats words of another is left out.
   *
   * @param words of each story its strongest terms, strongest first
   */
  static String label(List<List<String>> words) {
    List<String> chosen = new ArrayList<>();
    for (String term : ranked(words)) {
      if (chosen.stream().noneMatch(other -> covers(other, term))) {
        int shorter = indexOfCovered(chosen, term);
        if (shorter >= 0) {
          chosen.set(shorter, term);
        } else if (chosen.size() < TERMS) {
          chosen.add(term);
        }
      }
    }
    return String.join(", ", chosen);
  }

  /** All terms, the most used first, each as most stories write it. */
  private static List<String> ranked(List<List<String>> words) {
    Map<String, Integer> votes = new TreeMap<>();
    Map<String, Map<String, Integer>> written = new TreeMap<>();
    for (List<String> story : words) {
      for (int i = 0; i < story.size(); i++) {
        String term = LowerCase.of(story.get(i));
        votes.merge(term, story.size() - i, Integer::sum);
        written.computeIfAbsent(term, t -> new TreeMap<>()).merge(story.get(i), 1, Integer::sum);
      }
    }
    return mostFirst(votes).stream().map(term -> mostFirst(written.get(term)).get(0)).toList();
  }

  private static List<String> mostFirst(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int indexOfCovered(List<String> chosen, String term) {
    for (int i = 0; i < chosen.size(); i++) {
      if (covers(term, chosen.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean covers(String longer, String shorter) {
    List<String> words = Arrays.asList(LowerCase.of(longer).split(" ", -1));
    return Arrays.stream(LowerCase.of(shorter).split(" ", -1))
        .allMatch(word -> words.stream().anyMatch(other -> same(other, word)));
  }

  private static boolean same(String a, String b) {
    int least = Math.min(a.length(), b.length());
    return a.equals(b)
        || (least >= SAME_LETTERS
            && Math.abs(a.length() - b.length()) <= 2
            && a.substring(0, least).equals(b.substring(0, least)));
  }
}
