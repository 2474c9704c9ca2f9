package org.newsconcord.jobs.evaluate.fusion;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.min;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.consensus.item.ConsensusVote;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.score.ClaimTable;

/**
 * Reads a fusion set. Each file of a folder is a day of its own: its items are not those of the
 * other files, its sources and events are: a flight that is late where it is measured is so every
 * day. A single file is one day without a name.
 */
final class FusionInput {
  private static final String COPIER = "copier-";
  private static final String DAY_END = "|";
  private static final String FILE = "file";
  private static final String SOURCES = "sources";
  private static final Encoder<Row> CLAIMS = Encoders.row(ClaimTable.SCHEMA);
  private final SparkSession spark;
  private final FusionFormat format;
  private final String claimsPath;
  private final String truthPath;

  FusionInput(SparkSession spark, FusionFormat format, String claimsPath, String truthPath) {
    this.spark = spark;
    this.format = format;
    this.claimsPath = claimsPath;
    this.truthPath = truthPath;
  }

  /** The claims of all days. */
  Dataset<Row> claims() {
    FusionFormat parser = format;
    Days days = Days.of(spark, claimsPath);
    return lines(claimsPath)
        .flatMap(
            (FlatMapFunction<Row, Row>)
                line -> rows(parser, days.of(line.getString(1)), line.getString(0)),
            CLAIMS);
  }

  /** The truths of all days by the id of their item. */
  Map<String, FusionFormat.Truth> truths() {
    Map<String, FusionFormat.Truth> truths = new HashMap<>();
    Days days = Days.of(spark, truthPath);
    lines(truthPath)
        .collectAsList()
        .forEach(
            line -> {
              String day = days.of(line.getString(1));
              format
                  .truths(line.getString(0))
                  .forEach(
                      truth -> {
                        String item = day + DAY_END + truth.item();
                        truths.put(
                            ClaimTable.id(item, truth.attribute()),
                            new FusionFormat.Truth(item, truth.attribute(), truth.value()));
                      });
            });
    return truths;
  }

  /** The claims with copies of one source, made by hash, the same in every run. */
  Dataset<Row> withCopiers(Dataset<Row> claims, String victim, CopierInjection injection) {
    FusionFormat parser = format;
    Dataset<Row> copies =
        claims
            .where(col(ClaimTable.SOURCE).equalTo(victim))
            .flatMap((FlatMapFunction<Row, Row>) row -> copies(parser, row, injection), CLAIMS);
    return claims.unionByName(copies);
  }

  /**
   * The value behind the string that most sources write, by item id: a vote that knows nothing of
   * what strings mean; of equal strings the first.
   */
  Map<String, String> mostStatedStrings(Dataset<Row> claims, Set<String> ids) {
    HashSet<String> wanted = new HashSet<>(ids);
    Map<String, String> values = new HashMap<>();
    Map<String, Long> most = new HashMap<>();
    claims
        .filter(
            (FilterFunction<Row>)
                row -> wanted.contains(ClaimTable.id(row.getString(1), row.getString(2))))
        .groupBy(ClaimTable.ITEM, ClaimTable.ATTRIBUTE, ClaimTable.RAW)
        .agg(countDistinct(ClaimTable.SOURCE).as(SOURCES), min(ClaimTable.VALUE))
        .orderBy(ClaimTable.RAW)
        .collectAsList()
        .forEach(
            row -> {
              String id = ClaimTable.id(row.getString(0), row.getString(1));
              if (row.getLong(3) > most.getOrDefault(id, 0L)) {
                most.put(id, row.getLong(3));
                values.put(id, row.getString(4));
              }
            });
    return values;
  }

  static boolean isCopier(String source) {
    return source.startsWith(COPIER);
  }

  /** The day that an item belongs to: the file that it was read from. */
  static String dayOf(String item) {
    return item.substring(0, item.indexOf(DAY_END));
  }

  /** The item as the format names it. */
  static String withoutDay(String item) {
    return item.substring(item.indexOf(DAY_END) + 1);
  }

  private Dataset<Row> lines(String path) {
    return spark.read().textFile(path).select(col("value"), input_file_name().as(FILE));
  }

  private static Iterator<Row> rows(FusionFormat format, String day, String line) {
    List<Row> rows = new ArrayList<>();
    for (FusionFormat.Stated stated : format.claims(line)) {
      rows.add(
          RowFactory.create(
              stated.source(),
              day + DAY_END + stated.item(),
              stated.attribute(),
              stated.value(),
              stated.raw(),
              ConsensusVote.UNDATED,
              stated.item()));
    }
    return rows.iterator();
  }

  private static Iterator<Row> copies(FusionFormat format, Row row, CopierInjection injection) {
    List<Row> copies = new ArrayList<>();
    for (int copier = 0; copier < injection.copiers(); copier++) {
      String name = COPIER + copier;
      if (draw(name, row.getString(1), "cover") < injection.coverage()) {
        String cell = row.getString(1) + row.getString(2);
        boolean altered = draw(name, cell, "alter") < injection.alteration();
        long seed = (long) (draw(name, cell, "value") * Integer.MAX_VALUE);
        copies.add(
            RowFactory.create(
                name,
                row.getString(1),
                row.getString(2),
                altered ? format.altered(row.getString(3), seed) : row.getString(3),
                altered ? "altered " + seed : row.getString(4),
                row.getLong(5),
                row.getString(6)));
      }
    }
    return copies.iterator();
  }

  /** A number from 0 to 1 that depends on the words alone. */
  private static double draw(String copier, String cell, String purpose) {
    long hash = 1125899906842597L;
    String text = purpose + '\u0000' + copier + '\u0000' + cell;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    hash *= 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return (hash >>> 11) * 0x1p-53;
  }

  /** How days are named. */
  private enum Days {
    /** By file. */
    FILES,
    /** There is only one. */
    ONE;

    private static Days of(SparkSession spark, String path) {
      Path place = new Path(path);
      try {
        return place
                .getFileSystem(spark.sparkContext().hadoopConfiguration())
                .getFileStatus(place)
                .isDirectory()
            ? FILES
            : ONE;
      } catch (FileNotFoundException e) {
        throw new UsageException("There is nothing at " + path + ".");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private String of(String file) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      int dot = name.indexOf('.');
      return this == ONE ? "" : dot < 0 ? name : name.substring(0, dot);
    }
  }
}
