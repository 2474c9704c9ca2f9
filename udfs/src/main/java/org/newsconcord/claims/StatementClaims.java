package org.newsconcord.claims;

import java.util.List;

/** Turns attributions into STATEMENT claims. Stateless. */
final class StatementClaims {
  private StatementClaims() {}

  static void add(Passage passage, List<Report> reports, List<Claim> claims) {
    for (Report report : reports) {
      claims.add(claim(passage, report));
    }
  }

  private static Claim claim(Passage passage, Report report) {
    TaggedText t = passage.words;
    int s = t.sentence[report.cueFrom];
    int from = report.cueFrom;
    int to = report.cueTo;
    if (report.hasSource()) {
      from = Math.min(from, report.sourceFrom);
      to = Math.max(to, report.sourceTo);
    }
    for (int[] span : report.content) {
      from = Math.min(from, Math.max(span[0], t.first(s)));
      to = Math.max(to, Math.min(span[1], t.last(s)));
    }
    Claim.Builder claim =
        passage.claim(
            ClaimType.STATEMENT, report.rule, Math.max(from, t.first(s)), Math.min(to, t.last(s)));
    ClaimAttribution attribution = attribution(passage, report);
    int[] first = report.content.get(0);
    String content = passage.text(first[0], first[1]);
    claim
        .subject(attribution.sourceText(), attribution.sourceKey())
        .predicate(report.lemma(), report.verbClass())
        .object(content, Keys.of(content))
        .polarity(attribution.cueClass() == CueClass.DENY ? -1 : 1)
        .attribution(attribution)
        .confidence(Math.min(1, report.score))
        .evidence("cue", t.begin(report.cueFrom), t.end(report.cueTo - 1));
    if (report.hasSource()) {
      claim.evidence("source", t.begin(report.sourceFrom), t.end(report.sourceTo - 1));
    }
    for (int[] span : report.content) {
      claim.evidence("content", t.begin(span[0]), t.end(span[1] - 1));
    }
    return claim.build();
  }

  static ClaimAttribution attribution(Passage passage, Report report) {
    String source = report.hasSource() ? passage.text(report.sourceFrom, report.sourceTo) : null;
    return new ClaimAttribution(
        kind(passage.words, report),
        source,
        source == null ? null : Keys.of(source),
        null,
        passage.text(report.cueFrom, report.cueTo),
        report.cueClass());
  }

  private static AttributionKind kind(TaggedText t, Report report) {
    int quoted = 0;
    int words = 0;
    for (int[] span : report.content) {
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
