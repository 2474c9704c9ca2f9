package org.newsconcord.claims;

import org.newsconcord.text.AnnotatedText;

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
    AnnotatedText text = words.text;
    int s = words.sentence[from];
    int sentenceBegin = headline ? 0 : text.sentenceBegin(s);
    int sentenceEnd = headline ? text.raw().length() : text.sentenceEnd(s);
    int end = Math.min(words.end(to - 1), sentenceEnd);
    return Claim.at(type, ruleId, headline ? Claim.HEADLINE : s)
        .span(words.begin(from), end)
        .sentence(sentenceBegin, sentenceEnd);
  }

  /** The characters of a span of words. */
  String text(int from, int to) {
    return words.slice(from, to);
  }

  boolean isHeadline() {
    return headline;
  }
}
