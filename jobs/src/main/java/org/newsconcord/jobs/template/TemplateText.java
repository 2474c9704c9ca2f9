package org.newsconcord.jobs.template;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.similarity.Postings;
import org.newsconcord.similarity.SortedSets;
import org.newsconcord.similarity.TemplateRule;
import org.newsconcord.similarity.TemplateRule.Print;

/**
 * Finds which parts of each text are template text by {@link TemplateRule}: word grams for stories,
 * whole sentences for events. Every text sends the hashes of its parts, as one value per bucket of
 * the hash space; a bucket sees all prints of its parts at once, in flat arrays. A part of a text
 * is judged by the texts up to its moment, and stays template text once it is. Results do not
 * depend on the number of buckets.
 */
public final class TemplateText {
  /** Column: hash of the article id. */
  public static final String KEY = "key";

  /** Column: sorted hashes of parts, as bytes. */
  public static final String GRAMS = "grams";

  private static final String BUCKET = "bucket";
  private static final String MOMENT = "moment";

  /** Where and when a text was printed, by how many: what judges its parts. */
  public static final StructType PRINTED =
      new StructType()
          .add(KEY, DataTypes.LongType)
          .add("day", DataTypes.IntegerType)
          .add("outletHash", DataTypes.LongType)
          .add("titleHash", DataTypes.LongType)
          .add("weight", DataTypes.IntegerType)
          .add("outletCount", DataTypes.IntegerType);

  /** Some parts of a text. */
  public static final StructType SOME_GRAMS =
      new StructType().add(KEY, DataTypes.LongType).add(GRAMS, DataTypes.BinaryType);

  private static final StructType SLICES =
      new StructType(
              Stream.concat(
                      Stream.of(DataTypes.createStructField(BUCKET, DataTypes.IntegerType, true)),
                      Arrays.stream(PRINTED.fields()))
                  .toArray(StructField[]::new))
          .add(MOMENT, DataTypes.IntegerType)
          .add(GRAMS, DataTypes.BinaryType);

  private TemplateText() {}

  /** Reads the parts of a text. */
  @FunctionalInterface
  public interface Parts extends Serializable {
    /** Sorted hashes, each once. */
    long[] of(Row text);

    /** The moment of a text: texts of later moments say nothing of its parts. */
    default int moment(Row text) {
      return 0;
    }
  }

  /**
   * The template parts of each text that has any: columns of {@link #SOME_GRAMS}.
   *
   * @param texts their first columns are those of {@link #PRINTED}
   * @param parts reads the parts of such a row
   * @param buckets how many parts of the hash space are judged apart
   */
  public static Dataset<Row> of(Dataset<Row> texts, Parts parts, int buckets, TemplateRule rule) {
    return texts
        .flatMap(
            (FlatMapFunction<Row, Row>) text -> slices(text, parts, buckets), Encoders.row(SLICES))
        .groupByKey((MapFunction<Row, Integer>) row -> row.getInt(0), Encoders.INT())
        .flatMapGroups(new Ruling(rule), Encoders.row(SOME_GRAMS))
        .groupBy(KEY)
        .agg(collect_list(col(GRAMS)).as(GRAMS))
        .map((MapFunction<Row, Row>) TemplateText::together, Encoders.row(SOME_GRAMS));
  }

  private static Iterator<Row> slices(Row text, Parts parts, int buckets) {
    long[] grams = parts.of(text);
    int moment = parts.moment(text);
    List<Row> slices = new ArrayList<>();
    for (int begin = 0; begin < grams.length; ) {
      int end = Hashes.sliceEnd(grams, begin, buckets);
      slices.add(
          RowFactory.create(
              Hashes.bucket(grams[begin], buckets),
              text.getLong(0),
              text.getInt(1),
              text.getLong(2),
              text.getLong(3),
              text.getInt(4),
              text.getInt(5),
              moment,
              Hashes.toBytes(grams, begin, end)));
      begin = end;
    }
    return slices.iterator();
  }

