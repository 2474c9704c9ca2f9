package org.newsconcord.claims;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * An expression of time or place with the acts and nouns that it may belong to: what the trainer of
 * circumstances learns from. Immutable.
 *
 * @param type DATE or PLACE
 * @param headline whether it stands in the headline
 * @param begin first UTF-16 unit of the expression
 * @param end end, exclusive
 * @param sentenceBegin first unit of its sentence
 * @param sentenceEnd end of its sentence, exclusive
 * @param names names of the values of a candidate
 * @param candidates the acts and nouns
 */
public record CircumstanceSample(
    ClaimType type,
    boolean headline,
    int begin,
    int end,
    int sentenceBegin,
    int sentenceEnd,
    List<String> names,
    List<Candidate> candidates) {

  /** Copies the lists. */
  public CircumstanceSample {
    names = List.copyOf(names);
    candidates = List.copyOf(candidates);
  }

  /**
   * The same sample with its offsets counted in another text.
   *
   * @param begins where a span that begins at an offset begins there
   * @param ends where a span that ends at an offset ends there
   */
  CircumstanceSample moved(IntUnaryOperator begins, IntUnaryOperator ends) {
    List<Candidate> moved =
        candidates.stream()
            .map(
                c ->
                    new Candidate(
                        begins.applyAsInt(c.begin),
                        c.predicate,
                        c.subject,
                        c.object,
                        c.whole,
                        c.values))
            .toList();
    return new CircumstanceSample(
        type,
        headline,
        begins.applyAsInt(begin),
        ends.applyAsInt(end),
        begins.applyAsInt(sentenceBegin),
        ends.applyAsInt(sentenceEnd),
        names,
        moved);
  }

  /**
   * An act or noun.
   *
   * @param begin first UTF-16 unit of its word
   * @param predicate base form
   * @param subject its subject as written; null when it has none
   * @param object whom or what it is done to, as written; null when it has none
   * @param whole whether it says enough to be a claim
   * @param values what is known of it
   */
  public record Candidate(
      int begin, String predicate, String subject, String object, boolean whole, double[] values) {}
}
