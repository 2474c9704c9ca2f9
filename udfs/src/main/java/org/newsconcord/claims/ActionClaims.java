package org.newsconcord.claims;

import java.util.List;

/** Makes ACTION claims of the listed acts that have a subject. Stateless. */
final class ActionClaims {
  private ActionClaims() {}

  static void add(Passage passage, Names names, List<Claim> claims) {
    TaggedText t = passage.words;
    for (int s = 0; s < t.sentences(); s++) {
      if (t.text.isNoise(s)) {
        continue;
      }
      for (Act act : passage.acts(s)) {
        if (act.verbClass() != null && asserts(t, act, t.first(s))) {
          claims.add(claim(passage, names, act));
        }
      }
    }
  }

  /** A participle without a subject of its own describes; it asserts nothing. */
  private static boolean asserts(TaggedText t, Act act, int from) {
    int verb = act.verb();
    boolean bare = act.group().from() == verb;
    boolean linked = verb > from && t.is(verb - 1, WordClass.CCONJ);
    if (!act.ownSubject() && bare && act.isParticiple() && !linked) {
      return false;
    }
    return act.group().passive()
        ? act.actor() != null || act.patient() != null
        : act.actor() != null;
  }

  private static Claim claim(Passage passage, Names names, Act act) {
    TaggedText t = passage.words;
    VerbGroup group = act.group();
    int verb = act.verb();
    int begin = Math.min(verb, group.from());
    int end = verb + 1;
    for (int[] span : new int[][] {act.actor(), act.patient()}) {
      if (span != null) {
        begin = Math.min(begin, span[0]);
        end = Math.max(end, span[1]);
      }
    }
    Claim.Builder claim = passage.claim(ClaimType.ACTION, "action.verb", begin, end);
    claim.predicate(act.base(), act.verbClass());
    claim.modality(group.modality()).polarity(group.negated() ? -1 : 1);
    claim.confidence(0.7).evidence("predicate", t.begin(group.from()), t.end(verb));
    if (act.actor() != null) {
      int[] actor = act.actor();
      claim.subject(passage.text(actor[0], actor[1]), names.key(t, actor[0], actor[1]));
      claim.evidence("subject", t.begin(actor[0]), t.end(actor[1] - 1));
    }
    if (act.patient() != null) {
      int[] patient = act.patient();
      claim.object(passage.text(patient[0], patient[1]), names.key(t, patient[0], patient[1]));
      claim.evidence("object", t.begin(patient[0]), t.end(patient[1] - 1));
    }
    return claim.build();
  }
}
