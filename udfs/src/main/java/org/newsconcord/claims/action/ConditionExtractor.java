package org.newsconcord.claims.action;

import java.util.List;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Act;
import org.newsconcord.claims.grammar.Clauses;
import org.newsconcord.claims.grammar.Keys;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbGroup;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.text.Vocabulary;

/**
 * Finds policies that are refused or bound to a condition: "imposed no new limits", "will lift the
 * ban if the talks succeed". A claim needs the verb and a noun of a policy as its object or passive
 * subject; a condition needs a subject and a verb, and stands beside what it binds. Immutable,
 * thread-safe.
 */
public final class ConditionExtractor {
  private final PolicyNouns nouns;

  /**
   * @param rows nouns of policies
   * @param forms the word forms of the texts to read
   */
  public ConditionExtractor(Iterable<String[]> rows, Vocabulary forms) {
    this.nouns = new PolicyNouns(rows, forms);
  }

  /**
   * A policy in its clause.
   *
   * @param group its verb
   * @param subject who makes it; null for "there is" and passives
   * @param phrase first word of its noun phrase, determiner included
   * @param noun its noun
   * @param end end of its noun phrase with complements
   * @param act the act whose object it is; null for "there is"
   */
  private record Policy(VerbGroup group, int[] subject, int phrase, int noun, int end, Act act) {
    int from() {
      return Math.min(subject == null ? phrase : subject[0], Math.min(phrase, group.from()));
    }

    int to() {
      return Math.max(end, group.verb() + 1);
    }

    /** End of the policy with the participle or clause that restricts it behind its verb. */
    int reach(TaggedText t) {
      boolean behind = act != null && noun > act.verb();
      return behind ? ObjectReach.end(t, end, t.last(t.sentence[noun]), true) : end;
    }
  }

  public void add(Passage passage, Names names, List<Claim> claims) {
    TaggedText t = passage.words;
    for (int s = 0; s < t.sentences(); s++) {
      int last = t.last(s) - 1;
      if (!t.text.isNoise(s) && last >= t.first(s) && !t.mark(last, '?')) {
        sentence(passage, names, s, claims);
      }
    }
  }

  private void sentence(Passage passage, Names names, int s, List<Claim> claims) {
    TaggedText t = passage.words;
    int from = t.first(s);
    int to = t.last(s);
    ConditionClause condition = null;
    boolean searched = false;
    for (int i = from; i < to; i++) {
      if (!nouns.isHead(t, i, to)) {
        continue;
      }
      if (!searched) {
        condition = ConditionClause.in(passage, from, to);
        searched = true;
      }
      Policy policy = condition != null && condition.holds(i) ? null : policy(passage, i, from, to);
      if (policy != null) {
        add(passage, names, policy, condition, claims);
      }
    }
    if (!searched) {
      condition = ConditionClause.in(passage, from, to);
    }
    if (condition != null) {
      BoundActs.add(passage, names, s, condition, claims);
    }
  }

  private void add(
      Passage passage, Names names, Policy policy, ConditionClause condition, List<Claim> claims) {
    TaggedText t = passage.words;
    int to = t.last(t.sentence[policy.noun()]);
    boolean bound =
        condition != null
            && isBindable(t, policy, condition, to)
            && condition.binds(t, policy.from(), policy.to());
    boolean refused =
        nouns.isRefusable(t, policy.noun(), to)
            && passage.assertion(policy.noun()).modality() == Modality.ASSERTED
            && isRefused(t, policy);
    boolean cut =
        t.in(policy.end() - 1, WordGroup.WH)
            || t.is(policy.end() - 1, WordClass.PRON)
            || isListed(t, policy.end(), to)
            || policy.end() < to
                && (t.is(policy.end(), "that")
                    || t.is(policy.end(), "as")
                    || t.mark(policy.end(), '[')
                    || t.is(policy.end(), WordClass.ADP)
                        && policy.end() + 1 < to
                        && t.in(policy.end() + 1, WordGroup.WH))
            || t.in(policy.phrase(), WordGroup.LITTLE)
            || Offers.isDoubted(t, policy.from(), condition)
            || Offers.isOverlong(t, policy.subject());
    if (cut) {
      return;
    }
    if (bound) {
      claims.add(claim(passage, names, policy, condition));
    } else if (refused && condition == null) {
      claims.add(claim(passage, names, policy, null));
    }
  }

  /** Whether something is done, or to be done, about the policy that a condition can bind. */
  private boolean isBindable(TaggedText t, Policy policy, ConditionClause condition, int to) {
    if (isExistence(policy)) {
      return nouns.isRefusable(t, policy.noun(), to);
    }
    String base = policy.act().base();
    int blank = base.indexOf(' ');
    String verb = blank < 0 ? base : base.substring(0, blank);
    return isOpen(t, policy, condition)
        && !isAnybody(t, policy)
        && (t.grammar.has(WordGroup.POLICY_ACT, verb)
            || t.grammar.has(WordGroup.POLICY_VERB, verb));
  }

  /** "limits on steel and cod", of which only the steel was read. */
  private static boolean isListed(TaggedText t, int end, int to) {
    return end + 1 < to
        && t.is(end, WordClass.CCONJ)
        && NounPhrases.base(t, end + 1, to) > end + 1
        && !Clauses.hasVerb(
            t,
            NounPhrases.base(t, end + 1, to),
            Math.min(to, NounPhrases.base(t, end + 1, to) + 1));
  }

  /** To come, permitted or asked for by somebody's word. */
  private static boolean isOpen(TaggedText t, Policy policy, ConditionClause condition) {
    return Offers.commitment(t, policy.act(), condition) >= 0
        || Offers.isOpen(t, policy.group(), policy.act().subject(), policy.from(), condition);
  }

