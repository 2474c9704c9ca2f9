package org.newsconcord.sql;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.spark.sql.types.DataType;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.AttributionKind;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.CueClass;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.Quantity;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.claims.Trend;

/**
 * The columns of a claim in their order: each is named once, with its type, its meaning, and how it
 * is read from a claim and written back. The table {@code claims}, the SQL function {@code
 * news_claims} and the stages that read the table all use this list.
 *
 * <p>To add a column, add the field to {@link Claim} with a method of its builder, and one constant
 * here. The column is called as the constant in lower case.
 *
 * <p>Example: {@code ClaimColumn.RULE_ID.column()} is {@code rule_id}.
 */
public enum ClaimColumn {
  TYPE(
      ClaimColumnType.STRING,
      Presence.REQUIRED,
      "",
      "QUANTITY, OFFICE, STATEMENT, ACTION, CONDITION, DATE, PLACE or CITATION.",
      "QUANTITY",
      c -> c.type().name(),
      (d, v) -> d.claim.type(ClaimType.valueOf(v))),
  RULE_ID(
      ClaimColumnType.STRING,
      Presence.REQUIRED,
      "",
      "The rule that found it.",
      "quantity.count",
      Claim::ruleId,
      (d, v) -> d.claim.ruleId(v)),
  SENTENCE_INDEX(
      ClaimColumnType.INTEGER,
      Presence.REQUIRED,
      "0-based",
      "Sentence of the body; -1 for the headline, whose offsets then count in the headline.",
      "3",
      Claim::sentenceIndex,
      (d, v) -> d.claim.sentenceIndex(v)),
  BEGIN(
      ClaimColumnType.INTEGER,
      Presence.REQUIRED,
      "UTF-16 units",
      "First unit of the claim in body, inclusive.",
      "412",
      Claim::begin,
      (d, v) -> d.begin = v),
  END(
      ClaimColumnType.INTEGER,
      Presence.REQUIRED,
      "UTF-16 units",
      "End of the claim in body, exclusive.",
      "431",
      Claim::end,
      (d, v) -> d.end = v),
  SENTENCE_BEGIN(
      ClaimColumnType.INTEGER,
      Presence.REQUIRED,
      "UTF-16 units",
      "First unit of its sentence.",
      "380",
      Claim::sentenceBegin,
      (d, v) -> d.sentenceBegin = v),
  SENTENCE_END(
      ClaimColumnType.INTEGER,
      Presence.REQUIRED,
      "UTF-16 units",
      "End of its sentence, exclusive.",
      "470",
      Claim::sentenceEnd,
      (d, v) -> d.sentenceEnd = v),
  SENTENCE(
      ClaimColumnType.STRING,
      Presence.REQUIRED,
      "",
      "The sentence as it stands in the text.",
      "About 10,000 troops were sent.",
      ClaimColumn::sentence),
  SUBJECT_TEXT(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "Who or what the claim is about, as written.",
      "NATO Secretary-General Mark Rutte",
      Claim::subjectText,
      (d, v) -> d.subjectText = v),
  SUBJECT_KEY(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "Its normalised key, the same across outlets.",
      "mark rutte",
      Claim::subjectKey,
      (d, v) -> d.subjectKey = v),
  PREDICATE(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "Governing verb, lemma.",
      "send",
      Claim::predicate,
      (d, v) -> d.predicate = v),
  PREDICATE_CLASS(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "Class of the verb: DEPLOY, KILL, INJURE, SAY, ...",
      "DEPLOY",
      Claim::predicateClass,
      (d, v) -> d.predicateClass = v),
  OBJECT_TEXT(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "Counted noun, role, reported content or object, as written.",
      "troops",
      Claim::objectText,
      (d, v) -> d.objectText = v),
  OBJECT_KEY(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "Its normalised key.",
      "troop",
      Claim::objectKey,
      (d, v) -> d.objectKey = v),
  QUANTITY_LOW(
      ClaimColumnType.DOUBLE,
      Presence.NULLABLE,
      "quantity_unit",
      "Lower end of the value interval; null when open.",
      "9000",
      quantity(Quantity::low),
      (d, v) -> d.low = v),
  QUANTITY_HIGH(
      ClaimColumnType.DOUBLE,
      Presence.NULLABLE,
      "quantity_unit",
      "Upper end of the value interval; null when open.",
      "11000",
      quantity(Quantity::high),
      (d, v) -> d.high = v),
  QUANTITY_POINT(
      ClaimColumnType.DOUBLE,
      Presence.NULLABLE,
      "quantity_unit",
      "The number as written; null for a vague count.",
      "10000",
      quantity(Quantity::point),
      (d, v) -> d.point = v),
  QUANTITY_UNIT(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "Unit or counted head noun, singular; percent, USD, ...",
      "troop",
      quantity(Quantity::unit),
      (d, v) -> d.unit = v),
  QUANTITY_HEDGE(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "EXACT, APPROX, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, RANGE or VAGUE.",
      "APPROX",
      quantity(q -> name(q.hedge())),
      (d, v) -> d.hedge = Hedge.valueOf(v)),
  QUANTITY_TREND(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "UP, DOWN or null: whether the number states a change.",
      "UP",
      quantity(q -> name(q.trend())),
      (d, v) -> d.trend = Trend.valueOf(v)),
  MEASURED_THING(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "What the quantity measures, with what restricts it: what a percentage is of, what a number counts, what costs the money.",
      "increase in sales",
      Claim::measuredThing,
      (d, v) -> d.claim.measuredThing(v)),
  TIME_BEGIN(
      ClaimColumnType.TIMESTAMP,
      Presence.NULLABLE,
      "UTC",
      "First moment of the time the claim speaks of.",
      "2024-10-28 00:00:00",
      time(TimeSpan::begin),
      (d, v) -> d.timeBegin = v),
  TIME_END(
      ClaimColumnType.TIMESTAMP,
      Presence.NULLABLE,
      "UTC",
      "End of that time, exclusive.",
      "2024-10-29 00:00:00",
      time(TimeSpan::end),
      (d, v) -> d.timeEnd = v),
  TIME_GRAIN(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "YEAR, MONTH, WEEK, DAY, HOUR or null.",
      "DAY",
      time(TimeSpan::grain),
      (d, v) -> d.timeGrain = v),
  TIME_TEXT(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "The time expression as written.",
      "on Monday",
      time(TimeSpan::text),
      (d, v) -> d.timeText = v),
  PLACE_TEXT(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "The place as written.",
      "the Kursk region",
      Claim::placeText,
      (d, v) -> d.placeText = v),
  PLACE_KEY(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "Its gazetteer key, from the largest to the smallest.",
      "ru/kursk",
      Claim::placeKey,
      (d, v) -> d.placeKey = v),
  POLARITY(
      ClaimColumnType.INTEGER,
      Presence.REQUIRED,
      "-1 or 1",
      "-1 when the claim says that it is not so.",
      "1",
      Claim::polarity,
      (d, v) -> d.claim.polarity(v)),
  MODALITY(
      ClaimColumnType.STRING,
      Presence.REQUIRED,
      "",
      "ASSERTED, PLANNED, POSSIBLE, REQUIRED, CONDITIONAL or COUNTERFACTUAL.",
      "ASSERTED",
      c -> c.modality().name(),
      (d, v) -> d.claim.modality(Modality.valueOf(v))),
  CONDITION_TEXT(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "The condition or restriction, as written.",
      "if troops engage",
      Claim::conditionText,
      (d, v) -> d.claim.condition(v)),
  ATTRIBUTION(
      ClaimColumnType.STRING,
      Presence.REQUIRED,
      "",
      "NARRATOR, INDIRECT, QUOTED or MIXED: in whose words the article says it.",
      "INDIRECT",
      c -> c.attribution().kind().name(),
      (d, v) -> d.attribution = AttributionKind.valueOf(v)),
  SOURCE_TEXT(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "Who the article says it comes from, as written.",
      "Pentagon spokesperson Sabrina Singh",
      c -> c.attribution().sourceText(),
      (d, v) -> d.sourceText = v),
  SOURCE_KEY(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "Its normalised key, with names completed inside the article.",
      "sabrina singh",
      c -> c.attribution().sourceKey(),
      (d, v) -> d.sourceKey = v),
  SOURCE_ROLE(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "Role of the source, when the article gives one.",
      "pentagon spokesperson",
      c -> c.attribution().sourceRole(),
      (d, v) -> d.sourceRole = v),
  CUE(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "The words that carry the attribution.",
      "said",
      c -> c.attribution().cue(),
      (d, v) -> d.cue = v),
  CUE_CLASS(
      ClaimColumnType.STRING,
      Presence.NULLABLE,
      "",
      "NEUTRAL, CONFIRM, DENY, DOUBT, ORDER or PROMISE.",
      "NEUTRAL",
      c -> name(c.attribution().cueClass()),
      (d, v) -> d.cueClass = CueClass.valueOf(v)),
  CONFIDENCE(
      ClaimColumnType.DOUBLE,
      Presence.REQUIRED,
      "0 to 1",
      "How sure the rule is.",
      "0.9",
      Claim::confidence,
      (d, v) -> d.claim.confidence(v)),
  EVIDENCE(
      ClaimColumnType.SPANS,
      Presence.REQUIRED,
      "",
      "Spans behind the fields: field, begin, end.",
      "[{quantity, 412, 424}]",
      Claim::evidence,
      (d, v) -> v.forEach(d.claim::evidence));

