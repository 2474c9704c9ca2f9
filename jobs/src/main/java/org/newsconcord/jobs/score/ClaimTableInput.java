package org.newsconcord.jobs.score;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.newsconcord.consensus.item.ConsensusVote;
import org.newsconcord.consensus.item.ValueKernel;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.score.value.ValueKind;

/**
 * Reads claims of the user's own: columns {@code source}, {@code item}, {@code value}, and where
 * there are any {@code attribute}, {@code time} and {@code event}, as CSV with a header or as
 * Parquet.
 *
 * <p>An attribute of which at least 95 % of the values are numbers, or times of day, is compared as
 * such; the user may name the kind instead. A value that is not of the kind is left out and
 * counted, as is a row without source, item or value, and one of which a field is longer than 2,000
 * characters. A field that runs over lines, such as one behind a quote that is not closed, counts
 * as many rows.
 */
public final class ClaimTableInput {
  private static final double MOST = 0.95;

  /** Characters of a field; what is longer is no value. */
  private static final int LONGEST = 2_000;

  private static final String LINES = "linesOfRow";
  private static final String TIME = "time";
  private static final String ONLY_ATTRIBUTE = "value";
  private static final String ALL = "allValues";
  private static final String NUMBERS = "numberValues";
  private static final String TIMES = "timeValues";
  private final Dataset<Row> rows;
  private final Map<String, ValueKind> kinds;
  private final long skipped;

  private ClaimTableInput(Dataset<Row> rows, Map<String, ValueKind> kinds, long skipped) {
    this.rows = rows;
    this.kinds = kinds;
    this.skipped = skipped;
  }

  /**
   * Reads a file or folder.
   *
   * @param path Parquet when it ends in {@code .parquet}, else CSV
   * @param named kinds that the user names, {@code attribute=kind}
   * @throws UsageException when a column is missing or a kind is unknown
   */
  public static ClaimTableInput read(SparkSession spark, String path, List<String> named) {
    Map<String, ValueKind> chosen = kinds(named);
    Dataset<Row> read =
        path.endsWith(".parquet")
            ? spark.read().parquet(path)
            : spark
                .read()
                .option("header", true)
                .option("escape", "\"")
                .option("multiLine", true)
                .csv(path);
    Dataset<Row> claims = claims(read, path);
    Map<String, ValueKind> kinds = detected(claims);
    kinds.putAll(chosen);
    HashMap<String, ValueKind> byAttribute = new HashMap<>(kinds);
    UserDefinedFunction normalise =
        udf(
            (UDF2<String, String, String>)
                // Spark may ask before it drops the rows without a value.
                (attribute, raw) ->
                    raw == null
                        ? null
                        : byAttribute.getOrDefault(attribute, ValueKind.TEXT).normalise(raw),
            DataTypes.StringType);
    Dataset<Row> usable =
        claims
            .withColumn(
                ClaimTable.VALUE, normalise.apply(col(ClaimTable.ATTRIBUTE), col(ClaimTable.RAW)))
            .where(col(ClaimTable.VALUE).isNotNull().and(col(ClaimTable.VALUE).notEqual("")));
    return new ClaimTableInput(usable, kinds, lines(read) - usable.count());
  }

  /** The claims with their kernels. */
  public ClaimTable table() {
    Map<String, ValueKernel> kernels = new TreeMap<>();
    kinds.forEach((attribute, kind) -> kernels.put(attribute, kind.kernel()));
    return new ClaimTable(rows, kernels);
  }

  /** Rows that were left out. */
  public long skipped() {
    return skipped;
  }

  /** Rows of the table; one with a field that is too long counts as the lines that it swallowed. */
  private static long lines(Dataset<Row> read) {
    Column lines = lit(1L);
    for (String name : List.of(ClaimTable.SOURCE, ClaimTable.ITEM, ClaimTable.VALUE)) {
      Column text = regexp_replace(col(name).cast("string"), "\\s+$", "");
      Column breaks = length(text).minus(length(regexp_replace(text, "\\n", "")));
      lines = lines.plus(when(length(text).gt(LONGEST), breaks).otherwise(0));
    }
    Row row = read.select(lines.as(LINES)).agg(coalesce(sum(LINES), lit(0L))).head();
    return row.getLong(0);
  }

