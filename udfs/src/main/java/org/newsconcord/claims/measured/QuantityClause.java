package org.newsconcord.claims.measured;

import java.util.List;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Act;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRole;
import org.newsconcord.text.TokenKind;

/**
 * The clause around a quantity: its verb and its subject, from word classes.
 *
 * @param verb the verb or copula left of the quantity; -1 when none governs it
 * @param subject the words of the subject; null when unknown, or when the quantity stands in it
 * @param told the nearest verb, which says how firmly: of "plans to hire 40" hire; -1 when none
 */
record QuantityClause(int verb, int[] subject, int told) {
  private static final QuantityClause NONE = new QuantityClause(-1, null);

  private QuantityClause(int verb, int[] subject) {
    this(verb, subject, verb);
  }

  /** The clause of a quantity in a sentence that begins at {@code from}. */
  static QuantityClause of(TaggedText t, QuantityMention m, List<Act> acts, int from) {
    if (isRelative(t, m)) {
      return NONE;
    }
    if (m.role() == QuantityRole.AGE
        && m.objectFirst() < 0
        && m.firstToken() > from
        && t.mark(m.firstToken() - 1, ',')) {
      return NONE; // Holt, 63, belongs to the name before the comma
    }
    if (m.firstToken() == from || isInNounPhrase(t, m, from) || isNamed(t, m, from)) {
      return NONE; // a wall with 87 stars
    }
    boolean apart = false;
    int told = -1;
    for (int i = m.firstToken() - 1; i >= from; i--) {
      if (opensClause(t, i)
          || isComparison(t, i)
          || isAside(t, i)
          || t.mark(i, ',') && !joins(t, i, m, from)) {
        return NONE;
      }
      if (t.is(i, WordClass.VERB) || t.is(i, WordClass.AUX)) {
        if (isSubject(t, m, apart)) {
          return NONE;
        }
        if (isSaying(t, i, m) || i > from && t.is(i - 1, "there")) {
          return NONE;
        }
        if (isOwned(t, m) || isGerund(t, i, from) || isAgent(t, i, m)) {
          return new QuantityClause(i, null);
        }
        told = told < 0 ? i : told;
        QuantityClause clause = governed(t, i, acts, from);
        if (clause.subject != null || !leadsOn(t, i, from)) {
          int[] rated = rated(t, m, i);
          return new QuantityClause(i, rated == null ? clause.subject : rated, told);
        }
      }
      apart |= t.mark(i, ',') || t.in(i, WordGroup.WH) || t.is(i, "when");
    }
    return NONE;
  }

  /** {@code 12 people, nine of whom were children}. */
  private static boolean isRelative(TaggedText t, QuantityMention m) {
    int of = m.endToken();
    return of + 1 < t.size && t.is(of, "of") && t.in(of + 1, WordGroup.RELATIVE);
  }

  /**
   * An infinitive or participle has the subject of the verb before it, unless a noun stands between
   * or the infinitive is what something is: the goal is to win.
   */
  private static boolean leadsOn(TaggedText t, int verb, int from) {
    boolean infinitive = verb > from && t.is(verb - 1, "to");
    boolean own =
        infinitive
            && verb - 2 >= from
            && (isNoun(t, verb - 2)
                || t.is(verb - 2, WordClass.PRON)
                || t.is(verb - 2, WordClass.AUX));
    return infinitive && !own || t.isIng(verb) || t.is(verb, WordClass.AUX);
  }

  /** What stands behind is told of another: compared with 29 percent of. */
  private static boolean isComparison(TaggedText t, int i) {
    return t.is(i, "than") || t.is(i, "compared") || t.is(i, "versus") || t.is(i, "vs.");
  }

  private static boolean isNoun(TaggedText t, int i) {
    return t.is(i, WordClass.NOUN) || t.is(i, WordClass.PROPN);
  }

  /** Brackets and dashes: what stands in them has no subject outside. */
  private static boolean isAside(TaggedText t, int i) {
    boolean run =
        t.is(i, WordClass.PUNCT) && t.end(i) - t.begin(i) > 1 && t.lower[i].startsWith("-");
    boolean apart = t.mark(i, '-') && !t.text.isGlued(i);
    return run || apart || t.mark(i, '(') || t.mark(i, '\u2013') || t.mark(i, '\u2014');
  }

  /** Whether a comma joins: the parts of a list of amounts, or a participle to its clause. */
  private static boolean joins(TaggedText t, int comma, QuantityMention m, int from) {
    boolean participle = t.is(comma + 1, WordClass.VERB) && t.isIng(comma + 1);
    int next = t.is(comma + 1, WordClass.CCONJ) ? comma + 2 : comma + 1;
    if (participle || next != m.firstToken()) {
      return participle;
    }
    for (int i = comma - 1; i >= from && !t.is(i, WordClass.VERB); i--) {
      if (t.is(i, WordClass.NUM) || t.text.is(i, TokenKind.NUMBER)) {
        return true;
      }
    }
    return false;
  }

