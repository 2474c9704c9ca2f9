package org.newsconcord.claims.measured;

import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRole;

/**
 * Tells quantities that two texts could agree or differ on from those that say nothing: "one ally",
 * "several ways", "the two", a number without a thing, a number in a question. Stateless.
 */
final class WorthComparing {
  /** Vague counts below this say little unless they count people in harm. */
  private static final double LEAST_VAGUE = 20;

  /** Bare numbers below this are mostly pronouns: the two, both three. */
  private static final double LEAST_BARE = 10;

  private WorthComparing() {}

  static boolean test(TaggedText t, QuantityMention m, int[] thing, int s) {
    if (!m.isClaim() || isQuestion(t, s)) {
      return false;
    }
    boolean people = m.people();
    boolean counted = m.role() == QuantityRole.COUNT;
    boolean vague = m.quantity().hedge() == Hedge.VAGUE && m.value() < LEAST_VAGUE;
    boolean one =
        counted && m.value() == 1 && m.quantity().hedge() == Hedge.EXACT && Double.isNaN(m.upper());
    boolean known =
        counted && m.value() < LEAST_BARE && isDefinite(t, m.firstToken() - 1, t.first(s));
    if ((counted && vague || one || known) && !people) {
      return false;
    }
    boolean bare = m.role() == QuantityRole.BARE && m.quantity().unit() == null;
    boolean small = bare && Math.abs(m.value()) < LEAST_BARE && !m.trendBefore();
    return !small && (!bare || thing != null);
  }

  /** {@code the two men, our three sons}: told of before, not counted here. */
  private static boolean isDefinite(TaggedText t, int i, int from) {
    return i >= from
        && (t.is(i, "the")
            || t.is(i, "these")
            || t.is(i, "those")
            || t.is(i, "all")
            || NounPhrases.possessive(t, i)
            || NounPhrases.possessiveMark(t, i));
  }

  private static boolean isQuestion(TaggedText t, int s) {
    int last = t.last(s) - 1;
    int first = t.first(s);
    return t.mark(last, '?') || last > first && t.mark(last - 1, '?');
  }
}
