package org.newsconcord.claims.circumstance;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.circumstance.CircumstanceHead.Kind;
import org.newsconcord.claims.grammar.Act;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.model.FeatureValues;

/**
 * What is known of a circumstance and an act or noun that it may belong to, as numbers that a model
 * reads. Immutable, thread-safe.
 */
public final class CircumstanceFeatures {
  /** The names of the values, in their order. */
  static final List<String> NAMES =
      Stream.of(CircumstanceFeature.values())
          .map(feature -> feature.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .toList();

  final CircumstanceWords words;
  final WholeReading whole;
  private final ReadingFeatures reading;

  /**
   * @param rows words with their classes
   * @param roleRows nouns of persons by what they do
   */
  public CircumstanceFeatures(Iterable<String[]> rows, Iterable<String[]> roleRows) {
    this.words = new CircumstanceWords(rows, roleRows);
    this.whole = new WholeReading(words);
    this.reading = new ReadingFeatures(words);
  }

  private boolean is(String word, CircumstanceWord wordClass) {
    return words.is(word, wordClass);
  }

  /**
   * The values of a candidate.
   *
   * @param detail what kind of time or place
   * @param heads all candidates
   * @param telling whether the candidate is the cue of an attribution
   */
  double[] of(
      Passage passage,
      Circumstance c,
      double detail,
      List<CircumstanceHead> heads,
      CircumstanceHead head,
      boolean telling) {
    FeatureValues out = new FeatureValues(NAMES.size());
    TaggedText t = passage.words;
    out.add(detail);
    out.add(c.to() - c.from());
    between(t, c, heads, head, out);
    around(passage, c, out);
    link(t, c, out);
    deed(t, c, head, telling, out);
    subject(t, head, out);
    out.add(head.isNoun() && is(t.lower[head.word()], CircumstanceWord.TOPIC));
    out.add(head.isNoun() && words.isEvent(passage, head.word()));
    out.add(head.isNoun() && words.isRole(t.lower[head.word()]));
    reading.add(passage, c, heads, head, out);
    return out.values();
  }

  private void between(
      TaggedText t,
      Circumstance c,
      List<CircumstanceHead> heads,
      CircumstanceHead head,
      FeatureValues out) {
    boolean after = head.word() >= c.to();
    int from = after ? c.to() : head.word() + 1;
    int to = after ? head.word() : Math.max(c.link(), from);
    int commas = 0;
    int clauses = 0;
    int joints = 0;
    int links = 0;
    int nouns = 0;
    for (int i = from; i < to; i++) {
      commas += t.mark(i, ',') ? 1 : 0;
      clauses +=
          is(t.lower[i], CircumstanceWord.CLAUSE) || t.mark(i, ';') || t.mark(i, ':') ? 1 : 0;
      joints += t.is(i, WordClass.CCONJ) ? 1 : 0;
      links += t.is(i, WordClass.ADP) ? 1 : 0;
      boolean noun = t.is(i, WordClass.NOUN) || t.is(i, WordClass.PROPN);
      nouns += noun && (i == from || !t.is(i - 1, t.tag(i))) ? 1 : 0;
    }
    int low = Math.min(from, to);
    int high = Math.max(from, to);
    int rank = 0;
    for (CircumstanceHead other : heads) {
      boolean verb = other.act() != null || other.kind() == Kind.STATE;
      rank += verb && other.word() >= low && other.word() < high ? 1 : 0;
    }
    for (Kind kind : Kind.values()) {
      out.add(head.kind() == kind);
    }
    out.add(after);
    out.add(to - from);
    out.add(commas);
    out.add(clauses);
    out.add(rank);
    out.add(joints);
    out.add(t.quote[head.word()] != t.quote[c.from()]);
    out.add(after ? from == to : to == head.word() + 1);
    out.add(links);
    out.add(nouns);
    boolean free = rank == 0 && clauses == 0 && commas == 0;
    out.add(free && links == 0);
    out.add(free);
  }

  private void around(Passage passage, Circumstance c, FeatureValues out) {
    TaggedText t = passage.words;
    int s = t.sentence[c.from()];
    int before = c.link() - 1;
    boolean word = before >= t.first(s);
    String lower = word ? t.lower[before] : "";
    out.add(word && t.is(before, WordClass.NOUN));
    out.add(word && t.is(before, WordClass.PROPN));
    out.add(word && t.is(before, WordClass.VERB));
    out.add(word && t.is(before, WordClass.PRON));
    out.add(word && t.is(before, WordClass.ADV));
    out.add(word && t.is(before, WordClass.PUNCT));
    out.add(words.isRole(lower));
    out.add(word && words.isEvent(passage, before));
    out.add(is(lower, CircumstanceWord.TOPIC));
    out.add(is(lower, CircumstanceWord.SITE));
    out.add(
        word && t.is(before, WordClass.NOUN) && passage.classOf(passage.nounBase(lower)) != null);
    out.add(word && t.capital(before));
    boolean next = c.to() < t.last(s);
    out.add(next && t.is(c.to(), WordClass.NOUN));
    out.add(next && t.is(c.to(), WordClass.PROPN));
    out.add(next && (t.is(c.to(), WordClass.VERB) || t.is(c.to(), WordClass.AUX)));
    out.add(next && t.is(c.to(), WordClass.ADP));
    out.add(next && t.mark(c.to(), ','));
    out.add(!next || c.to() + 1 == t.last(s) && t.is(c.to(), WordClass.PUNCT));
    out.add(next && t.capital(c.to()));
    out.add(next && NounPhrases.possessiveMark(t, c.to()));
    out.add(c.link() == t.first(s));
  }

  private void link(TaggedText t, Circumstance c, FeatureValues out) {
    int word = c.link() < c.from() ? c.from() - 1 : c.from();
    while (word > c.link() && t.is(word, WordClass.DET)) {
      word--;
    }
    String lower = t.lower[word];
    for (CircumstanceWord link : EnumSet.range(CircumstanceWord.IN, CircumstanceWord.FOR)) {
      out.add(is(lower, link));
    }
    out.add(c.link() == c.from());
    out.add(c.from() - c.link());
  }

  private void deed(
      TaggedText t, Circumstance c, CircumstanceHead head, boolean telling, FeatureValues out) {
    Act act = head.act();
    String form = t.lower[head.word()];
    out.add(head.predicateClass() != null);
    boolean motion = is(head.predicate().split(" ")[0], CircumstanceWord.MOTION);
    String link = t.lower[Math.max(c.from() - 1, 0)];
    out.add(motion);
    out.add(motion && (is(link, CircumstanceWord.TO) || is(link, CircumstanceWord.FROM)));
    out.add(telling);
    out.add(form.endsWith("ing"));
    out.add(act != null && act.group().infinitive());
    out.add(act != null && act.group().passive());
    out.add(act != null && act.isParticiple() && act.group().from() == act.verb());
    out.add(form.endsWith("ed"));
    out.add(act == null ? -1 : act.group().modality().ordinal());
    out.add(act != null && act.group().negated());
    out.add(act != null && act.patient() != null);
    out.add(act != null && act.ownSubject());
  }

  private static void subject(TaggedText t, CircumstanceHead head, FeatureValues out) {
    int[] subject = head.subject();
    if (subject == null || head.isNoun()) {
      out.add(subject != null);
      for (int i = 0; i < 8; i++) {
        out.add(-1);
      }
      return;
    }
    boolean verb = false;
    boolean comma = false;
    for (int i = subject[0]; i < subject[1]; i++) {
      verb |= t.is(i, WordClass.VERB) || t.is(i, WordClass.AUX);
      comma |= t.mark(i, ',');
    }
    out.add(true);
    out.add(subject[1] - subject[0]);
    out.add(Math.abs(head.word() - subject[1]));
    out.add(t.is(subject[1] - 1, WordClass.PROPN));
    out.add(t.is(subject[1] - 1, WordClass.NOUN));
    out.add(verb);
    out.add(t.in(subject[0], WordGroup.RELATIVE) ? 2 : t.is(subject[0], WordClass.PRON) ? 1 : 0);
    out.add(comma);
    out.add(SubjectPhrases.isTime(t, subject[0], subject[1]));
  }
}
