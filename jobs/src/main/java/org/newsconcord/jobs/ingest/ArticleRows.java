package org.newsconcord.jobs.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.MemoryRanOutException;
import org.newsconcord.jobs.ingest.article.ArticleBuilder;
import org.newsconcord.jobs.ingest.article.ArticleBuilderSource;
import org.newsconcord.jobs.ingest.bytes.Repair;
import org.newsconcord.jobs.ingest.read.FieldsText;
import org.newsconcord.jobs.ingest.read.RejectReason;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.RejectsTable;

/**
 * Articles and rejects side by side: the columns of an article, which are null for a reject, then
 * those of a reject, then what is counted.
 */
final class ArticleRows {
  static final String ORDINAL = RecordRows.ORDINAL;
  static final String REPAIRS = RecordRows.REPAIRS;
  static final String UNREADABLE_DATE = "baddate";

  private static final StructType SCHEMA = schema();

  private ArticleRows() {}

  /** Builds the article of every record, or its reject. */
  static Dataset<Row> of(Dataset<Row> records, ArticleBuilderSource builders) {
    boolean mapped = List.of(records.columns()).contains(RecordRows.MAPPED);
    return records
        .mapPartitions(new Build(builders, mapped), Encoders.row(SCHEMA))
        .withColumn(
            ArticlesTable.PUBLISHED_AT,
            functions.timestamp_micros(functions.col(ArticlesTable.PUBLISHED_AT)))
        .withColumn(
            ArticlesTable.PUBLISHED_DATE,
            functions.date_from_unix_date(functions.col(ArticlesTable.PUBLISHED_DATE)));
  }

  /** Whether a row is an article so far. */
  static Column isArticle() {
    return functions.col(RejectsTable.REASON).isNull();
  }

  /** Whether a row is a reject because its article is known. */
  static Column isDuplicate() {
    return functions.col(RejectsTable.REASON).equalTo(RejectReason.DUPLICATE.name());
  }

  /** Where a record stands. */
  static Column place() {
    return functions.struct(
        functions.col(ArticlesTable.INPUT_FILE), functions.col(ArticlesTable.INPUT_RECORD));
  }

  /** What a duplicate says of the record that is kept, whose place is given. */
  static Column pointer(Column kept) {
    return functions.concat(
        functions.lit("The same article as record "),
        kept.getField(ArticlesTable.INPUT_RECORD),
        functions.lit(" of "),
        kept.getField(ArticlesTable.INPUT_FILE),
        functions.lit(", which was kept as "),
        functions.col(ArticlesTable.ARTICLE_ID),
        functions.lit("."));
  }

  /** The same for a record that has the text at another address. */
  static Column addressPointer(Column kept) {
    return functions.concat(
        functions.lit("At "),
        functions.col(ArticlesTable.URL),
        functions.lit(" stands the text of record "),
        kept.getField(ArticlesTable.INPUT_RECORD),
        functions.lit(" of "),
        kept.getField(ArticlesTable.INPUT_FILE),
        functions.lit(", of the same outlet and day."));
  }

  /** The columns of an article. */
  static Column[] columns() {
    return ArticlesTable.TABLE.columns().stream()
        .map(column -> functions.col(column.name()))
        .toArray(Column[]::new);
  }

  private static StructType schema() {
    List<StructField> fields = new ArrayList<>();
    for (StructField field : ArticlesTable.TABLE.schema().fields()) {
      fields.add(DataTypes.createStructField(field.name(), storedType(field), true));
    }
    for (String column :
        List.of(RejectsTable.REASON, RejectsTable.DETAIL, RejectsTable.RAW, REPAIRS)) {
      fields.add(DataTypes.createStructField(column, DataTypes.StringType, true));
    }
    fields.add(DataTypes.createStructField(ORDINAL, DataTypes.LongType, true));
    fields.add(DataTypes.createStructField(UNREADABLE_DATE, DataTypes.BooleanType, true));
    return DataTypes.createStructType(fields);
  }

  /** Moments travel as numbers, so that no session time zone touches them. */
  private static DataType storedType(StructField field) {
    if (field.dataType().equals(DataTypes.TimestampType)) {
      return DataTypes.LongType;
    }
    return field.dataType().equals(DataTypes.DateType) ? DataTypes.IntegerType : field.dataType();
  }

  private record Build(ArticleBuilderSource builders, boolean mapped)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      ArticleBuilder builder = builders.builder();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return rows.hasNext();
        }

        @Override
        public Row next() {
          Row record = rows.next();
          return MemoryRanOutException.namedFor(
              "ingest",
              record.getAs(RecordRows.FILE),
              record.<Long>getAs(RecordRows.NUMBER),
              () -> row(record, builder));
        }
      };
    }

    private Row row(Row record, ArticleBuilder builder) {
      Map<String, String> fields = record.getJavaMap(record.fieldIndex(RecordRows.FIELDS));
      String problem = record.getAs(RecordRows.PROBLEM);
      if (problem != null) {
        return row(record, Map.of(), problem, record.getAs(RecordRows.PROBLEM_DETAIL), "", false);
      }
      Map<String, String> computed =
          mapped ? record.getJavaMap(record.fieldIndex(RecordRows.MAPPED)) : null;
      ArticleBuilder.Built built = builder.build(fields, computed);
      if (built.problem() != null) {
        return row(
            record, Map.of(), built.problem().reason().name(), built.problem().detail(), "", false);
      }
      boolean unreadable =
          built.givenDate() != null && built.columns().get(ArticlesTable.PUBLISHED_AT) == null;
      String repairs =
          Stream.concat(
                  Stream.of(record.<String>getAs(RecordRows.REPAIRS)),
                  built.repairs().stream().map(Repair::name))
              .filter(repair -> !repair.isEmpty())
              .collect(Collectors.joining(","));
      return row(record, built.columns(), null, null, repairs, unreadable);
    }

    private static Row row(
        Row record,
        Map<String, Object> columns,
        String reason,
        String detail,
        String repairs,
        boolean unreadableDate) {
      String raw = record.getAs(RecordRows.RAW_TEXT);
      if (raw == null) {
        Map<String, String> fields = record.getJavaMap(record.fieldIndex(RecordRows.FIELDS));
        raw = fields.isEmpty() ? null : FieldsText.of(fields);
      }
      Object[] values = new Object[SCHEMA.length()];
      for (int i = 0; i < values.length; i++) {
        String name = SCHEMA.fields()[i].name();
        values[i] =
            switch (name) {
              case ArticlesTable.INPUT_FILE -> record.getAs(RecordRows.FILE);
              case ArticlesTable.INPUT_RECORD -> record.getAs(RecordRows.NUMBER);
              case RejectsTable.REASON -> reason;
              case RejectsTable.DETAIL -> detail;
              case RejectsTable.RAW -> raw;
              case REPAIRS -> repairs;
              case ORDINAL -> record.getAs(RecordRows.ORDINAL);
              case UNREADABLE_DATE -> unreadableDate;
              default -> columns.get(name);
            };
      }
      return RowFactory.create(values);
    }
  }
}