  private static Row together(Row row) {
    List<byte[]> slices = row.getList(1);
    long[] grams = slices.stream().flatMapToLong(s -> LongStream.of(Hashes.toLongs(s))).toArray();
    long[] sorted = SortedSets.distinct(grams);
    return RowFactory.create(row.getLong(0), Hashes.toBytes(sorted, 0, sorted.length));
  }

  /** Judges the grams of one bucket. */
  private record Ruling(TemplateRule rule) implements FlatMapGroupsFunction<Integer, Row, Row> {

    @Override
    public Iterator<Row> call(Integer bucket, Iterator<Row> rows) {
      List<Print> prints = new ArrayList<>();
      List<Long> keys = new ArrayList<>();
      List<Integer> moments = new ArrayList<>();
      Postings postings = new Postings();
      rows.forEachRemaining(
          row -> {
            for (long gram : Hashes.toLongs(row.<byte[]>getAs(8))) {
              postings.add(gram, keys.size());
            }
            keys.add(row.getLong(1));
            prints.add(
                new Print(
                    row.getInt(2), row.getLong(3), row.getLong(4), row.getInt(5), row.getInt(6)));
            moments.add(row.getInt(7));
          });
      return found(keys, judge(postings, prints, moments));
    }

    /** Template parts by text. */
    private Growing[] judge(Postings postings, List<Print> prints, List<Integer> moments) {
      Growing[] found = new Growing[prints.size()];
      Postings.Groups groups = postings.groups(2);
      Print[] group = new Print[16];
      while (groups.next()) {
        int count = groups.count();
        int[] owners = inOrder(groups.owners(), count, moments);
        group = count > group.length ? new Print[count * 2] : group;
        for (int i = 0; i < count; i++) {
          group[i] = prints.get(owners[i]);
        }
        int begin = firstTemplate(group, owners, count, moments);
        add(found, owners, begin, count, groups.hash());
      }
      return found;
    }

    /**
     * The first print of the moment from which on a part is template text; their number if never.
     */
    private int firstTemplate(Print[] prints, int[] owners, int count, List<Integer> moments) {
      for (int begin = 0, end; begin < count; begin = end) {
        end = endOfMoment(owners, begin, count, moments);
        if (rule.isTemplate(prints, end)) {
          return begin;
        }
      }
      return count;
    }

    /** The owners of a part, those of earlier moments first. */
    private static int[] inOrder(int[] owners, int count, List<Integer> moments) {
      return endOfMoment(owners, 0, count, moments) == count
          ? owners
          : Arrays.stream(owners, 0, count)
              .boxed()
              .sorted(Comparator.comparing(moments::get))
              .mapToInt(Integer::intValue)
              .toArray();
    }

    private static int endOfMoment(int[] owners, int begin, int count, List<Integer> moments) {
      int end = begin + 1;
      while (end < count && moments.get(owners[end]).equals(moments.get(owners[begin]))) {
        end++;
      }
      return end;
    }

    private static void add(Growing[] found, int[] owners, int begin, int end, long hash) {
      for (int i = begin; i < end; i++) {
        int owner = owners[i];
        found[owner] = found[owner] == null ? new Growing() : found[owner];
        found[owner].add(hash);
      }
    }

    private static Iterator<Row> found(List<Long> keys, Growing[] found) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < found.length; i++) {
        if (found[i] != null) {
          rows.add(RowFactory.create(keys.get(i), found[i].toBytes()));
        }
      }
      return rows.iterator();
    }
  }

  /** A growing list of hashes. */
  private static final class Growing {
    private long[] values = new long[8];
    private int size;

    void add(long value) {
      values = size == values.length ? Arrays.copyOf(values, size * 2) : values;
      values[size++] = value;
    }

    byte[] toBytes() {
      return Hashes.toBytes(values, 0, size);
    }
  }
}
