package org.newsconcord.sql;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.newsconcord.similarity.MinHash;
import org.newsconcord.similarity.Overlap;
import org.newsconcord.similarity.StoryText;

/** Functions that tell how much text two texts share; grams are runs of 5 words. */
final class SimilarityFunctions {
  private static final MinHash BANDS = new MinHash(64, 2);

  private SimilarityFunctions() {}

  static List<NewsFunction> all() {
    return List.of(minhash(), jaccard(), containment());
  }

  private static NewsFunction minhash() {
    return FunctionDraft.named(
            "news_minhash",
            createArrayType(LongType),
            "news_minhash(text) - 64 MinHash band keys over the runs of 5 words of a text, for finding"
                + " candidates by a join: two texts of Jaccard similarity s share a key with"
                + " probability 1 - (1 - s^2)^64, which is 0.93 at 0.2 and 0.998 at 0.3. A text of"
                + " fewer than 5 words has none.")
        .argument("text - any text, string")
        .example("SELECT size(news_minhash('one two three four five six'))", "64")
        .example(
            "SELECT arrays_overlap(news_minhash('One, two, three, four, five'),"
                + " news_minhash('one two three four five'))",
            "true")
        .of(text -> BANDS.bandKeys(StoryText.of(text).set()))
        .build();
  }

  private static NewsFunction jaccard() {
    return FunctionDraft.named(
            "news_jaccard",
            DoubleType,
            "news_jaccard(a, b) - Shared runs of 5 words, of all runs of both texts, 0 to 1; exact.")
        .argument("a - any text, string")
        .argument("b - another one, string")
        .example(
            "SELECT news_jaccard('one two three four five six', 'one two three four five')", "0.5")
        .ofTexts((a, b) -> overlap(a, b).jaccard())
        .build();
  }

  private static NewsFunction containment() {
    return FunctionDraft.named(
            "news_containment",
            DoubleType,
            "news_containment(a, b) - Share of the runs of 5 words of a that stand in b, 0 to 1;"
                + " exact. 1 means that b holds all of a.")
        .argument("a - the text that may stand in the other, string")
        .argument("b - the text that may hold it, string")
        .example(
            "SELECT news_containment('one two three four five', 'one two three four five six')",
            "1.0")
        .example(
            "SELECT news_containment('one two three four five six', 'one two three four five')",
            "0.5")
        .ofTexts((a, b) -> overlap(a, b).containmentA())
        .build();
  }

  private static Overlap overlap(String a, String b) {
    return Overlap.between(StoryText.of(a), StoryText.of(b));
  }
}
