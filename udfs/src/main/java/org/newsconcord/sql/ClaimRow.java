package org.newsconcord.sql;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import scala.Option;

/**
 * Claims as rows and back, by the list {@link ClaimColumn}. Stateless and thread-safe.
 *
 * <p>Example: {@code ClaimRow.claim(row).ruleId()} of a row of the table {@code claims}.
 */
public final class ClaimRow {
  private static final ClaimColumn[] COLUMNS = ClaimColumn.values();
  static final StructType CLAIM = schema();
  static final StructType OFFICE =
      new StructType()
          .add("begin", IntegerType)
          .add("end", IntegerType)
          .add("holder", StringType)
          .add("holder_key", StringType)
          .add("office", StringType)
          .add("office_key", StringType)
          .add("polarity", IntegerType)
          .add("confidence", DoubleType);
  static final StructType ATTRIBUTION =
      new StructType()
          .add("begin", IntegerType)
          .add("end", IntegerType)
          .add("source", StringType)
          .add("source_key", StringType)
          .add("cue", StringType)
          .add("cue_class", StringType)
          .add("content", StringType)
          .add("attribution", StringType)
          .add("polarity", IntegerType)
          .add("confidence", DoubleType);

  private ClaimRow() {}

  static List<Row> claims(List<Claim> claims, ArticleText article) {
    return claims.stream().map(claim -> RowFactory.create(values(claim, article))).toList();
  }

  /** The values of a claim of this article in the order of {@link ClaimColumn}. */
  public static Object[] values(Claim claim, ArticleText article) {
    Object[] values = new Object[COLUMNS.length];
    for (int c = 0; c < values.length; c++) {
      values[c] = COLUMNS[c].value(claim, article);
    }
    return values;
  }

  /** The claim in a row that names its columns; a column that the row lacks keeps its default. */
  public static Claim claim(Row row) {
    ClaimDraft draft = new ClaimDraft();
    for (ClaimColumn column : COLUMNS) {
      Option<Object> index = row.schema().getFieldIndex(column.column());
      Object value = index.isEmpty() ? null : row.get((Integer) index.get());
      if (value != null) {
        column.write(value, draft);
      }
    }
    return draft.build();
  }

  /** The moment in a column of timestamps, whichever Java type Spark hands over; null for null. */
  public static Instant instant(Object timestamp) {
    return timestamp == null ? null : ClaimColumnType.instant(timestamp);
  }

  static List<Row> offices(List<Claim> claims) {
    return claims.stream()
        .map(
            c ->
                RowFactory.create(
                    c.begin(),
                    c.end(),
                    c.subjectText(),
                    c.subjectKey(),
                    c.objectText(),
                    c.objectKey(),
                    c.polarity(),
                    c.confidence()))
        .toList();
  }

  static List<Row> attributions(List<Claim> claims) {
    return claims.stream()
        .map(
            c ->
                RowFactory.create(
                    c.begin(),
                    c.end(),
                    c.attribution().sourceText(),
                    c.attribution().sourceKey(),
                    c.attribution().cue(),
                    name(c.attribution().cueClass()),
                    c.objectText(),
                    c.attribution().kind().name(),
                    c.polarity(),
                    c.confidence()))
        .toList();
  }

  private static StructType schema() {
    StructType schema = new StructType();
    for (ClaimColumn column : COLUMNS) {
      schema = schema.add(column.column(), column.sparkType());
    }
    return schema;
  }

  static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }
}
