package org.newsconcord.claims.quantity;

import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Quantity;
import org.newsconcord.text.AnnotatedText;

/**
 * A quantity at a place in a text, with what it counts and what governs it. Immutable.
 *
 * @param firstToken first token of the span: hedge, currency sign or number
 * @param amountToken first token of the amount: sign, currency or number, without the hedge
 * @param endToken end token of the span, exclusive: number, scale words, percent sign, or a whole
 *     hyphenated age
 * @param quantity the interval, unit, hedge and trend
 * @param plain the same as if it had no hedge
 * @param denied the same with the bound that a denial of its verb sets: at most, of more than; null
 *     when it is no bound
 * @param role what kind of quantity it is
 * @param span how two numbers make it, if they do
 * @param value the number as written, scale words applied; the low end of a vague count
 * @param upper the second number of a range as written; NaN when it is none
 * @param bounds how the ends of a range are bounded, in brackets: {@code (]} leaves the lower end
 *     out; empty when it is no range
 * @param objectFirst first token of the counted noun phrase or unit; -1 when there is none
 * @param objectEnd its end token, exclusive
 * @param per the unit of a rate ({@code month} in {@code $5 a month}); null when it is none
 * @param predicate lemma of the governing verb; null when none was found
 * @param predicateClass its class; null when none
 * @param predicateToken the word of that verb; -1 when none
 * @param subjectFirst first token of the verb's subject; -1 when unknown
 * @param subjectEnd its end token, exclusive
 * @param trendBefore whether the trend word stands before the number ({@code rose 5 percent})
 * @param ruleId the rule that found it
 * @param people whether what its verb happens to are people
 * @param generic whether the counted noun alone says nothing: things, ways
 * @param confidence 0 to 1
 */
public record QuantityMention(
    int firstToken,
    int amountToken,
    int endToken,
    Quantity quantity,
    Quantity plain,
    Quantity denied,
    QuantityRole role,
    QuantityRange span,
    double value,
    double upper,
    String bounds,
    int objectFirst,
    int objectEnd,
    String per,
    String predicate,
    String predicateClass,
    int predicateToken,
    int subjectFirst,
    int subjectEnd,
    boolean trendBefore,
    String ruleId,
    boolean people,
    boolean generic,
    double confidence) {

  /**
   * Whether a reader could check it; idioms, ranks and parts of names are not claims, nor is a span
   * that falls: {@code 217-213} is the score of a vote or game.
   */
  public boolean isClaim() {
    return role.isClaim()
        && span != QuantityRange.ALTERNATIVE_TO
        && !(span == QuantityRange.SPAN && upper < value);
  }

  /** The same without its hedge, which was a preposition: {@code questions about two laws}. */
  public QuantityMention withoutHedge() {
    return with(amountToken, plain, null);
  }

  /** The same with the bound of its denial: {@code cannot lose more than two} is two at most. */
  public QuantityMention withDeniedBound() {
    return with(firstToken, denied, quantity);
  }

  /** The same without its verb and subject, which were of another clause. */
  public QuantityMention withoutPredicate() {
    return new QuantityMention(
        firstToken,
        amountToken,
        endToken,
        quantity,
        plain,
        denied,
        role,
        span,
        value,
        upper,
        bounds,
        objectFirst,
        objectEnd,
        per,
        null,
        null,
        -1,
        -1,
        -1,
        trendBefore,
        ruleId,
        false,
        generic,
        confidence);
  }

  private QuantityMention with(int first, Quantity read, Quantity opposite) {
    return new QuantityMention(
        first,
        amountToken,
        endToken,
        read,
        plain,
        opposite,
        role,
        span,
        value,
        upper,
        bounds,
        objectFirst,
        objectEnd,
        per,
        predicate,
        predicateClass,
        predicateToken,
        subjectFirst,
        subjectEnd,
        trendBefore,
        ruleId,
        people,
        generic,
        confidence);
  }

  /** The counted noun phrase or unit as written; null when there is none. */
  public String objectText(AnnotatedText text) {
    return objectFirst < 0 ? null : text.between(objectFirst, objectEnd);
  }

  /** The subject of the governing verb as written; null when unknown. */
  public String subjectText(AnnotatedText text) {
    return subjectFirst < 0 ? null : text.between(subjectFirst, subjectEnd);
  }

  /**
   * Starts a claim of this quantity; attribution, place and time are the caller's to add.
   *
   * @param text the text it was found in
   * @param sentence the sentence that holds it
   * @param sentenceIndex the index that the claim carries
   */
  public Claim.Builder toClaim(AnnotatedText text, int sentence, int sentenceIndex) {
    int begin = text.begin(firstToken);
    int end = text.end(endToken - 1);
    Claim.Builder claim =
        Claim.at(ClaimType.QUANTITY, ruleId, sentenceIndex)
            .span(begin, end)
            .sentence(text.sentenceBegin(sentence), text.sentenceEnd(sentence))
            .predicate(predicate, predicateClass)
            .object(objectText(text), quantity.unit())
            .quantity(span == QuantityRange.CHANGE_FROM ? quantity.withoutTrend() : quantity)
            .confidence(confidence)
            .evidence("quantity", begin, end);
    if (objectFirst >= 0) {
      claim.evidence("object", text.begin(objectFirst), text.end(objectEnd - 1));
    }
    if (subjectFirst >= 0) {
      claim.subject(subjectText(text), null);
      claim.evidence("subject", text.begin(subjectFirst), text.end(subjectEnd - 1));
    }
    return claim;
  }
}
