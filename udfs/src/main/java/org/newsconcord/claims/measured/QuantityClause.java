package org.newsconcord.claims.measured;

import java.util.List;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Act;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRole;

/**
 * The clause around a quantity: its verb and its subject, from word classes.
 *
 * @param verb the verb or copula left of the quantity; -1 when none governs it
 * @param subject the words of the subject; null when unknown, or when the quantity stands in it
 */
record QuantityClause(int verb, int[] subject) {
  private static final QuantityClause NONE = new QuantityClause(-1, null);

  /** The clause of a quantity in a sentence that begins at {@code from}. */
  static QuantityClause of(TaggedText t, QuantityMention m, List<Act> acts, int from) {
    if (m.role() == QuantityRole.AGE
        && m.objectFirst() < 0
        && m.firstToken() > from
        && t.mark(m.firstToken() - 1, ',')) {
      return NONE; // Holt, 63, belongs to the name before the comma
    }
    boolean apart = false;
    for (int i = m.firstToken() - 1; i >= from; i--) {
      if (opensClause(t, i)) {
        return NONE;
      }
      if (t.is(i, WordClass.VERB) || t.is(i, WordClass.AUX)) {
        if (isSubject(t, m, apart)) {
          return NONE;
        }
        QuantityClause clause = governed(t, i, acts, from);
        if (clause.subject != null || !leadsOn(t, i, from)) {
          return clause;
        }
      }
      apart |= t.mark(i, ',') || t.in(i, WordGroup.WH) || t.is(i, "when");
    }
    return NONE;
  }

  /** An infinitive or participle has the subject of the verb before it. */
  private static boolean leadsOn(TaggedText t, int verb, int from) {
    boolean infinitive = verb > from && t.is(verb - 1, "to");
    return infinitive || t.lower[verb].endsWith("ing") || t.is(verb, WordClass.AUX);
  }

  /** Whether the quantity is the subject of a verb behind it: two guards ordered them out. */
  private static boolean isSubject(TaggedText t, QuantityMention m, boolean apart) {
    int at = Math.max(m.endToken(), m.objectEnd());
    if (at >= t.size || t.sentence[at] != t.sentence[m.firstToken()]) {
      return false;
    }
    boolean participle = t.lower[at].endsWith("ed") || t.lower[at].endsWith("en");
    return t.is(at, WordClass.AUX)
        || t.is(at, WordClass.VERB) && SubjectPhrases.isFinite(t, at) && (apart || !participle);
  }

  private static QuantityClause governed(TaggedText t, int verb, List<Act> acts, int from) {
    for (Act act : acts) {
      if (act.verb() == verb && act.group().infinitive()) {
        return new QuantityClause(verb, null);
      }
      if (act.verb() == verb) {
        return new QuantityClause(verb, noun(t, act.subject()));
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
    return pronoun || time ? null : subject;
  }

  /** Whether a word or mark begins another clause than that of its left. */
  static boolean opensClause(TaggedText t, int i) {
    return t.mark(i, ';')
        || t.mark(i, ':')
        || t.mark(i, '\u2014')
        || t.is(i, WordClass.SCONJ) && !t.is(i, "as") && !t.is(i, "than")
        || t.in(i, WordGroup.RELATIVE);
  }
}
