package org.newsconcord.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds who does what to whom: verbs of acts with subject and object. Immutable, thread-safe. */
final class ActionExtractor {
  private static final int REACH = 24;
  private final Map<String, String> classes = new HashMap<>();
  private final VerbForms forms;

  ActionExtractor(Iterable<String[]> rows, VerbForms forms) {
    this.forms = forms;
    for (String[] row : rows) {
      classes.put(row[0], row[1]);
    }
  }

  void add(Passage passage, Names names, List<Claim> claims) {
    TaggedText t = passage.words;
    for (int s = 0; s < t.sentences(); s++) {
      if (t.text.isNoise(s)) {
        continue;
      }
      int from = t.first(s);
      int to = t.last(s);
      int[] subject = null;
      for (int i = from; i < to; i++) {
        if (t.is(i, WordClass.VERB)) {
          String base = forms.base(t.lower[i]);
          String verbClass = classes.get(base);
          if (verbClass != null) {
            Claim claim = claim(passage, names, i, base, verbClass, from, to, subject);
            if (claim != null) {
              claims.add(claim);
            }
          }
          int[] here = SourcePhrases.before(t, VerbGroup.at(t, i, from).from(), from);
          subject = here == null ? subject : here;
        }
      }
    }
  }

  private Claim claim(
      Passage passage,
      Names names,
      int verb,
      String base,
      String verbClass,
      int from,
      int to,
      int[] earlier) {
    TaggedText t = passage.words;
    VerbGroup group = VerbGroup.at(t, verb, from);
    int[] subject = SourcePhrases.before(t, group.from(), from);
    if (subject != null && SourcePhrases.isTime(t, subject[0], subject[1])) {
      subject = null;
    }
    boolean bare = group.from() == verb;
    if (subject == null
        && bare
        && (forms.isPast(t.lower[verb]) || t.lower[verb].endsWith("ing"))
        && !(verb > from && t.is(verb - 1, WordClass.CCONJ))) {
      return null;
    }
    subject = subject == null ? earlier : subject;
    int limit = Math.min(to, verb + REACH);
    int next = verb + 1;
    int objectEnd = NounPhrases.end(t, next, limit);
    int[] object = objectEnd > next ? new int[] {next, objectEnd} : null;
    int[] agent = group.passive() ? byPhrase(t, next, limit) : null;
    int[] patient = group.passive() ? subject : object;
    int[] actor = group.passive() ? agent : subject;
    if (actor == null && patient == null || !group.passive() && actor == null) {
      return null;
    }
    int begin = Math.min(verb, group.from());
    int end = verb + 1;
    for (int[] span : new int[][] {actor, patient}) {
      if (span != null) {
        begin = Math.min(begin, span[0]);
        end = Math.max(end, span[1]);
      }
    }
    Claim.Builder claim = passage.claim(ClaimType.ACTION, "action.verb", begin, end);
    claim.predicate(base, verbClass).modality(group.modality()).polarity(group.negated() ? -1 : 1);
    claim.confidence(0.7).evidence("predicate", t.begin(group.from()), t.end(verb));
    if (actor != null) {
      claim.subject(passage.text(actor[0], actor[1]), names.key(t, actor[0], actor[1]));
      claim.evidence("subject", t.begin(actor[0]), t.end(actor[1] - 1));
    }
    if (patient != null) {
      claim.object(passage.text(patient[0], patient[1]), names.key(t, patient[0], patient[1]));
      claim.evidence("object", t.begin(patient[0]), t.end(patient[1] - 1));
    }
    return claim.build();
  }

  private static int[] byPhrase(TaggedText t, int from, int to) {
    for (int i = from; i + 1 < to && i < from + 8; i++) {
      if (t.is(i, "by")) {
        int end = NounPhrases.end(t, i + 1, to);
        return end > i + 1 && !SourcePhrases.isTime(t, i + 1, end) ? new int[] {i + 1, end} : null;
      }
      if (t.is(i, WordClass.VERB) || t.is(i, WordClass.PUNCT)) {
        return null;
      }
    }
    return null;
  }
}
