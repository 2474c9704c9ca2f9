package org.newsconcord.claims.measured;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRole;

/**
 * Finds what a quantity measures: what the percentage is of, what the number counts with what
 * restricts it, what costs the money. In this order: the counted noun phrase; what follows "of" or
 * "in"; the noun right behind ({@code a 19% stake}); the noun right before ({@code a loss of $5m});
 * the subject. Stateless.
 */
final class MeasuredThing {
  private MeasuredThing() {}

  /** The words of the thing, as first and end; null when the sentence does not say. */
  static int[] of(TaggedText t, QuantityMention m, QuantityClause clause, int from, int to) {
    int[] own = own(t, m, clause, from, to);
    if (own == null) {
      return null;
    }
    int head = own[0];
    while (head < own[1] && !t.in(head, WordGroup.RELATIVE)) {
      head++;
    }
    int end = head;
    while (end > own[0] && isTold(t, end - 1, own[0]) && !t.isIng(end - 1) && head == own[1]) {
      end--; // the crowd stood
    }
    boolean none = end == own[0] || head == own[1] && hasPronoun(t, own[0], end);
    return none ? null : new int[] {own[0], head == own[1] ? end : own[1]};
  }

  /** Whether it is a pronoun, or holds the subject of another clause: really nice and we. */
  private static boolean hasPronoun(TaggedText t, int from, int end) {
    boolean pronoun = end - from == 1 && t.is(from, WordClass.PRON);
    for (int i = from; i < end; i++) {
      pronoun |= t.in(i, WordGroup.NOMINATIVE);
    }
    return pronoun;
  }

  private static int[] own(
      TaggedText t, QuantityMention m, QuantityClause clause, int from, int to) {
    boolean part = m.ruleId().equals("quantity.part") && m.objectFirst() >= 0;
    boolean counted = m.role() == QuantityRole.COUNT || part;
    if (counted && m.objectFirst() >= m.firstToken()) {
      int[] behind =
          ThingBehind.isHyphened(t, m)
              ? ThingBehind.modified(t, m, clause, m.objectEnd(), to)
              : null;
      return behind == null ? restricted(t, m, clause, to) : behind; // a 30-seat edge
    }
    if (m.ruleId().endsWith("-verb") || m.role() == QuantityRole.SCORE) {
      return null; // killing two
    }
    if (m.role() == QuantityRole.AGE && m.objectFirst() < 0) {
      return aged(t, m, from, clause);
    }
    int[] after = counted ? null : ThingBehind.of(t, m, clause, to);
    if (after != null) {
      return after;
    }
    boolean lasts = m.role() == QuantityRole.DURATION;
    boolean bare = m.role() == QuantityRole.COUNT && m.objectFirst() < 0;
    boolean own = !counted && !lasts && m.role() != QuantityRole.AGE;
    boolean placed =
        bare ? t.is(ThingBefore.link(t, m, from), "of") : own && !ThingBehind.isRatio(m);
    int[] before = placed ? ThingBefore.of(t, m, from) : null;
    if (before != null) {
      return before;
    }
    int[] spentOn = ThingBehind.spentOn(t, m, to);
    if (spentOn != null) {
      return spentOn;
    }
    if (counted && m.objectFirst() >= 0) {
      return restricted(t, m, clause, to);
    }
    if (lasts && !isLasting(t, m.firstToken() - 1) || ThingBehind.isRatio(m)) {
      return null;
    }
    if (m.role() == QuantityRole.AGE && !isTold(t, m.firstToken() - 1, from)) {
      return null; // they flew the 5-year-old to a clinic
    }
    return ThingOfClause.of(t, m, clause, from, to);
  }

  private static int[] restricted(TaggedText t, QuantityMention m, QuantityClause clause, int to) {
    int first = m.objectFirst();
    boolean owned = first - 1 > m.endToken() && NounPhrases.possessiveMark(t, first - 1);
    int owner = owned ? NounPhrases.start(t, first - 1, m.endToken() + 1) : first;
    first = owner > m.endToken() ? owner : first; // two of Johnson's deputies
    if (ThingBehind.isPerson(m) && t.lower[m.objectEnd() - 1].endsWith("old")) {
      return null; // a 17-year-old
    }
    return ThingBehind.isPerson(m)
        ? ThingWords.trim(t, first, m.objectEnd())
        : Restrictors.of(t, first, m.objectEnd(), to, ThingBehind.isFree(t, clause));
  }

  /** {@code ruled for 22 years, lasted two hours}, not {@code eleven days out, has two days}. */
  private static boolean isLasting(TaggedText t, int i) {
    boolean told = i >= 0 && (t.is(i, WordClass.VERB) || t.is(i, WordClass.AUX));
    return i >= 0 && t.is(i, "for") || told && !t.in(i, WordGroup.HAVE);
  }

  private static boolean isTold(TaggedText t, int verb, int from) {
    return verb >= from && (t.is(verb, WordClass.AUX) || t.is(verb, WordClass.VERB));
  }

  /** {@code Holt, 63, was}: the name before the comma, or the subject. */
  private static int[] aged(TaggedText t, QuantityMention m, int from, QuantityClause clause) {
    int comma = m.firstToken() - 1;
    boolean apposed = comma > from && t.mark(comma, ',') && isName(t, comma - 1, from);
    int start = apposed ? NounPhrases.start(t, comma, from) : -1;
    if (start >= from) {
      return ThingWords.trim(t, start, comma);
    }
    return isTold(t, comma, from) ? ThingOfClause.subject(t, clause) : null;
  }

  /** A noun, or what closes a name: John Holt III. */
  private static boolean isName(TaggedText t, int i, int from) {
    return ThingWords.isNoun(t, i) || i > from && t.capital(i) && t.is(i - 1, WordClass.PROPN);
  }
}
