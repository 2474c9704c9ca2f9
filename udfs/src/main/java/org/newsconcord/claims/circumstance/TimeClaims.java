package org.newsconcord.claims.circumstance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.claims.attribution.Attribution;
import org.newsconcord.claims.grammar.CircumstanceHead;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.text.AnnotatedText;

/**
 * Makes a DATE claim of each time expression that says when something happens, and dates the acts
 * and quantities of its sentence.
 *
 * <p>A time that belongs to the cue of an attribution ("officials said Tuesday") dates neither. An
 * act or quantity takes the nearest other expression of its sentence; one that stands before counts
 * twice as far, since dates follow what they date. Stateless.
 */
public final class TimeClaims {
  private static final double SURE_REPORT = 0.5;

  private TimeClaims() {}

  public static void add(
      Passage passage,
      Names names,
      TimeExtractor extractor,
      Instant published,
      List<Attribution> attributions,
      List<Claim> claims,
      int first) {
    AnnotatedText text = passage.words.text;
    BitSet cues = cues(attributions);
    Map<Integer, List<Integer>> bySentence = bySentence(claims, first);
    for (int s = 0; s < text.sentences(); s++) {
      if (text.isNoise(s) && !passage.isHeadline()) {
        continue;
      }
      List<Integer> here = bySentence.getOrDefault(passage.index(s), List.of());
      List<TimeMention> dating = new ArrayList<>();
      for (TimeMention mention : extractor.extract(text, s, published)) {
        CircumstanceHead head = passage.head(mention.firstToken(), mention.endToken());
        boolean ofReport = head != null && head.act() != null && cues.get(head.word());
        if (!ofReport && !isCount(text, mention, here, claims)) {
          dating.add(mention);
          if (head != null) {
            claims.add(date(passage, names, mention, head));
          }
        }
      }
      attach(text, dating, here, claims);
    }
  }

  private static BitSet cues(List<Attribution> attributions) {
    BitSet cues = new BitSet();
    for (Attribution attribution : attributions) {
      if (attribution.score >= SURE_REPORT) {
        cues.set(attribution.cueFrom, attribution.cueTo);
      }
    }
    return cues;
  }

  private static Map<Integer, List<Integer>> bySentence(List<Claim> claims, int first) {
    Map<Integer, List<Integer>> bySentence = new HashMap<>();
    for (int i = first; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (claim.type() == ClaimType.ACTION || claim.type() == ClaimType.QUANTITY) {
        bySentence.computeIfAbsent(claim.sentenceIndex(), s -> new ArrayList<>()).add(i);
      }
    }
    return bySentence;
  }

  /** Whether the number of a bare year was read as a count. */
  private static boolean isCount(
      AnnotatedText text, TimeMention mention, List<Integer> here, List<Claim> claims) {
    if (mention.endToken() - mention.firstToken() > 1) {
      return false;
    }
    int begin = text.begin(mention.firstToken());
    for (int i : here) {
      Claim claim = claims.get(i);
      if (claim.type() == ClaimType.QUANTITY && claim.begin() <= begin && begin < claim.end()) {
        return true;
      }
    }
    return false;
  }

  private static void attach(
      AnnotatedText text, List<TimeMention> times, List<Integer> here, List<Claim> claims) {
    if (times.isEmpty()) {
      return;
    }
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

  private static Claim date(
      Passage passage, Names names, TimeMention mention, CircumstanceHead head) {
    TaggedText t = passage.words;
    TimeSpan time = mention.time();
    int from = mention.firstToken();
    int to = mention.endToken();
    String key = time.begin() == null ? null : time.begin().toString().substring(0, 10);
    String rule = head.act() == null ? "date.of-noun" : "date.of-act";
    Claim.Builder claim =
        passage
            .claim(ClaimType.DATE, rule, from, to)
            .object(time.text(), key)
            .time(time)
            .confidence(time.begin() == null ? .5 : .8)
            .evidence("time", t.begin(from), t.end(to - 1));
    return head.into(passage, names, claim).build();
  }
}
