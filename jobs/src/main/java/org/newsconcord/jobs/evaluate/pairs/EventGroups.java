package org.newsconcord.jobs.evaluate.pairs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsconcord.compare.question.ArticleClaims;

/**
 * Groups of articles that may tell of one event: those of one pair, and those whose openings are
 * alike within some days. Cross-validation keeps a group in one fold.
 */
final class EventGroups {
  private static final Duration ONE_STORY = Duration.ofDays(4);
  private static final double ALIKE = 0.12;

  private final Map<String, String> parent = new HashMap<>();

  EventGroups(List<LabelledPair> pairs, Map<String, ArticleClaims> articles) {
    pairs.forEach(pair -> join(pair.a().article(), pair.b().article()));
    List<String> ids = new ArrayList<>(articles.keySet());
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        if (articles.get(ids.get(i)).tellsLike(articles.get(ids.get(j)), ONE_STORY, ALIKE)) {
          join(ids.get(i), ids.get(j));
        }
      }
    }
  }

  /** The number of the group of each article; numbers ascend with the first id of a group. */
  Map<String, Integer> ofArticle() {
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Integer> groups = new HashMap<>();
    for (String id : parent.keySet().stream().sorted().toList()) {
      groups.put(id, numbers.computeIfAbsent(root(id), r -> numbers.size()));
    }
    return groups;
  }

  private void join(String a, String b) {
    String one = root(a);
    String other = root(b);
    if (one.compareTo(other) < 0) {
      parent.put(other, one);
    } else {
      parent.put(one, other);
    }
  }

  private String root(String id) {
    String at = id;
    parent.putIfAbsent(at, at);
    while (!parent.get(at).equals(at)) {
      at = parent.get(at);
    }
    return at;
  }
}