  /** {@code the town's two-year history, a three-day visit}: it belongs to the noun behind it. */
  private static boolean isOwned(TaggedText t, QuantityMention m) {
    int end = m.endToken();
    boolean hyphen =
        m.role() == QuantityRole.DURATION
            && end < t.size
            && t.mark(end, '-')
            && t.text.isGlued(end);
    return hyphen || NounPhrases.possessiveMark(t, m.firstToken() - 1);
  }

  /** {@code chances of getting 60 votes}: whose chances they are does not get them. */
  private static boolean isGerund(TaggedText t, int verb, int from) {
    return t.isIng(verb) && verb > from && t.is(verb - 1, "of");
  }

  /** {@code phones held by two men, accused of fraud by two}: those who count do it. */
  static boolean isAgent(TaggedText t, int verb, QuantityMention m) {
    boolean counted = m.role() == QuantityRole.COUNT && verb < m.firstToken() - 1;
    return counted && t.is(m.firstToken() - 1, "by") && !t.isIng(verb);
  }

  /**
   * {@code the survey shows Holt at 9 percent, bringing the total to 40}: whom or what the amount
   * is told of; null when none is named.
   */
  private static int[] rated(TaggedText t, QuantityMention m, int verb) {
    int at = m.firstToken() - 1;
    boolean share = m.role() == QuantityRole.PERCENT && t.is(at, "at") && at - 1 > verb;
    boolean total = at - 1 > verb && t.is(at, "to") && t.in(at - 1, WordGroup.TOTAL);
    int start = share || total ? NounPhrases.start(t, at, verb + 1) : -1;
    return start == verb + 1 ? new int[] {start, at} : null;
  }

  /** {@code the mayor said 12 men and women were held}: told by the subject, not of it. */
  private static boolean isSaying(TaggedText t, int verb, QuantityMention m) {
    boolean says = t.in(verb, WordGroup.TOLD) || t.in(verb, WordGroup.SAYING);
    for (int i = verb + 1; i < m.firstToken(); i++) {
      says &= isNoun(t, i) || t.is(i, WordClass.CCONJ) || t.is(i, WordClass.DET);
    }
    if (!says) {
      return false;
    }
    for (int i = m.endToken(); i < t.size && !t.is(i, WordClass.PUNCT); i++) {
      boolean finite = t.is(i, WordClass.AUX) || t.is(i, WordClass.VERB);
      if (finite || t.is(i, "to") || t.in(i, WordGroup.RELATIVE)) {
        return finite;
      }
    }
    return false;
  }

  /** {@code the mine lost 5 percent and the port 7}: the noun before is whose it is. */
  private static boolean isNamed(TaggedText t, QuantityMention m, int from) {
    int i = m.firstToken() - 1;
    while (i > from && (isNoun(t, i) || t.is(i, WordClass.DET))) {
      i--;
    }
    return i < m.firstToken() - 1 && t.is(i, WordClass.CCONJ);
  }

  /** {@code a wall with 87 stars}: the quantity belongs to the noun before, not to the verb. */
  private static boolean isInNounPhrase(TaggedText t, QuantityMention m, int from) {
    int link = m.firstToken() - 1;
    while (link > from
        && (t.is(link, WordClass.DET)
            || t.is(link, WordClass.ADJ)
            || NounPhrases.possessive(t, link))) {
      link--;
    }
    if (link > from && ThingBefore.isWorth(t, link) && isNoun(t, link - 1)) {
      return true; // a bailout worth $5 million
    }
    if (t.is(link, "of") && link - 2 > from && isMean(t, link - 1)) {
      link -= t.is(link - 2, WordClass.DET) ? 3 : 2; // rose by an average of
    }
    boolean change = t.is(link, "to") || t.is(link, "by") || t.is(link, "at");
    boolean lasts = m.role() == QuantityRole.DURATION && !t.is(link, "of");
    return link > from
        && t.is(link, WordClass.ADP)
        && !change
        && !lasts
        && isNoun(t, link - 1)
        && !SubjectPhrases.isTime(t, link - 1, link);
  }

  /** A noun that only says how the number behind "of" was reckoned. */
  static boolean isMean(TaggedText t, int i) {
    return t.is(i, "average") || t.is(i, "total");
  }

  /** Whether the quantity is the subject of a verb behind it: two guards ordered them out. */
  private static boolean isSubject(TaggedText t, QuantityMention m, boolean apart) {
    int at = Math.max(m.endToken(), m.objectEnd());
    if (at >= t.size || t.sentence[at] != t.sentence[m.firstToken()]) {
      return false;
    }
    boolean participle = t.isEd(at) || t.lower[at].endsWith("en");
    return t.is(at, WordClass.AUX)
        || t.is(at, WordClass.VERB) && SubjectPhrases.isFinite(t, at) && (apart || !participle);
  }

