package org.newsconcord.claims.measured;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRole;

/**
 * Tells prepositions from hedges: {@code $5 billion over 10 years}, {@code asked about five laws}
 * and {@code over six pages, it lists} are no bounds or estimates. Stateless.
 */
final class Prepositions {
  private static final int REACH = 8;

  private Prepositions() {}

  /** Whether the hedge of a quantity is a preposition, in a sentence that begins at a token. */
  static boolean leads(TaggedText t, QuantityMention m, int from) {
    int at = m.firstToken();
    if (at == m.amountToken()) {
      return false;
    }
    if (t.is(at, "some") && m.objectFirst() > 0 && t.mark(m.objectFirst() - 1, '-')) {
      return true; // some three-day deal
    }
    if (t.is(at, "up")) {
      return isTotal(t, at, from);
    }
    if (t.is(at, "over") && m.role() == QuantityRole.DURATION) {
      return at == from || isSpan(t, at - 1);
    }
    boolean counted = m.role() == QuantityRole.COUNT;
    if (counted && t.is(at, "over") && at == from) {
      int comma = Math.max(m.endToken(), m.objectEnd());
      return comma + 1 < t.size && t.mark(comma, ',') && t.is(comma + 1, WordClass.PRON);
    }
    return counted
        && at > from
        && (t.is(at, "over") || t.is(at, "about"))
        && (isTopic(t, at - 1) || t.is(at, "about") && isTelling(t, at - 1))
        && !hasVerb(t, m);
  }

  /** {@code the toll is now up to 42, brought the total up to 42}: a total reached, no bound. */
  private static boolean isTotal(TaggedText t, int up, int from) {
    for (int i = up - 1; i >= from && i > up - REACH; i--) {
      if (t.in(i, WordGroup.TOTAL)) {
        return true;
      }
      boolean passes =
          t.is(i, WordClass.AUX)
              || t.is(i, WordClass.VERB)
              || t.is(i, WordClass.ADV)
              || isAfter(t, i);
      if (!passes) {
        return false;
      }
    }
    return false;
  }

  /** Words of the phrase behind a total: the number of dead. */
  private static boolean isAfter(TaggedText t, int i) {
    return t.is(i, WordClass.ADP) || t.is(i, WordClass.NOUN) || t.is(i, WordClass.ADJ);
  }

  /** What a stretch of time stands behind: an amount, a noun, a mark. */
  private static boolean isSpan(TaggedText t, int i) {
    return t.is(i, WordClass.NOUN)
        || t.is(i, WordClass.PROPN)
        || t.is(i, WordClass.NUM)
        || t.is(i, WordClass.SYM)
        || t.is(i, WordClass.PUNCT);
  }

  /** A noun that may have a topic: questions about, a dispute over. */
  private static boolean isTopic(TaggedText t, int i) {
    return t.is(i, WordClass.NOUN) && !t.capital(i) && !SubjectPhrases.isTime(t, i, i + 1);
  }

  private static boolean isTelling(TaggedText t, int i) {
    return t.is(i, WordClass.VERB) && t.grammar.has(WordGroup.TELLING, t.base(i));
  }

  private static boolean hasVerb(TaggedText t, QuantityMention m) {
    int at = Math.max(m.endToken(), m.objectEnd());
    return at < t.size && (t.is(at, WordClass.AUX) || t.is(at, WordClass.VERB));
  }
}
