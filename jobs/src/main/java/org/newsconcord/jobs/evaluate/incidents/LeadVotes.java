package org.newsconcord.jobs.evaluate.incidents;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Votes of the leads of an event's articles for the answer to one question; earlier sentences weigh
 * more. An answer needs a share of the votes, since a lead that speaks of other happenings too does
 * not tell which one its number belongs to.
 */
public final class LeadVotes {
  private final Map<String, Double> votes = new TreeMap<>();

  /** Adds a vote from a sentence of an article, −1 being the headline. */
  public void add(String answer, int sentenceIndex) {
    votes.merge(answer, 1 / Math.sqrt(2 + sentenceIndex), Double::sum);
  }

  /** Adds the votes for another question, each for the answer that follows from it, if any. */
  public void add(LeadVotes others, Function<String, Optional<String>> following) {
    others.votes.forEach(
        (answer, weight) ->
            following.apply(answer).ifPresent(a -> votes.merge(a, weight, Double::sum)));
  }

  /** The answer with most votes when it has at least this share of them; ties go to the last. */
  public Optional<String> answer(double leastShare) {
    double all = votes.values().stream().mapToDouble(v -> v).sum();
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Comparator.comparing(Map.Entry::getKey)))
        .filter(e -> e.getValue() >= leastShare * all)
        .map(Map.Entry::getKey);
  }
}
