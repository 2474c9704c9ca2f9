package org.newsconcord.sql;

import static org.apache.spark.sql.types.DataTypes.DoubleType;

import java.util.List;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.compare.question.ArticleClaims;
import org.newsconcord.compare.question.ArticlePair;
import org.newsconcord.compare.question.ComparisonModel;
import org.newsconcord.compare.question.QuestionClaim;

/** Functions that tell whether two texts answer one question. */
final class QuestionFunctions {
  private QuestionFunctions() {}

  static List<NewsFunction> all() {
    return List.of(sameQuestion());
  }

  private static NewsFunction sameQuestion() {
    return FunctionDraft.named(
            "news_same_question",
            DoubleType,
            "news_same_question(a, b) - Probability that two claims answer one question, whether or"
                + " not they answer it alike, 0 to 1: that of the surest pair of what extraction"
                + " reads in both. 0 where nothing in them compares, null where either holds nothing"
                + " that can be compared. Offices are matched by their titles in slots; here by the"
                + " same model as the rest.")
        .argument("a - a claim in words, string")
        .argument("b - another one, string")
        .example(
            "SELECT news_same_question('Lothia has sent about 10,000 troops to Karu.', 'Lothia"
                + " dispatched approximately 8,000 soldiers to Karu.') > 0.9",
            "true")
        .example(
            "SELECT news_same_question('Lothia has sent about 10,000 troops to Karu.', 'The storm"
                + " killed 41 people.') < 0.1",
            "true")
        .ofTexts(QuestionFunctions::probability)
        .build();
  }

  private static Double probability(String a, String b) {
    ArticleClaims one = read("a", a);
    ArticleClaims other = read("b", b);
    if (one == null || other == null) {
      return null;
    }
    ArticlePair pair = ArticlePair.of(one, other);
    double best = 0;
    for (QuestionClaim first : one.claims()) {
      for (QuestionClaim second : pair.second(first.block())) {
        if (pair.isCandidate(first, second)) {
          double probability =
              ComparisonModel.standard().sameQuestion(pair.features(first, second));
          best = Math.max(best, probability);
        }
      }
    }
    return best;
  }

  /** The claims of a text; null when it holds none but citations. */
  private static ArticleClaims read(String name, String text) {
    List<SlotCandidate> claims =
        ClaimExtractor.standard().extract(ArticleText.of(text)).stream()
            .filter(claim -> claim.type() != ClaimType.CITATION)
            .map(claim -> new SlotCandidate(claim, name, sentence(text, claim)))
            .toList();
    return claims.isEmpty() ? null : ArticleClaims.of(claims, ClaimComparator.standard());
  }

  private static String sentence(String text, Claim claim) {
    return text.substring(claim.sentenceBegin(), claim.sentenceEnd());
  }
}
