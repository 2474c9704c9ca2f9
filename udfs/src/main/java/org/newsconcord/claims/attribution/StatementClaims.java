package org.newsconcord.claims.attribution;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.AttributionKind;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimAttribution;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.CueClass;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Antecedents;
import org.newsconcord.claims.grammar.Keys;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.NounPhrases;
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
      from = Math.min(from, source(t, attribution)[0]);
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
      int[] who = source(t, attribution);
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

  /** Who stands behind each attribution, in the order of the attributions. */
  public static List<ClaimAttribution> sources(
      Passage passage, Names names, List<Attribution> attributions) {
    List<ClaimAttribution> sources = new ArrayList<>(attributions.size());
    Antecedents earlier = new Antecedents();
    int seen = 0;
    for (Attribution attribution : attributions) {
      TaggedText t = passage.words;
      int sentence = t.first(t.sentence[attribution.cueFrom]);
      noteSubjects(t, names, seen, sentence, earlier);
      seen = Math.max(seen, sentence);
      sources.add(attribution(passage, names, attribution, earlier));
    }
    return sources;
  }

  /** Persons that open a sentence are what a later pronoun goes back to. */
  private static void noteSubjects(
      TaggedText t, Names names, int from, int to, Antecedents earlier) {
    int first = from;
    while (first < to) {
      int last = t.last(t.sentence[first]);
      int verb = first;
      while (verb < last && !t.is(verb, WordClass.VERB) && !t.is(verb, WordClass.AUX)) {
        verb++;
      }
      int[] person = t.quote[first] >= 0 ? null : names.personIn(t, first, verb);
      if (person != null) {
        earlier.person(t, first, verb, names.person(t, person[0], person[1]));
      }
      first = last;
    }
  }

  private static ClaimAttribution attribution(
      Passage passage, Names names, Attribution attribution, Antecedents earlier) {
    TaggedText t = passage.words;
    Attribution lead = attribution.lead == null ? attribution : attribution.lead;
    String cue = passage.text(lead.cueFrom, lead.cueTo);
    AttributionKind kind = kind(t, attribution);
    if (!attribution.hasSource()) {
      return new ClaimAttribution(kind, null, null, null, cue, attribution.cueClass());
    }
    int[] source = source(t, attribution);
    int from = source[0];
    int to = source[1];
    boolean who = t.is(attribution.sourceFrom, "who");
    String key =
        who && names.personIn(t, from, to) == null
            ? before(t, names, from)
            : earlier.resolve(t, from, to);
    if (key == null) {
      int[] person = speaker(t, names, from, to);
      key = person == null ? names.phrase(t, from, to) : names.person(t, person[0], person[1]);
      if (key != null && person != null) {
        earlier.person(t, from, to, key);
      } else if (key != null && t.is(to - 1, WordClass.PROPN)) {
        earlier.group(key);
      }
    }
    String role = key == null ? null : names.roleOf(key);
    return new ClaimAttribution(
        kind,
        passage.text(from, to),
        key,
        role == null ? null : Keys.of(role),
        cue,
        attribution.cueClass());
  }

  /** The words of the source; of "officers, who said" the officers. */
  private static int[] source(TaggedText t, Attribution attribution) {
    int who = attribution.sourceFrom;
    int[] words = {who, attribution.sourceTo};
    if (!t.is(who, "who")) {
      return words;
    }
    int first = t.first(t.sentence[who]);
    int end = who > first && t.mark(who - 1, ',') ? who - 1 : who;
    int start = end > first ? NounPhrases.start(t, end, first) : -1;
    return start >= first && start < end ? new int[] {start, end} : words;
  }

  /**
   * "Anna Holt, who", "Anna Holt, a teacher, who": the person named right before; null when none
   * is.
   */
  private static String before(TaggedText t, Names names, int who) {
    int[] last = null;
    int from = t.first(t.sentence[who]);
    int[] person = names.personIn(t, from, who);
    while (person != null) {
      last = person;
      person = names.personIn(t, person[1], who);
    }
    boolean beside = last != null && (last[1] >= who || t.mark(last[1], ','));
    return beside ? names.person(t, last[0], last[1]) : null;
  }

  /**
   * The person that a source is: the one its first noun phrase ends with ("Holt spokesman Jim
   * Doe"), or an apposition ("the mayor, Anna Holt"); not one that it only mentions ("a spokesman
   * for Holt", "Holt's family").
   */
  private static int[] speaker(TaggedText t, Names names, int from, int to) {
    int head = NounPhrases.base(t, from, to);
    int[] person = names.personIn(t, from, to);
    while (person != null) {
      boolean isHead = person[0] < head && head <= person[1] || head <= from;
      if (isHead || person[0] > from && t.mark(person[0] - 1, ',')) {
        return person;
      }
      person = names.personIn(t, person[1], to);
    }
    return null;
  }

  private static AttributionKind kind(TaggedText t, Attribution attribution) {
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
