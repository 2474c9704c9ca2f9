package org.newsconcord.sql;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.claims.Evidence;
import org.newsconcord.sql.lane.SparkLane;
import scala.collection.Seq;

/**
 * The type of a claim column: Spark's type, and how a value goes into a row and comes back.
 *
 * @param <T> the type of the values in Java
 */
final class ClaimColumnType<T> {
  static final ClaimColumnType<String> STRING = plain(DataTypes.StringType, String.class);
  static final ClaimColumnType<Integer> INTEGER = plain(DataTypes.IntegerType, Integer.class);
  static final ClaimColumnType<Double> DOUBLE = plain(DataTypes.DoubleType, Double.class);
  static final ClaimColumnType<Instant> TIMESTAMP =
      new ClaimColumnType<>(DataTypes.TimestampType, Timestamp::from, ClaimColumnType::instant);
  static final ClaimColumnType<List<Evidence>> SPANS =
      new ClaimColumnType<>(spanType(), ClaimColumnType::spanRows, ClaimColumnType::spans);

  private final DataType sparkType;
  private final Function<T, Object> toRow;
  private final Function<Object, T> fromRow;

  private ClaimColumnType(
      DataType sparkType, Function<T, Object> toRow, Function<Object, T> fromRow) {
    this.sparkType = sparkType;
    this.toRow = toRow;
    this.fromRow = fromRow;
  }

  private static <T> ClaimColumnType<T> plain(DataType sparkType, Class<T> javaType) {
    return new ClaimColumnType<>(sparkType, value -> value, javaType::cast);
  }

  DataType sparkType() {
    return sparkType;
  }

  /** The value as it stands in a row; null stays null. */
  Object toRow(T value) {
    return value == null ? null : toRow.apply(value);
  }

  /** The value that stands in a row, not null. */
  T fromRow(Object value) {
    return fromRow.apply(value);
  }

  /** Spark hands over one or the other, as spark.sql.datetime.java8API.enabled says. */
  static Instant instant(Object timestamp) {
    return timestamp instanceof Timestamp t ? t.toInstant() : (Instant) timestamp;
  }

  private static ArrayType spanType() {
    return DataTypes.createArrayType(
        new StructType()
            .add("field", DataTypes.StringType)
            .add("begin", DataTypes.IntegerType)
            .add("end", DataTypes.IntegerType));
  }

  private static Object spanRows(List<Evidence> spans) {
    return SparkLane.array(
        spans.stream()
            .map(span -> RowFactory.create(span.field(), span.begin(), span.end()))
            .toArray(Row[]::new));
  }

  private static List<Evidence> spans(Object rows) {
    return SparkLane.list((Seq<?>) rows).stream()
        .map(Row.class::cast)
        .map(row -> new Evidence(row.getString(0), row.getInt(1), row.getInt(2)))
        .toList();
  }
}
