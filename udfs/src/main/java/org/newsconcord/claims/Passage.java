package org.newsconcord.claims;

/** A headline or a body with its words; makes claims that know where they stand. */
final class Passage {
  final TaggedText words;
  private final boolean headline;

  Passage(TaggedText words, boolean headline) {
    this.words = words;
    this.headline = headline;
  }

  /** Starts a claim over the words {@code from} to {@code to}, inside one sentence. */
  Claim.Builder claim(ClaimType type, String ruleId, int from, int to) {
    int s = words.sentence[from];
    int end = Math.min(words.end(to - 1), sentenceEnd(s));
    return place(Claim.at(type, ruleId, index(s)).span(words.begin(from), end), s);
  }

  /** Puts a claim into sentence {@code s}; all of a headline counts as one sentence. */
  Claim.Builder place(Claim.Builder claim, int s) {
    return claim.sentence(headline ? 0 : words.text.sentenceBegin(s), sentenceEnd(s));
  }

  /** The sentence index that claims of sentence {@code s} carry. */
  int index(int s) {
    return headline ? Claim.HEADLINE : s;
  }

  private int sentenceEnd(int s) {
    return headline ? words.text.raw().length() : words.text.sentenceEnd(s);
  }

  /** The characters of a span of words. */
  String text(int from, int to) {
    return words.slice(from, to);
  }

  boolean isHeadline() {
    return headline;
  }
}
