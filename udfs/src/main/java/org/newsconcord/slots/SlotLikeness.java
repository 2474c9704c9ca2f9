package org.newsconcord.slots;

import org.newsconcord.compare.question.ArticlePair;
import org.newsconcord.compare.question.ComparisonModel;
import org.newsconcord.compare.question.QuestionClaim;

/**
 * How surely two claims of one event answer the same question: the model's probability for pairs
 * that may, 0 for pairs whose words have next to nothing in common, and never for two claims of one
 * sentence.
 */
final class SlotLikeness {
  /** Forbids a join, whatever else joins the two slots. */
  static final double NEVER = -3;

  private final ComparisonModel model;

  SlotLikeness(ComparisonModel model) {
    this.model = model;
  }

  double of(ArticlePair articles, QuestionClaim a, QuestionClaim b) {
    if (a.candidate().isBeside(b.candidate())) {
      return NEVER;
    }
    return articles.isCandidate(a, b) ? model.sameQuestion(articles.features(a, b)) : 0;
  }
}
