package org.newsconcord.claims;

import java.util.List;
import org.newsconcord.text.AnnotatedText;

/** Turns quantities into QUANTITY claims. Stateless. */
final class QuantityClaims {
  private QuantityClaims() {}

  static void add(Passage passage, Names names, QuantityExtractor extractor, List<Claim> claims) {
    AnnotatedText text = passage.words.text;
    for (int s = 0; s < text.sentences(); s++) {
      if (text.isNoise(s) && !passage.isHeadline()) {
        continue;
      }
      for (QuantityMention mention : extractor.extract(text, s)) {
        if (mention.isClaim()) {
          claims.add(claim(passage, names, mention, s));
        }
      }
    }
  }

  private static Claim claim(Passage passage, Names names, QuantityMention mention, int sentence) {
    AnnotatedText text = passage.words.text;
    int index = passage.isHeadline() ? Claim.HEADLINE : sentence;
    Claim.Builder claim = mention.toClaim(text, sentence, index);
    if (passage.isHeadline()) {
      claim.sentence(0, text.raw().length());
    }
    String subject = mention.subjectText(text);
    if (subject != null) {
      claim.subject(
          subject, names.key(passage.words, mention.subjectFirst(), mention.subjectEnd()));
    }
    return claim.build();
  }
}
