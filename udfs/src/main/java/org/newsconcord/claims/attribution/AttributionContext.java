package org.newsconcord.claims.attribution;

import java.util.List;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.QuoteMarks;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbFrame;

/**
 * What stands around each word of a text, in numbers: the verbs and cues to its left and right, the
 * clause and the quotation it stands in, what the rules take it for. Filled sentence by sentence;
 * not thread-safe.
 */
final class AttributionContext {
  /** Kinds of {@link #quote}. */
  static final int OUTSIDE = 0;

  static final int OPENS = 1;
  static final int INSIDE = 2;
  static final int CLOSES = 3;

  /** From this value on, {@link #rule} says that a rule found a cue here. */
  private static final int RULE_CUE = 7;

  private static final double SURE = 0.6;
  private static final int RATES = 10;
  private static final int NO_CUE = 7;
  private static final int NEAR = 4;
  private static final int MIDDLE = 6;
  private static final int FAR = 12;
  private static final int PHRASE = 99;
  private static final int OPEN_MARK = 11;
  private static final int CLOSE_MARK = 12;
  private static final int NUMBER = 13;

  final TaggedText t;
  private final ReportingVerbs verbs;

  /** The word; one number for all quotation marks of a kind, and for all numbers. */
  final int[] word;

  /** Whether it opens, closes or stands in a quotation. */
  final int[] quote;

  /** What the rules take it for: a label, or a cue of one of three kinds. */
  final int[] rule;

  /** Base form of a verb; 0 for other words. */
  final int[] lemma;

  /** How often such a verb reports in its construction; 0 for other words. */
  final int[] rate;

  /** Nearest cues of the rules in the sentence: their verbs, and how far they are. */
  final int[] cueBefore;

  final int[] cueAfter;
  final int[] toCueBefore;
  final int[] toCueAfter;

  /** First word after the last punctuation. */
  final int[] clause;

  /** Nearest words that open or divide clauses. */
  final int[] dividerBefore;

  final int[] dividerAfter;

  /** What stands between the punctuation around the word: first class, verbs, cue. */
  final int[] segment;

  /** The shape of the sentence: cues and quotations. */
  final int[] outline;

  AttributionContext(TaggedText t, ReportingVerbs verbs, List<Attribution> byRule) {
    this.t = t;
    this.verbs = verbs;
    int n = t.size;
    word = new int[n];
    quote = new int[n];
    lemma = new int[n];
    rate = new int[n];
    cueBefore = new int[n];
    cueAfter = new int[n];
    toCueBefore = new int[n];
    toCueAfter = new int[n];
    clause = new int[n];
    dividerBefore = new int[n];
    dividerAfter = new int[n];
    segment = new int[n];
    outline = new int[n];
    rule = rules(n, byRule);
  }

  private static int[] rules(int size, List<Attribution> byRule) {
    byte[] labels = new byte[size];
    byRule.forEach(a -> a.mark(labels));
    int[] rule = new int[size];
    for (int i = 0; i < size; i++) {
      rule[i] = labels[i];
    }
    for (Attribution a : byRule) {
      int kind = a.verb == null ? 2 : a.score >= SURE ? 1 : 0;
      for (int i = a.cueFrom; i < a.cueTo; i++) {
        if (SpanLabels.isIn(labels[i], AttributionPart.CUE)) {
          rule[i] = RULE_CUE + 2 * kind + (SpanLabels.begins(labels[i]) ? 0 : 1);
        }
      }
    }
    return rule;
  }

  /** Fills the columns of the words of one sentence. */
  void read(int from, int to) {
    int shape = 0;
    for (int i = from; i < to; i++) {
      quote[i] = quoteOf(i);
      word[i] = wordOf(i);
      if (t.is(i, WordClass.VERB)) {
        verb(i, to);
      }
      boolean first = isCue(i) && (i == from || !isCue(i - 1));
      shape = first && shape / 4 < 3 ? shape + 4 : shape;
      shape |= quote[i] == OUTSIDE ? 0 : i == from ? 3 : 2;
    }
    segments(from, to);
    before(from, to, shape);
    after(from, to);
  }

