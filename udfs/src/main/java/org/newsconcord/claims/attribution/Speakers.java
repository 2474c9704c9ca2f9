package org.newsconcord.claims.attribution;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.ClaimAttribution;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Act;
import org.newsconcord.claims.grammar.Antecedents;
import org.newsconcord.claims.grammar.Keys;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;

/**
 * Tells who stands behind the attributions of a text: a pronoun or "the spokesman" goes back to the
 * last subject or speaker that fits. For one text; not thread-safe.
 */
public final class Speakers {
  /** Words of the longest dateline: KARU CITY, Ostland. */
  private static final int LONGEST_DATELINE = 6;

  private final Passage passage;
  private final TaggedText t;
  private final Names names;
  private final SpeechTest speech;
  private final Antecedents earlier = new Antecedents();

  private Speakers(Passage passage, Names names, SpeechTest speech) {
    this.passage = passage;
    this.t = passage.words;
    this.names = names;
    this.speech = speech;
  }

  /**
   * Who stands behind each attribution, in the order of the attributions. Notes at each attribution
   * whom its pronoun goes back to.
   */
  public static List<ClaimAttribution> of(
      Passage passage, Names names, SpeechTest speech, List<Attribution> attributions) {
    Speakers speakers = new Speakers(passage, names, speech);
    List<ClaimAttribution> sources = new ArrayList<>(attributions.size());
    int seen = 0;
    for (Attribution attribution : attributions) {
      int sentence = speakers.t.sentence[attribution.cueFrom];
      for (; seen <= sentence; seen++) {
        speakers.note(seen);
      }
      sources.add(speakers.source(attribution));
    }
    return sources;
  }

  /** The subject of a sentence is what a later pronoun goes back to; others might be meant. */
  private void note(int s) {
    int first = t.first(s);
    int last = t.last(s);
    int verb = first;
    while (verb < last && !t.is(verb, WordClass.VERB) && !t.is(verb, WordClass.AUX)) {
      verb++;
    }
    boolean told = t.quote[first] < 0;
    int[] subject = told ? subject(first, verb, s) : null;
    if (subject != null) {
      earlier.person(t, first, verb, names.person(t, subject[0], subject[1]));
    } else if (told) {
      noteRole(first, verb);
    }
    int[] other = names.personIn(t, verb, last);
    while (other != null) {
      if (t.quote[other[0]] < 0) {
        earlier.mention(t, other[0], names.person(t, other[0], other[1]));
      }
      other = names.personIn(t, other[1], last);
    }
  }

  /** The person who opens a sentence, or follows what comes before its main clause. */
  private int[] subject(int first, int verb, int s) {
    int[] subject = speaker(first, verb);
    if (subject != null) {
      return subject;
    }
    int[] opens = names.personIn(t, first, verb);
    if (opens != null && opens[0] == first && !NounPhrases.possessiveMark(t, opens[1])) {
      return opens;
    }
    for (Act act : passage.acts(s)) {
      int[] who = act.subject();
      boolean main = who != null && who[0] > first && t.mark(who[0] - 1, ',');
      if (main && t.quote[who[0]] < 0 && !t.in(who[0], WordGroup.RELATIVE)) {
        return speaker(who[0], who[1]);
      }
    }
    return null;
  }

  /** "A neighbour", "the woman": somebody without a name. */
  private void noteRole(int from, int to) {
    int end = NounPhrases.base(t, from, to);
    boolean one = end > from && t.is(end - 1, WordClass.NOUN) && speech.isPerson(t, end - 1);
    if (one) {
      Antecedents.Referent known = earlier.resolve(t, from, end);
      String key = known == null ? held(from, end) : known.key();
      key = key == null ? names.phrase(t, from, end) : key;
      if (key != null) {
        earlier.person(t, from, end, key);
      }
    }
  }

  /** "The mayor": the one mayor of the article; null when it is no such phrase. */
  private String held(int from, int to) {
    boolean the = to - from == 2 && t.is(from, "the") && speech.isSingle(t.lower[to - 1]);
    return the ? names.holder(t.lower[to - 1]) : null;
  }

