package org.newsconcord.jobs.find;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.newsconcord.compare.question.QuestionClaim;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.sql.ClaimRow;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TextLayer;

/**
 * The second way to answer: an asked claim of which the rules read little is held against sentences
 * by its words, names and numbers. It says who says so or nothing; it never contradicts.
 */
final class SentenceMatch {
  private static final int MOST_SENTENCES = 10;
  private static final Comparator<FoundSentence> SUREST =
      Comparator.comparing(FoundSentence::probability)
          .reversed()
          .thenComparing(FoundSentence::articleId)
          .thenComparing(FoundSentence::sentence);

  private SentenceMatch() {}

  /** The sentences that say so by their words, the surest first. */
  static List<FoundSentence> of(ClaimQuery query, List<FoundSentence> found, MatchBars bars) {
    if (query.deciding().stream().anyMatch(claim -> isAnswerApart(claim, query))) {
      return List.of();
    }
    return found.stream()
        .filter(s -> s.probability() >= bars.sentence() && s.coverage().numbers() == 1)
        .sorted(SUREST)
        .limit(MOST_SENTENCES)
        .toList();
  }

  /** The holder of an office or a day of a month: a sentence may have it for something else. */
  private static boolean isAnswerApart(QuestionClaim claim, ClaimQuery query) {
    return switch (claim.candidate().claim().type()) {
      case OFFICE -> true;
      case DATE -> !query.words().numbers().isEmpty();
      default -> false;
    };
  }

  /**
   * What is shown of them: those that turn what is said as the claim does.
   *
   * @param articles article_id, outlet, headline, url, body, published_at and story_id by article
   */
  static List<FoundClaim> shown(
      ClaimQuery query, List<FoundSentence> sentences, Map<String, Row> articles) {
    return sentences.stream()
        .map(sentence -> shown(sentence, articles.get(sentence.articleId())))
        .filter(claim -> AskedWords.isNegated(claim.sentence()) == query.words().negated())
        .toList();
  }

  private static FoundClaim shown(FoundSentence found, Row article) {
    String story = article.getAs(StoryMembersTable.STORY_ID);
    return new FoundClaim(
        FoundClaim.Side.SAYS_SO,
        null,
        found.articleId(),
        article.getAs(ArticlesTable.OUTLET),
        story == null ? found.articleId() : story,
        null,
        ClaimRow.instant(article.getAs(ArticlesTable.PUBLISHED_AT)),
        article.getAs(ArticlesTable.HEADLINE),
        article.getAs(ArticlesTable.URL),
        text(found, article),
        null,
        found.coverage().all(),
        found.probability(),
        null);
  }

  private static String text(FoundSentence found, Row article) {
    if (found.sentence() < 0) {
      return article.getAs(ArticlesTable.HEADLINE);
    }
    AnnotatedText body = TextLayer.annotate(article.getAs(ArticlesTable.BODY));
    return body.sentence(found.sentence());
  }
}
