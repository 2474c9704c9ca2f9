package org.newsconcord.jobs.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.newsconcord.jobs.cluster.Fields.A;
import static org.newsconcord.jobs.cluster.Fields.B;
import static org.newsconcord.jobs.cluster.Fields.BANDS;
import static org.newsconcord.jobs.cluster.Fields.BUCKET;
import static org.newsconcord.jobs.cluster.Fields.DAY;
import static org.newsconcord.jobs.cluster.Fields.FREQUENT;
import static org.newsconcord.jobs.cluster.Fields.KEY;
import static org.newsconcord.jobs.cluster.Fields.PRINTS;
import static org.newsconcord.jobs.cluster.Fields.SHARED_BANDS;
import static org.newsconcord.jobs.cluster.Fields.SHARED_PRINTS;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.template.Hashes;

/**
 * Pairs of texts worth comparing, from fingerprints and band keys. Rows hold 64-bit keys only.
 *
 * <p>A row of a text with itself says that the text has a key too frequent to compare all pairs; it
 * counts the frequent keys whose first owner the text is, so that each is counted once.
 */
final class CandidatePairs {
  private static final StructType SLICES =
      Fields.schema(
          BUCKET, DataTypes.IntegerType,
          KEY, DataTypes.LongType,
          DAY, DataTypes.IntegerType,
          PRINTS, DataTypes.BinaryType,
          BANDS, DataTypes.BinaryType);

  static final StructType PAIRS =
      Fields.schema(
          A, DataTypes.LongType,
          B, DataTypes.LongType,
          SHARED_PRINTS, DataTypes.LongType,
          SHARED_BANDS, DataTypes.LongType,
          FREQUENT, DataTypes.LongType);

  private CandidatePairs() {}

  /**
   * All pairs that share keys, each once, the smaller key first, with what they share.
   *
   * @param texts columns {@link Fields#KEY}, day, prints and bands
   */
  static Dataset<Row> counted(Dataset<Row> texts, int buckets, ClusterOptions options) {
    return summed(
        texts
            .select(KEY, DAY, PRINTS, BANDS)
            .flatMap((FlatMapFunction<Row, Row>) t -> slices(t, buckets), Encoders.row(SLICES))
            .groupByKey((MapFunction<Row, Integer>) row -> row.getInt(0), Encoders.INT())
            .flatMapGroups(new Pairing(options), Encoders.row(PAIRS)));
  }

  /** Counts of pairs put together. */
  static Dataset<Row> summed(Dataset<Row> pairs) {
    return pairs
        .groupBy(A, B)
        .agg(
            sum(SHARED_PRINTS).as(SHARED_PRINTS),
            sum(SHARED_BANDS).as(SHARED_BANDS),
            sum(FREQUENT).as(FREQUENT));
  }

  /** Counts that take these away from others. */
  static Dataset<Row> negative(Dataset<Row> counted) {
    return counted.select(
        col(A),
        col(B),
        col(SHARED_PRINTS).multiply(-1).as(SHARED_PRINTS),
        col(SHARED_BANDS).multiply(-1).as(SHARED_BANDS),
        col(FREQUENT).multiply(-1).as(FREQUENT));
  }

  /** Whether a pair shares anything. */
  static Column isLeft() {
    return col(SHARED_PRINTS)
        .notEqual(0)
        .or(col(SHARED_BANDS).notEqual(0))
        .or(col(FREQUENT).notEqual(0));
  }

  /** The pairs that share enough to be compared, and the texts that were sampled. */
  static Dataset<Row> enough(Dataset<Row> counted, ClusterOptions options) {
    return counted.where(
        col(A)
            .equalTo(col(B))
            .or(col(SHARED_PRINTS).geq(options.sharedFingerprints))
            .or(col(SHARED_BANDS).geq(1)));
  }

  private static Iterator<Row> slices(Row text, int buckets) {
    long[] prints = Hashes.toLongs(text.<byte[]>getAs(2));
    long[] bands = Hashes.toLongs(text.<byte[]>getAs(3));
    List<Row> slices = new ArrayList<>();
    int p = 0;
    int b = 0;
    while (p < prints.length || b < bands.length) {
      int bucket =
          Math.min(
              p < prints.length ? Hashes.bucket(prints[p], buckets) : buckets,
              b < bands.length ? Hashes.bucket(bands[b], buckets) : buckets);
      int printsEnd = endIn(bucket, prints, p, buckets);
      int bandsEnd = endIn(bucket, bands, b, buckets);
      slices.add(
          RowFactory.create(
              bucket,
              text.getLong(0),
              text.getInt(1),
              Hashes.toBytes(prints, p, printsEnd),
              Hashes.toBytes(bands, b, bandsEnd)));
      p = printsEnd;
      b = bandsEnd;
    }
    return slices.iterator();
  }

  private static int endIn(int bucket, long[] sorted, int begin, int buckets) {
    boolean starts = begin < sorted.length && Hashes.bucket(sorted[begin], buckets) == bucket;
    return starts ? Hashes.sliceEnd(sorted, begin, buckets) : begin;
  }

  /** Pairs the texts of one bucket. */
  private record Pairing(ClusterOptions options)
      implements FlatMapGroupsFunction<Integer, Row, Row> {
    @Override
    public Iterator<Row> call(Integer bucket, Iterator<Row> rows) {
      BucketTexts texts = new BucketTexts();
      rows.forEachRemaining(texts::add);
      return new BucketPairs(texts, options);
    }
  }
}
