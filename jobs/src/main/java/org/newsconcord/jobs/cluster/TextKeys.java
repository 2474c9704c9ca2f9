package org.newsconcord.jobs.cluster;

import static org.newsconcord.jobs.cluster.Fields.BANDS;
import static org.newsconcord.jobs.cluster.Fields.DAY;
import static org.newsconcord.jobs.cluster.Fields.GRAMS;
import static org.newsconcord.jobs.cluster.Fields.GRAM_COUNT;
import static org.newsconcord.jobs.cluster.Fields.KEY;
import static org.newsconcord.jobs.cluster.Fields.PRINTS;
import static org.newsconcord.jobs.cluster.Fields.RANGES;
import static org.newsconcord.jobs.cluster.Fields.TEMPLATE_SHARE;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.similarity.MinHash;
import org.newsconcord.similarity.SortedSets;
import org.newsconcord.similarity.StoryText;
import org.newsconcord.similarity.TemplateRanges;
import org.newsconcord.similarity.Winnowing;

/** Reads each text once more, without its template parts, and gives it its candidate keys. */
final class TextKeys {
  static final StructType SCHEMA =
      Fields.schema(
          KEY,
          DataTypes.LongType,
          DAY,
          DataTypes.IntegerType,
          ArticlesTable.BODY,
          DataTypes.StringType,
          RANGES,
          DataTypes.BinaryType,
          TEMPLATE_SHARE,
          DataTypes.DoubleType,
          GRAM_COUNT,
          DataTypes.IntegerType,
          PRINTS,
          DataTypes.BinaryType,
          BANDS,
          DataTypes.BinaryType);

  private TextKeys() {}

  /** One row per text that {@link TemplateText} marked. */
  static Dataset<Row> of(Dataset<Row> marked, ClusterOptions options) {
    return marked
        .select(KEY, DAY, ArticlesTable.BODY, GRAMS)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> keys(rows, options), Encoders.row(SCHEMA));
  }

  private static Iterator<Row> keys(Iterator<Row> rows, ClusterOptions options) {
    MinHash minHash = options.minHash();
    Winnowing winnowing = options.winnowing();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        return keys(rows.next(), options, minHash, winnowing);
      }
    };
  }

  private static Row keys(Row row, ClusterOptions options, MinHash minHash, Winnowing winnowing) {
    String body = row.getString(2);
    int[] ranges = TemplateRanges.of(StoryText.of(body), templateGrams(row), options.templateRun);
    StoryText text = StoryText.of(body, ranges);
    boolean enough = text.set().length >= options.minGrams;
    long[] prints = enough ? text.fingerprints(options.fingerprintWords, winnowing) : new long[0];
    long[] bands = enough ? SortedSets.distinct(minHash.bandKeys(text.set())) : new long[0];
    return RowFactory.create(
        row.getLong(0),
        row.getInt(1),
        body,
        Hashes.toBytes(ranges),
        text.templateShare(),
        text.set().length,
        Hashes.toBytes(prints, 0, prints.length),
        Hashes.toBytes(bands, 0, bands.length));
  }

  private static long[] templateGrams(Row row) {
    List<byte[]> slices = row.isNullAt(3) ? List.of() : new ArrayList<>(row.<byte[]>getList(3));
    int count = 0;
    for (byte[] slice : slices) {
      count += slice.length / Long.BYTES;
    }
    long[] grams = new long[count];
    int at = 0;
    for (byte[] slice : slices) {
      long[] part = Hashes.toLongs(slice);
      System.arraycopy(part, 0, grams, at, part.length);
      at += part.length;
    }
    return SortedSets.distinct(grams);
  }
}
