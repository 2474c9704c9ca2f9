package org.newsconcord.claims.measured;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Assertion;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRange;
import org.newsconcord.claims.quantity.QuantityRole;
import org.newsconcord.model.FeatureValues;
import org.newsconcord.text.TokenKind;

/**
 * What the grammar around a quantity says about how surely it was read and whether it says
 * anything. The words themselves do not count, only their classes and groups. For one quantity; not
 * thread-safe.
 */
final class QuantityFeatures {
  /** The names of the values, in order. */
  static final List<String> NAMES =
      Stream.of(QuantityFeature.values())
          .map(feature -> feature.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .toList();

  private final Passage passage;
  private final TaggedText t;
  private final QuantityMention m;
  private final FeatureValues values = new FeatureValues(NAMES.size());

  private QuantityFeatures(Passage passage, QuantityMention mention) {
    this.passage = passage;
    this.t = passage.words;
    this.m = mention;
  }

  /** The values of a quantity, in the order of {@link #NAMES}. */
  static double[] of(Passage passage, MeasuredQuantity q) {
    QuantityFeatures features = new QuantityFeatures(passage, q.mention());
    features.kind();
    features.number();
    features.thing(q.thing());
    features.subject(q.subject());
    features.verb(q.clause().verb());
    features.assertion(q.said());
    features.sentence();
    features.before();
    features.after();
    features.object();
    features.told(q);
    features.whole();
    features.address();
    return features.values.values();
  }

  private void add(boolean value) {
    values.add(value);
  }

  private void add(double value) {
    values.add(value);
  }

  private void kind() {
    for (QuantityRole role : QuantityRole.values()) {
      if (role.ordinal() <= QuantityRole.BARE.ordinal()) {
        add(m.role() == role);
      }
    }
    String rule = m.ruleId();
    add(rule.endsWith("part"));
    add(rule.endsWith("-of"));
    add(rule.endsWith("-verb"));
    add(rule.endsWith("-one"));
    add(rule.endsWith("-elliptic"));
    add(rule.endsWith("-apposition"));
  }

  private void number() {
    Hedge hedge = m.quantity().hedge();
    double size = Math.abs(m.value());
    double magnitude = size < 1 ? 0 : StrictMath.log10(size);
    add(hedge == Hedge.EXACT);
    add(hedge == Hedge.VAGUE);
    add(hedge == Hedge.RANGE);
    add(m.firstToken() < m.amountToken());
    add(magnitude);
    add(!t.text.is(m.amountToken(), TokenKind.NUMBER) && m.role() != QuantityRole.MONEY);
    add(
        size
            == StrictMath.pow(10, Math.floor(magnitude))
                * Math.floor(size / StrictMath.pow(10, Math.floor(magnitude))));
    add(m.people());
    add(m.generic());
    add(m.per() != null);
    add(m.quantity().trend() != null);
    add(m.trendBefore());
  }

  private void thing(int[] thing) {
    boolean known = thing != null;
    int last = known ? thing[1] - 1 : 0;
    boolean verb = false;
    for (int i = known ? thing[0] : 0; known && i < thing[1]; i++) {
      verb |= t.is(i, WordClass.VERB) || t.is(i, WordClass.AUX);
    }
    add(known);
    add(known ? thing[1] - thing[0] : 0);
    add(known && t.is(last, WordClass.PROPN));
    add(known ? t.certainty(last) : 1);
    add(verb);
    add(known && thing[0] >= m.firstToken());
  }

  private void subject(int[] subject) {
    boolean known = subject != null;
    add(known);
    add(known ? subject[1] - subject[0] : 0);
    add(known && t.is(subject[0], WordClass.PRON));
    add(known && t.is(subject[1] - 1, WordClass.PROPN));
    add(known ? m.firstToken() - subject[1] : -1);
  }

  private void verb(int verb) {
    add(verb >= 0);
    add(verb >= 0 ? m.firstToken() - verb : -1);
    add(verb >= 0 && t.in(verb, WordGroup.TOLD));
  }

  private void assertion(Assertion said) {
    add(said.modality() == Modality.ASSERTED);
    add(said.negated());
    add(t.quote[m.firstToken()] >= 0);
    add(passage.isHeadline());
  }

  private void sentence() {
    int s = t.sentence[m.firstToken()];
    int from = t.first(s);
    int to = t.last(s);
    int numbers = 0;
    int verbs = 0;
    for (int i = from; i < to; i++) {
      numbers += t.text.is(i, TokenKind.NUMBER) ? 1 : 0;
      verbs += t.is(i, WordClass.VERB) ? 1 : 0;
    }
    add(to - from);
    add(m.firstToken() - from);
    add(numbers);
    add(verbs);
    add(m.firstToken() == from);
  }

  private void before() {
    int i = m.firstToken() - 1;
    boolean word = i >= t.first(t.sentence[m.firstToken()]);
    add(word && t.is(i, WordClass.DET));
    add(word && t.is(i, WordClass.ADP));
    add(word && t.is(i, "to"));
    add(word && t.is(i, WordClass.PUNCT));
    add(word && (t.is(i, WordClass.VERB) || t.is(i, WordClass.AUX)));
    add(word && (t.is(i, WordClass.NOUN) || t.is(i, WordClass.PROPN)));
    add(word && (NounPhrases.possessive(t, i) || NounPhrases.possessiveMark(t, i)));
  }

  private void after() {
    int i = Math.max(m.endToken(), m.objectEnd());
    int end = t.last(t.sentence[m.firstToken()]);
    boolean word = i < end;
    add(m.endToken() < end && t.mark(m.endToken(), '-'));
    add(word && t.is(i, WordClass.VERB));
    add(word && t.is(i, WordClass.AUX));
    add(word && t.in(i, WordGroup.TOLD));
    add(word && t.is(i, WordClass.ADP));
    add(word && t.is(i, WordClass.PUNCT));
    add(!word || i + 1 == end);
    add(word && (t.is(i, WordClass.NOUN) || t.is(i, WordClass.PROPN)));
    add(word && t.in(i, WordGroup.RELATIVE));
    add(word && SubjectPhrases.isTime(t, i, i + 1));
  }

  private void object() {
    boolean known = m.objectFirst() >= 0;
    int last = known ? m.objectEnd() - 1 : 0;
    add(known ? m.objectEnd() - m.objectFirst() : 0);
    add(known && t.capital(last));
    add(known ? t.certainty(last) : 1);
  }

  private void told(MeasuredQuantity q) {
    add(q.predicate() >= 0);
    add(q.predicate() > m.firstToken());
    add(q.said().modality() == Modality.PLANNED);
  }

  /** Whether it is a part of a whole, or the whole that a part is of. */
  private void whole() {
    int end = Math.max(m.endToken(), m.objectEnd());
    int to = t.last(t.sentence[m.firstToken()]);
    int from = t.first(t.sentence[m.firstToken()]);
    int of = m.firstToken() - 1;
    while (of > from && (t.is(of, WordClass.DET) || t.is(of, WordClass.ADJ))) {
      of--;
    }
    boolean counts = of > from && t.is(of, "of") && t.is(of - 1, WordClass.NUM);
    boolean joint = end + 1 < to && (t.is(end, WordClass.CCONJ) || t.mark(end, ','));
    add(m.endToken() < to && t.is(m.endToken(), "of"));
    add(counts);
    add(end < to && NounPhrases.possessiveMark(t, end));
    add(joint && (t.is(end + 1, WordClass.NUM) || t.text.is(end + 1, TokenKind.NUMBER)));
    add(m.span() == QuantityRange.CHANGE_FROM);
  }

  /** Whom the sentence speaks to, and whether it announces a list. */
  private void address() {
    int s = t.sentence[m.firstToken()];
    boolean you = false;
    boolean here = false;
    for (int i = t.first(s); i < t.last(s); i++) {
      you |= t.is(i, "you") || t.is(i, "your");
      here |= i < m.firstToken() && t.is(i, "here");
    }
    add(you);
    add(here);
    add(
        m.objectFirst() >= 0
            && m.objectEnd() == m.objectFirst() + 1
            && !t.capital(m.objectFirst()));
  }
}
