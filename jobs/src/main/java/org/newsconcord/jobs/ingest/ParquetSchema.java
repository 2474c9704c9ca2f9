package org.newsconcord.jobs.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.parquet.ParquetToSparkSchemaConverter;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a Parquet file that Spark can read. Others, such as a time of day or an interval,
 * have no place in an article; left to itself Spark would refuse the whole file for one of them.
 */
final class ParquetSchema {
  private ParquetSchema() {}

  /** Columns of moments in nanoseconds that belong to no zone, as pandas writes them. */
  static Set<String> localNanoseconds(MessageType file) {
    Set<String> names = new TreeSet<>();
    for (Type column : file.getFields()) {
      if (column.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation moment
          && moment.getUnit() == TimeUnit.NANOS
          && !moment.isAdjustedToUTC()) {
        names.add(column.getName());
      }
    }
    return names;
  }

  static StructType readable(SparkSession spark, MessageType file) {
    ParquetToSparkSchemaConverter converter =
        new ParquetToSparkSchemaConverter(spark.sessionState().conf());
    List<StructField> fields = new ArrayList<>();
    for (Type column : file.getFields()) {
      try {
        fields.addAll(List.of(converter.convert(new MessageType("one", column)).fields()));
      } catch (Exception e) {
        // Scala throws the refusal of a type without declaring it; the column is left out.
        if (!(e instanceof org.apache.spark.sql.AnalysisException)) {
          throw e;
        }
      }
    }
    return new StructType(fields.toArray(StructField[]::new));
  }
}
