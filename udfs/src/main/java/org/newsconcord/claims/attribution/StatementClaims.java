package org.newsconcord.claims.attribution;

import java.util.List;
import org.newsconcord.claims.AttributionKind;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimAttribution;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.CueClass;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Keys;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;

/**
 * Turns attributions into STATEMENT claims; a pronoun or "the spokesman" takes the last source that
 * fits. Immutable.
 */
public final class StatementClaims {
  private final SpeechTest speech;

  public StatementClaims(SpeechTest speech) {
    this.speech = speech;
  }

  /** Adds a claim for each attribution in which somebody says something. */
  public void add(
      Passage passage,
      List<Attribution> attributions,
      List<ClaimAttribution> sources,
      List<Claim> claims) {
    for (int i = 0; i < attributions.size(); i++) {
      if (speech.isStatement(passage, attributions.get(i))) {
        claims.add(claim(passage, attributions.get(i), sources.get(i)));
      }
    }
  }

  private static Claim claim(Passage passage, Attribution attribution, ClaimAttribution source) {
    TaggedText t = passage.words;
    int s = t.sentence[attribution.cueFrom];
    int from = attribution.cueFrom;
    int to = attribution.cueTo;
    if (attribution.hasSource()) {
      from = Math.min(from, Speakers.words(t, attribution)[0]);
      to = Math.max(to, attribution.sourceTo);
    }
    for (int[] span : attribution.content) {
      if (span[0] < t.last(s) && span[1] > t.first(s)) {
        from = Math.min(from, Math.max(span[0], t.first(s)));
        to = Math.max(to, Math.min(span[1], t.last(s)));
      }
    }
    Claim.Builder claim =
        passage.claim(
            ClaimType.STATEMENT,
            attribution.rule,
            Math.max(from, t.first(s)),
            Math.min(to, t.last(s)));
    String content = content(passage, attribution);
    Attribution cue = attribution.lead == null ? attribution : attribution.lead;
    claim
        .subject(source.sourceText(), source.sourceKey())
        .predicate(cue.lemma(), cue.verbClass())
        .object(content, Keys.of(content))
        .polarity(source.cueClass() == CueClass.DENY ? -1 : 1)
        .attribution(source)
        .confidence(Math.min(1, attribution.score))
        .evidence("cue", t.begin(cue.cueFrom), t.end(cue.cueTo - 1));
    if (attribution.hasSource()) {
      int[] who = Speakers.words(t, attribution);
      claim.evidence("source", t.begin(who[0]), t.end(who[1] - 1));
    }
    for (int[] span : attribution.content) {
      claim.evidence("content", t.begin(span[0]), t.end(span[1] - 1));
    }
    return claim.build();
  }

  /** What is said: the first span, with what its sentence says behind the cue. */
  private static String content(Passage passage, Attribution attribution) {
    TaggedText t = passage.words;
    int[] opening = attribution.content.get(0);
    boolean that = opening[1] - opening[0] == 1 && t.is(opening[0], "that");
    int lead = that && attribution.content.size() > 1 ? 1 : 0;
    int[] first = attribution.content.get(lead);
    String text = passage.text(first[0], first[1]);
    for (int[] span : attribution.content.subList(lead + 1, attribution.content.size())) {
      if (t.sentence[span[0]] == t.sentence[first[1] - 1] && t.quote[span[0]] < 0) {
        text = text + " " + passage.text(span[0], span[1]);
      }
    }
    return text;
  }

  /** In whose words a content is told. */
  static AttributionKind kind(TaggedText t, Attribution attribution) {
    int quoted = 0;
    int words = 0;
    for (int[] span : attribution.content) {
      for (int i = span[0]; i < span[1]; i++) {
        if (!t.is(i, WordClass.PUNCT)) {
          words++;
          quoted += t.quote[i] >= 0 ? 1 : 0;
        }
      }
    }
    if (quoted == 0) {
      return AttributionKind.INDIRECT;
    }
    return quoted == words ? AttributionKind.QUOTED : AttributionKind.MIXED;
  }
}
