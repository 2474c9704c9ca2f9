package org.newsconcord.claims.grammar;

import org.newsconcord.claims.WordClass;

/**
 * What stands after a verb: the construction that tells a report ("said that", "called for") from
 * other uses of the same verb.
 */
public enum VerbFrame {
  /** A quotation follows, directly or after a comma or colon. */
  QUOTE,
  /** A colon without a quotation. */
  COLON,
  THAT,
  /** to and a verb. */
  TO,
  /** how, what, whether, why, if ... */
  WH,
  /** A clause without that. */
  CLAUSE,
  /** A noun phrase. */
  NP,
  /** An adjective. */
  ADJ,
  /** An -ing form. */
  ING,
  ABOUT,
  FOR,
  ON,
  AT,
  AGAINST,
  AS,
  OF,
  TO_NP,
  WITH,
  IN,
  BY,
  PREP,
  /** Punctuation or the end of the sentence. */
  END,
  OTHER;

  /** The frame of the verb whose group ends before {@code next}, in a sentence that ends at end. */
  public static VerbFrame at(TaggedText t, int next, int end) {
    int i = next;
    while (i < end && t.is(i, WordClass.ADV) && !t.in(i, WordGroup.WH)) {
      i++;
    }
    if (i >= end) {
      return END;
    }
    String w = t.lower[i];
    if (QuoteMarks.opens(t.text, i)) {
      return QUOTE;
    }
    if (QuoteMarks.closes(t.text, i)) {
      return END;
    }
    if ((w.equals(",") || w.equals(":")) && i + 1 < end && QuoteMarks.opens(t.text, i + 1)) {
      return QUOTE;
    }
    if (w.equals(":")) {
      return COLON;
    }
    if (w.equals("that") && (i + 1 >= end || !t.is(i, WordClass.DET))) {
      return THAT;
    }
    if (t.in(i, WordGroup.WH)) {
      return WH;
    }
    if (w.equals("to")) {
      return i + 1 < end && verbAfter(t, i + 1, end) ? TO : TO_NP;
    }
    if (t.is(i, WordClass.ADP) || t.is(i, WordClass.SCONJ)) {
      return preposition(w);
    }
    return phrase(t, i, end);
  }

  private static boolean verbAfter(TaggedText t, int i, int end) {
    int k = i;
    while (k < end && t.is(k, WordClass.ADV)) {
      k++;
    }
    return k < end && (t.is(k, WordClass.VERB) || t.is(k, WordClass.AUX));
  }

  private static VerbFrame preposition(String w) {
    return switch (w) {
      case "about" -> ABOUT;
      case "for" -> FOR;
      case "on" -> ON;
      case "at" -> AT;
      case "against" -> AGAINST;
      case "as" -> AS;
      case "of" -> OF;
      case "with" -> WITH;
      case "in" -> IN;
      case "by" -> BY;
      default -> PREP;
    };
  }

  private static VerbFrame phrase(TaggedText t, int i, int end) {
    WordClass c = t.tag(i);
    return switch (c) {
      case PUNCT, CCONJ -> END;
      case PRON, DET, NOUN, PROPN, NUM, SYM -> clauseAt(t, i, end) ? CLAUSE : NP;
      case ADJ -> clauseAt(t, i, end) ? CLAUSE : nounSoon(t, i, end) ? NP : ADJ;
      case VERB -> t.isIng(i) ? ING : OTHER;
      default -> OTHER;
    };
  }

  private static boolean nounSoon(TaggedText t, int i, int end) {
    int k = i;
    while (k < end && (t.is(k, WordClass.ADJ) || t.is(k, WordClass.ADV))) {
      k++;
    }
    return k < end && (t.is(k, WordClass.NOUN) || t.is(k, WordClass.PROPN));
  }

  /** Whether a noun phrase at i is followed by a finite verb: the subject of a clause. */
  public static boolean clauseAt(TaggedText t, int i, int end) {
    int k = NounPhrases.end(t, i, end);
    if (k <= i || k >= end) {
      return false;
    }
    while (k < end && t.is(k, WordClass.ADV)) {
      k++;
    }
    if (k >= end) {
      return false;
    }
    if (t.is(k, WordClass.AUX)) {
      return true;
    }
    return t.is(k, WordClass.VERB) && !t.isIng(k);
  }
}