  private static boolean isAnybody(TaggedText t, Policy policy) {
    return policy.subject() != null && t.in(policy.subject()[0], WordGroup.ANYBODY);
  }

  private static boolean isExistence(Policy policy) {
    return policy.act() == null;
  }

  /** "no limits", "not ... any limits", of a policy that is imposed, granted or reached. */
  private static boolean isRefused(TaggedText t, Policy policy) {
    boolean no = t.is(policy.phrase(), "no");
    boolean any = t.is(policy.phrase(), "any") && policy.group().negated();
    boolean made = policy.act() == null || t.grammar.has(WordGroup.POLICY_VERB, verb(t, policy));
    boolean bare =
        policy.noun() == policy.phrase() + 1
            && policy.end() == policy.noun() + 1
            && policy.subject() == null
            && policy.group().modality() == Modality.ASSERTED;
    boolean endless =
        isExistence(policy)
            && t.lower[policy.noun()].startsWith("limit")
            && policy.end() > policy.noun() + 1
            && t.is(policy.noun() + 1, "to");
    return made && !bare && !endless && (no != policy.group().negated() || any) && (no || any);
  }

  /** The verb without the noun that names the act with it: of "reach agreement" the reaching. */
  private static String verb(TaggedText t, Policy policy) {
    String base = policy.act().base();
    int blank = base.indexOf(' ');
    boolean named = blank > 0 && t.lower[policy.noun()].startsWith(base.substring(blank + 1));
    return named ? base.substring(0, blank) : base;
  }

  /** The policy whose noun stands at {@code noun}; null when its verb was not surely found. */
  private static Policy policy(Passage passage, int noun, int from, int to) {
    TaggedText t = passage.words;
    int phrase = NounPhrases.start(t, noun + 1, from);
    if (phrase < 0) {
      return null;
    }
    int end = complement(t, noun + 1, to);
    if (phrase - 2 >= from && t.is(phrase - 1, WordClass.AUX)) {
      return existence(t, phrase, noun, end, from);
    }
    for (Act act : passage.acts(t.sentence[noun])) {
      int[] patient = act.patient();
      boolean object = !act.group().passive() && patient != null && patient[0] == phrase;
      boolean passive = act.group().passive() && patient != null && patient[0] == phrase;
      boolean own = act.ownSubject() && !act.group().isLoneInfinitive(t);
      boolean failed = act.group().infinitive() && act.group().negated();
      if (object && own && !failed && act.actor() != null && ActBounds.areWhole(t, act)) {
        int whole = Math.max(end, patient[1]);
        return new Policy(act.group(), act.actor(), phrase, noun, whole, act);
      }
      if (passive
          && own
          && act.isParticiple()
          && act.group().from() < act.verb()
          && patient[1] <= act.verb()) {
        return new Policy(act.group(), null, phrase, noun, patient[1], act);
      }
    }
    return null;
  }

  /** "There will be no limits". */
  private static Policy existence(TaggedText t, int phrase, int noun, int end, int from) {
    int k = phrase - 1;
    VerbGroup group = VerbGroup.at(t, k, from);
    boolean there = group.from() > from && t.is(group.from() - 1, "there");
    return there ? new Policy(group, null, phrase, noun, end, null) : null;
  }

  /** End of the prepositional phrases and the infinitive that belong to a noun. */
  private static int complement(TaggedText t, int from, int to) {
    int k = from;
    while (k + 1 < to && t.is(k, WordClass.ADP) && !t.in(k, WordGroup.CONDITIONAL)) {
      int next = NounPhrases.base(t, k + 1, to);
      if (next <= k + 1 || SubjectPhrases.isTime(t, k + 1, next)) {
        return k;
      }
      k = next;
    }
    boolean infinitive = k + 1 < to && t.is(k, "to") && t.is(k + 1, WordClass.VERB);
    int end = infinitive ? NounPhrases.end(t, k + 2, to) : k;
    return infinitive && end > k + 2 ? end : k;
  }

  private static Claim claim(
      Passage passage, Names names, Policy policy, ConditionClause condition) {
    TaggedText t = passage.words;
    int start = policy.phrase();
    boolean no = t.is(start, "no");
    while (start < policy.noun() && t.in(start, WordGroup.POLICY_DETERMINER)) {
      start++;
    }
    Claim.Builder claim =
        passage.claim(
            ClaimType.CONDITION,
            condition == null ? "condition.restrictor" : "condition.clause",
            policy.from(),
            policy.to());
    int reach = policy.reach(t);
    claim.object(passage.text(start, reach), Keys.of(passage.text(start, policy.noun() + 1)));
    claim.polarity(no != policy.group().negated() ? -1 : 1);
    claim.evidence("object", t.begin(start), t.end(policy.end() - 1));
    if (policy.act() != null) {
      claim.predicate(verb(t, policy), policy.act().verbClass());
    }
    if (policy.subject() != null) {
      int[] subject = policy.subject();
      claim.subject(passage.text(subject[0], subject[1]), names.key(t, subject[0], subject[1]));
      claim.evidence("subject", t.begin(subject[0]), t.end(subject[1] - 1));
    }
    return condition == null
        ? claim
            .modality(policy.group().modality())
            .condition(Refusals.limit(passage, start, policy.noun(), policy.to()))
            .build()
        : bound(passage, condition, claim);
  }

  private static Claim bound(Passage passage, ConditionClause condition, Claim.Builder claim) {
    TaggedText t = passage.words;
    return claim
        .modality(Modality.CONDITIONAL)
        .condition(passage.text(condition.from(), condition.to()))
        .evidence("condition", t.begin(condition.from()), t.end(condition.to() - 1))
        .build();
  }
}
