package org.newsconcord.sql;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.Quantity;
import org.newsconcord.claims.quantity.QuantityExtractor;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.Observation;
import org.newsconcord.compare.Verdict;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;

/** Functions over the numbers of a text. */
final class QuantityFunctions {
  private static final StructType QUANTITY =
      new StructType()
          .add("begin", IntegerType)
          .add("end", IntegerType)
          .add("text", StringType)
          .add("low", DoubleType)
          .add("high", DoubleType)
          .add("point", DoubleType)
          .add("unit", StringType)
          .add("hedge", StringType)
          .add("trend", StringType)
          .add("counted", StringType)
          .add("predicate_class", StringType)
          .add("confidence", DoubleType);
  private static final StructType COMPARISON =
      new StructType()
          .add("relation", StringType)
          .add("reason", StringType)
          .add("favoured", StringType)
          .add("detail", StringType)
          .add("overlap", DoubleType);

  private QuantityFunctions() {}

  static List<NewsFunction> all() {
    return List.of(quantities(), compareQuantities());
  }

  private static NewsFunction quantities() {
    return FunctionDraft.named(
            "news_quantities",
            createArrayType(QUANTITY),
            "news_quantities(text) - Numbers of a text as intervals: array of (begin, end, text, low,"
                + " high, point, unit, hedge, trend, counted, predicate_class, confidence). low, high"
                + " and point are in the unit, scale words applied; begin and end count UTF-16"
                + " units; confidence is 0 to 1. Dates, clock times and ordinals are left out.")
        .argument("text - a text or a phrase, string")
        .example("SELECT news_quantities('About 10,000 troops were sent.')[0].high", "11000.0")
        .example("SELECT news_quantities('About 10,000 troops were sent.')[0].unit", "troop")
        .of(text -> mentions(text).stream().map(QuantityFunctions::row).toList())
        .build();
  }

  private static NewsFunction compareQuantities() {
    return FunctionDraft.named(
            "news_compare_quantities",
            COMPARISON,
            "news_compare_quantities(a, b) - How the first numbers of two texts relate: (relation,"
                + " reason, favoured, detail, overlap). relation is AGREE, COMPATIBLE,"
                + " MORE_SPECIFIC, UPDATE, CONFLICT, SCOPE_DIFFERS or NOT_COMPARABLE; favoured is"
                + " FIRST, SECOND or NEITHER; overlap is intersection over union, 0 to 1. Null when"
                + " a text holds no number.")
        .argument("a - a text or a phrase with a number, string")
        .argument("b - another one, string")
        .example(
            "SELECT news_compare_quantities('about 8,000 troops', 'about 10,000 troops').relation",
            "CONFLICT")
        .example(
            "SELECT news_compare_quantities('8,000 troops', 'some 8,000 troops').relation",
            "COMPATIBLE")
        .ofTexts(QuantityFunctions::compare)
        .build();
  }

  /** A number at its place. */
  private record Found(AnnotatedText text, int sentence, QuantityMention mention) {
    int begin() {
      return text.sourceBegin(mention.firstToken());
    }

    int end() {
      return text.sourceEnd(mention.endToken() - 1);
    }

    String words() {
      return text.between(mention.firstToken(), mention.endToken());
    }

    Observation observation(String outlet) {
      Claim claim = mention.toClaim(text, sentence, sentence).build();
      return new Observation(claim, outlet, null);
    }
  }

  private static List<Found> mentions(String text) {
    AnnotatedText annotated = TextLayer.annotate(text);
    List<Found> found = new ArrayList<>();
    for (int s = 0; s < annotated.sentences(); s++) {
      for (QuantityMention mention :
          QuantityExtractor.of(LanguagePack.english()).extract(annotated, s)) {
        if (mention.isClaim()) {
          found.add(new Found(annotated, s, mention));
        }
      }
    }
    return found;
  }

  private static Row row(Found found) {
    Quantity quantity = found.mention().quantity();
    return RowFactory.create(
        found.begin(),
        found.end(),
        found.words(),
        quantity.low(),
        quantity.high(),
        quantity.point(),
        quantity.unit(),
        ClaimRow.name(quantity.hedge()),
        ClaimRow.name(quantity.trend()),
        found.mention().objectText(found.text()),
        found.mention().predicateClass(),
        found.mention().confidence());
  }

  private static Row compare(String a, String b) {
    List<Found> first = mentions(a);
    List<Found> second = mentions(b);
    if (first.isEmpty() || second.isEmpty()) {
      return null;
    }
    Verdict verdict =
        ClaimComparator.standard()
            .compare(first.get(0).observation("a"), second.get(0).observation("b"));
    return RowFactory.create(
        verdict.relation().name(),
        verdict.reason().name(),
        verdict.favoured().name(),
        verdict.detail(),
        verdict.overlap());
  }
}
