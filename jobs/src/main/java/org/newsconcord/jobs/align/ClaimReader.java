package org.newsconcord.jobs.align;

import java.sql.Timestamp;
import java.time.Instant;
import org.apache.spark.sql.Row;
import org.newsconcord.claims.AttributionKind;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimAttribution;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.CueClass;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.Quantity;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.claims.Trend;
import org.newsconcord.jobs.table.ClaimsTable;

/** Reads claims back from rows of the table {@code claims}. Stateless. */
final class ClaimReader {
  private ClaimReader() {}

  static Claim claim(Row row) {
    return Claim.at(
            ClaimType.valueOf(row.getAs(ClaimsTable.TYPE)),
            row.getAs(ClaimsTable.RULE_ID),
            row.<Integer>getAs(ClaimsTable.SENTENCE_INDEX))
        .span(row.<Integer>getAs(ClaimsTable.BEGIN), row.<Integer>getAs(ClaimsTable.END))
        .sentence(
            row.<Integer>getAs(ClaimsTable.SENTENCE_BEGIN),
            row.<Integer>getAs(ClaimsTable.SENTENCE_END))
        .subject(row.getAs(ClaimsTable.SUBJECT_TEXT), row.getAs(ClaimsTable.SUBJECT_KEY))
        .predicate(row.getAs(ClaimsTable.PREDICATE), row.getAs(ClaimsTable.PREDICATE_CLASS))
        .object(row.getAs(ClaimsTable.OBJECT_TEXT), row.getAs(ClaimsTable.OBJECT_KEY))
        .quantity(quantity(row))
        .time(time(row))
        .place(row.getAs(ClaimsTable.PLACE_TEXT), row.getAs(ClaimsTable.PLACE_KEY))
        .polarity(row.<Integer>getAs(ClaimsTable.POLARITY))
        .modality(Modality.valueOf(row.getAs(ClaimsTable.MODALITY)))
        .condition(row.getAs(ClaimsTable.CONDITION_TEXT))
        .attribution(attribution(row))
        .confidence(row.<Double>getAs(ClaimsTable.CONFIDENCE))
        .build();
  }

  private static Quantity quantity(Row row) {
    String hedge = row.getAs(ClaimsTable.QUANTITY_HEDGE);
    if (hedge == null) {
      return null;
    }
    String trend = row.getAs(ClaimsTable.QUANTITY_TREND);
    return new Quantity(
        row.getAs(ClaimsTable.QUANTITY_LOW),
        row.getAs(ClaimsTable.QUANTITY_HIGH),
        row.getAs(ClaimsTable.QUANTITY_POINT),
        row.getAs(ClaimsTable.QUANTITY_UNIT),
        Hedge.valueOf(hedge),
        trend == null ? null : Trend.valueOf(trend));
  }

  private static TimeSpan time(Row row) {
    String text = row.getAs(ClaimsTable.TIME_TEXT);
    return text == null
        ? null
        : new TimeSpan(
            text,
            instant(row.getAs(ClaimsTable.TIME_BEGIN)),
            instant(row.getAs(ClaimsTable.TIME_END)),
            row.getAs(ClaimsTable.TIME_GRAIN));
  }

  private static ClaimAttribution attribution(Row row) {
    String cueClass = row.getAs(ClaimsTable.CUE_CLASS);
    return new ClaimAttribution(
        AttributionKind.valueOf(row.getAs(ClaimsTable.ATTRIBUTION)),
        row.getAs(ClaimsTable.SOURCE_TEXT),
        row.getAs(ClaimsTable.SOURCE_KEY),
        row.getAs(ClaimsTable.SOURCE_ROLE),
        row.getAs(ClaimsTable.CUE),
        cueClass == null ? null : CueClass.valueOf(cueClass));
  }

  static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
