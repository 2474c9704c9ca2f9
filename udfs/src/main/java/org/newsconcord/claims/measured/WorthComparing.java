package org.newsconcord.claims.measured;

import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRole;
import org.newsconcord.text.TokenKind;

/**
 * Tells quantities that two texts could agree or differ on from those that say nothing: "one ally",
 * "several ways", "the two", a number without a thing, a number in a question. Stateless.
 */
final class WorthComparing {
  /** Vague counts below this say little unless they count people in harm. */
  private static final double LEAST_VAGUE = 20;

  /** Bare numbers below this are mostly pronouns: the two, both three. */
  private static final double LEAST_BARE = 10;

  /** All of something: "100 percent sure". */
  private static final double WHOLE = 100;

  /** Numbers from which on a sentence without a verb is a table. */
  private static final int LEAST_TABLE = 8;

  private WorthComparing() {}

  static boolean test(TaggedText t, QuantityMention m, int[] thing, int s) {
    if (!m.isClaim() || isQuestion(t, s)) {
      return false;
    }
    boolean people = m.people() && m.role() == QuantityRole.COUNT;
    boolean counted = m.role() == QuantityRole.COUNT;
    boolean vague = m.quantity().hedge() == Hedge.VAGUE && m.value() < LEAST_VAGUE;
    boolean one =
        counted && m.value() == 1 && m.quantity().hedge() == Hedge.EXACT && Double.isNaN(m.upper());
    boolean known =
        counted && m.value() < LEAST_BARE && isDefinite(t, m.firstToken() - 1, t.first(s));
    boolean lasts = m.role() == QuantityRole.DURATION;
    boolean dates =
        lasts && (t.in(Math.max(0, m.firstToken() - 1), WordGroup.SPAN_NAMER) || isDated(t, m, s));
    if (((counted || lasts) && vague || one || known || dates) && !people) {
      return false;
    }
    if (saysNothing(t, m, thing) || isLabel(t, m) || isTable(t, s)) {
      return false;
    }
    boolean bare = m.role() == QuantityRole.BARE && m.quantity().unit() == null;
    if (bare && isDefinite(t, m.firstToken() - 1, t.first(s))) {
      return false; // the 28 needed
    }
    boolean small = bare && Math.abs(m.value()) < LEAST_BARE && !m.trendBefore();
    return !small && (!bare || thing != null);
  }

  /** {@code three ways, a two-step, 100 percent sure, a billion-dollar brand}. */
  private static boolean saysNothing(TaggedText t, QuantityMention m, int[] thing) {
    boolean counted = m.role() == QuantityRole.COUNT && !m.people();
    boolean few = counted && m.value() < LEAST_BARE;
    boolean hyphen = m.objectFirst() > 0 && t.mark(m.objectFirst() - 1, '-');
    boolean whole =
        m.role() == QuantityRole.PERCENT
            && m.value() == WHOLE
            && m.quantity().hedge() == Hedge.EXACT
            && (thing == null || isQuality(t, Math.min(m.endToken(), t.size - 1)));
    boolean size = m.role() == QuantityRole.MONEY && hyphen && m.endToken() == m.firstToken() + 1;
    boolean often = m.quantity().hedge() == Hedge.VAGUE && m.ruleId().equals("quantity.ratio");
    return few && (m.generic() || hyphen)
        || isUnread(t, m)
        || often
        || whole
        || size && !t.text.is(m.firstToken(), TokenKind.NUMBER);
  }

  /**
   * A counted word that is no noun, or another number: {@code two critical in crash, 3 3 replies,
   * dozens of existing ones, 30-year-olds}.
   */
  private static boolean isUnread(TaggedText t, QuantityMention m) {
    int first = m.objectFirst();
    int head = m.objectEnd() - 1;
    if (first < 0 || head < first) {
      return false;
    }
    boolean counted = m.role() == QuantityRole.COUNT && !m.people() && first >= m.endToken();
    boolean adjective = t.is(head, WordClass.ADJ) && !t.lower[head].endsWith("s");
    boolean number =
        first == m.endToken()
            && first < head
            && t.text.is(first, TokenKind.NUMBER)
            && !t.text.isGlued(first + 1);
    boolean group =
        m.role() == QuantityRole.AGE
            && t.lower[head].endsWith("olds")
            && !(m.firstToken() > 0 && t.is(m.firstToken() - 1, WordClass.NUM));
    return counted && (adjective || number || t.is(head, WordClass.NUM) || t.is(head, "ones"))
        || group;
  }

  private static boolean isQuality(TaggedText t, int i) {
    return t.is(i, WordClass.ADJ) || t.is(i, WordClass.VERB) || t.is(i, WordClass.ADV);
  }

  /** {@code 20% 30 40 50}: the labels of a chart. */
  private static boolean isLabel(TaggedText t, QuantityMention m) {
    int next = m.endToken();
    return next + 1 < t.size
        && t.text.is(next, TokenKind.NUMBER)
        && !t.text.isGlued(next)
        && t.text.is(next + 1, TokenKind.NUMBER);
  }

  /** {@code two days after the flood, 20 minutes before}: when, not how long. */
  private static boolean isDated(TaggedText t, QuantityMention m, int s) {
    int next = Math.min(Math.max(m.endToken(), m.objectEnd()), t.size - 1);
    int before = m.firstToken() - 1;
    boolean served = before >= t.first(s) && t.is(before, WordClass.VERB) && t.is(next, "before");
    boolean lasts = before >= t.first(s) && t.is(before, "for");
    return !lasts
        && !served
        && next < t.last(s)
        && (t.is(next, "after")
            || t.is(next, "before")
            || t.is(next, "since")
            || t.is(next, "into")
            || t.is(next, "until"));
  }

  /** {@code Texas 4 % Ohio 3 % Utah 2 %}: many numbers and no verb. */
  private static boolean isTable(TaggedText t, int s) {
    int numbers = 0;
    for (int i = t.first(s); i < t.last(s); i++) {
      if (t.is(i, WordClass.VERB) || t.is(i, WordClass.AUX)) {
        return false;
      }
      numbers += t.text.is(i, TokenKind.NUMBER) ? 1 : 0;
    }
    return numbers >= LEAST_TABLE;
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
