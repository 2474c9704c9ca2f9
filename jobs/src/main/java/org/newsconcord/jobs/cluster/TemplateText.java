package org.newsconcord.jobs.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.newsconcord.jobs.cluster.Fields.BUCKET;
import static org.newsconcord.jobs.cluster.Fields.DAY;
import static org.newsconcord.jobs.cluster.Fields.GRAMS;
import static org.newsconcord.jobs.cluster.Fields.KEY;
import static org.newsconcord.jobs.cluster.Fields.OUTLETS;
import static org.newsconcord.jobs.cluster.Fields.OUTLET_HASH;
import static org.newsconcord.jobs.cluster.Fields.TITLE_HASH;
import static org.newsconcord.jobs.cluster.Fields.WEIGHT;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.similarity.Postings;
import org.newsconcord.similarity.SortedSets;
import org.newsconcord.similarity.StoryText;
import org.newsconcord.similarity.TemplateRule;
import org.newsconcord.similarity.TemplateRule.Print;

/**
 * Finds which word grams of each text are template text. Every text sends its grams, as one value
 * per bucket of the hash space; a bucket sees all prints of its grams at once, in flat arrays.
 */
final class TemplateText {
  private static final StructType SLICES =
      Fields.schema(
          BUCKET, DataTypes.IntegerType,
          KEY, DataTypes.LongType,
          DAY, DataTypes.IntegerType,
          OUTLET_HASH, DataTypes.LongType,
          TITLE_HASH, DataTypes.LongType,
          WEIGHT, DataTypes.IntegerType,
          OUTLETS, DataTypes.IntegerType,
          GRAMS, DataTypes.BinaryType);

  /** Some grams of a text. */
  static final StructType SOME_GRAMS =
      Fields.schema(KEY, DataTypes.LongType, GRAMS, DataTypes.BinaryType);

  private TemplateText() {}

  /**
   * The template grams of each text that has any, as sorted bytes.
   *
   * @param texts columns of {@link TextKeys#PRINTED} and the body
   */
  static Dataset<Row> of(Dataset<Row> texts, int buckets, TemplateRule rule) {
    return judged(
        texts
            .select(TextKeys.columns(ArticlesTable.BODY))
            .flatMap(
                (FlatMapFunction<Row, Row>)
                    text -> slices(text, StoryText.of(text.getString(6)).set(), buckets),
                Encoders.row(SLICES)),
        rule);
  }

  /**
   * The same of texts of which some grams are known.
   *
   * @param texts columns of {@link TextKeys#PRINTED} and the grams to judge, as sorted bytes
   */
  static Dataset<Row> ofGrams(Dataset<Row> texts, int buckets, TemplateRule rule) {
    return judged(
        texts
            .select(TextKeys.columns(GRAMS))
            .flatMap(
                (FlatMapFunction<Row, Row>)
                    text -> slices(text, Hashes.toLongs(text.<byte[]>getAs(6)), buckets),
                Encoders.row(SLICES)),
        rule);
  }

  private static Dataset<Row> judged(Dataset<Row> slices, TemplateRule rule) {
    Ruling ruling =
        new Ruling(rule.windowDays(), rule.newsShare(), rule.newsOutlets(), rule.titles());
    return slices
        .groupByKey((MapFunction<Row, Integer>) row -> row.getInt(0), Encoders.INT())
        .flatMapGroups(ruling, Encoders.row(SOME_GRAMS))
        .groupBy(KEY)
        .agg(collect_list(col(GRAMS)).as(GRAMS))
        .map((MapFunction<Row, Row>) TemplateText::together, Encoders.row(SOME_GRAMS));
  }

  private static Iterator<Row> slices(Row text, long[] grams, int buckets) {
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
  private record Ruling(int windowDays, double newsShare, int newsOutlets, int titles)
      implements FlatMapGroupsFunction<Integer, Row, Row> {

    @Override
    public Iterator<Row> call(Integer bucket, Iterator<Row> rows) {
      List<Print> prints = new ArrayList<>();
      List<Long> keys = new ArrayList<>();
      Postings postings = new Postings();
      rows.forEachRemaining(
          row -> {
            for (long gram : Hashes.toLongs(row.<byte[]>getAs(7))) {
              postings.add(gram, keys.size());
            }
            keys.add(row.getLong(1));
            prints.add(
                new Print(
                    row.getInt(2), row.getLong(3), row.getLong(4), row.getInt(5), row.getInt(6)));
          });
      return found(keys, judge(postings, prints));
    }

    /** Template grams by text. */
    private Growing[] judge(Postings postings, List<Print> prints) {
      TemplateRule rule = new TemplateRule(windowDays, newsShare, newsOutlets, titles);
      Growing[] found = new Growing[prints.size()];
      Postings.Groups groups = postings.groups(2);
      Print[] group = new Print[16];
      while (groups.next()) {
        int count = groups.count();
        group = count > group.length ? new Print[count * 2] : group;
        for (int i = 0; i < count; i++) {
          group[i] = prints.get(groups.owners()[i]);
        }
        if (rule.isTemplate(group, count)) {
          for (int i = 0; i < count; i++) {
            int owner = groups.owners()[i];
            found[owner] = found[owner] == null ? new Growing() : found[owner];
            found[owner].add(groups.hash());
          }
        }
      }
      return found;
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
      values = size == values.length ? java.util.Arrays.copyOf(values, size * 2) : values;
      values[size++] = value;
    }

    byte[] toBytes() {
      return Hashes.toBytes(values, 0, size);
    }
  }
}
