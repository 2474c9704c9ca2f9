package org.newsconcord.jobs.ingest.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.ingest.read.InputRecord;

/** Columns of a table as fields of a record: text by lower-case name, dotted for structs. */
public final class ColumnFields {
  private static final String MOMENT = "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX";
  private static final String CLOCK = "yyyy-MM-dd'T'HH:mm:ss.SSSSSS";
  private static final long NANOSECONDS_OF_SECOND = 1_000_000_000L;

  private ColumnFields() {}

  /**
   * One column that maps the wanted names to their values; null values have no entry.
   *
   * @param localNanoseconds columns that hold moments as nanoseconds of a clock without a zone
   */
  public static Column of(Dataset<Row> rows, Set<String> wanted, Set<String> localNanoseconds) {
    Map<String, Column> fields = new LinkedHashMap<>();
    for (StructField field : rows.schema().fields()) {
      Column value = rows.col("`" + field.name().replace("`", "``") + "`");
      boolean local = localNanoseconds.contains(field.name());
      StructField shown =
          local ? field.copy(field.name(), DataTypes.StringType, true, field.metadata()) : field;
      add("", shown, local ? clock(value) : value, wanted, fields);
    }
    List<Column> entries = new ArrayList<>();
    fields.forEach((name, value) -> entries.add(functions.struct(functions.lit(name), value)));
    Column map =
        entries.isEmpty()
            ? functions.map()
            : functions.map_from_entries(functions.array(entries.toArray(Column[]::new)));
    return functions
        .map_filter(map, (name, value) -> value.isNotNull())
        .cast(DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType));
  }

  /** Nanoseconds as day and time without a zone, which the reader of dates then adds. */
  private static Column clock(Column nanoseconds) {
    Column moment =
        nanoseconds
            .divide(functions.lit(NANOSECONDS_OF_SECOND).cast("decimal(10,0)"))
            .cast("timestamp");
    return functions.date_format(moment, CLOCK);
  }

  /** A value of any type as the text that it would have in a file. */
  public static Column text(Column value, DataType type) {
    if (type.equals(DataTypes.TimestampType)) {
      return functions.date_format(value, MOMENT);
    }
    if (type instanceof ArrayType array && array.elementType().equals(DataTypes.StringType)) {
      return functions.array_join(value, ", ");
    }
    if (type instanceof ArrayType || type instanceof MapType || type instanceof StructType) {
      return functions.to_json(value);
    }
    return value.cast(DataTypes.StringType);
  }

  private static void add(
      String prefix,
      StructField field,
      Column value,
      Set<String> wanted,
      Map<String, Column> fields) {
    String name = prefix + InputRecord.fieldName(field.name());
    if (field.dataType() instanceof StructType struct) {
      for (StructField child : struct.fields()) {
        add(name + ".", child, value.getField(child.name()), wanted, fields);
      }
    } else if (wanted.contains(name)) {
      fields.putIfAbsent(name, text(value, field.dataType()));
    }
  }
}
