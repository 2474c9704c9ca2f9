package org.newsconcord.claims.measured;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRole;

/**
 * Finds what the clause around a quantity says that it measures, where no phrase beside the
 * quantity does: the subject of a verb that tells an amount, the noun of a relative clause, whom
 * the sentence opens with. Stateless.
 */
final class ThingOfClause {
  private ThingOfClause() {}

  /** The words of the thing, as first and end; null when the clause does not say. */
  static int[] of(TaggedText t, QuantityMention m, QuantityClause clause, int from, int to) {
    if (!tells(t, m, clause)) {
      return null;
    }
    int[] subject = subject(t, clause);
    boolean lasts = m.role() == QuantityRole.DURATION;
    int[] found = subject == null && !lasts ? antecedent(t, m, from) : subject;
    return found == null && m.role() == QuantityRole.PERCENT ? among(t, m, to) : found;
  }

  /** {@code Among farmers, 60 percent say}: whom the sentence opens with. */
  private static int[] among(TaggedText t, QuantityMention m, int to) {
    int first = t.first(t.sentence[m.firstToken()]);
    int end = t.is(first, "among") ? NounPhrases.end(t, first + 1, to) : first;
    return end > first + 1 && end < m.firstToken() ? ThingWords.trim(t, first + 1, end) : null;
  }

  /**
   * Whether the verb tells the amount of its subject: {@code the bridge costs $5m}, not {@code the
   * party raised $5m}, whose subject owns or pays it.
   */
  private static boolean tells(TaggedText t, QuantityMention m, QuantityClause clause) {
    int verb = clause.verb();
    int link = Math.max(0, m.firstToken() - 1);
    boolean share =
        m.role() == QuantityRole.PERCENT
            && !m.trendBefore()
            && !t.is(link, "at")
            && !t.is(link, "to")
            && !t.is(link, "by");
    return m.role() != QuantityRole.MONEY && !share
        || verb < 0
        || t.is(verb, WordClass.AUX)
        || t.grammar.has(WordGroup.MEASURING, t.base(verb))
        || t.is(m.firstToken() - 1, "at") && t.isEd(verb);
  }

  /**
   * {@code the plan, which would cost $5m; tickets priced at $50}: the noun of a relative clause or
   * participle of which the quantity is told; null when none stands there.
   */
  private static int[] antecedent(TaggedText t, QuantityMention m, int from) {
    if (m.firstToken() - 1 <= from || !ThingWords.isMeasured(m)) {
      return null;
    }
    int i = m.firstToken() - 1;
    int verb = -1;
    while (i > from && isOfPredicate(t, i)) {
      verb = t.is(i, WordClass.ADP) || t.is(i, WordClass.ADV) || t.is(i, "to") ? verb : i;
      i--;
    }
    boolean relative = t.in(i, WordGroup.RELATIVE) && i > from;
    int end = relative ? t.mark(i - 1, ',') ? i - 1 : i : i + 1;
    boolean told = verb == end && ThingWords.isParticiple(t, verb);
    if (verb < 0 || !relative && !told || end <= from || !ThingWords.isNoun(t, end - 1)) {
      return null;
    }
    int start = NounPhrases.start(t, end, from);
    boolean fits = start >= from && !SubjectPhrases.isTime(t, start, end);
    return fits ? ThingWords.trim(t, start, end) : null;
  }

  /** A verb, and what may stand between it and its amount. */
  private static boolean isOfPredicate(TaggedText t, int i) {
    boolean word = t.is(i, WordClass.ADP) || t.is(i, WordClass.ADV) || t.is(i, WordClass.AUX);
    boolean misread = t.is(i, WordClass.NOUN) && i > 0 && t.in(i - 1, WordGroup.RELATIVE);
    boolean predicate = word || misread || t.is(i, WordClass.VERB) || t.is(i, "to");
    return predicate && !t.in(i, WordGroup.RELATIVE);
  }

  static int[] subject(TaggedText t, QuantityClause clause) {
    int[] subject = clause.subject();
    boolean named =
        subject != null && !(subject[1] - subject[0] == 1 && t.is(subject[0], WordClass.PRON));
    return named ? ThingWords.whole(t, subject[0], subject[1]) : null;
  }
}
