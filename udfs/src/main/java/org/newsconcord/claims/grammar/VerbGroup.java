package org.newsconcord.claims.grammar;

import org.newsconcord.claims.Modality;
import org.newsconcord.claims.WordClass;

/**
 * A verb with its auxiliaries: where the group begins, whether it is negated, passive, and how firm
 * it is.
 *
 * @param from first word of the group
 * @param verb the main verb
 * @param negated not, never, no longer, or a verb of failing before it
 * @param passive be and a past participle
 * @param infinitive to and the verb
 * @param modality how firm
 */
public record VerbGroup(
    int from, int verb, boolean negated, boolean passive, boolean infinitive, Modality modality) {

  /** The group of the verb at {@code verb} in a sentence that begins at {@code from}. */
  public static VerbGroup at(TaggedText t, int verb, int from) {
    Reading reading = new Reading(t, verb);
    int k = verb;
    while (k > from && reading.takes(k - 1)) {
      reading.take(k - 1);
      k--;
    }
    boolean participle = reading.passive && !t.isIng(verb);
    boolean asked = k < verb && t.is(k, "be");
    Modality modality = asked ? Modality.REQUIRED : reading.modality();
    return new VerbGroup(k, verb, reading.negated, participle, reading.infinitive, modality);
  }

  /** What the words of a group say, read from the verb to the left. */
  private static final class Reading {
    private final TaggedText t;
    private boolean negated;
    private boolean passive;
    private boolean infinitive;
    private boolean future;
    private boolean would;
    private boolean possible;
    private boolean required;
    private boolean perfect;
    private boolean unreal;
    private boolean done;
    private boolean implied;
    private int next;

    Reading(TaggedText t, int verb) {
      this.t = t;
      this.next = verb;
    }

    boolean takes(int p) {
      return t.is(p, "to")
          || t.is(p, WordClass.AUX)
          || t.is(p, WordClass.ADV) && !t.in(p, WordGroup.QUESTION)
          || t.is(p, WordClass.PART) && !t.is(p, "'s")
          || isNoLonger(p)
          || infinitive && chains(t, p);
    }

    private boolean isNoLonger(int p) {
      return t.is(p, "no") && t.is(p + 1, "longer");
    }

    void take(int p) {
      if (t.is(p, "to")) {
        infinitive = true;
        return;
      }
      boolean led = t.is(p + 1, "to");
      done |= led && (t.is(p, "had") || t.is(p, "yet"));
      negated ^= led && t.is(p, "yet");
      negated |=
          t.in(p, WordGroup.NEGATOR) && !t.is(p + 1, "only")
              || infinitive && t.in(p, WordGroup.FAILING);
      passive |= t.in(p, WordGroup.BE) && !infinitive;
      boolean conditional = t.is(p, "would") || t.is(p, "'d") && !isHad();
      implied |=
          led
              && (t.in(p, WordGroup.IMPLICATIVE)
                  || t.in(p, WordGroup.FAILING) && t.isPast(p)); // refused to sign
      unreal |= perfect && !infinitive && (conditional || t.is(p, "should"));
      would |= conditional;
      perfect |= t.is(p, "have") && !infinitive;
      modal(p);
      next = t.is(p, WordClass.ADV) ? next : p;
    }

    /** Of "they'd reached", "she'd been told" the 'd is had. */
    private boolean isHad() {
      return t.is(next, "been") || t.isPast(next) && !t.isBase(next);
    }

    private void modal(int p) {
      boolean has = t.is(p, "have") || t.is(p, "has");
      boolean asks =
          infinitive && (!has || t.is(p + 1, "to")) || t.is(p, "must") || t.is(p, "should");
      if (t.in(p, WordGroup.PLANNED) && (infinitive || t.is(p, WordClass.AUX))) {
        future = true;
      } else if (t.in(p, WordGroup.POSSIBLE)) {
        possible = true;
      } else if (t.in(p, WordGroup.REQUIRED) && asks && !t.in(p, WordGroup.IMPLICATIVE)) {
        required = true;
      }
    }

    Modality modality() {
      if (possible) {
        return Modality.POSSIBLE;
      }
      if (unreal) {
        return Modality.COUNTERFACTUAL;
      }
      if (done) {
        return Modality.ASSERTED;
      }
      if (required) {
        return Modality.REQUIRED;
      }
      if (future) {
        return Modality.PLANNED;
      }
      boolean open = infinitive && !implied;
      return would ? Modality.CONDITIONAL : open ? Modality.PLANNED : Modality.ASSERTED;
    }
  }

  VerbGroup asPassive() {
    return new VerbGroup(from, verb, negated, true, infinitive, modality);
  }

  VerbGroup asActive() {
    return new VerbGroup(from, verb, negated, false, infinitive, modality);
  }

  /** Whether its only auxiliary is 's, which may be is or has. */
  boolean isContracted(TaggedText t) {
    boolean contracted = false;
    for (int k = from; k < verb; k++) {
      contracted |= t.is(k, "'s");
      if (t.is(k, WordClass.AUX) && !t.is(k, "'s")) {
        return false;
      }
    }
    return contracted;
  }

  /** The same group, said not to be so. */
  public VerbGroup negation() {
    return new VerbGroup(from, verb, !negated, passive, infinitive, modality);
  }

  /** The group of a verb that shares the auxiliaries of this one. */
  VerbGroup sharedBy(int other) {
    return new VerbGroup(from, other, negated, passive, infinitive, modality);
  }

  /** Whether no verb leads to the infinitive: "to cut", "not to cut". */
  public boolean isLoneInfinitive(TaggedText t) {
    int k = from;
    while (k < verb && (t.is(k, "not") || t.is(k, WordClass.ADV))) {
      k++;
    }
    return t.is(k, "to");
  }

  /**
   * Whether a word leads to the infinitive behind it: "plans to cut", but not "the plan to cut".
   */
  private static boolean chains(TaggedText t, int p) {
    return !t.is(p, WordClass.NOUN)
        && (t.in(p, WordGroup.PLANNED)
            || t.in(p, WordGroup.POSSIBLE)
            || t.in(p, WordGroup.REQUIRED)
            || t.in(p, WordGroup.IMPLICATIVE)
            || t.in(p, WordGroup.FAILING));
  }
}
