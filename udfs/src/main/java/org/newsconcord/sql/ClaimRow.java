package org.newsconcord.sql;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.Quantity;
import org.newsconcord.claims.TimeSpan;

/** Claims as rows of SQL. */
final class ClaimRow {
  static final StructType CLAIM =
      new StructType()
          .add("type", StringType)
          .add("rule_id", StringType)
          .add("sentence_index", IntegerType)
          .add("begin", IntegerType)
          .add("end", IntegerType)
          .add("sentence_begin", IntegerType)
          .add("sentence_end", IntegerType)
          .add("subject_text", StringType)
          .add("subject_key", StringType)
          .add("predicate", StringType)
          .add("predicate_class", StringType)
          .add("object_text", StringType)
          .add("object_key", StringType)
          .add("quantity_low", DoubleType)
          .add("quantity_high", DoubleType)
          .add("quantity_point", DoubleType)
          .add("quantity_unit", StringType)
          .add("quantity_hedge", StringType)
          .add("quantity_trend", StringType)
          .add("time_begin", TimestampType)
          .add("time_end", TimestampType)
          .add("time_grain", StringType)
          .add("time_text", StringType)
          .add("place_text", StringType)
          .add("place_key", StringType)
          .add("polarity", IntegerType)
          .add("modality", StringType)
          .add("condition_text", StringType)
          .add("attribution", StringType)
          .add("source_text", StringType)
          .add("source_key", StringType)
          .add("source_role", StringType)
          .add("cue", StringType)
          .add("cue_class", StringType)
          .add("confidence", DoubleType);
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

  static List<Row> claims(List<Claim> claims) {
    return claims.stream().map(ClaimRow::claim).toList();
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

  private static Row claim(Claim c) {
    Quantity quantity =
        c.quantity() == null ? new Quantity(null, null, null, null, null, null) : c.quantity();
    TimeSpan time = c.time() == null ? new TimeSpan(null, null, null, null) : c.time();
    return RowFactory.create(
        c.type().name(),
        c.ruleId(),
        c.sentenceIndex(),
        c.begin(),
        c.end(),
        c.sentenceBegin(),
        c.sentenceEnd(),
        c.subjectText(),
        c.subjectKey(),
        c.predicate(),
        c.predicateClass(),
        c.objectText(),
        c.objectKey(),
        quantity.low(),
        quantity.high(),
        quantity.point(),
        quantity.unit(),
        name(quantity.hedge()),
        name(quantity.trend()),
        time.begin(),
        time.end(),
        time.grain(),
        time.text(),
        c.placeText(),
        c.placeKey(),
        c.polarity(),
        c.modality().name(),
        c.conditionText(),
        c.attribution().kind().name(),
        c.attribution().sourceText(),
        c.attribution().sourceKey(),
        c.attribution().sourceRole(),
        c.attribution().cue(),
        name(c.attribution().cueClass()),
        c.confidence());
  }

  static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }
}
