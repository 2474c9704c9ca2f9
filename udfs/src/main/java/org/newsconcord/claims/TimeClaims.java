package org.newsconcord.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsconcord.text.AnnotatedText;

/**
 * Dates the claims of a sentence, and makes a DATE claim of each time expression that dates one.
 *
 * <p>An act or quantity takes the nearest expression of its sentence; one that stands before counts
 * twice as far, since dates follow what they date. The act nearest to an expression is its head,
 * else the nearest quantity that a verb governs. Stateless.
 */
final class TimeClaims {
  private TimeClaims() {}

  static void apply(
      Passage passage, TimeExtractor extractor, Instant published, List<Claim> claims, int first) {
    AnnotatedText text = passage.words.text;
    Map<Integer, List<Integer>> bySentence = new HashMap<>();
    for (int i = first; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (claim.type() == ClaimType.ACTION || claim.type() == ClaimType.QUANTITY) {
        bySentence.computeIfAbsent(claim.sentenceIndex(), s -> new ArrayList<>()).add(i);
      }
    }
    for (int s = 0; s < text.sentences(); s++) {
      List<Integer> here = bySentence.get(passage.isHeadline() ? Claim.HEADLINE : s);
      if (here == null) {
        continue;
      }
      List<TimeMention> times = extractor.extract(text, s, published);
      for (TimeMention mention : times) {
        Claim head = head(text, mention, here, claims);
        if (head != null) {
          claims.add(date(passage, mention, head));
        }
      }
      attach(text, times, here, claims);
    }
  }

  private static void attach(
      AnnotatedText text, List<TimeMention> times, List<Integer> here, List<Claim> claims) {
    for (int i : here) {
      Claim claim = claims.get(i);
      TimeMention best = null;
      int distance = Integer.MAX_VALUE;
      for (TimeMention mention : times) {
        int gap = gap(text, mention, claim);
        if (gap < distance) {
          best = mention;
          distance = gap;
        }
      }
      if (best != null && claim.time() == null) {
        int begin = text.begin(best.firstToken());
        int end = text.end(best.endToken() - 1);
        claims.set(i, claim.toBuilder().time(best.time()).evidence("time", begin, end).build());
      }
    }
  }

  private static int gap(AnnotatedText text, TimeMention mention, Claim claim) {
    int begin = text.begin(mention.firstToken());
    int end = text.end(mention.endToken() - 1);
    return begin >= claim.end() ? begin - claim.end() : 2 * Math.max(0, claim.begin() - end);
  }

  private static Claim head(
      AnnotatedText text, TimeMention mention, List<Integer> here, List<Claim> claims) {
    Claim best = null;
    int distance = Integer.MAX_VALUE;
    for (int i : here) {
      Claim claim = claims.get(i);
      int gap = gap(text, mention, claim);
      boolean act = claim.type() == ClaimType.ACTION;
      boolean better = act && best != null && best.type() != ClaimType.ACTION;
      boolean worse = !act && best != null && best.type() == ClaimType.ACTION;
      if (claim.predicate() != null && !worse && (better || gap < distance)) {
        best = claim;
        distance = gap;
      }
    }
    return best;
  }

  private static Claim date(Passage passage, TimeMention mention, Claim head) {
    AnnotatedText text = passage.words.text;
    TimeSpan time = mention.time();
    int begin = text.begin(mention.firstToken());
    int end = text.end(mention.endToken() - 1);
    String key = time.begin() == null ? null : time.begin().toString().substring(0, 10);
    return Claim.at(ClaimType.DATE, "date.of-act", head.sentenceIndex())
        .span(begin, end)
        .sentence(head.sentenceBegin(), head.sentenceEnd())
        .subject(head.subjectText(), head.subjectKey())
        .predicate(head.predicate(), head.predicateClass())
        .object(time.text(), key)
        .time(time)
        .polarity(head.polarity())
        .modality(head.modality())
        .attribution(head.attribution())
        .confidence(time.begin() == null ? .5 : .8)
        .evidence("time", begin, end)
        .build();
  }
}
