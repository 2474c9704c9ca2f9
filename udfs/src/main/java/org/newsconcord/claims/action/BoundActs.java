package org.newsconcord.claims.action;

import java.util.List;
import java.util.Locale;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Act;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;

/**
 * Finds acts that somebody will do, offers to do or forbids on a condition: "will leave the pact
 * unless the levy ends". Stateless.
 */
final class BoundActs {
  private BoundActs() {}

  /** Adds a claim for each act of a sentence that its condition binds and that has none yet. */
  static void add(
      Passage passage, Names names, int s, ConditionClause condition, List<Claim> claims) {
    for (Act act : passage.acts(s)) {
      if (isOffer(passage.words, act, condition)
          && condition.binds(passage.words, first(act), last(passage.words, act))
          && !isTold(passage, act, claims)) {
        double confidence = ActionClaims.confidence(passage, act);
        boolean sure =
            confidence >= ActionParameters.STANDARD.leastOfBound(act.verbClass() != null);
        int lead = Offers.commitment(passage.words, act, condition);
        if (sure || lead >= 0) {
          Claim claim = ActionClaims.claim(passage, names, act);
          boolean refused = lead >= 0 && Offers.isRefused(passage.words, lead);
          Claim said = refused ? claim.toBuilder().polarity(-claim.polarity()).build() : claim;
          claims.add(bound(passage, said, confidence, condition));
        }
      }
    }
  }

  /** Whether somebody may do it or must not, told with actor and object outside the condition. */
  private static boolean isOffer(TaggedText t, Act act, ConditionClause condition) {
    boolean committed = Offers.commitment(t, act, condition) >= 0;
    return (committed || isOffered(t, act) && act.ownSubject())
        && !condition.holds(act.verb())
        && (committed || isOpen(t, act, condition) || isRule(t, act, condition))
        && !Offers.isDoubted(t, first(act), condition)
        && !Offers.isOverlong(t, act.subject())
        && (committed || !act.group().isLoneInfinitive(t))
        && (act.group().passive() ? act.patient() != null : isDone(t, act))
        && !isFew(t, act.patient())
        && !isVague(t, act)
        && ActBounds.areWhole(t, act);
  }

  /**
   * Whether the act is one that people offer or forbid: a listed one, or any that will or must be
   * done ("must not be opened until").
   */
  private static boolean isOffered(TaggedText t, Act act) {
    if (act.verbClass() != null) {
      return !t.grammar.has(WordGroup.NO_OFFER_CLASS, act.verbClass().toLowerCase(Locale.ROOT));
    }
    Modality modality = act.group().modality();
    boolean policy = t.grammar.has(WordGroup.POLICY_ACT, act.base());
    boolean vowed = modality == Modality.PLANNED && policy || modality == Modality.REQUIRED;
    return vowed && act.group().passive();
  }

  /** To come by somebody's word; what is only possible is no offer. */
  private static boolean isOpen(TaggedText t, Act act, ConditionClause condition) {
    return act.group().modality() != Modality.POSSIBLE
        && Offers.isOpen(t, act.group(), act.subject(), first(act), condition)
        && !t.is(act.verb() - 1, "have")
        && !(act.group().passive() && t.is(act.verb() - 2, "have"));
  }

  private static boolean isFew(TaggedText t, int[] phrase) {
    return phrase != null && t.in(phrase[0], WordGroup.LITTLE);
  }

  /** "do this", "nothing should be ruled out": nothing that could be compared. */
  private static boolean isVague(TaggedText t, Act act) {
    int[] what = act.object();
    boolean one = what != null && what[1] == what[0] + 1;
    return one
        && (t.in(what[0], WordGroup.NOBODY)
            || what[0] > act.verb() && (t.is(what[0], "it") || t.is(what[0], "this")));
  }

  private static boolean isDone(TaggedText t, Act act) {
    int[] actor = act.actor();
    boolean somebody =
        actor != null
            && !t.in(actor[0], WordGroup.ANYBODY)
            && !t.is(actor[0], "i")
            && !t.is(actor[0], "it");
    return somebody && (act.object() != null || act.isComplete(t));
  }

  /** "The law bars sales unless": told in the present of what names itself. */
  private static boolean isRule(TaggedText t, Act act, ConditionClause condition) {
    return !act.isParticiple()
        && !act.group().passive()
        && act.group().from() == act.verb()
        && act.actor() != null
        && !t.is(act.actor()[0], WordClass.PRON)
        && !t.is(condition.from(), "until");
  }

  private static boolean isTold(Passage passage, Act act, List<Claim> claims) {
    int begin = passage.words.begin(act.verb());
    for (int i = claims.size() - 1; i >= 0; i--) {
      Claim claim = claims.get(i);
      if (claim.type() == ClaimType.CONDITION && claim.begin() <= begin && begin < claim.end()) {
        return true;
      }
    }
    return false;
  }

  static int first(Act act) {
    int first = Math.min(act.group().from(), act.verb());
    for (int[] span : new int[][] {act.actor(), act.object()}) {
      first = span == null ? first : Math.min(first, span[0]);
    }
    return first;
  }

  static int last(TaggedText t, Act act) {
    int last = ObjectReach.end(t, act);
    for (int[] span : new int[][] {act.actor(), act.object()}) {
      last = span == null ? last : Math.max(last, span[1]);
    }
    return last;
  }

  private static Claim bound(
      Passage passage, Claim act, double confidence, ConditionClause condition) {
    TaggedText t = passage.words;
    return act.toBuilder()
        .type(ClaimType.CONDITION)
        .ruleId(Claim.BOUND_ACT)
        .modality(Modality.CONDITIONAL)
        .confidence(confidence)
        .condition(passage.text(condition.from(), condition.to()))
        .evidence("condition", t.begin(condition.from()), t.end(condition.to() - 1))
        .build();
  }
}
