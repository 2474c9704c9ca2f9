package org.newsconcord.claims.attribution;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.AttributionKind;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimAttribution;
import org.newsconcord.claims.ClaimCandidate;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.CueClass;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Keys;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.model.BoostedTrees;

/** Turns attributions in which somebody says something into STATEMENT claims. Immutable. */
public final class StatementClaims {
  private static final BoostedTrees TREES =
      BoostedTrees.load(StatementClaims.class, "statements.trees", StatementFeatures.NAMES);

  private final SpeechTest speech;

  public StatementClaims(SpeechTest speech) {
    this.speech = speech;
  }

  /** Adds a claim for each attribution that a reader would sign. */
  public void add(
      Passage passage,
      List<Attribution> attributions,
      List<ClaimAttribution> sources,
      List<Claim> claims) {
    for (int i = 0; i < attributions.size(); i++) {
      if (speech.isStatement(passage, attributions.get(i))) {
        double[] values = StatementFeatures.of(passage, speech, attributions, i, sources.get(i));
        if (TREES.probability(values) >= StatementParameters.STANDARD.least(values)) {
          claims.add(claim(passage, attributions.get(i), sources.get(i)));
        }
      }
    }
  }

  /** The names of what the model of statements decides on. */
  public static List<String> features() {
    return StatementFeatures.NAMES;
  }

  /** What may become a claim, with what the model decides on: for training. */
  public List<ClaimCandidate> candidates(
      Passage passage, List<Attribution> attributions, List<ClaimAttribution> sources) {
    List<ClaimCandidate> candidates = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      if (speech.isStatement(passage, attributions.get(i))) {
        candidates.add(
            new ClaimCandidate(
                claim(passage, attributions.get(i), sources.get(i)),
                StatementFeatures.of(passage, speech, attributions, i, sources.get(i))));
      }
    }
    return candidates;
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
      boolean goesOn = t.quote[span[0]] < 0 || t.mark(span[0] - 1, ',');
      if (t.sentence[span[0]] == t.sentence[first[1] - 1] && goesOn) {
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
