package org.newsconcord.claims.measured;

import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbGroup;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRole;

/**
 * Tells bounds that their verb denies: {@code cannot lose more than two}, {@code no candidate won
 * more than half}, {@code has never paid less than $5 million} say two at most, half at most, $5
 * million at least. Stateless.
 */
final class DeniedBounds {
  private DeniedBounds() {}

  /** Whether the verb right before the bound denies it, in a sentence that begins at a token. */
  static boolean test(TaggedText t, QuantityMention m, int from) {
    Hedge hedge = m.quantity().hedge();
    boolean comparison = hedge == Hedge.MORE_THAN || hedge == Hedge.LESS_THAN;
    boolean bound = comparison && m.firstToken() > from && m.firstToken() < m.amountToken();
    if (bound && t.in(m.firstToken() - 1, WordGroup.NEGATOR)) {
      return true; // is not over $5
    }
    int verb = bound ? verb(t, m, from) : -1;
    if (verb < 0 || t.isIng(verb) && !t.is(verb - 1, WordClass.AUX)) {
      return false;
    }
    VerbGroup group = leading(t, VerbGroup.at(t, verb, from), from);
    int[] subject = SubjectPhrases.of(t, group.from(), from);
    boolean nobody = subject != null && t.in(subject[0], WordGroup.NOBODY);
    return nobody || group.negated() && (m.role() != QuantityRole.COUNT || isAny(t, group));
  }

  /** The verb of a bound, with no more than adverbs or one preposition between. */
  private static int verb(TaggedText t, QuantityMention m, int from) {
    int i = m.firstToken();
    if (t.is(i, WordClass.VERB)) {
      return i; // may not exceed $2,000
    }
    boolean lasts = m.role() == QuantityRole.DURATION;
    int links = 0;
    i--;
    while (i >= from && (t.is(i, WordClass.ADV) || t.is(i, WordClass.ADP))) {
      boolean link = t.is(i, WordClass.ADP) && !t.in(i, WordGroup.PARTICLE) || t.is(i, "in");
      links += link ? 1 : 0;
      i--;
    }
    boolean beside = lasts ? links == 0 : links <= 1; // not seen in more than a week
    boolean verbal = i >= from && (t.is(i, WordClass.VERB) || t.is(i, WordClass.AUX));
    return beside && verbal ? i : -1;
  }

  /** The verb or adjective that leads to an infinitive: cannot afford to, is not likely to. */
  private static VerbGroup leading(TaggedText t, VerbGroup group, int from) {
    VerbGroup first = group;
    while (!first.negated() && first.isLoneInfinitive(t) && first.from() > from) {
      int lead = first.from() - 1;
      boolean leads = t.is(lead, WordClass.VERB) || t.is(lead, WordClass.ADJ);
      if (!leads) {
        return first;
      }
      first = VerbGroup.at(t, lead, from);
    }
    return first;
  }

  /**
   * Whether what is denied is any such number: cannot, never; "has not paid more than 800 workers"
   * may speak of 800 who are not paid.
   */
  private static boolean isAny(TaggedText t, VerbGroup group) {
    for (int i = group.from(); i < group.verb(); i++) {
      if (t.is(i, "never") || t.is(i, "cannot") || t.in(i, WordGroup.POSSIBLE)) {
        return true;
      }
    }
    return group.modality() != Modality.ASSERTED;
  }
}
