package org.newsconcord.claims.attribution;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.newsconcord.claims.ClaimAttribution;
import org.newsconcord.claims.CueClass;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Keys;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.QuoteMarks;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbFrame;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.model.FeatureValues;

/**
 * What the grammar says about how surely an attribution was read and whether it says anything. The
 * words themselves do not count, only their classes and groups. For one attribution; not
 * thread-safe.
 */
final class StatementFeatures {
  /** The names of the values, in order. */
  static final List<String> NAMES =
      Stream.of(StatementFeature.values())
          .map(feature -> feature.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .toList();

  /** Attributions farther apart in the order of the text do not hold one another. */
  private static final int NEAR = 12;

  private final Passage passage;
  private final TaggedText t;
  private final SpeechTest speech;
  private final Attribution a;
  private final FeatureValues values = new FeatureValues(NAMES.size());

  private StatementFeatures(Passage passage, SpeechTest speech, Attribution a) {
    this.passage = passage;
    this.t = passage.words;
    this.speech = speech;
    this.a = a;
  }

  /** The values of attribution {@code i}, in the order of {@link #NAMES}. */
  static double[] of(
      Passage passage, SpeechTest speech, List<Attribution> all, int i, ClaimAttribution source) {
    StatementFeatures features = new StatementFeatures(passage, speech, all.get(i));
    features.cue();
    features.byRule();
    features.referent(source);
    features.source();
    features.before();
    features.content();
    features.turns(all, i);
    features.after();
    features.sentence(all, i);
    return features.values.values();
  }

  private void add(boolean value) {
    values.add(value);
  }

  private void add(double value) {
    values.add(value);
  }

  private void cue() {
    add(a.rule.equals("statement.verb"));
    add(a.isVerbless());
    add(a.rule.equals(Attribution.COLON));
    add(a.lead != null);
    add(a.score);
    add(a.verb != null);
    add(a.frame == VerbFrame.QUOTE);
    add(a.frame == VerbFrame.THAT);
    add(a.frame == VerbFrame.CLAUSE);
    add(a.frame == VerbFrame.END);
    add(a.frame == VerbFrame.NP);
    add(a.frame == VerbFrame.TO);
    add(a.cueClass() == CueClass.NEUTRAL);
    add(a.cueClass() == CueClass.DENY);
    add(speech.is(a.lemma(), SpeechVerbs.Kind.TELL));
    add(speech.is(a.lemma(), SpeechVerbs.Kind.JUDGE));
    add(speech.is(a.lemma(), SpeechVerbs.Kind.SHOW));
    add(a.head >= 0 && t.in(a.head, WordGroup.TOLD));
    add(a.head >= 0 && !t.isPast(a.head));
    add(a.head >= 0 && t.isIng(a.head));
    int nouns = 0;
    int verbs = 0;
    for (int i = a.cueFrom; i < a.cueTo; i++) {
      nouns += isNoun(i) ? 1 : 0;
      verbs += t.is(i, WordClass.VERB) ? 1 : 0;
    }
    add(a.cueTo - a.cueFrom);
    add(nouns);
    add(verbs);
  }

  private boolean isNoun(int i) {
    return t.is(i, WordClass.NOUN) || t.is(i, WordClass.PROPN);
  }

  private boolean isVerb(int i) {
    return t.is(i, WordClass.VERB) || t.is(i, WordClass.AUX);
  }

  /** Whether the rules and the model of attributions agree. */
  private void byRule() {
    Attribution rule = a.byRule;
    boolean known = rule != null && !rule.content.isEmpty();
    add(known);
    add(known && rule.sourceFrom == a.sourceFrom && rule.sourceTo == a.sourceTo);
    add(known && rule.end() == a.end() && rule.begin() == a.begin());
  }

  private void referent(ClaimAttribution source) {
    int from = a.sourceFrom;
    boolean one = a.sourceTo - from == 1;
    boolean pronoun = one && t.is(from, WordClass.PRON);
    add(pronoun && (t.is(from, "he") || t.is(from, "she")));
    add(pronoun && t.is(from, "they"));
    add(pronoun && t.is(from, "it"));
    add(pronoun && (t.is(from, "i") || t.is(from, "we")));
    add(t.is(from, "who"));
    boolean referred = a.referent != null;
    add(referred);
    String words = source.sourceText();
    add(pronoun && words != null && Keys.of(words).equals(source.sourceKey()));
    add(referred ? t.sentence[from] - t.sentence[a.referent.word()] : -1);
    add(referred && a.referent.sure());
    add(referred ? a.referent.rivals() : -1);
  }

  private void source() {
    int from = a.sourceFrom;
    int to = a.sourceTo;
    int head = Math.max(from, NounPhrases.base(t, from, to) - 1);
    boolean number = false;
    boolean verb = false;
    boolean comma = false;
    boolean link = false;
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      number |= t.is(i, WordClass.NUM);
      verb |= isVerb(i);
      comma |= t.mark(i, ',');
      link |= t.is(i, WordClass.ADP);
      quoted |= t.quote[i] >= 0;
    }
    add(to - from);
    add(t.is(head, WordClass.PROPN));
    add(t.is(head, WordClass.NOUN) && speech.isPerson(t, head));
    add(head > from && speech.isPerson(t, head - 1) || speech.isPerson(t, from));
    add(t.lower[head].endsWith("s"));
    add(speech.isDocument(t, a));
    add(number);
    add(t.is(from, WordClass.DET));
    add(verb);
    add(comma);
    add(link);
    add(quoted);
    add(from > a.cueFrom);
    add(from > a.cueFrom ? from - a.cueTo : a.cueFrom - to);
    add(t.certainty(head));
  }

