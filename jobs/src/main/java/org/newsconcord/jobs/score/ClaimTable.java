package org.newsconcord.jobs.score;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.ConsensusVote;
import org.newsconcord.consensus.item.ValueKernel;
import org.newsconcord.consensus.item.ValueKernels;
import org.newsconcord.jobs.run.JobDescription;

/**
 * Claims that somebody else made, as they come: a source states a value of an attribute of an item.
 * Every source is an origin of its own, unless it turns out to share a feed.
 */
public final class ClaimTable {
  /** Who states it. */
  public static final String SOURCE = "source";

  /** What it is about: one question together with the attribute. */
  public static final String ITEM = "item";

  /** Which of the questions about the item. */
  public static final String ATTRIBUTE = "attribute";

  /** The normalised value. */
  public static final String VALUE = "value";

  /** The value as written. */
  public static final String RAW = "raw";

  /** When it was stated, seconds since 1970; {@link ConsensusVote#UNDATED} when unknown. */
  public static final String SECONDS = "seconds";

  /** What the item belongs to: items of one event stand or fall together. */
  public static final String EVENT = "event";

  /** Schema of a claim table. */
  public static final StructType SCHEMA =
      new StructType()
          .add(SOURCE, DataTypes.StringType)
          .add(ITEM, DataTypes.StringType)
          .add(ATTRIBUTE, DataTypes.StringType)
          .add(VALUE, DataTypes.StringType)
          .add(RAW, DataTypes.StringType)
          .add(SECONDS, DataTypes.LongType)
          .add(EVENT, DataTypes.StringType);

  private final Dataset<Row> claims;
  private final Map<String, ValueKernel> kernels;
  private final NameIndex sources;
  private final NameIndex attributes;

  /**
   * A claim table.
   *
   * @param claims rows of {@link #SCHEMA}
   * @param kernels how values compare, by attribute; text for all others
   */
  public ClaimTable(Dataset<Row> claims, Map<String, ValueKernel> kernels) {
    this.claims = claims.select(SOURCE, ITEM, ATTRIBUTE, VALUE, RAW, SECONDS, EVENT);
    this.kernels = new TreeMap<>(kernels);
    this.sources = names(claims, SOURCE);
    this.attributes = names(claims, ATTRIBUTE);
  }

  NameIndex sources() {
    return sources;
  }

  NameIndex attributes() {
    return attributes;
  }

  /** The id of the model's item for an item and an attribute. */
  public static String id(String item, String attribute) {
    return item + '#' + attribute;
  }

  /** The items, partitioned by their event, the items of an event together. */
  JavaRDD<ConsensusItem> items() {
    Grouping grouping = new Grouping(kernels, sources, attributes);
    return claims
        .repartition(col(EVENT))
        .sortWithinPartitions(EVENT, ITEM, ATTRIBUTE, SOURCE, VALUE, RAW)
        .toJavaRDD()
        .mapPartitions(grouping::items);
  }

  private static NameIndex names(Dataset<Row> rows, String column) {
    Dataset<String> names = rows.select(column).distinct().as(Encoders.STRING());
    return NameIndex.of(JobDescription.during(names, "list " + column, names::collectAsList));
  }

  /** Groups sorted rows to items. */
  private static final class Grouping implements Serializable {
    private static final long serialVersionUID = 1L;
    private final Map<String, ValueKernel> kernels;
    private final NameIndex sources;
    private final NameIndex attributes;

    private Grouping(Map<String, ValueKernel> kernels, NameIndex sources, NameIndex attributes) {
      this.kernels = kernels;
      this.sources = sources;
      this.attributes = attributes;
    }

    private Iterator<ConsensusItem> items(Iterator<Row> rows) {
      return new Iterator<>() {
        private Row next = rows.hasNext() ? rows.next() : null;

        @Override
        public boolean hasNext() {
          return next != null;
        }

        @Override
        public ConsensusItem next() {
          Row first = next;
          List<ConsensusVote> votes = new ArrayList<>();
          while (next != null && sameItem(first, next)) {
            ConsensusVote vote = vote(next);
            if (votes.isEmpty() || !repeats(votes.get(votes.size() - 1), vote)) {
              votes.add(vote);
            }
            next = rows.hasNext() ? rows.next() : null;
          }
          return item(first, votes);
        }
      };
    }

    private ConsensusItem item(Row row, List<ConsensusVote> votes) {
      String attribute = row.getString(2);
      return ConsensusItem.of(
          id(row.getString(1), attribute),
          row.getString(6),
          attributes.indexOf(attribute),
          votes,
          kernels.getOrDefault(attribute, ValueKernels.text()));
    }

    private ConsensusVote vote(Row row) {
      String source = row.getString(0);
      return new ConsensusVote(
          sources.indexOf(source),
          source,
          row.getString(3),
          row.getString(4),
          row.getLong(5),
          true,
          source);
    }

    private static boolean repeats(ConsensusVote one, ConsensusVote other) {
      return one.outlet() == other.outlet() && one.value().equals(other.value());
    }

    private static boolean sameItem(Row one, Row other) {
      return one.getString(6).equals(other.getString(6))
          && one.getString(1).equals(other.getString(1))
          && one.getString(2).equals(other.getString(2));
    }
  }
}
