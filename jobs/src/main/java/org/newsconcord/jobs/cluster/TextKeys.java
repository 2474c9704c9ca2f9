package org.newsconcord.jobs.cluster;

import static org.newsconcord.jobs.cluster.Fields.BANDS;
import static org.newsconcord.jobs.cluster.Fields.GRAMS;
import static org.newsconcord.jobs.cluster.Fields.GRAM_COUNT;
import static org.newsconcord.jobs.cluster.Fields.PRINTS;
import static org.newsconcord.jobs.cluster.Fields.RANGES;
import static org.newsconcord.jobs.cluster.Fields.TEMPLATE_SHARE;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.template.Hashes;
import org.newsconcord.jobs.template.TemplateText;
import org.newsconcord.similarity.MinHash;
import org.newsconcord.similarity.SortedSets;
import org.newsconcord.similarity.StoryText;
import org.newsconcord.similarity.TemplateRanges;
import org.newsconcord.similarity.Winnowing;

/**
 * The units as texts: where and when each was printed, its template grams, and its candidate keys
 * from the text without them. The body itself is read again where it is needed.
 */
final class TextKeys {
  /** Where and when a text was printed, by how many: what judges its grams. */
  static final StructType PRINTED = TemplateText.PRINTED;

  static final StructType SCHEMA =
      PRINTED
          .add(GRAMS, DataTypes.BinaryType)
          .add(RANGES, DataTypes.BinaryType)
          .add(TEMPLATE_SHARE, DataTypes.DoubleType)
          .add(GRAM_COUNT, DataTypes.IntegerType)
          .add(PRINTS, DataTypes.BinaryType)
          .add(BANDS, DataTypes.BinaryType);

  private TextKeys() {}

  /**
   * The texts with their keys.
   *
   * @param marked columns of {@link #PRINTED}, the body, and the template grams as sorted bytes or
   *     null
   */
  static Dataset<Row> of(Dataset<Row> marked, ClusterOptions options) {
    return marked
        .select(columns(ArticlesTable.BODY, GRAMS))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> keys(rows, options), Encoders.row(SCHEMA));
  }

  /** The columns of {@link #PRINTED}, and these. */
  static Column[] columns(String... further) {
    return Stream.concat(Arrays.stream(PRINTED.fieldNames()), Arrays.stream(further))
        .map(functions::col)
        .toArray(Column[]::new);
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
    String body = row.getString(6);
    byte[] grams = row.isNullAt(7) ? new byte[0] : row.<byte[]>getAs(7);
    int[] ranges =
        TemplateRanges.of(StoryText.of(body), Hashes.toLongs(grams), options.templateRun);
    StoryText text = StoryText.of(body, ranges);
    boolean enough = text.set().length >= options.minGrams;
    long[] prints = enough ? text.fingerprints(options.fingerprintWords, winnowing) : new long[0];
    long[] bands = enough ? SortedSets.distinct(minHash.bandKeys(text.set())) : new long[0];
    return RowFactory.create(
        row.getLong(0),
        row.getInt(1),
        row.getLong(2),
        row.getLong(3),
        row.getInt(4),
        row.getInt(5),
        grams,
        Hashes.toBytes(ranges),
        text.templateShare(),
        text.set().length,
        Hashes.toBytes(prints, 0, prints.length),
        Hashes.toBytes(bands, 0, bands.length));
  }
}
