package org.newsconcord.claims.action;

import org.newsconcord.claims.Modality;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Act;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbGroup;
import org.newsconcord.claims.grammar.WordGroup;

/**
 * Tells what somebody vows, asks, permits or is said to do, which a condition can bind, from what a
 * writer predicts: "threatened to leave unless", "said he would sign if", but not "will be better
 * served if". Stateless.
 */
final class Offers {
  private Offers() {}

  /**
   * Whether an act is to come by somebody's word or by a rule, not by the writer's guess.
   *
   * @param group its verb
   * @param subject its subject; null when not found
   * @param first its first word
   * @param condition what binds it
   */
  static boolean isOpen(
      TaggedText t, VerbGroup group, int[] subject, int first, ConditionClause condition) {
    boolean behind = condition.from() > group.verb();
    return switch (group.modality()) {
      case REQUIRED ->
          !isNeed(t, group)
              && (behind || !group.passive())
              && (!isAdvice(t, group) || isSaid(t, first));
      case POSSIBLE -> isRule(t, group) && !isSpeaker(t, subject) || group.passive();
      case CONDITIONAL -> isReported(t, first);
      case PLANNED -> isReported(t, first) || isAnnounced(t, group, subject, first, condition);
      default -> false;
    };
  }

  /**
   * "will lift it if": put before its condition, of what names itself; passives only with until.
   */
  private static boolean isAnnounced(
      TaggedText t, VerbGroup group, int[] subject, int first, ConditionClause condition) {
    boolean expected = group.infinitive();
    boolean named = subject != null && !t.is(subject[0], WordClass.PRON);
    boolean thought = first > t.first(t.sentence[first]) && t.is(first - 1, "that");
    boolean behind = condition.from() > group.verb();
    return !expected
        && !thought
        && (group.passive()
            ? t.is(condition.from(), "until")
            : named && (behind || t.is(condition.from(), "unless")));
  }

  /** "we can get a better deal": no rule, but what the speaker thinks possible. */
  private static boolean isSpeaker(TaggedText t, int[] subject) {
    return subject != null && (t.is(subject[0], "we") || t.is(subject[0], "i"));
  }

  /** "should": what a writer only thinks right. */
  private static boolean isAdvice(TaggedText t, VerbGroup group) {
    for (int k = group.from(); k < group.verb(); k++) {
      if (t.is(k, "should") || t.is(k, "ought")) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody says it, before it or in a quotation. */
  private static boolean isSaid(TaggedText t, int first) {
    return t.quote[first] >= 0 || isReported(t, first);
  }

  private static boolean isNeed(TaggedText t, VerbGroup group) {
    for (int k = group.from(); k < group.verb(); k++) {
      if (t.lower[k].startsWith("need")) {
        return true;
      }
    }
    return false;
  }

  /** "can", "may": what a rule lets somebody do; "could" and "might" are guesses. */
  private static boolean isRule(TaggedText t, VerbGroup group) {
    for (int k = group.from(); k < group.verb(); k++) {
      if (t.is(k, "can") || t.is(k, "may")) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody says so before it. */
  static boolean isReported(TaggedText t, int first) {
    for (int i = t.first(t.sentence[first]); i < first; i++) {
      if (t.in(i, WordGroup.TOLD) || t.in(i, WordGroup.SAYING)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the words before it doubt or ask it: "do not suggest that", "have not said whether".
   *
   * @param first first word of the act with its subject
   */
  static boolean isDoubted(TaggedText t, int first, ConditionClause condition) {
    for (int i = first - 1; i >= t.first(t.sentence[first]); i--) {
      boolean next = i == first - 1 || i == first - 2 && t.is(first - 1, "there");
      boolean other = t.is(i, "or") && next;
      if (!other && (t.is(i, WordClass.CCONJ) || t.mark(i, ';'))) {
        return false;
      }
      boolean doubt = other || t.in(i, WordGroup.NEGATOR) || t.is(i, "whether") || t.is(i, "how");
      if (doubt && (condition == null || !condition.holds(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a subject was read too far: it holds a verb that no comma sets off. */
  static boolean isOverlong(TaggedText t, int[] subject) {
    for (int i = subject == null ? 0 : subject[0]; subject != null && i < subject[1]; i++) {
      if (t.mark(i, ',')) {
        return false;
      }
      if (t.is(i, WordClass.VERB) && !t.is(i + 1, WordClass.NOUN)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The word that promises, demands or permits the act: "threatened to leave", "allows towns to
   * leave"; -1 when none does.
   */
  static int commitment(TaggedText t, Act act, ConditionClause condition) {
    int[] subject = act.subject();
    int from = act.group().from();
    boolean unfit =
        subject == null
            || act.group().negated()
            || t.is(subject[1] - 1, WordClass.ADJ)
            || t.isIng(act.verb());
    if (unfit) {
      return -1;
    }
    boolean infinitive = act.group().infinitive();
    int lead = infinitive && t.is(from, "to") ? from - 1 : from;
    boolean vowed = subject[1] <= lead && lead < act.verb() && t.in(lead, WordGroup.COMMITTING);
    if (infinitive && vowed) {
      return isFirm(t, act, lead, condition) ? lead : -1;
    }
    boolean named = subject[1] > subject[0] + 1 || !t.is(subject[0], WordClass.PRON);
    int granting = subject[0] - 1;
    boolean granted = granting >= 0 && t.in(granting, WordGroup.COMMITTING);
    boolean bare = granted && t.in(granting, WordGroup.LETTING);
    return granted
            && named
            && subject[1] <= from
            && (infinitive || bare)
            && isFirm(t, act, granting, condition)
        ? granting
        : -1;
  }

  /**
   * Whether it is said outright: not "could threaten to", "efforts to require", "it would allow"
   * behind the condition.
   */
  private static boolean isFirm(TaggedText t, Act act, int lead, ConditionClause condition) {
    VerbGroup group = VerbGroup.at(t, lead, t.first(t.sentence[lead]));
    boolean permitted = group.passive() && lead < act.group().verb();
    boolean to = group.infinitive() && group.modality() == Modality.PLANNED;
    boolean guess = group.modality() == Modality.CONDITIONAL && condition.to() <= group.from();
    return group.modality() != Modality.POSSIBLE
        && !guess
        && !to
        && (permitted || !group.negated());
  }

  /** Whether the passive permission before the act is refused: "is not allowed to". */
  static boolean isRefused(TaggedText t, int lead) {
    VerbGroup group = VerbGroup.at(t, lead, t.first(t.sentence[lead]));
    return group.passive() && group.negated();
  }
}
