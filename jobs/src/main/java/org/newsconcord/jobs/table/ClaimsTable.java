package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.DATE;
import static org.newsconcord.jobs.table.ColumnType.STRING;
import static org.newsconcord.jobs.table.ColumnType.TIMESTAMP;

import org.newsconcord.sql.ClaimColumn;

/**
 * Table {@code claims}: one row per typed, checkable assertion at a place in an article. Behind the
 * columns of the article stand those of {@link ClaimColumn}; the names below are those that stages
 * use.
 */
public final class ClaimsTable {
  public static final String CLAIM_ID = "claim_id";
  public static final String ARTICLE_ID = "article_id";
  public static final String OUTLET = "outlet";
  public static final String PUBLISHED_AT = "published_at";
  public static final String PUBLISHED_DATE = "published_date";
  public static final String TYPE = ClaimColumn.TYPE.column();
  public static final String SENTENCE_INDEX = ClaimColumn.SENTENCE_INDEX.column();
  public static final String BEGIN = ClaimColumn.BEGIN.column();
  public static final String END = ClaimColumn.END.column();
  public static final String SENTENCE_BEGIN = ClaimColumn.SENTENCE_BEGIN.column();
  public static final String SENTENCE_END = ClaimColumn.SENTENCE_END.column();
  public static final String SENTENCE = ClaimColumn.SENTENCE.column();
  public static final String SUBJECT_TEXT = ClaimColumn.SUBJECT_TEXT.column();
  public static final String PREDICATE_CLASS = ClaimColumn.PREDICATE_CLASS.column();
  public static final String OBJECT_TEXT = ClaimColumn.OBJECT_TEXT.column();
  public static final String QUANTITY_LOW = ClaimColumn.QUANTITY_LOW.column();
  public static final String QUANTITY_HIGH = ClaimColumn.QUANTITY_HIGH.column();
  public static final String QUANTITY_POINT = ClaimColumn.QUANTITY_POINT.column();
  public static final String QUANTITY_UNIT = ClaimColumn.QUANTITY_UNIT.column();
  public static final String QUANTITY_HEDGE = ClaimColumn.QUANTITY_HEDGE.column();
  public static final String TIME_TEXT = ClaimColumn.TIME_TEXT.column();
  public static final String PLACE_TEXT = ClaimColumn.PLACE_TEXT.column();
  public static final String PLACE_KEY = ClaimColumn.PLACE_KEY.column();
  public static final String POLARITY = ClaimColumn.POLARITY.column();
  public static final String MODALITY = ClaimColumn.MODALITY.column();
  public static final String SOURCE_TEXT = ClaimColumn.SOURCE_TEXT.column();
  public static final String EVIDENCE = ClaimColumn.EVIDENCE.column();

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named("claims", "One row per typed, checkable assertion at a place in an article.")
          .required(
              CLAIM_ID,
              STRING,
              "",
              "Hash of article_id, type and offsets; of a second claim of a type at one place, also of what it says.",
              "5d41402abc4b2a76")
          .required(
              ARTICLE_ID,
              STRING,
              "",
              "Hash of the outlet, the source id or url, and the body: the same article has the same id in every run.",
              "3f9a1c0e7b5d2846")
          .required(
              OUTLET,
              STRING,
              "",
              "The publication: its registrable domain, or the name that the input gave.",
              "example.com")
          .nullable(
              PUBLISHED_AT,
              TIMESTAMP,
              "UTC",
              "When the article says it was published; null where the input gave no usable date.",
              "2024-10-28 14:05:00")
          .nullable(
              PUBLISHED_DATE,
              DATE,
              "UTC day",
              "The day of published_at, for filters.",
              "2024-10-28")
          .claimColumns()
          .sortedBy(OUTLET, ARTICLE_ID, SENTENCE_INDEX, BEGIN, CLAIM_ID)
          .build();

  private ClaimsTable() {}
}
