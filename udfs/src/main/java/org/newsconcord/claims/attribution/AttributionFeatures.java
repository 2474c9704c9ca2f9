package org.newsconcord.claims.attribution;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.model.LinearChain;

/**
 * The features of each word that the model of attributions weighs: words, word classes, quotations,
 * verbs and cues around it, alone and together. A feature is the hash of its template and its
 * values. Not thread-safe.
 */
final class AttributionFeatures implements LinearChain.Observations {
  /** Features are numbers of so many bits. */
  static final int BITS = 19;

  /** Kinds of places between two words. */
  static final int PLACES = 16;

  private static final int MOST = 48;
  private static final int WORD = 1;
  private static final int BEYOND = 31;
  private static final int NONE = -7;

  private final AttributionContext c;
  private final TaggedText t;
  private int[] out;
  private int count;

  AttributionFeatures(AttributionContext context) {
    this.c = context;
    this.t = context.t;
  }

  @Override
  public int mostFeatures() {
    return MOST;
  }

  /** What stands before the word: a sentence's beginning, a comma, other punctuation, a word. */
  @Override
  public int place(int i) {
    if (i == 0 || t.sentence[i] != t.sentence[i - 1]) {
      return c.quote[i];
    }
    int before = t.mark(i - 1, ',') ? 2 : t.is(i - 1, WordClass.PUNCT) ? 3 : 1;
    return before * 4 + c.quote[i];
  }

  @Override
  public int features(int i, int from, int to, int[] features) {
    begin(features);
    here(i, from, to);
    cues(i);
    cueWords(i, from);
    clauses(i);
    segments(i);
    return count;
  }

  @Override
  public int steady(int i, int[] features) {
    begin(features);
    cues(i);
    clauses(i);
    return count;
  }

  @Override
  public boolean isSteady(int i) {
    int before = i - 1;
    return c.quote[i] == c.quote[before]
        && c.rule[i] == c.rule[before]
        && c.clause[i] == c.clause[before]
        && c.toCueBefore[i] == c.toCueBefore[before]
        && c.toCueAfter[i] == c.toCueAfter[before]
        && c.cueBefore[i] == c.cueBefore[before]
        && c.cueAfter[i] == c.cueAfter[before]
        && c.outline[i] == c.outline[before];
  }

  @Override
  public int moving(int i, int from, int to, int[] features) {
    begin(features);
    here(i, from, to);
    cueWords(i, from);
    segments(i);
    return count;
  }

  private void begin(int[] features) {
    out = features;
    count = 0;
  }

  /** The word, its neighbours, and what stands right here. */
  private void here(int i, int from, int to) {
    boolean opens = i == from;
    boolean ends = i + 1 == to;
    int word = c.word[i];
    int right = ends ? NONE : c.word[i + 1];
    words(i, word, opens ? NONE : c.word[i - 1], right, opens, ends);
    int rule = c.rule[i];
    put(17, rule);
    put(18, opens ? NONE : c.rule[i - 1], rule);
    put(19, rule, ends ? NONE : c.rule[i + 1]);
    put(20, rule, word);
    put(21, opens ? NONE : c.quote[i - 1], c.quote[i], ends ? NONE : c.quote[i + 1]);
    if (c.lemma[i] != 0) {
      put(22, c.lemma[i]);
      put(23, c.lemma[i], right);
      put(24, c.rate[i]);
    }
  }

  private void words(int i, int word, int left, int right, boolean opens, boolean ends) {
    int tag = t.tag(i).ordinal();
    int leftTag = opens ? BEYOND : t.tag(i - 1).ordinal();
    int rightTag = ends ? BEYOND : t.tag(i + 1).ordinal();
    put(WORD, word);
    put(2, left);
    put(3, right);
    put(4, left, word);
    put(5, word, right);
    put(6, tag);
    put(7, leftTag, tag);
    put(8, tag, rightTag);
    put(9, leftTag, tag, rightTag);
    put(10, word, rightTag);
    put(11, leftTag, word);
  }

  /** The cues around; steady, since far ones count as far. */
  private void cues(int i) {
    int quote = c.quote[i];
    int rule = c.rule[i];
    put(29, c.toCueBefore[i], quote, rule);
    put(30, c.toCueAfter[i], quote, rule);
    put(31, c.toCueBefore[i], c.toCueAfter[i], quote);
    put(32, c.cueBefore[i], quote);
    put(33, c.cueBefore[i], rule, c.toCueBefore[i]);
    put(34, c.cueAfter[i], quote, c.toCueAfter[i]);
  }

  private void cueWords(int i, int from) {
    put(35, c.cueBefore[i], i == from ? NONE : c.word[i - 1], c.word[i]);
  }

  /** The clause and the sentence around; steady. */
  private void clauses(int i) {
    int quote = c.quote[i];
    put(36, c.clause[i], quote);
    put(37, c.clause[i], c.rule[i]);
    put(39, c.outline[i], c.rule[i]);
    put(40, c.outline[i], quote, c.toCueBefore[i]);
  }

  private void segments(int i) {
    int rule = c.rule[i];
    int tag = t.tag(i).ordinal();
    put(41, c.segment[i], tag, rule * 4 + c.quote[i]);
    put(42, c.dividerAfter[i], c.cueBefore[i], c.toCueBefore[i]);
    put(43, c.dividerAfter[i], rule, tag);
    put(45, c.dividerBefore[i], rule, tag);
    put(46, c.dividerBefore[i], c.dividerAfter[i], c.toCueBefore[i]);
  }

  private void put(int template, int a) {
    put(template, a, 0, 0);
  }

  private void put(int template, int a, int b) {
    put(template, a, b, 0);
  }

  /** The number of the feature that a word, in lower case, has by itself. */
  static int ofWord(String lower) {
    return hash(WORD, lower.hashCode(), 0, 0);
  }

  private void put(int template, int a, int b, int d) {
    out[count++] = hash(template, a, b, d);
  }

  /** A multiplicative hash. */
  private static int hash(int template, int a, int b, int d) {
    int x = template * 0x9E3779B1 + a * 0x85EBCA6B + b * 0xC2B2AE35 + d * 0x27D4EB2F;
    x ^= x >>> 15;
    x *= 0x2C1B3C6D;
    return (x ^ x >>> 13) >>> (Integer.SIZE - BITS);
  }
}
