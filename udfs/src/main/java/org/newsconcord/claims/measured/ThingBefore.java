package org.newsconcord.claims.measured;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRole;

/** Finds what a quantity measures in the words before it: {@code a loss of $5m}. Stateless. */
final class ThingBefore {
  private ThingBefore() {}

  /** Before the quantity: a loss of, a price of, boosted the range by. */
  static int[] of(TaggedText t, QuantityMention m, int from) {
    int link = link(t, m, from);
    if (link <= from) {
      return link == from && ThingWords.isNoun(t, link) ? ThingWords.trim(t, from, link + 1) : null;
    }
    boolean linked = links(t, m, link) && !isPreposition(t, link, from);
    boolean bracket = t.mark(link, '(') && m.role() != QuantityRole.COUNT;
    int end = linked || bracket ? link : ThingWords.isNoun(t, link) ? link + 1 : -1;
    if (end <= from || !ThingWords.isNoun(t, end - 1) || isDirection(t.lower[end - 1])) {
      return null;
    }
    int start = NounPhrases.start(t, end, from);
    boolean verb =
        start > from && t.in(start - 1, WordGroup.RELATIVE)
            || end == m.firstToken() && isApart(t, m, start);
    boolean mean = QuantityClause.isMean(t, end - 1);
    boolean fits =
        start >= from && start < end && !verb && !mean && !SubjectPhrases.isTime(t, start, end);
    boolean moved = t.is(link, "up") || t.is(link, "down");
    boolean place =
        (bracket || moved)
            && start > from
            && t.is(start - 1, WordClass.ADP)
            && !t.is(start - 1, "with");
    int[] whole = fits && !place ? ThingWords.whole(t, start, end) : null;
    return whole == null ? null : extended(t, whole[0], whole[1], from);
  }

  /** The word before a quantity, adverbs left out: a population of only 55 million. */
  static int link(TaggedText t, QuantityMention m, int from) {
    int link = m.firstToken() - 1;
    while (link > from && t.is(link, WordClass.ADV) && t.is(link - 1, "of")) {
      link--;
    }
    return Math.max(link, 0);
  }

  private static boolean links(TaggedText t, QuantityMention m, int link) {
    boolean moves = m.trendBefore() && (t.is(link, "up") || t.is(link, "down"));
    boolean fitted = m.role() == QuantityRole.MEASURE && t.is(link, "with");
    boolean range =
        ThingWords.isMeasured(m) && (t.is(link, "from") || t.is(link, "between")) || fitted;
    boolean change = t.is(link, "by") || t.is(link, "at") || t.is(link, "to");
    return t.is(link, "of") || change || range || moves || isWorth(t, link);
  }

  /** {@code a bailout worth $5, a deal totaling $5}. */
  static boolean isWorth(TaggedText t, int i) {
    return t.is(i, "worth") || t.isIng(i) && t.grammar.has(WordGroup.MEASURING, t.base(i));
  }

  /** {@code in favor of}: a noun alone between two prepositions is one of them. */
  private static boolean isPreposition(TaggedText t, int of, int from) {
    return of - 2 >= from
        && t.is(of, "of")
        && t.is(of - 2, "in")
        && t.is(of - 1, WordClass.NOUN)
        && !t.lower[of - 1].endsWith("s");
  }

  /**
   * {@code cost taxpayers $5, in the city 4 percent, an eye-popping $5}: a noun right before the
   * quantity that is whom it cost, a place, or belongs to the quantity's own article.
   */
  private static boolean isApart(TaggedText t, QuantityMention m, int start) {
    boolean behind = start > 0 && t.sentence[start - 1] == t.sentence[start];
    boolean paid = m.role() == QuantityRole.MONEY && behind && t.is(start - 1, WordClass.VERB);
    boolean place = behind && t.is(start - 1, "in");
    boolean article = t.is(start, "a") || t.is(start, "an");
    return paid || place || article && start == m.firstToken() - 2;
  }

  /** Takes what an "of" before the phrase hangs on: the value of imports. */
  private static int[] extended(TaggedText t, int start, int end, int from) {
    int first = start;
    if (first - 2 >= from && t.is(first - 1, "of")) {
      int left = NounPhrases.start(t, first - 1, from);
      first = left >= from ? left : first;
    }
    return ThingWords.trim(t, first, end);
  }

  /** Adverbs that look like nouns: sixfold, upward. */
  private static boolean isDirection(String word) {
    return word.endsWith("fold") || word.startsWith("upward") || word.startsWith("downward");
  }
}