  private boolean isCue(int i) {
    return rule[i] >= RULE_CUE;
  }

  private int quoteOf(int i) {
    if (QuoteMarks.opens(t.text, i)) {
      return OPENS;
    }
    return QuoteMarks.closes(t.text, i) ? CLOSES : t.quote[i] >= 0 ? INSIDE : OUTSIDE;
  }

  private int wordOf(int i) {
    return switch (quote[i]) {
      case OPENS -> OPEN_MARK;
      case CLOSES -> CLOSE_MARK;
      default -> Character.isDigit(t.text.first(i)) ? NUMBER : t.lower[i].hashCode();
    };
  }

  private void verb(int i, int to) {
    lemma[i] = t.base(i).hashCode() | 1;
    ReportingVerbs.Entry entry = verbs.at(t, i);
    if (entry != null) {
      VerbFrame frame = VerbFrame.at(t, i + 1, to);
      rate[i] = 1 + frame.ordinal() * 16 + (int) (entry.rate(frame) * RATES);
    }
  }

  private void before(int from, int to, int shape) {
    int cue = 0;
    int at = Integer.MIN_VALUE / 2;
    int divider = 0;
    int start = 0;
    for (int i = from; i < to; i++) {
      start = i == from || t.is(i - 1, WordClass.PUNCT) ? word[i] : start;
      clause[i] = start;
      outline[i] = shape;
      cueBefore[i] = cue;
      toCueBefore[i] = bucket(i - at);
      dividerBefore[i] = divider;
      divider = divider(i, divider);
      if (isCue(i)) {
        at = i;
        cue = cueOf(i, cue);
      }
    }
  }

  private void after(int from, int to) {
    int cue = 0;
    int at = Integer.MAX_VALUE / 2;
    int divider = 0;
    for (int i = to - 1; i >= from; i--) {
      cueAfter[i] = cue;
      toCueAfter[i] = bucket(at - i);
      dividerAfter[i] = divider;
      divider = divider(i, divider);
      if (isCue(i)) {
        at = i;
        cue = cueOf(i, cue);
      }
    }
  }

  private int cueOf(int i, int before) {
    return lemma[i] != 0 ? lemma[i] : t.is(i, "according") ? PHRASE : before;
  }

  private static int bucket(int distance) {
    if (distance > 100) {
      return NO_CUE;
    }
    return distance > FAR ? 6 : distance > MIDDLE ? 5 : Math.min(distance, NEAR);
  }

  private int divider(int i, int before) {
    if (quote[i] == OPENS || quote[i] == CLOSES) {
      return quote[i] == OPENS ? 1 : 2;
    }
    if (isCue(i)) {
      return 3;
    }
    return switch (t.tag(i)) {
      case SCONJ -> t.is(i, "that") ? 4 : 5;
      case AUX -> 6;
      case VERB -> t.isIng(i) ? 7 : 8;
      case CCONJ -> 9;
      case PUNCT -> t.mark(i, ',') ? 10 : 11;
      case PART -> t.is(i, "to") ? 12 : before;
      case PRON -> t.is(i, "who") || t.is(i, "which") || t.is(i, "what") ? 13 : 14;
      default -> before;
    };
  }

  private void segments(int from, int to) {
    int end = to;
    int held = 0;
    for (int i = to - 1; i >= from; i--) {
      boolean punctuation = t.is(i, WordClass.PUNCT);
      if (punctuation || i == from) {
        int first = punctuation ? Math.min(i + 1, to - 1) : i;
        java.util.Arrays.fill(segment, i, end, t.tag(first).ordinal() * 8 + held);
        end = i;
        held = 0;
      }
      held |= verbKind(i) | (isCue(i) ? 1 : 0);
    }
  }

  private int verbKind(int i) {
    if (t.is(i, WordClass.AUX)) {
      return 4;
    }
    return t.is(i, WordClass.VERB) ? t.isIng(i) ? 2 : 4 : 0;
  }
}
