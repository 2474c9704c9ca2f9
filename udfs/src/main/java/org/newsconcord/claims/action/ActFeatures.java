package org.newsconcord.claims.action;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Act;
import org.newsconcord.claims.grammar.Assertion;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbGroup;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.model.FeatureValues;

/**
 * What the grammar around an act says about how surely its actor, verb and object were read. The
 * words themselves do not count, only their classes and groups. For one act; not thread-safe.
 */
final class ActFeatures {
  /** The names of the values, in order. */
  static final List<String> NAMES =
      Stream.of(ActFeature.values())
          .map(feature -> feature.name().toLowerCase(Locale.ROOT))
          .toList();

  private final TaggedText t;
  private final FeatureValues values = new FeatureValues(NAMES.size());

  private ActFeatures(TaggedText t) {
    this.t = t;
  }

  /** The values for an act, in the order of {@link #NAMES}. */
  static double[] of(Passage passage, Act act) {
    ActFeatures features = new ActFeatures(passage.words);
    features.verb(act);
    features.assertion(passage, act);
    features.sentence(act);
    int[] subject = act.subject();
    features.subject(subject);
    features.before(subject == null ? act.group().from() : subject[0]);
    int[] object = act.group().passive() ? act.actor() : act.object();
    features.object(act, object);
    int reach = ObjectReach.end(passage.words, act);
    features.after(reach, act.verb());
    features.kind(act);
    boolean behind = object != null && object[0] > act.verb() && !act.group().passive();
    features.restriction(behind ? object : null, reach);
    features.abstraction(subject, object);
    features.clause(act, passage.assertion(act).modality() == Modality.REQUIRED);
    return features.values.values();
  }

  private void add(boolean value) {
    values.add(value);
  }

  private void add(double value) {
    values.add(value);
  }

  private void verb(Act act) {
    VerbGroup group = act.group();
    int verb = act.verb();
    String word = t.lower[verb];
    add(group.passive());
    add(act.ownSubject());
    add(group.passive() && group.from() == verb);
    add(group.infinitive());
    add(act.isParticiple() && !word.endsWith("ing"));
    add(word.endsWith("ing"));
    add(word.endsWith("s") && !act.isParticiple());
    add(t.certainty(verb));
    add(verb - group.from());
    add(act.subject() == null ? -1 : group.from() - act.subject()[1]);
  }

  private void assertion(Passage passage, Act act) {
    Assertion said = passage.assertion(act);
    add(said.negated());
    add(said.modality() == Modality.ASSERTED);
    add(said.modality() == Modality.PLANNED);
    add(said.modality() == Modality.POSSIBLE);
    add(said.modality() == Modality.CONDITIONAL);
    add(t.quote[act.verb()] >= 0);
    add(passage.isHeadline());
  }

  private void sentence(Act act) {
    int from = t.first(t.sentence[act.verb()]);
    int to = t.last(t.sentence[act.verb()]);
    add(to - from);
    add(verbs(from, to));
    add(verbs(from, act.group().from()));
    add(act.verb() - from);
  }

  private int verbs(int from, int to) {
    return count(from, to, WordClass.VERB);
  }

  private int count(int from, int to, WordClass wordClass) {
    int found = 0;
    for (int i = from; i < to; i++) {
      found += t.is(i, wordClass) ? 1 : 0;
    }
    return found;
  }

  private void subject(int[] subject) {
    int from = subject == null ? 0 : subject[0];
    int to = subject == null ? 0 : subject[1];
    boolean one = to == from + 1;
    add(to - from);
    add(one && t.is(from, WordClass.PRON));
    add(one && (t.is(from, "i") || t.is(from, "we")));
    add(one && t.in(from, WordGroup.RELATIVE));
    add(to > from && t.is(to - 1, WordClass.PROPN));
    add(to > from && t.is(to - 1, WordClass.NOUN));
    add(to > from && t.is(from, WordClass.DET));
    add(verbs(from, to));
    add(count(from, to, WordClass.PUNCT));
    add(count(from, to, WordClass.ADP));
    add(count(from, to, WordClass.CCONJ));
    add(certainty(from, to));
    add(count(from, to, WordClass.NUM));
  }

  /** The least certainty of a word between. */
  private double certainty(int from, int to) {
    double least = 1;
    for (int i = from; i < to; i++) {
      least = Math.min(least, t.is(i, WordClass.PUNCT) ? 1 : t.certainty(i));
    }
    return least;
  }

  private void before(int word) {
    int p = word - 1;
    boolean opens = word <= t.first(t.sentence[word]);
    add(opens);
    add(!opens && t.is(p, WordClass.PUNCT));
    add(!opens && t.is(p, WordClass.CCONJ));
    add(!opens && (t.is(p, WordClass.SCONJ) || t.is(p, "that")));
    add(!opens && (t.is(p, WordClass.ADP) || t.is(p, "to")));
    add(!opens && (t.is(p, WordClass.VERB) || t.is(p, WordClass.AUX)));
    add(!opens && (t.is(p, WordClass.NOUN) || t.is(p, WordClass.PROPN)));
  }