  private final String column = name().toLowerCase(Locale.ROOT);
  private final ClaimColumnType<?> type;
  private final Presence presence;
  private final String unit;
  private final String doc;
  private final String example;
  private final BiFunction<Claim, ArticleText, Object> getter;
  private final BiConsumer<ClaimDraft, Object> setter;

  /** A column that holds a part of the claim. */
  <T> ClaimColumn(
      ClaimColumnType<T> type,
      Presence presence,
      String unit,
      String doc,
      String example,
      Function<Claim, T> getter,
      BiConsumer<ClaimDraft, T> setter) {
    this.type = type;
    this.presence = presence;
    this.unit = unit;
    this.doc = doc;
    this.example = example;
    this.getter = (claim, article) -> type.toRow(getter.apply(claim));
    this.setter = (draft, value) -> setter.accept(draft, type.fromRow(value));
  }

  /** A column that shows the text of the article at a place of the claim. */
  ClaimColumn(
      ClaimColumnType<String> type,
      Presence presence,
      String unit,
      String doc,
      String example,
      BiFunction<Claim, ArticleText, String> getter) {
    this.type = type;
    this.presence = presence;
    this.unit = unit;
    this.doc = doc;
    this.example = example;
    this.getter = getter::apply;
    this.setter = (draft, value) -> {};
  }

