package org.newsconcord.claims.measured;

import org.newsconcord.claims.grammar.Assertion;
import org.newsconcord.claims.quantity.QuantityMention;

/**
 * A quantity with what its sentence says of it.
 *
 * @param mention the quantity
 * @param clause the clause around it
 * @param thing words of what it measures, as first and end; null when the sentence does not say
 * @param subject words of whom or what it is told; null when not sure
 * @param predicate the verb of the claim; -1 when it takes none
 * @param said what the text commits to
 */
record MeasuredQuantity(
    QuantityMention mention,
    QuantityClause clause,
    int[] thing,
    int[] subject,
    int predicate,
    Assertion said) {}
