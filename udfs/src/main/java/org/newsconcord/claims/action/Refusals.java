package org.newsconcord.claims.action;

import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;

/** Finds how far the refusal of a policy goes: "no new deals during his term". Stateless. */
final class Refusals {
  private static final int REACH = 3;

  private Refusals() {}

  /**
   * The time that a refusal is limited to, or else the word that restricts the policy, "new"; null
   * when nothing does.
   *
   * @param from first word of the policy
   * @param noun its noun
   * @param to end of the clause around it
   */
  static String limit(Passage passage, int from, int noun, int to) {
    TaggedText t = passage.words;
    int last = t.last(t.sentence[noun]);
    for (int k = to; k < Math.min(last, to + REACH); k++) {
      int end = t.is(k, "during") ? NounPhrases.end(t, k + 1, last) : k;
      if (end > k + 1) {
        return passage.text(k, end);
      }
    }
    for (int k = from; k < noun; k++) {
      if (t.in(k, WordGroup.RESTRICTOR)) {
        return t.lower[k];
      }
    }
    return null;
  }
}