  /** Name of the column in tables and structs. */
  public String column() {
    return column;
  }

  /** Its type in Spark. */
  public DataType sparkType() {
    return type.sparkType();
  }

  /** Whether a claim may lack it. */
  public boolean nullable() {
    return presence == Presence.NULLABLE;
  }

  /** Unit or range of its values; empty when it has none. */
  public String unit() {
    return unit;
  }

  /** One sentence: what it means. */
  public String doc() {
    return doc;
  }

  /** A value as it may stand in the column. */
  public String example() {
    return example;
  }

  /** The value of the column for a claim of this article, as it stands in a row. */
  Object value(Claim claim, ArticleText article) {
    return getter.apply(claim, article);
  }

  /** Writes a value that stands in a row, not null, into the claim to be. */
  void write(Object value, ClaimDraft draft) {
    setter.accept(draft, value);
  }

  private static String sentence(Claim claim, ArticleText article) {
    String text = claim.sentenceIndex() == Claim.HEADLINE ? article.headline() : article.body();
    return text.substring(claim.sentenceBegin(), claim.sentenceEnd());
  }

  private static <T> Function<Claim, T> quantity(Function<Quantity, T> part) {
    return claim -> claim.quantity() == null ? null : part.apply(claim.quantity());
  }

  private static <T> Function<Claim, T> time(Function<TimeSpan, T> part) {
    return claim -> claim.time() == null ? null : part.apply(claim.time());
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }

  /** Whether every claim has a value in the column. */
  private enum Presence {
    REQUIRED,
    NULLABLE
  }
}
