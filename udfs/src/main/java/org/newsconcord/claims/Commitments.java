package org.newsconcord.claims;

import java.util.List;

/** Gives claims inside an attribution the commitment of their source. Stateless. */
final class Commitments {
  private Commitments() {}

  /**
   * Replaces, in {@code claims} from {@code first} on, each narrator's claim that stands inside the
   * content of a report.
   */
  static void apply(
      Passage passage,
      List<Report> reports,
      List<ClaimAttribution> sources,
      List<Claim> claims,
      int first) {
    TaggedText t = passage.words;
    for (int i = first; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (claim.type() != ClaimType.STATEMENT && claim.attribution() == ClaimAttribution.NARRATOR) {
        int inner = innermost(t, reports, claim);
        if (inner >= 0) {
          claims.set(i, committed(claim, sources.get(inner)));
        }
      }
    }
  }

  private static int innermost(TaggedText t, List<Report> reports, Claim claim) {
    int best = -1;
    int width = Integer.MAX_VALUE;
    for (int r = 0; r < reports.size(); r++) {
      for (int[] span : reports.get(r).content) {
        int begin = t.begin(span[0]);
        int end = t.end(span[1] - 1);
        if (begin <= claim.begin() && claim.end() <= end && end - begin < width) {
          best = r;
          width = end - begin;
        }
      }
    }
    return best;
  }

  private static Claim committed(Claim claim, ClaimAttribution source) {
    Claim.Builder changed = claim.toBuilder().attribution(source);
    boolean factual = claim.type() != ClaimType.OFFICE && claim.type() != ClaimType.CITATION;
    if (source.cueClass() == CueClass.DENY && factual) {
      changed.polarity(-claim.polarity());
    }
    return changed.build();
  }
}