  private static QuantityClause governed(TaggedText t, int verb, List<Act> acts, int from) {
    for (Act act : acts) {
      if (act.verb() == verb && act.group().infinitive()) {
        return new QuantityClause(verb, null);
      }
      if (act.verb() == verb) {
        return new QuantityClause(verb, isNear(t, act) ? noun(t, nearest(t, act)) : null);
      }
    }
    int group = verb;
    while (group > from && t.is(group - 1, WordClass.AUX)) {
      group--;
    }
    boolean finite = t.is(verb, WordClass.AUX) || SubjectPhrases.isFinite(t, verb);
    int[] subject = finite ? SubjectPhrases.of(t, group, from) : null;
    return new QuantityClause(verb, subject == null ? null : noun(t, subject));
  }

  /** {@code the hunt for a man who shot two}: of the phrase before who the man. */
  private static int[] nearest(TaggedText t, Act act) {
    int[] subject = act.subject();
    int end = subject == null ? 0 : subject[1];
    int who = end < act.verb() && t.mark(end, ',') ? end + 1 : end;
    int start = subject != null && t.is(who, "who") ? NounPhrases.start(t, end, subject[0]) : -1;
    boolean inner = start > 0 && start > subject[0] && t.is(start - 1, WordClass.ADP);
    return inner ? new int[] {start, end} : subject;
  }

  /** Whether no relative pronoun refers to another noun than the subject. */
  private static boolean isNear(TaggedText t, Act act) {
    int end = act.subject() == null ? act.verb() : act.subject()[1];
    boolean beside = true;
    for (int i = end; i < act.verb(); i++) {
      if (t.in(i, WordGroup.RELATIVE) || isAside(t, i)) {
        return beside && !isAside(t, i);
      }
      beside &= t.mark(i, ',');
    }
    return true;
  }

  /** A subject that names something: no pronoun, no time. */
  private static int[] noun(TaggedText t, int[] subject) {
    if (subject == null || subject[0] >= subject[1]) {
      return null;
    }
    boolean there = subject[1] - subject[0] == 1 && t.is(subject[0], "there");
    boolean object = subject[1] - subject[0] == 1 && t.in(subject[0], WordGroup.OBJECT);
    boolean pronoun =
        object || there || subject[1] - subject[0] == 1 && t.in(subject[0], WordGroup.RELATIVE);
    boolean time = SubjectPhrases.isTime(t, subject[1] - 1, subject[1]);
    int[] named = trimmed(t, subject);
    int last = named[1] - 1;
    boolean number = named[1] - named[0] == 1 && t.is(last, WordClass.NUM); // in 1950
    boolean done = named[0] > 0 && t.is(named[0] - 1, WordClass.VERB) && t.isIng(named[0] - 1);
    boolean doing = subject[1] < t.size && t.isIng(subject[1]); // to people earning $5
    boolean linked = named[0] > 0 && !doing && Restrictors.links(t, named[0] - 1);
    if (number || linked || done && NounPhrases.possessive(t, named[0])) {
      return null; // voters casting their ballots rose, without notice freed
    }
    boolean people = last > named[0] && t.capital(last) && t.is(named[0], WordClass.DET);
    boolean adjective =
        t.is(last, WordClass.ADJ) && !people && !(last > named[0] && isNoun(t, last - 1));
    boolean cut = adjective || t.is(last, WordClass.DET);
    boolean amount = t.is(named[0], WordClass.SYM) || named[0] > 0 && t.mark(named[0] - 1, '-');
    return pronoun || time || cut || amount ? null : named;
  }

  /** Without adverbs, marks, an age or a clause at its end: the balances, too; Holt, 30. */
  private static int[] trimmed(TaggedText t, int[] subject) {
    int end = subject[1];
    while (end - 1 > subject[0] && (t.is(end - 1, WordClass.ADV) || t.mark(end - 1, ','))) {
      end--;
    }
    for (int i = subject[0] + 1; i + 1 < end; i++) {
      boolean apart = t.in(i + 1, WordGroup.RELATIVE) || end == i + 2 && t.is(i + 1, WordClass.NUM);
      end = t.mark(i, ',') && apart ? i : end;
    }
    return end == subject[1] || t.is(end - 1, WordClass.VERB)
        ? subject
        : new int[] {subject[0], end};
  }

  /** Whether a word or mark begins another clause than that of its left. */
  static boolean opensClause(TaggedText t, int i) {
    return t.mark(i, ';')
        || t.mark(i, ':')
        || t.mark(i, '\u2014')
        || t.is(i, WordClass.SCONJ) && !t.is(i, "as") && !t.is(i, "than")
        || t.in(i, WordGroup.WH)
        || t.in(i, WordGroup.RELATIVE);
  }
}