  private static Dataset<Row> claims(Dataset<Row> read, String path) {
    List<String> columns = Arrays.asList(read.columns());
    for (String needed : List.of(ClaimTable.SOURCE, ClaimTable.ITEM, ClaimTable.VALUE)) {
      if (!columns.contains(needed)) {
        throw new UsageException(
            "--claims " + path + " has no column " + needed + "; it needs source, item and value.");
      }
    }
    Column attribute =
        columns.contains(ClaimTable.ATTRIBUTE)
            ? coalesce(trim(col(ClaimTable.ATTRIBUTE).cast("string")), lit(ONLY_ATTRIBUTE))
            : lit(ONLY_ATTRIBUTE);
    Column seconds =
        columns.contains(TIME)
            ? coalesce(col(TIME).cast("timestamp").cast("long"), lit(ConsensusVote.UNDATED))
            : lit(ConsensusVote.UNDATED);
    Column event =
        columns.contains(ClaimTable.EVENT)
            ? coalesce(
                trim(col(ClaimTable.EVENT).cast("string")),
                trim(col(ClaimTable.ITEM).cast("string")))
            : trim(col(ClaimTable.ITEM).cast("string"));
    return read.select(
            trim(col(ClaimTable.SOURCE).cast("string")).as(ClaimTable.SOURCE),
            trim(col(ClaimTable.ITEM).cast("string")).as(ClaimTable.ITEM),
            attribute.as(ClaimTable.ATTRIBUTE),
            trim(col(ClaimTable.VALUE).cast("string")).as(ClaimTable.RAW),
            seconds.as(ClaimTable.SECONDS),
            event.as(ClaimTable.EVENT))
        .where(given(ClaimTable.SOURCE).and(given(ClaimTable.ITEM)).and(given(ClaimTable.RAW)))
        .where(bounded(ClaimTable.ATTRIBUTE).and(bounded(ClaimTable.EVENT)));
  }

  private static Column given(String column) {
    return col(column).isNotNull().and(col(column).notEqual("")).and(bounded(column));
  }

  private static Column bounded(String column) {
    return length(col(column)).leq(LONGEST);
  }

  private static Map<String, ValueKind> detected(Dataset<Row> claims) {
    Map<String, ValueKind> kinds = new TreeMap<>();
    for (Row row :
        claims
            .groupBy(ClaimTable.ATTRIBUTE)
            .agg(
                count(lit(1)).as(ALL),
                sum(is(ValueKind.NUMBER)).as(NUMBERS),
                sum(is(ValueKind.TIME)).as(TIMES))
            .collectAsList()) {
      double all = row.getLong(1);
      if (row.getLong(2) >= MOST * all) {
        kinds.put(row.getString(0), ValueKind.NUMBER);
      } else if (row.getLong(3) >= MOST * all) {
        kinds.put(row.getString(0), ValueKind.TIME);
      }
    }
    return kinds;
  }

  private static Column is(ValueKind kind) {
    return udf(
            (UDF1<String, Long>) raw -> kind.normalise(raw) == null ? 0L : 1L, DataTypes.LongType)
        .apply(col(ClaimTable.RAW));
  }

  private static Map<String, ValueKind> kinds(List<String> named) {
    Map<String, ValueKind> kinds = new TreeMap<>();
    for (String pair : named) {
      int equals = pair.lastIndexOf('=');
      try {
        kinds.put(
            pair.substring(0, Math.max(0, equals)),
            ValueKind.valueOf(pair.substring(equals + 1).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new UsageException(
            "--value-kind " + pair + " is not attribute=text|number|time|list|path.");
      }
    }
    return kinds;
  }
}
