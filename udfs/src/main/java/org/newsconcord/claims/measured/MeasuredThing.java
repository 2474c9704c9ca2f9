package org.newsconcord.claims.measured;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRole;
import org.newsconcord.text.TokenKind;

/**
 * Finds what a quantity measures: what the percentage is of, what the number counts with what
 * restricts it, what costs the money. In this order: the counted noun phrase; what follows "of" or
 * "in"; the noun right behind ({@code a 19% stake}); the noun right before ({@code a loss of $5m});
 * the subject. Stateless.
 */
final class MeasuredThing {
  private static final int LONGEST = 14;

  private MeasuredThing() {}

  /** The words of the thing, as first and end; null when the sentence does not say. */
  static int[] of(TaggedText t, QuantityMention m, QuantityClause clause, int from, int to) {
    int[] own = own(t, m, clause, from, to);
    int end = own == null ? -1 : own[1];
    while (own != null && end > own[0] && isTold(t, end - 1, own[0]) && !t.isIng(end - 1)) {
      end--; // the crowd stood
    }
    return own == null || end == own[0] || hasPronoun(t, own[0], end)
        ? null
        : new int[] {own[0], end};
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
      return restricted(t, m.objectFirst(), m.objectEnd(), to);
    }
    if (m.role() == QuantityRole.AGE && m.objectFirst() < 0) {
      return aged(t, m, from, clause);
    }
    int[] after = counted ? null : after(t, m, to);
    if (after != null) {
      return after;
    }
    boolean lasts = m.role() == QuantityRole.DURATION;
    boolean bare = m.role() == QuantityRole.COUNT && m.objectFirst() < 0;
    boolean placed = bare ? t.is(link(t, m, from), "of") : !counted && !lasts;
    int[] before = placed ? before(t, m, clause, from) : null;
    if (before != null) {
      return before;
    }
    int[] spentOn = spentOn(t, m, to);
    if (spentOn != null) {
      return spentOn;
    }
    if (counted && m.objectFirst() >= 0) {
      return restricted(t, m.objectFirst(), m.objectEnd(), to);
    }
    if (lasts && !isLasting(t, m.firstToken() - 1)) {
      return null;
    }
    if (m.role() == QuantityRole.AGE && !isTold(t, m.firstToken() - 1, from)) {
      return null; // they flew the 5-year-old to a clinic
    }
    return ThingOfClause.of(t, m, clause, from, to);
  }

  /** {@code ruled for 22 years, lasted two hours}, not {@code eleven days out}. */
  private static boolean isLasting(TaggedText t, int i) {
    return i >= 0 && (t.is(i, "for") || t.is(i, WordClass.VERB) || t.is(i, WordClass.AUX));
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

  /** Behind the quantity: of a whole, or the noun that it modifies. */
  private static int[] after(TaggedText t, QuantityMention m, int to) {
    int at = Math.max(m.endToken(), m.objectEnd());
    if (m.per() != null) {
      at = rateEnd(t, at, to);
    }
    if (at >= to) {
      return null;
    }
    boolean money = m.role() == QuantityRole.MONEY;
    boolean lasts = m.role() == QuantityRole.DURATION;
    boolean among = t.is(at, "among") && m.role() == QuantityRole.PERCENT;
    boolean of =
        among
            || t.is(at, "of") && !(lasts && isTimeOrNumber(t, at + 1))
            || money && t.is(at, "in") && at + 1 < to && isCommon(t, at + 1);
    if (of) {
      int first =
          at + 2 < to && ThingWords.isParticiple(t, at + 1) && ThingWords.isNoun(t, at + 2)
              ? at + 2
              : at + 1;
      int end = first < to ? NounPhrases.end(t, first, to) : to;
      boolean own = at + 1 < to && NounPhrases.possessive(t, at + 1);
      boolean noun = end > at + 1 && (own || !t.is(at + 1, WordClass.PRON));
      return noun && !SubjectPhrases.isTime(t, at + 1, at + 2)
          ? ThingWords.trim(t, at + 1, end)
          : null;
    }
    boolean hyphen = t.mark(at, '-') && t.text.isGlued(at);
    int noun = hyphen ? at + 1 : at;
    boolean modifies =
        noun < to && isModified(t, m, noun) && !m.trendBefore() && (hyphen || !lasts);
    int end = modifies ? NounPhrases.base(t, noun, to) : noun;
    end = modifies && end == noun ? noun + 1 : end;
    boolean thing =
        end > noun && !SubjectPhrases.isTime(t, noun, end) && !t.is(end - 1, WordClass.ADJ);
    return thing ? restricted(t, noun, end, to) : null;
  }

  /** {@code $5 million for the bridge, 10 percent on steel}: behind the amount, no time. */
  private static int[] spentOn(TaggedText t, QuantityMention m, int to) {
    int at = Math.max(m.endToken(), m.objectEnd());
    boolean money = m.role() == QuantityRole.MONEY;
    boolean on = at < to && t.is(at, "on") && (money || m.role() == QuantityRole.PERCENT);
    boolean spent = on || at < to && money && t.is(at, "for");
    int end = spent && !isTimeOrNumber(t, at + 1) ? NounPhrases.base(t, at + 1, to) : at;
    boolean noun = end > at + 1 && ThingWords.isNoun(t, end - 1);
    return noun && !SubjectPhrases.isTime(t, at + 1, end) ? ThingWords.trim(t, at + 1, end) : null;
  }

  private static boolean isModified(TaggedText t, QuantityMention m, int noun) {
    boolean change =
        t.is(noun, WordClass.VERB) && m.quantity().trend() != null && isDetermined(t, m);
    boolean open =
        change
            || t.is(noun, WordClass.NOUN)
            || t.is(noun, WordClass.ADJ)
            || t.is(noun, WordClass.PROPN);
    return open && !t.text.is(noun, TokenKind.NUMBER);
  }

  /** {@code a 19% drop}: the article says that the word behind is a noun. */
  private static boolean isDetermined(TaggedText t, QuantityMention m) {
    return m.firstToken() > 0 && t.is(m.firstToken() - 1, WordClass.DET);
  }

  private static boolean isCommon(TaggedText t, int i) {
    return (t.is(i, WordClass.NOUN) || t.is(i, WordClass.ADJ)) && !t.capital(i);
  }

  /** The end of the unit of a rate whose amount ends at a word: a month, per share. */
  static int rateEnd(TaggedText t, int at, int to) {
    int i = at;
    while (i < to && i < at + 4 && !t.is(i, WordClass.NOUN)) {
      i++;
    }
    return Math.min(to, i + 1);
  }

  /** Before the quantity: a loss of, a price of, boosted the range by. */
  private static int[] before(TaggedText t, QuantityMention m, QuantityClause clause, int from) {
    int link = link(t, m, from);
    if (link <= from) {
      return link == from && ThingWords.isNoun(t, link) ? ThingWords.trim(t, from, link + 1) : null;
    }
    boolean linked = links(t, m, link);
    boolean bracket = t.mark(link, '(') && m.role() != QuantityRole.COUNT;
    int end = linked || bracket ? link : ThingWords.isNoun(t, link) ? link + 1 : -1;
    if (end <= from || !ThingWords.isNoun(t, end - 1) || isDirection(t.lower[end - 1])) {
      return null;
    }
    int start = NounPhrases.start(t, end, from);
    boolean verb = start > from && t.in(start - 1, WordGroup.RELATIVE);
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
  private static int link(TaggedText t, QuantityMention m, int from) {
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
    return t.is(link, "of") || change || range || moves;
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

  /** A noun phrase with what restricts it behind: people in the city, increase in sales. */
  private static int[] restricted(TaggedText t, int first, int end, int to) {
    int limit = Math.min(to, first + LONGEST);
    int from = first + 1 < end && t.is(first, WordClass.NUM) ? first + 1 : first;
    int k = end;
    int links = 0;
    while (k + 1 < limit && links < 2 && restricts(t, k) && !isTimeOrNumber(t, k + 1)) {
      int next = NounPhrases.base(t, k + 1, limit);
      boolean pronoun = t.is(k + 1, WordClass.PRON) && !NounPhrases.possessive(t, k + 1);
      if (next <= k + 1 && !ThingWords.isNoun(t, k + 1)
          || pronoun
          || t.is(Math.max(k + 1, next - 1), WordClass.NUM)) {
        break;
      }
      k = Math.max(next, k + 2);
      links++;
    }
    return ThingWords.trim(t, from, k);
  }

  private static boolean restricts(TaggedText t, int k) {
    return t.is(k, "of")
        || t.is(k, "in")
        || t.is(k, "among")
        || t.is(k, "from")
        || t.is(k, "with")
        || t.is(k, "at")
        || t.is(k, "for")
        || t.is(k, "against")
        || t.is(k, "on");
  }

  private static boolean isTimeOrNumber(TaggedText t, int i) {
    return i >= t.size
        || SubjectPhrases.isTime(t, i, i + 1)
        || t.text.is(i, TokenKind.NUMBER)
        || i + 1 < t.size && SubjectPhrases.isTime(t, i + 1, i + 2);
  }
}
