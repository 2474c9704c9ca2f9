package org.newsconcord.claims.circumstance;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;

/**
 * An expression of time or place in its sentence.
 *
 * @param link first word of the prepositions before it, "by the end of" too; its own first word
 *     when there are none
 * @param from its first word
 * @param to its end, exclusive
 */
record Circumstance(int link, int from, int to) {

  /** The expression over these words. */
  static Circumstance of(TaggedText t, int from, int to) {
    int first = t.first(t.sentence[from]);
    int link = from;
    while (link > first
        && (links(t, link - 1)
            || t.in(link - 1, WordGroup.PART_OF_TIME) && link < from && t.is(link, "of"))) {
      link--;
    }
    return new Circumstance(link, from, to);
  }

  private static boolean links(TaggedText t, int i) {
    return t.is(i, WordClass.ADP)
        || t.is(i, WordClass.ADV)
        || t.is(i, WordClass.SCONJ)
        || t.is(i, WordClass.DET)
        || t.is(i, "to");
  }
}