  /** The word before the whole. */
  private void before() {
    int at = Math.min(a.sourceFrom, a.cueFrom);
    int i = at - 1;
    boolean word = i >= t.first(t.sentence[at]);
    add(!word);
    add(word && t.is(i, WordClass.PUNCT));
    add(word && isVerb(i));
    add(word && t.is(i, WordClass.ADP));
    add(word && isNoun(i));
    add(word && (t.is(i, WordClass.SCONJ) || t.in(i, WordGroup.RELATIVE)));
  }

  private void content() {
    int words = 0;
    int quoted = 0;
    int verbs = 0;
    int nouns = 0;
    int names = 0;
    int numbers = 0;
    int pronouns = 0;
    for (int[] span : a.content) {
      for (int i = span[0]; i < span[1]; i++) {
        words += t.is(i, WordClass.PUNCT) ? 0 : 1;
        quoted += t.quote[i] >= 0 ? 1 : 0;
        verbs += t.is(i, WordClass.VERB) ? 1 : 0;
        nouns += t.is(i, WordClass.NOUN) ? 1 : 0;
        names += t.is(i, WordClass.PROPN) ? 1 : 0;
        numbers += t.is(i, WordClass.NUM) ? 1 : 0;
        pronouns += t.is(i, WordClass.PRON) ? 1 : 0;
      }
    }
    int[] first = a.content.get(0);
    int start = first[0];
    while (start < first[1] - 1 && t.is(start, WordClass.PUNCT)) {
      start++;
    }
    add(words);
    add(a.content.size());
    add(first[0] < a.cueFrom);
    add(first[0] < a.cueFrom ? Math.min(a.sourceFrom, a.cueFrom) - first[1] : first[0] - a.cueTo);
    add(words == 0 ? 0 : (double) quoted / words);
    add(QuoteMarks.opens(t.text, first[0]));
    add(t.is(start, "that") || t.in(start, WordGroup.NOMINATIVE));
    add(verbs);
    add(nouns);
    add(names);
    add(numbers);
    add(pronouns);
    add(t.is(start, WordClass.PRON));
    add(isVerb(start) || t.is(start, "to"));
    add(t.is(start, WordClass.ADP) || t.is(start, WordClass.CCONJ) || t.is(start, WordClass.SCONJ));
  }

  /** Where the content may run on into what somebody else says. */
  private void turns(List<Attribution> all, int at) {
    int sentences = 0;
    int turns = 0;
    int relative = 0;
    for (int[] span : a.content) {
      boolean verb = false;
      sentences += t.sentence[span[1] - 1] - t.sentence[span[0]];
      for (int i = span[0]; i + 1 < span[1]; i++) {
        boolean open = t.quote[i] < 0;
        boolean joined = t.is(i + 1, WordClass.CCONJ) || t.is(i + 1, WordClass.SCONJ);
        turns += open && verb && t.mark(i, ',') && joined ? 1 : 0;
        relative += open && t.mark(i, ',') && t.in(i + 1, WordGroup.RELATIVE) ? 1 : 0;
        verb |= isVerb(i);
      }
    }
    int cues = 0;
    int last = Math.min(all.size() - 1, at + NEAR);
    for (int k = Math.max(0, at - NEAR); k <= last; k++) {
      cues += k != at && a.holds(all.get(k)) ? 1 : 0;
    }
    add(sentences);
    add(turns);
    add(relative);
    add(cues);
  }

  /** The word behind the content. */
  private void after() {
    int end = a.content.get(a.content.size() - 1)[1];
    boolean ends = end >= t.last(t.sentence[end - 1]);
    add(ends || end + 1 == t.last(t.sentence[end - 1]));
    add(!ends && t.is(end, WordClass.PUNCT));
    add(!ends && t.mark(end, ','));
    add(!ends && isVerb(end));
    add(!ends && (t.is(end, WordClass.ADP) || t.is(end, WordClass.SCONJ)));
    add(!ends && (isNoun(end) || t.is(end, WordClass.ADJ)));
  }

  private void sentence(List<Attribution> all, int at) {
    int s = t.sentence[a.cueFrom];
    boolean inside = false;
    int cues = 0;
    int before = 0;
    int last = Math.min(all.size() - 1, at + NEAR);
    for (int k = Math.max(0, at - NEAR); k <= last; k++) {
      Attribution other = all.get(k);
      inside |= k != at && other.holds(a);
      boolean here = k != at && t.sentence[other.cueFrom] == s;
      cues += here ? 1 : 0;
      before += here && k < at ? 1 : 0;
    }
    int end = t.last(s) - 1;
    add(t.quote[a.cueFrom] >= 0);
    add(inside);
    add(cues);
    add(before);
    add(t.last(s) - t.first(s));
    add(Math.min(a.sourceFrom, a.cueFrom) - t.first(s));
    add(passage.isHeadline());
    add(t.mark(end, '?') || end > t.first(s) && t.mark(end - 1, '?'));
  }
}
