package org.newsconcord.claims.measured;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRole;

/**
 * Finds the verb of which a quantity is the subject: {@code 40 percent of farmers will not plant
 * corn, six protesters staged a sit-in}. Stateless.
 *
 * @param verb the main verb; -1 when none stands behind
 * @param from where its group may begin
 */
record ToldVerb(int verb, int from) {
  static final ToldVerb NONE = new ToldVerb(-1, -1);

  /** The verb behind a quantity and its thing, in a sentence that ends at {@code to}. */
  static ToldVerb of(TaggedText t, QuantityMention m, int[] thing, int to) {
    boolean counts = m.role() == QuantityRole.COUNT || m.role() == QuantityRole.PERCENT;
    boolean linked = m.firstToken() > 0 && t.is(m.firstToken() - 1, WordClass.ADP);
    int own = Math.max(m.endToken(), m.objectEnd());
    int from = thing == null || thing[0] < m.firstToken() ? own : Math.max(own, thing[1]);
    if (!counts || linked && t.sentence[m.firstToken() - 1] == t.sentence[m.firstToken()]) {
      return NONE;
    }
    int i = from;
    boolean helped = false;
    while (i < to
        && (t.is(i, WordClass.AUX) || t.is(i, WordClass.ADV) || t.is(i, WordClass.PART))) {
      helped |= t.is(i, WordClass.AUX);
      i++;
    }
    boolean main = i < to && t.is(i, WordClass.VERB) && !(i + 1 < to && t.is(i + 1, "than"));
    boolean alone =
        main && SubjectPhrases.isFinite(t, i) && (!isParticiple(t, i) || takes(t, i, to));
    return main && (helped || alone) ? new ToldVerb(i, from) : NONE;
  }

  private static boolean isParticiple(TaggedText t, int i) {
    return t.isEd(i) || t.lower[i].endsWith("en");
  }

  /** Whether an object or a clause stands behind, so that the form is no participle. */
  private static boolean takes(TaggedText t, int verb, int to) {
    int next = verb + 1;
    return next < to
        && (t.is(next, WordClass.DET)
            || t.is(next, WordClass.PROPN)
            || t.is(next, WordClass.PRON)
            || t.is(next, WordClass.NOUN)
            || t.is(next, WordClass.SCONJ));
  }
}
