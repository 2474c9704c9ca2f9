package org.newsconcord.jobs.ingest;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.ingest.bytes.Repair;
import org.newsconcord.jobs.ingest.read.InputRecord;
import org.newsconcord.jobs.ingest.read.Problem;
import org.newsconcord.sql.lane.SparkLane;

/** Records as rows, between reading files and building articles. */
final class RecordRows {
  static final String FILE = "file";
  static final String ORDINAL = "ordinal";
  static final String NUMBER = "number";
  static final String FIELDS = "fields";
  static final String RAW_TEXT = "text";
  static final String PROBLEM = "problem";
  static final String PROBLEM_DETAIL = "sentence";
  static final String REPAIRS = "repairs";

  /** Values that {@code --map} computed, by column of the article; null without any. */
  static final String MAPPED = "mapped";

  static final StructType SCHEMA =
      DataTypes.createStructType(
          List.of(
              DataTypes.createStructField(FILE, DataTypes.StringType, false),
              DataTypes.createStructField(ORDINAL, DataTypes.LongType, false),
              DataTypes.createStructField(NUMBER, DataTypes.LongType, false),
              DataTypes.createStructField(
                  FIELDS,
                  DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType),
                  false),
              DataTypes.createStructField(RAW_TEXT, DataTypes.StringType, true),
              DataTypes.createStructField(PROBLEM, DataTypes.StringType, true),
              DataTypes.createStructField(PROBLEM_DETAIL, DataTypes.StringType, true),
              DataTypes.createStructField(REPAIRS, DataTypes.StringType, false)));

  private RecordRows() {}

  /** The row of a record. */
  static Row of(String file, long ordinal, InputRecord record) {
    Problem problem = record.problem();
    return RowFactory.create(
        file,
        ordinal,
        record.number(),
        SparkLane.map(record.fields()),
        record.raw(),
        problem == null ? null : problem.reason().name(),
        problem == null ? null : problem.detail(),
        record.repairs().stream().map(Repair::name).sorted().collect(Collectors.joining(",")));
  }
}
