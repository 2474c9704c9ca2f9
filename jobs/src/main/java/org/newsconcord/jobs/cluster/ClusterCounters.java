package org.newsconcord.jobs.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.newsconcord.jobs.cluster.Fields.A;
import static org.newsconcord.jobs.cluster.Fields.B;
import static org.newsconcord.jobs.cluster.Fields.GRAM_COUNT;
import static org.newsconcord.jobs.cluster.Fields.KEY;
import static org.newsconcord.jobs.cluster.Fields.SHARED_BANDS;
import static org.newsconcord.jobs.cluster.Fields.SHARED_PRINTS;
import static org.newsconcord.jobs.cluster.Fields.UNIT;
import static org.newsconcord.jobs.cluster.Fields.WEIGHT;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.run.JobDescription;
import org.newsconcord.jobs.table.StoryMembersTable;

/** Counts what clustering found, and what every limit kept from it. */
final class ClusterCounters {
  private ClusterCounters() {}

  /**
   * Counters by name.
   *
   * @param members facts of every article with its unit
   * @param pairs candidates
   * @param stories rows of {@code story_members}
   */
  static Map<String, Long> of(
      Dataset<Row> members, Dataset<Row> pairs, Dataset<Row> stories, ClusterOptions options) {
    Map<String, Long> counters = new TreeMap<>();
    Column frequent = col(A).equalTo(col(B));
    add(
        counters,
        pairs.agg(
            count_if(frequent.unary_$bang()).as("candidate_pairs"),
            count_if(frequent).as("sampled_articles"),
            sum(when(frequent, col(SHARED_PRINTS))).as("frequent_fingerprints"),
            sum(when(frequent, col(SHARED_BANDS))).as("frequent_bands")));
    add(
        counters,
        members.agg(
            count_if(col(UNIT).notEqual(col(KEY))).as("exact_copies"),
            count_if(col(GRAM_COUNT).lt(options.minGrams)).as("too_short_articles"),
            count_if(col(WEIGHT).gt(CopyLinkRows.MOST_COPIES)).as("star_linked_articles")));
    add(
        counters,
        stories.agg(
            count_if(lit(true)).as("articles"),
            count_if(col(StoryMembersTable.STORY_ID).equalTo(StoryMemberRows.storyId()))
                .as("stories"),
            count_if(col(StoryMembersTable.ROLE).equalTo(StoryRole.HUB.name())).as("hubs")));
    return counters;
  }

  private static void add(Map<String, Long> counters, Dataset<Row> counts) {
    String[] names = counts.columns();
    Row row = JobDescription.during(counts, "count " + names[0], counts::first);
    for (int i = 0; i < names.length; i++) {
      counters.put(names[i], row.isNullAt(i) ? 0 : row.getLong(i));
    }
  }
}
