package org.newsconcord.slots;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.Observation;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.compare.question.ArticleClaims;
import org.newsconcord.compare.question.ArticlePair;
import org.newsconcord.compare.question.PairView;
import org.newsconcord.compare.question.QuestionClaim;

/**
 * The claims of one event, prepared article by article, and the pairs of its articles. Immutable.
 */
final class EventAlignment {
  private final List<QuestionClaim> claims = new ArrayList<>();

  EventAlignment(List<SlotCandidate> candidates, ClaimComparator comparator) {
    Map<String, List<Integer>> byArticle = new LinkedHashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      byArticle.computeIfAbsent(candidates.get(i).articleId(), k -> new ArrayList<>()).add(i);
      claims.add(null);
    }
    for (List<Integer> positions : byArticle.values()) {
      List<SlotCandidate> own = positions.stream().map(candidates::get).toList();
      ArticleClaims article = ArticleClaims.of(own, comparator);
      for (int i = 0; i < positions.size(); i++) {
        claims.set(positions.get(i), article.claims().get(i));
      }
    }
  }

  QuestionClaim claim(int i) {
    return claims.get(i);
  }

  /** Positions of these claims by their article, articles in the order of their first claim. */
  Collection<List<Integer>> byArticle(List<Integer> positions) {
    Map<ArticleClaims, List<Integer>> byArticle = new LinkedHashMap<>();
    positions.forEach(
        i -> byArticle.computeIfAbsent(claims.get(i).article(), k -> new ArrayList<>()).add(i));
    return byArticle.values();
  }

  /** The two articles of two claims, the one of the first claim first. */
  ArticlePair articles(int i, int j) {
    return ArticlePair.of(claims.get(i).article(), claims.get(j).article());
  }

  /** Two claims with all that decides how they relate. */
  PairView view(int i, int j, Observation first, Observation second) {
    return PairView.of(articles(i, j), claims.get(i), claims.get(j), first, second);
  }
}
