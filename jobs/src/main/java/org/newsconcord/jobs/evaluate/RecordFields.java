package org.newsconcord.jobs.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get_json_object;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.table.ArticlesTable;

/** One field of JSON lines, by the id of each record. */
public final class RecordFields {
  private RecordFields() {}

  /**
   * Reads the field of every record.
   *
   * @throws UsageException when no record has it
   */
  public static Map<String, String> read(SparkSession spark, String path, String field) {
    Map<String, String> values = new HashMap<>();
    for (Row row :
        spark
            .read()
            .text(path)
            .select(
                get_json_object(col("value"), "$." + ArticlesTable.ARTICLE_ID),
                get_json_object(col("value"), "$." + field))
            .collectAsList()) {
      if (row.getString(0) != null && row.getString(1) != null) {
        values.merge(row.getString(0), row.getString(1), RecordFields::smaller);
      }
    }
    if (values.isEmpty()) {
      throw new UsageException(
          "No record of " + path + " has the fields article_id and " + field + ".");
    }
    return values;
  }

  private static String smaller(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
