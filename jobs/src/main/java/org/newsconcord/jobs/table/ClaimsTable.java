package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.DATE;
import static org.newsconcord.jobs.table.ColumnType.DOUBLE;
import static org.newsconcord.jobs.table.ColumnType.INTEGER;
import static org.newsconcord.jobs.table.ColumnType.SPANS;
import static org.newsconcord.jobs.table.ColumnType.STRING;
import static org.newsconcord.jobs.table.ColumnType.TIMESTAMP;

/** Table {@code claims}: one row per typed, checkable assertion at a place in an article. */
public final class ClaimsTable {
  public static final String CLAIM_ID = "claim_id";
  public static final String ARTICLE_ID = "article_id";
  public static final String OUTLET = "outlet";
  public static final String PUBLISHED_AT = "published_at";
  public static final String PUBLISHED_DATE = "published_date";
  public static final String TYPE = "type";
  public static final String RULE_ID = "rule_id";
  public static final String SENTENCE_INDEX = "sentence_index";
  public static final String BEGIN = "begin";
  public static final String END = "end";
  public static final String SENTENCE_BEGIN = "sentence_begin";
  public static final String SENTENCE_END = "sentence_end";
  public static final String SENTENCE = "sentence";
  public static final String SUBJECT_TEXT = "subject_text";
  public static final String SUBJECT_KEY = "subject_key";
  public static final String PREDICATE = "predicate";
  public static final String PREDICATE_CLASS = "predicate_class";
  public static final String OBJECT_TEXT = "object_text";
  public static final String OBJECT_KEY = "object_key";
  public static final String QUANTITY_LOW = "quantity_low";
  public static final String QUANTITY_HIGH = "quantity_high";
  public static final String QUANTITY_POINT = "quantity_point";
  public static final String QUANTITY_UNIT = "quantity_unit";
  public static final String QUANTITY_HEDGE = "quantity_hedge";
  public static final String QUANTITY_TREND = "quantity_trend";
  public static final String TIME_BEGIN = "time_begin";
  public static final String TIME_END = "time_end";
  public static final String TIME_GRAIN = "time_grain";
  public static final String TIME_TEXT = "time_text";
  public static final String PLACE_TEXT = "place_text";
  public static final String PLACE_KEY = "place_key";
  public static final String POLARITY = "polarity";
  public static final String MODALITY = "modality";
  public static final String CONDITION_TEXT = "condition_text";
  public static final String ATTRIBUTION = "attribution";
  public static final String SOURCE_TEXT = "source_text";
  public static final String SOURCE_KEY = "source_key";
  public static final String SOURCE_ROLE = "source_role";
  public static final String CUE = "cue";
  public static final String CUE_CLASS = "cue_class";
  public static final String CONFIDENCE = "confidence";
  public static final String EVIDENCE = "evidence";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named("claims", "One row per typed, checkable assertion at a place in an article.")
          .required(
              CLAIM_ID,
              STRING,
              "",
              "Hash of article_id, type, rule_id and offsets.",
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
          .required(
              TYPE,
              STRING,
              "",
              "QUANTITY, OFFICE, STATEMENT, ACTION, CONDITION, DATE, PLACE or CITATION.",
              "QUANTITY")
          .required(RULE_ID, STRING, "", "The rule that found it.", "quantity.counted-noun")
          .required(
              SENTENCE_INDEX,
              INTEGER,
              "0-based",
              "Sentence of the body; -1 for the headline, whose offsets then count in the headline.",
              "3")
          .required(
              BEGIN, INTEGER, "UTF-16 units", "First unit of the claim in body, inclusive.", "412")
          .required(END, INTEGER, "UTF-16 units", "End of the claim in body, exclusive.", "431")
          .required(SENTENCE_BEGIN, INTEGER, "UTF-16 units", "First unit of its sentence.", "380")
          .required(SENTENCE_END, INTEGER, "UTF-16 units", "End of its sentence, exclusive.", "470")
          .required(
              SENTENCE,
              STRING,
              "",
              "The sentence as it stands in the text.",
              "About 10,000 troops were sent.")
          .nullable(
              SUBJECT_TEXT,
              STRING,
              "",
              "Who or what the claim is about, as written.",
              "NATO Secretary-General Mark Rutte")
          .nullable(
              SUBJECT_KEY, STRING, "", "Its normalised key, the same across outlets.", "mark rutte")
          .nullable(PREDICATE, STRING, "", "Governing verb, lemma.", "send")
          .nullable(
              PREDICATE_CLASS,
              STRING,
              "",
              "Class of the verb: DEPLOY, KILL, INJURE, SAY, ...",
              "DEPLOY")
          .nullable(
              OBJECT_TEXT,
              STRING,
              "",
              "Counted noun, role, reported content or object, as written.",
              "troops")
          .nullable(OBJECT_KEY, STRING, "", "Its normalised key.", "troop")
          .nullable(
              QUANTITY_LOW,
              DOUBLE,
              "quantity_unit",
              "Lower end of the value interval; null when open.",
              "9000")
          .nullable(
              QUANTITY_HIGH,
              DOUBLE,
              "quantity_unit",
              "Upper end of the value interval; null when open.",
              "11000")
          .nullable(
              QUANTITY_POINT,
              DOUBLE,
              "quantity_unit",
              "The number as written; null for a vague count.",
              "10000")
          .nullable(
              QUANTITY_UNIT,
              STRING,
              "",
              "Unit or counted head noun, singular; percent, USD, ...",
              "troop")
          .nullable(
              QUANTITY_HEDGE,
              STRING,
              "",
              "EXACT, APPROX, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, RANGE or VAGUE.",
              "APPROX")
          .nullable(
              QUANTITY_TREND,
              STRING,
              "",
              "UP, DOWN or null: whether the number states a change.",
              "UP")
          .nullable(
              TIME_BEGIN,
              TIMESTAMP,
              "UTC",
              "First moment of the time the claim speaks of.",
              "2024-10-28 00:00:00")
          .nullable(
              TIME_END, TIMESTAMP, "UTC", "End of that time, exclusive.", "2024-10-29 00:00:00")
          .nullable(TIME_GRAIN, STRING, "", "YEAR, MONTH, WEEK, DAY, HOUR or null.", "DAY")
          .nullable(TIME_TEXT, STRING, "", "The time expression as written.", "on Monday")
          .nullable(PLACE_TEXT, STRING, "", "The place as written.", "the Kursk region")
          .nullable(
              PLACE_KEY,
              STRING,
              "",
              "Its gazetteer key, from the largest to the smallest.",
              "ru/kursk")
          .required(POLARITY, INTEGER, "-1 or 1", "-1 when the claim says that it is not so.", "1")
          .required(
              MODALITY,
              STRING,
              "",
              "ASSERTED, PLANNED, POSSIBLE, REQUIRED, CONDITIONAL or COUNTERFACTUAL.",
              "ASSERTED")
          .nullable(
              CONDITION_TEXT,
              STRING,
              "",
              "The condition or restriction, as written.",
              "if troops engage")
          .required(
              ATTRIBUTION,
              STRING,
              "",
              "NARRATOR, INDIRECT, QUOTED or MIXED: in whose words the article says it.",
              "INDIRECT")
          .nullable(
              SOURCE_TEXT,
              STRING,
              "",
              "Who the article says it comes from, as written.",
              "Pentagon spokesperson Sabrina Singh")
          .nullable(
              SOURCE_KEY,
              STRING,
              "",
              "Its normalised key, with names completed inside the article.",
              "sabrina singh")
          .nullable(
              SOURCE_ROLE,
              STRING,
              "",
              "Role of the source, when the article gives one.",
              "pentagon spokesperson")
          .nullable(CUE, STRING, "", "The words that carry the attribution.", "said")
          .nullable(
              CUE_CLASS, STRING, "", "NEUTRAL, CONFIRM, DENY, DOUBT, ORDER or PROMISE.", "NEUTRAL")
          .required(CONFIDENCE, DOUBLE, "0 to 1", "How sure the rule is.", "0.9")
          .required(
              EVIDENCE,
              SPANS,
              "",
              "Spans behind the fields: field, begin, end.",
              "[{quantity, 412, 424}]")
          .build();

  private ClaimsTable() {}
}