  private ClaimAttribution source(Attribution a) {
    Attribution lead = a.lead == null ? a : a.lead;
    String cue = passage.text(lead.cueFrom, lead.cueTo);
    if (!a.hasSource()) {
      return new ClaimAttribution(StatementClaims.kind(t, a), null, null, null, cue, a.cueClass());
    }
    int[] source = words(t, a);
    String key = key(a, source[0], source[1]);
    String role = key == null ? null : names.roleOf(key);
    return new ClaimAttribution(
        StatementClaims.kind(t, a),
        passage.text(source[0], source[1]),
        key,
        role == null ? null : Keys.of(role),
        cue,
        a.cueClass());
  }

  private String key(Attribution a, int from, int to) {
    boolean who = t.is(a.sourceFrom, "who");
    if (who && names.personIn(t, from, to) == null) {
      String before = before(from);
      if (before != null) {
        return before;
      }
    } else {
      a.referent = earlier.resolve(t, from, to);
      if (a.referent != null) {
        return a.referent.key();
      }
    }
    String held = held(from, to);
    if (held != null) {
      earlier.person(t, from, to, held);
      return held;
    }
    int[] person = speaker(from, to);
    String key = person == null ? names.phrase(t, from, to) : names.person(t, person[0], person[1]);
    if (key != null && person != null) {
      earlier.person(t, from, to, key);
    } else if (key != null && t.is(to - 1, WordClass.PROPN)) {
      earlier.group(from, key);
    }
    return key;
  }

  /**
   * The words of the source, without a dateline before it, a comma or "where ..." behind it; of
   * "officers, who said" the officers.
   */
  static int[] words(TaggedText t, Attribution attribution) {
    int who = attribution.sourceFrom;
    if (!t.is(who, "who")) {
      return bare(t, attribution);
    }
    int[] words = {who, attribution.sourceTo};
    int first = t.first(t.sentence[who]);
    int end = who > first && t.mark(who - 1, ',') ? who - 1 : who;
    int start = end > first ? NounPhrases.start(t, end, first) : -1;
    return start >= first && start < end ? new int[] {start, end} : words;
  }

  private static int[] bare(TaggedText t, Attribution a) {
    int from = a.sourceFrom;
    int to = a.sourceTo;
    for (int i = a.sourceFrom + 1; i + 1 < to; i++) {
      boolean dash = t.is(i, "—") || t.is(i, "–") || t.is(i, "--");
      boolean opens = dash && a.sourceFrom == t.first(t.sentence[i]) && a.sourceTo <= a.cueFrom;
      from = opens && i - a.sourceFrom <= LONGEST_DATELINE ? i + 1 : from;
      boolean clause = t.in(i, WordGroup.RELATIVE) || t.in(i, WordGroup.QUESTION);
      to = clause && t.mark(i - 1, ',') && a.sourceFrom > a.cueFrom ? i - 1 : to;
    }
    while (to > from + 1 && t.mark(to - 1, ',')) {
      to--;
    }
    return new int[] {from, to};
  }

  /**
   * "Anna Holt, who", "Anna Holt, a teacher, who": the person named right before; null when none
   * is.
   */
  private String before(int who) {
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
  private int[] speaker(int from, int to) {
    int head = NounPhrases.base(t, t.is(from, "us") && from + 1 < to ? from + 1 : from, to);
    int[] person = names.personIn(t, from, to);
    while (person != null) {
      boolean isHead = person[0] < head && head <= person[1] || head <= from;
      isHead |= head > from && isTitle(head, person[0]);
      if (isHead || person[0] > from && t.mark(person[0] - 1, ',')) {
        return person;
      }
      person = names.personIn(t, person[1], to);
    }
    return null;
  }

  /** "Secretary" and "of State" before a name: nothing but words of a title. */
  private boolean isTitle(int head, int name) {
    boolean title = t.capital(head - 1) && speech.isPerson(t, head - 1);
    for (int i = head; title && i < name; i++) {
      title = t.capital(i) || t.is(i, "the") || i < name - 1 && t.is(i, WordClass.ADP);
    }
    return title && name > head && t.capital(name - 1) && !speech.isPerson(t, name - 1);
  }
}
