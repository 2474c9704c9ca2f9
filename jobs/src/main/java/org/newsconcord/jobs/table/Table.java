package org.newsconcord.jobs.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.sql.ClaimColumn;

/**
 * An output table: its name, its columns in order, and what they mean. Immutable.
 *
 * @param name plural snake_case name; also the name of its folder in a run
 * @param doc what one row is
 * @param columns the columns in their order
 * @param order by which columns the rows of a file are sorted, so that a query for one outlet or
 *     slot reads few row groups; empty for none
 */
public record Table(String name, String doc, List<Column> columns, List<String> order) {
  /** By this name Spark writes the id of a column into Parquet. */
  private static final String FIELD_ID = "parquet.field.id";

  /** Starts a table of this name. */
  static Builder named(String name, String doc) {
    return new Builder(name, doc);
  }

  /** The schema as Spark writes it; column docs become column comments. */
  public StructType schema() {
    return DataTypes.createStructType(columns.stream().map(Table::field).toList());
  }

  private static StructField field(Column column) {
    Metadata told =
        new MetadataBuilder()
            .putString("comment", column.doc())
            .putLong(FIELD_ID, fieldId(column.name()))
            .build();
    return new StructField(column.name(), column.type().sparkType(), /* nullable= */ true, told);
  }

  /** The id of a column in Parquet: of its name, so that it stays when columns come and go. */
  static int fieldId(String column) {
    return column.hashCode() & Integer.MAX_VALUE;
  }

  static final class Builder {
    private final String name;
    private final String doc;
    private final List<Column> columns = new ArrayList<>();
    private List<String> order = List.of();

    private Builder(String name, String doc) {
      this.name = Objects.requireNonNull(name);
      this.doc = Objects.requireNonNull(doc);
    }

    Builder required(String column, ColumnType type, String unit, String doc, String example) {
      columns.add(new Column(column, type, false, unit, doc, example));
      return this;
    }

    Builder nullable(String column, ColumnType type, String unit, String doc, String example) {
      columns.add(new Column(column, type, true, unit, doc, example));
      return this;
    }

    /** The columns that every claim has, as {@link ClaimColumn} lists them. */
    Builder claimColumns() {
      for (ClaimColumn claim : ClaimColumn.values()) {
        ColumnType type = ColumnType.of(claim.sparkType());
        columns.add(
            new Column(
                claim.column(),
                type,
                claim.nullable(),
                claim.unit(),
                claim.doc(),
                claim.example()));
      }
      return this;
    }

    Builder sortedBy(String... names) {
      order = List.of(names);
      return this;
    }

    Table build() {
      return new Table(name, doc, List.copyOf(columns), order);
    }
  }
}
