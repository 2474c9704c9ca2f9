package org.newsconcord.claims.grammar;

import java.util.Set;
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
  private static final Set<String> BE =
      Set.of(
          "is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am", "'m", "got", "get");
  private static final Set<String> PLANNED =
      Set.of(
          "will",
          "shall",
          "'ll",
          "wo",
          "plan",
          "plans",
          "planned",
          "planning",
          "intends",
          "intend",
          "intended",
          "expected",
          "set",
          "due",
          "scheduled",
          "about",
          "going",
          "preparing",
          "prepares",
          "vowed",
          "pledged",
          "promised",
          "agreed",
          "decided",
          "poised",
          "expects",
          "wants",
          "want",
          "hopes",
          "hope",
          "aims",
          "ready");
  private static final Set<String> POSSIBLE =
      Set.of(
          "may",
          "might",
          "could",
          "can",
          "likely",
          "unlikely",
          "possibly",
          "perhaps",
          "believed",
          "thought",
          "appears",
          "appeared",
          "seems",
          "seem",
          "reportedly",
          "allegedly",
          "suspected");
  private static final Set<String> REQUIRED =
      Set.of(
          "must",
          "should",
          "ought",
          "need",
          "needs",
          "needed",
          "have",
          "has",
          "urged",
          "ordered",
          "required",
          "forced");
  private static final Set<String> NEGATORS =
      Set.of(
          "not", "n't", "never", "no", "neither", "nor", "hardly", "barely", "without", "cannot");
  private static final Set<String> FAILING =
      Set.of(
          "refused",
          "refuses",
          "refuse",
          "declined",
          "declines",
          "failed",
          "fails",
          "fail",
          "denied",
          "denies",
          "deny",
          "refusing",
          "failing",
          "denying",
          "declining");

  /** The group of the verb at {@code verb} in a sentence that begins at {@code from}. */
  public static VerbGroup at(TaggedText t, int verb, int from) {
    int k = verb;
    boolean negated = false;
    boolean passive = false;
    boolean infinitive = false;
    boolean future = false;
    boolean would = false;
    Modality modality = Modality.ASSERTED;
    while (k > from) {
      int p = k - 1;
      String w = t.lower[p];
      if (w.equals("to") && k <= verb) {
        infinitive = true;
      } else if (t.is(p, WordClass.AUX)
          || t.is(p, WordClass.ADV) && !ActPhrases.QUESTIONS.contains(w)
          || t.is(p, WordClass.PART) && !w.equals("'s")
          || infinitive && chains(t, p)) {
        negated |= NEGATORS.contains(w) || infinitive && FAILING.contains(w);
        passive |= BE.contains(w) && !infinitive;
        would |= w.equals("would") || w.equals("'d");
        if (PLANNED.contains(w) && (infinitive || t.is(p, WordClass.AUX))) {
          future = true;
        } else if (POSSIBLE.contains(w)) {
          modality = Modality.POSSIBLE;
        } else if (REQUIRED.contains(w) && (infinitive || w.equals("must") || w.equals("should"))) {
          modality = modality == Modality.ASSERTED ? Modality.REQUIRED : modality;
        }
      } else {
        break;
      }
      k--;
    }
    if (modality == Modality.ASSERTED) {
      modality =
          future
              ? Modality.PLANNED
              : would ? Modality.CONDITIONAL : infinitive ? Modality.PLANNED : modality;
    }
    boolean participle = passive && !t.lower[verb].endsWith("ing");
    return new VerbGroup(k, verb, negated, participle, infinitive, modality);
  }

  VerbGroup asPassive() {
    return new VerbGroup(from, verb, negated, true, infinitive, modality);
  }

  /** The same group, said not to be so. */
  VerbGroup negation() {
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
    String w = t.lower[p];
    return !t.is(p, WordClass.NOUN)
        && (PLANNED.contains(w)
            || POSSIBLE.contains(w)
            || REQUIRED.contains(w)
            || FAILING.contains(w));
  }
}
