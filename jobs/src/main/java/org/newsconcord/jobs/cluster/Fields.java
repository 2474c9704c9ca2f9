package org.newsconcord.jobs.cluster;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.template.TemplateText;

/** Names of the columns that only this stage sees, and a short way to lay schemas of them. */
final class Fields {
  /** Hash of the article id: what candidates carry instead of articles. */
  static final String KEY = TemplateText.KEY;

  /** Key of the article that stands for all with exactly this text on this day. */
  static final String UNIT = "unit";

  static final String TEXT = "text";
  static final String WORDS = "words";
  static final String DAY = "day";
  static final String OUTLET_HASH = "outletHash";
  static final String TITLE_HASH = "titleHash";

  /** 0 for an article with a wire credit, else 1: credited articles represent first. */
  static final String RANK = "rank";

  /** Microseconds since 1970 in UTC; the largest value for undated articles. */
  static final String MICROS = "micros";

  /** What the article says about where its text was published first. */
  static final String ORIGIN = "origin";

  /** Hash of the body, unlike {@link #TEXT} with its spacing and punctuation. */
  static final String BODY_HASH = "bodyHash";

  /** Whether the body equals that of the unit's representative. */
  static final String SAME_BODY = "sameBody";

  static final String WEIGHT = "weight";
  static final String OUTLETS = "outletCount";
  static final String RANGES = "ranges";
  static final String TEMPLATE_SHARE = "templateShare";
  static final String GRAMS = TemplateText.GRAMS;
  static final String GRAM_COUNT = "gramCount";
  static final String PRINTS = "prints";
  static final String BANDS = "bands";
  static final String BUCKET = "bucket";
  static final String A = "a";
  static final String B = "b";
  static final String SHARED_PRINTS = "sharedPrints";
  static final String SHARED_BANDS = "sharedBands";

  /** How many keys too frequent to compare all pairs a text has; a pair of texts has 0. */
  static final String FREQUENT = "frequent";

  static final String CELL = "cell";
  static final String SHARED = "shared";
  static final String SIZE_A = "sizeA";
  static final String SIZE_B = "sizeB";
  static final String RUN_WORDS = "runWords";
  static final String BEGIN_A = "beginA";
  static final String END_A = "endA";
  static final String BEGIN_B = "beginB";
  static final String END_B = "endB";
  static final String COVER_A = "coverA";
  static final String COVER_B = "coverB";
  static final String COMPONENT = "component";
  static final String STORY = "story";
  static final String SAMPLED = "sampled";

  private Fields() {}

  /** A schema from names and types in turn. */
  static StructType schema(Object... namesAndTypes) {
    StructType schema = new StructType();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      schema = schema.add((String) namesAndTypes[i], (DataType) namesAndTypes[i + 1], true);
    }
    return schema;
  }
}
