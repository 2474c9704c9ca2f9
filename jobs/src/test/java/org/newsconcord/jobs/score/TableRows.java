package org.newsconcord.jobs.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.table.Table;

/** Hand-made rows of a table: named columns, the others null. */
final class TableRows {
  private final Table table;
  private final List<Row> rows = new ArrayList<>();

  TableRows(Table table) {
    this.table = table;
  }

  /** Adds a row of column names and values in turn. */
  TableRows row(Object... namesAndValues) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    Object[] row = new Object[table.columns().size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = values.get(table.columns().get(i).name());
    }
    rows.add(RowFactory.create(row));
    return this;
  }

  Dataset<Row> in(SparkSession spark) {
    return spark.createDataFrame(rows, table.schema());
  }
}
