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
 * Finds what a quantity measures in the words behind it: {@code of the voters, a 19% stake, $5
 * million for the bridge}. Stateless.
 */
final class ThingBehind {
  private static final int LONGEST = 10;

  private ThingBehind() {}

  /** Behind the quantity: of a whole, or the noun that it modifies. */
  static int[] of(TaggedText t, QuantityMention m, QuantityClause clause, int to) {
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
            || t.is(at, "of") && !(lasts && Restrictors.isTimeOrNumber(t, at + 1))
            || money && t.is(at, "in") && at + 1 < to && isCommon(t, at + 1);
    if (isRatio(m)) {
      return times(t, at, to);
    }
    return of ? whole(t, at, to) : modified(t, m, clause, at, to);
  }

  /** {@code six times the wealth of those}. */
  private static int[] times(TaggedText t, int at, int to) {
    int end = at < to && t.is(at, WordClass.DET) ? ThingWords.end(t, at, to) : at;
    return end > at + 1 ? ThingWords.trim(t, at, end) : null;
  }

  /** What stands behind an "of": of the voters, of those who voted. */
  private static int[] whole(TaggedText t, int of, int to) {
    int at = of + 1;
    if (at >= to) {
      return null;
    }
    boolean those = t.is(at, WordClass.PRON) || t.is(at, WordClass.DET);
    if (at + 2 < to && those && t.in(at + 1, WordGroup.RELATIVE)) {
      int end = Restrictors.clause(t, at + 1, to, false, true);
      return end > at + 1 ? new int[] {at, end} : null; // of those who use it
    }
    int first =
        at + 1 < to && ThingWords.isParticiple(t, at) && ThingWords.isNoun(t, at + 1) ? at + 1 : at;
    int end = first < to ? ThingWords.end(t, first, to) : to;
    boolean own = at < to && NounPhrases.possessive(t, at);
    boolean noun = end > at && (own || !t.is(at, WordClass.PRON));
    if (!noun || SubjectPhrases.isTime(t, at, at + 1)) {
      return null;
    }
    int limit = Math.min(to, end + LONGEST);
    int clause = Restrictors.clause(t, end, limit, limit < to, true);
    return ThingWords.trim(t, at, Restrictors.undated(t, at, clause));
  }

  /** The noun right behind: a 19% stake, a 90-day review. */
  static int[] modified(TaggedText t, QuantityMention m, QuantityClause clause, int at, int to) {
    boolean hyphen = at < to && t.mark(at, '-') && t.text.isGlued(at);
    int noun = hyphen ? at + 1 : at;
    boolean lasts = m.role() == QuantityRole.DURATION && !isHyphened(t, m);
    boolean modifies =
        noun < to && isModified(t, m, noun) && !m.trendBefore() && (hyphen || !lasts);
    int end = modifies ? NounPhrases.base(t, noun, to) : noun;
    end = modifies && end == noun ? noun + 1 : end;
    while (end > noun + 1 && SubjectPhrases.isTime(t, end - 1, end)) {
      end--; // 17-year-old males Monday
    }
    boolean thing =
        end > noun && !SubjectPhrases.isTime(t, noun, end) && !t.is(end - 1, WordClass.ADJ);
    boolean named = m.role() == QuantityRole.BARE && t.is(noun, WordClass.PROPN);
    boolean told = m.role() == QuantityRole.PERCENT && isAlone(t, m, noun, end, to);
    if (!thing || named || told) {
      return null; // 11 Handout, 16 percent disapprove
    }
    return isPerson(m)
        ? ThingWords.trim(t, noun, end)
        : Restrictors.of(t, noun, end, to, isFree(t, clause));
  }

  /** A form that may be a verb and closes its clause, without an article before the number. */
  private static boolean isAlone(TaggedText t, QuantityMention m, int noun, int end, int to) {
    boolean closes = end >= to || t.is(end, WordClass.PUNCT);
    return end == noun + 1 && t.isBase(noun) && closes && !isDetermined(t, m);
  }

  /** Whether a hyphen joins number and unit: a two-day visit. */
  static boolean isHyphened(TaggedText t, QuantityMention m) {
    int hyphen = m.objectFirst() - 1;
    return hyphen > 0 && t.mark(hyphen, '-') && t.text.isGlued(hyphen);
  }

  /** {@code $5 million for the bridge, 10 percent on steel}: behind the amount, no time. */
  static int[] spentOn(TaggedText t, QuantityMention m, int to) {
    int at = Math.max(m.endToken(), m.objectEnd());
    boolean money = m.role() == QuantityRole.MONEY;
    boolean used = money || m.role() == QuantityRole.DURATION;
    if (used && at + 1 < to && t.is(at, WordClass.VERB) && t.isIng(at)) {
      int doing = NounPhrases.base(t, at + 1, to);
      return doing > at + 1 ? ThingWords.trim(t, at, doing) : null; // $5 million lobbying
    }
    at = at + 1 < to && (t.is(at, "more") || t.is(at, "less")) ? at + 1 : at;
    boolean on = at < to && t.is(at, "on") && (money || m.role() == QuantityRole.PERCENT);
    boolean spent = on || at < to && money && t.is(at, "for");
    int end =
        spent && !Restrictors.isTimeOrNumber(t, at + 1) ? NounPhrases.base(t, at + 1, to) : at;
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

  /** Whether it is told of one person, whom a phrase behind rarely restricts. */
  static boolean isPerson(QuantityMention m) {
    return m.role() == QuantityRole.AGE || m.ruleId().endsWith("-one");
  }

  static boolean isRatio(QuantityMention m) {
    return m.ruleId().endsWith("ratio") && m.per() == null;
  }

  /** Whether no verb before the phrase may claim what stands behind it: has leaks into. */
  static boolean isFree(TaggedText t, QuantityClause clause) {
    int verb = clause.verb();
    return verb < 0 || t.is(verb, WordClass.AUX) || t.in(verb, WordGroup.HAVE);
  }
}
