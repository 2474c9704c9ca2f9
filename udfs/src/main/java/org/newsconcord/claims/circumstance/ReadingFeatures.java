package org.newsconcord.claims.circumstance;

import java.util.List;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Act;
import org.newsconcord.claims.grammar.Assertion;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.model.FeatureValues;

/**
 * What tells whether a reader would sign the whole claim: its act, subject, object and what the
 * text commits to, not only that the circumstance belongs to the act. Immutable, thread-safe.
 */
final class ReadingFeatures {
  private final CircumstanceWords words;

  ReadingFeatures(CircumstanceWords words) {
    this.words = words;
  }

  /** Adds the values of a candidate, in the order of {@link CircumstanceFeature}. */
  void add(
      Passage passage,
      Circumstance c,
      List<CircumstanceHead> heads,
      CircumstanceHead head,
      FeatureValues out) {
    TaggedText t = passage.words;
    sentence(t, c, heads, out);
    word(t, head, out);
    noun(passage, head, out);
    object(t, head, out);
    subject(t, head, out);
    Act act = head.act();
    Assertion said = head.assertion(passage);
    Modality modality = said.modality();
    out.add(said.negated());
    out.add(modality.ordinal());
    out.add(act != null && modality != act.group().modality());
  }

  private void sentence(
      TaggedText t, Circumstance c, List<CircumstanceHead> heads, FeatureValues out) {
    int s = t.sentence[c.from()];
    int capitals = 0;
    int marks = 0;
    for (int i = t.first(s); i < t.last(s); i++) {
      capitals += t.capital(i) ? 1 : 0;
      marks += t.is(i, WordClass.PUNCT) ? 1 : 0;
    }
    int size = t.last(s) - t.first(s);
    out.add(size);
    out.add((double) capitals / size);
    out.add((double) marks / size);
    out.add(t.mark(t.last(s) - 1, '?'));
    out.add(heads.size());
    out.add(t.quote[c.from()] >= 0);
    out.add(words.is(t.lower[c.from()], CircumstanceWord.NOWADAYS));
    out.add(t.is(c.from(), WordClass.NUM));
    out.add(t.is(c.from(), WordClass.PROPN));
    out.add(
        c.from() > t.first(s)
            && c.link() == c.from()
            && (t.is(c.from() - 1, WordClass.DET) || t.is(c.from() - 1, WordClass.ADJ)));
  }

  private void word(TaggedText t, CircumstanceHead head, FeatureValues out) {
    int word = head.word();
    int s = t.sentence[word];
    boolean next = word + 1 < t.last(s);
    boolean before = word > t.first(s);
    out.add(t.certainty(word));
    out.add(t.capital(word));
    out.add(words.is(head.predicate(), CircumstanceWord.PALE));
    out.add(words.is(head.predicate(), CircumstanceWord.LIGHT));
    out.add(next && (t.is(word + 1, WordClass.NOUN) || t.is(word + 1, WordClass.PROPN)));
    out.add(next && t.is(word + 1, WordClass.ADP));
    out.add(next && t.is(word + 1, "to"));
    out.add(before && t.is(word - 1, WordClass.ADP));
    out.add(before && (t.is(word - 1, WordClass.NOUN) || t.is(word - 1, WordClass.ADJ)));
    out.add(t.isPast(word));
    out.add(t.isBase(word));
    out.add(head.act() == null ? 0 : word - head.act().group().from());
    out.add(clauseBefore(t, word, t.first(s)));
  }

  /** How many words before the head its clause begins: behind "that", "which", "as" or a mark. */
  private double clauseBefore(TaggedText t, int word, int first) {
    int i = word;
    while (i > first
        && !words.is(t.lower[i - 1], CircumstanceWord.CLAUSE)
        && !t.mark(i - 1, ',')
        && !t.mark(i - 1, ';')) {
      i--;
    }
    return i == first ? -1 : word - i;
  }

  private void noun(Passage passage, CircumstanceHead head, FeatureValues out) {
    TaggedText t = passage.words;
    String form = t.lower[head.word()];
    int[] phrase = !head.isNoun() ? null : head.object() != null ? head.object() : head.subject();
    boolean owned = false;
    for (int i = phrase == null ? 0 : phrase[0]; phrase != null && i < phrase[1]; i++) {
      owned |= NounPhrases.possessive(t, i) || NounPhrases.possessiveMark(t, i);
    }
    out.add(phrase != null && words.isNoun(form, CircumstanceWord.EVENT));
    out.add(phrase != null && words.isNoun(form, CircumstanceWord.PERFORMED));
    out.add(phrase != null && form.endsWith("s"));
    out.add(phrase != null && (t.is(phrase[0], "a") || t.is(phrase[0], "an")));
    out.add(phrase != null && t.is(phrase[0], "the"));
    out.add(owned);
    out.add(phrase == null ? 0 : phrase[1] - phrase[0]);
    out.add(phrase != null && head.object() != null);
    out.add(phrase != null && (form.endsWith("ion") || form.endsWith("ment")));
  }

  private static void object(TaggedText t, CircumstanceHead head, FeatureValues out) {
    int[] object = head.isNoun() ? null : head.object();
    out.add(object != null);
    out.add(object == null ? 0 : object[1] - object[0]);
    out.add(object != null && t.is(object[1] - 1, WordClass.PRON));
    out.add(object != null && t.is(object[0], WordClass.ADP));
    out.add(object != null && t.is(object[1] - 1, WordClass.PROPN));
  }

  private void subject(TaggedText t, CircumstanceHead head, FeatureValues out) {
    int[] subject = head.subject();
    if (subject == null) {
      for (int i = 0; i < 10; i++) {
        out.add(-1);
      }
      return;
    }
    int last = subject[1] - 1;
    boolean joined = false;
    boolean linked = false;
    for (int i = subject[0]; i < subject[1]; i++) {
      joined |= t.is(i, WordClass.CCONJ);
      linked |= t.is(i, WordClass.ADP);
    }
    int before = subject[0] - 1;
    boolean inside = before >= t.first(t.sentence[subject[0]]);
    boolean one = subject[0] == last;
    out.add(words.isRole(t.lower[last]));
    out.add(t.is(last, WordClass.ADJ) || t.is(last, WordClass.DET) || t.is(last, WordClass.ADV));
    out.add(t.is(last, WordClass.PUNCT));
    out.add(t.is(last, WordClass.NUM));
    out.add(one && t.is(last, WordClass.NOUN));
    out.add(joined);
    out.add(linked);
    out.add(inside && t.is(before, WordClass.ADP) ? t.is(before, "of") ? 2 : 1 : 0);
    out.add(inside && (t.is(before, WordClass.NOUN) || t.is(before, WordClass.PROPN)));
    out.add(one && t.in(last, WordGroup.ANYBODY));
  }
}
