package org.newsconcord.jobs.table;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** The types that output columns may have: those that every SQL tool reads from Parquet alike. */
public enum ColumnType {
  STRING(DataTypes.StringType),
  INTEGER(DataTypes.IntegerType),
  LONG(DataTypes.LongType),
  DOUBLE(DataTypes.DoubleType),
  BOOLEAN(DataTypes.BooleanType),
  DATE(DataTypes.DateType),
  /** Microseconds in UTC. */
  TIMESTAMP(DataTypes.TimestampType),
  /** Spans behind the fields of a claim: array of (field, begin, end). */
  SPANS(spans());

  private final DataType sparkType;

  ColumnType(DataType sparkType) {
    this.sparkType = sparkType;
  }

  /** Spark's type of such a column. */
  public DataType sparkType() {
    return sparkType;
  }

  /** The type that Spark writes so. */
  static ColumnType of(DataType sparkType) {
    return Arrays.stream(values())
        .filter(type -> type.sparkType.equals(sparkType))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No column type for " + sparkType + "."));
  }

  private static DataType spans() {
    List<StructField> fields =
        List.of(
            DataTypes.createStructField("field", DataTypes.StringType, true),
            DataTypes.createStructField("begin", DataTypes.IntegerType, true),
            DataTypes.createStructField("end", DataTypes.IntegerType, true));
    return DataTypes.createArrayType(DataTypes.createStructType(fields), true);
  }
}
