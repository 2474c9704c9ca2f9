package org.newsconcord.claims.measured;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRole;
import org.newsconcord.text.TokenKind;

/** The words of a phrase that may be what a quantity measures. Stateless. */
final class ThingWords {
  private ThingWords() {}

  /** Whether its thing is another than the noun that it counts or the person whose age it is. */
  static boolean isMeasured(QuantityMention m) {
    return m.role() == QuantityRole.MONEY
        || m.role() == QuantityRole.PERCENT
        || m.role() == QuantityRole.MEASURE;
  }

  static boolean isNoun(TaggedText t, int i) {
    return t.is(i, WordClass.NOUN) || t.is(i, WordClass.PROPN);
  }

  static boolean isParticiple(TaggedText t, int i) {
    return t.isIng(i) || t.isEd(i);
  }

  /** The end of a noun phrase, hyphens inside its words too: 30-year-olds in the city. */
  static int end(TaggedText t, int first, int to) {
    boolean pair =
        first + 3 < to
            && t.is(first, WordClass.ADJ)
            && t.is(first + 1, WordClass.CCONJ)
            && t.is(first + 2, WordClass.ADJ); // economic and fiscal gains
    int end = NounPhrases.end(t, pair ? first + 2 : first, to);
    boolean glued = end > first && end + 1 < to && t.mark(end, '-') && t.text.isGlued(end + 1);
    int rest = glued ? NounPhrases.end(t, end + 1, to) : end;
    return glued ? Math.max(end, rest) : end;
  }

  /** Of "48 percent of voters" the voters: a phrase that counts is no thing itself. */
  static int[] whole(TaggedText t, int first, int end) {
    int from = first;
    for (int i = first; i < end; i++) {
      boolean number = t.is(i, WordClass.NUM) || t.text.is(i, TokenKind.NUMBER);
      boolean named = i == end - 1 && i > first && t.is(i - 1, WordClass.PROPN);
      if (number && !named) { // not of "the FTSE 100"
        int of = i;
        while (of < end && !t.is(of, "of")) {
          of++;
        }
        from = of + 1;
      }
    }
    return from < end ? trim(t, from, end) : null;
  }

  /** Without determiners and marks at its ends; null when nothing is left. */
  static int[] trim(TaggedText t, int first, int end) {
    int from = first;
    int to = end;
    while (from < to
        && (t.is(from, WordClass.DET)
            || t.is(from, WordClass.PUNCT)
            || NounPhrases.possessive(t, from))) {
      from++;
    }
    for (int i = from + 1; i + 1 < to; i++) {
      boolean joint = t.is(i, WordClass.CCONJ) || t.mark(i, ',');
      if (joint && t.text.is(i + 1, TokenKind.NUMBER)) {
        to = i; // white women and 44 percent of white voters
      }
    }
    while (to > from && (ends(t, to - 1) || t.is(to - 1, WordClass.DET))) {
      to--;
    }
    return from < to ? new int[] {from, to} : null;
  }

  private static boolean ends(TaggedText t, int i) {
    return t.is(i, WordClass.PUNCT) || t.is(i, WordClass.ADP) || t.is(i, WordClass.CCONJ);
  }
}