  private void object(Act act, int[] object) {
    int from = object == null ? 0 : object[0];
    int to = object == null ? 0 : object[1];
    add(object != null);
    add(act.complement() != null);
    add(to - from);
    add(to == from + 1 && t.is(from, WordClass.PRON));
    add(to > from && t.is(to - 1, WordClass.PROPN));
    add(to > from && t.is(to - 1, WordClass.NOUN));
    add(to > from && t.is(from, WordClass.DET));
    add(to > from + 1 && t.is(from, WordClass.PRON));
    add(count(from, to, WordClass.NUM));
    add(count(from, to, WordClass.ADP));
    add(count(from, to, WordClass.CCONJ));
    add(certainty(from, to));
  }

  private void after(int next, int verb) {
    int to = t.last(t.sentence[verb]);
    boolean end = next >= to;
    boolean mark = !end && t.is(next, WordClass.PUNCT);
    add(end || mark && (t.mark(next, '.') || t.mark(next, ',')));
    add(!end && t.is(next, WordClass.ADP));
    add(!end && t.is(next, "to"));
    add(!end && (t.is(next, WordClass.VERB) || t.is(next, WordClass.AUX)));
    add(!end && t.is(next, WordClass.CCONJ));
    add(!end && (t.is(next, WordClass.SCONJ) || t.in(next, WordGroup.RELATIVE)));
    add(!end && (t.is(next, WordClass.ADV) || t.is(next, WordClass.ADJ)));
    add(
        !end
            && (t.is(next, WordClass.NOUN)
                || t.is(next, WordClass.PROPN)
                || t.is(next, WordClass.PRON)
                || t.is(next, WordClass.DET)));
    add(mark && !t.mark(next, '.') && !t.mark(next, ','));
  }

  private void kind(Act act) {
    add(act.group().passive() && act.actor() != null);
    String name = act.verbClass() == null ? "" : act.verbClass();
    add(act.needsNoObject(t));
    add(name.equals("ARRIVE") || name.equals("LEAVE") || name.equals("MOVE"));
    add(name.equals("RISE") || name.equals("FALL") || name.equals("RAISE") || name.equals("CUT"));
    add(
        name.equals("SUPPORT")
            || name.equals("LOSE")
            || name.equals("FIND")
            || name.equals("HOLD"));
    add(name.equals("END") || name.equals("LAUNCH") || name.equals("RESUME"));
    add(t.grammar.has(WordGroup.LIGHT, act.base()));
    add(act.patient() != null && !act.group().passive() && act.patient()[0] < act.verb());
    int[] object = act.group().passive() ? act.actor() : act.object();
    int next = object == null || object[0] < act.verb() ? act.verb() + 1 : object[1];
    boolean more = next < t.last(t.sentence[act.verb()]);
    add(more && t.is(next, "of"));
    add(more && t.is(next, "from"));
    add(more && (t.is(next, "with") || t.is(next, "as")));
    add(act.base().indexOf(' ') > 0);
    add(t.capital(act.verb()));
  }

  /** How an object that nothing restricts was named: "a statement", "the favour", "questions". */
  private void restriction(int[] object, int reach) {
    int from = object == null ? 0 : object[0];
    int to = object == null ? 0 : object[1];
    boolean bare = object != null && reach <= to;
    boolean indefinite = bare && (t.is(from, "a") || t.is(from, "an"));
    add(object == null ? 0 : Math.max(0, reach - to));
    add(indefinite ? to - from : 0);
    add(bare && t.is(from, "the") ? to - from : 0);
    add(bare && to == from + 1 && t.is(from, WordClass.NOUN));
    add(object != null && (t.is(from, "this") || t.is(from, "that") || t.is(from, "such")));
  }

  private void abstraction(int[] subject, int[] object) {
    add(object != null && isAbstract(object[1] - 1));
    add(subject != null && isAbstract(subject[1] - 1));
    add(subject != null && (t.is(subject[0], "it") || t.is(subject[0], WordClass.DET)));
  }

  /** Whether a noun is made of a verb or adjective: support-er is not, format-ion is. */
  private boolean isAbstract(int noun) {
    String word = t.lower[noun];
    return t.is(noun, WordClass.NOUN)
        && (word.endsWith("ion") || word.endsWith("ment") || word.endsWith("ity"));
  }

  /** Where the clause of the act stands: "those who voted", "as police arrived". */
  private void clause(Act act, boolean required) {
    int first = t.first(t.sentence[act.verb()]);
    int relative = act.group().from() - 1;
    boolean led = relative > first && t.in(relative, WordGroup.RELATIVE);
    boolean comma = led && t.mark(relative - 1, ',');
    add(led && !comma);
    add(comma);
    int[] subject = act.subject();
    int before = (subject == null ? act.group().from() : subject[0]) - 1;
    boolean inside = before >= first;
    add(inside && t.is(before, "as"));
    boolean when = inside && (t.in(before, WordGroup.SUBORDINATOR) || t.is(before, "after"));
    add(when && !t.in(before, WordGroup.RELATIVE));
    add(inside && t.in(before, WordGroup.WH));
    add(required);
    int last = t.last(t.sentence[act.verb()]);
    int opinion = 0;
    for (int i = first; i < last; i++) {
      opinion += t.is(i, "i") || t.is(i, "we") || t.is(i, "you") || t.is(i, "our") ? 1 : 0;
    }
    add(opinion);
    add(last - ObjectReach.end(t, act));
  }
}
