package org.newsconcord.claims.action;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimCandidate;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.attribution.Attribution;
import org.newsconcord.claims.grammar.Act;
import org.newsconcord.claims.grammar.Clauses;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbFrame;
import org.newsconcord.claims.grammar.VerbGroup;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.model.BoostedTrees;

/** Makes ACTION claims of the listed acts that have a subject. Stateless. */
public final class ActionClaims {
  private static final double SURE_REPORT = 0.5;

  private static final BoostedTrees TREES =
      BoostedTrees.load(ActionClaims.class, "acts.trees", ActFeatures.NAMES);

  private ActionClaims() {}

  public static void add(
      Passage passage, Names names, List<Attribution> attributions, List<Claim> claims) {
    for (ClaimCandidate candidate : candidates(passage, names, attributions)) {
      double confidence = TREES.probability(candidate.values());
      if (confidence >= ActionParameters.STANDARD.leastConfidence()) {
        claims.add(candidate.claim().toBuilder().confidence(confidence).build());
      }
    }
  }

  /** The names of what the model of acts decides on. */
  public static List<String> features() {
    return ActFeatures.NAMES;
  }

  /** All acts with a subject and, where their verb needs one, an object. */
  public static List<ClaimCandidate> candidates(
      Passage passage, Names names, List<Attribution> attributions) {
    TaggedText t = passage.words;
    BitSet said = clauseCues(attributions);
    List<ClaimCandidate> found = new ArrayList<>();
    for (int s = 0; s < t.sentences(); s++) {
      if (t.text.isNoise(s)) {
        continue;
      }
      for (Act act : passage.acts(s)) {
        if (act.verbClass() != null
            && !said.get(act.verb())
            && asserts(t, act, t.first(s), t.last(s))) {
          Claim told = claim(passage, names, act);
          Claim claim = isBound(passage, act, told) ? conditional(told) : told;
          found.add(new ClaimCandidate(claim, ActFeatures.of(passage, act)));
        }
      }
    }
    return found;
  }

  /** "will be upheld if she wins": what is to come only on a condition. */
  private static boolean isBound(Passage passage, Act act, Claim told) {
    if (told.modality() != Modality.PLANNED) {
      return false;
    }
    TaggedText t = passage.words;
    int s = t.sentence[act.verb()];
    ConditionClause condition = ConditionClause.in(passage, t.first(s), t.last(s));
    return condition != null
        && !t.is(condition.from(), "until")
        && condition.binds(t, BoundActs.first(act), BoundActs.last(t, act));
  }

  private static Claim conditional(Claim told) {
    return told.toBuilder().modality(Modality.CONDITIONAL).build();
  }

  /** Cues with a clause: who found that something is so reports it. */
  private static BitSet clauseCues(List<Attribution> attributions) {
    BitSet cues = new BitSet();
    for (Attribution attribution : attributions) {
      if (attribution.frame == VerbFrame.THAT
          || attribution.frame == VerbFrame.CLAUSE
          || attribution.frame == VerbFrame.QUOTE
          || attribution.frame == VerbFrame.END && attribution.score >= SURE_REPORT) {
        cues.set(attribution.cueFrom, attribution.cueTo);
      }
    }
    return cues;
  }

  /**
   * Whether an act is asserted of somebody: not a describing participle without a subject, not an
   * infinitive that hangs on a noun ("a plan to cut"), not a verb that only leads to another
   * ("declined to say"), nothing that anybody may do.
   */
  private static boolean asserts(TaggedText t, Act act, int from, int to) {
    if (isDescribing(t, act, from)
        || isAsked(t, to)
        || !ActBounds.areWhole(t, act)
        || act.group().isLoneInfinitive(t) && !isHeadline(t, act, from, to)) {
      return false;
    }
    int[] subject = act.subject();
    if (leads(t, act, to)
        || subject != null
            && (isAnybody(t, subject, act.verb()) || isPartOfGerund(t, subject, from))) {
      return false;
    }
    return act.group().passive()
        ? act.patient() != null && (act.actor() != null || !act.isRarelyPassive(t))
        : act.actor() != null && (act.object() != null || act.isComplete(t));
  }

  /** Whether the sentence is a question. */
  private static boolean isAsked(TaggedText t, int to) {
    return t.mark(to - 1, '?') || to > 1 && t.is(to - 1, WordClass.PUNCT) && t.mark(to - 2, '?');
  }

  /**
   * A participle that describes ("a plan released in May"), a passive whose subject was not found,
   * "let him win" and "her vote".
   */
  private static boolean isDescribing(TaggedText t, Act act, int from) {
    int verb = act.verb();
    int first = verb;
    while (first > act.group().from() && t.is(first - 1, WordClass.ADV)) {
      first--;
    }
    boolean bare = act.group().from() == first;
    if (isDeniedParticiple(t, act, verb)) {
      return true;
    }
    if (verb - 2 > from && t.is(verb - 1, "or") && t.is(verb - 2, WordClass.VERB)) {
      return true; // help or hurt
    }
    boolean linked = isLinked(t, first, from) || isLinked(t, act.group().from(), from);
    if (!act.ownSubject()) {
      return bare
          ? act.isParticiple() && !(linked && !t.isIng(verb))
          : act.group().passive() && !linked;
    }
    int[] subject = act.subject();
    return bare
        && subject != null
        && subject[1] == subject[0] + 1
        && t.in(subject[0], WordGroup.OBJECT);
  }

  /** "not named Holt": a past form that is denied without an auxiliary is a participle. */
  private static boolean isDeniedParticiple(TaggedText t, Act act, int verb) {
    boolean denied = false;
    for (int k = act.group().from(); k < verb; k++) {
      denied |= t.is(k, "not");
      if (!t.is(k, "not") && !t.is(k, WordClass.ADV)) {
        return false;
      }
    }
    return denied && act.isParticiple();
  }

  private static boolean isLinked(TaggedText t, int word, int from) {
    return word > from && t.is(word - 1, WordClass.CCONJ);
  }

  /** "Holt to meet Falk": the infinitive of a headline, the only verb of its sentence. */
  private static boolean isHeadline(TaggedText t, Act act, int from, int to) {
    int[] subject = act.subject();
    if (subject == null || subject[0] != from || Clauses.hasVerb(t, from, subject[1])) {
      return false;
    }
    for (int i = subject[1]; i < to; i++) {
      if (i != act.verb() && SubjectPhrases.isFinite(t, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the verb leads to another: "began to fall", "stopped looking", "close to". */
  private static boolean leads(TaggedText t, Act act, int to) {
    int next = act.verb() + 1;
    while (next < to && t.is(next, WordClass.ADV)) {
      next++;
    }
    if (next + 1 >= to || act.base().equals("vote")) {
      return false;
    }
    boolean infinitive =
        t.is(next, "to") && (t.is(next + 1, WordClass.VERB) || t.is(next + 1, WordClass.AUX));
    boolean ing = t.is(next, WordClass.VERB) && t.isIng(next);
    return infinitive || ing && t.grammar.has(WordGroup.PHASE, act.base());
  }

  /** "Ending it would cost": who does it is the -ing form that opens the clause. */
  private static boolean isPartOfGerund(TaggedText t, int[] subject, int from) {
    int before = subject[0] - 1;
    return before >= from
        && t.is(before, WordClass.VERB)
        && t.isIng(before)
        && (before == from
            || t.is(before - 1, WordClass.PUNCT) && !t.mark(before - 1, '-')
            || t.is(before - 1, "that"));
  }

  /** Anybody, or a determiner or adjective whose noun was taken for the verb. */
  private static boolean isAnybody(TaggedText t, int[] subject, int verb) {
    boolean one = subject[1] == subject[0] + 1;
    boolean indefinite = t.is(subject[0], "a") || t.is(subject[0], "an");
    boolean article = indefinite || t.is(subject[0], "the") || t.is(subject[0], "no");
    boolean adjective =
        t.is(subject[0], WordClass.DET)
            && subject[1] == verb
            && verb + 1 < t.size
            && (t.is(verb + 1, WordClass.NOUN) || t.is(verb + 1, WordClass.ADJ));
    return one && (t.in(subject[0], WordGroup.ANYBODY) || article || adjective)
        || t.is(subject[1] - 1, WordClass.ADJ) && (one || indefinite);
  }

  /** How sure the model is of an act, 0 to 1. */
  static double confidence(Passage passage, Act act) {
    return TREES.probability(ActFeatures.of(passage, act));
  }

  static Claim claim(Passage passage, Names names, Act act) {
    TaggedText t = passage.words;
    VerbGroup group = act.group();
    int verb = act.verb();
    int begin = Math.min(verb, group.from());
    int reach = ObjectReach.end(t, act);
    int end = reach;
    for (int[] span : new int[][] {act.actor(), act.object()}) {
      if (span != null) {
        begin = Math.min(begin, hedged(t, span));
        end = Math.max(end, span[1]);
      }
    }
    Claim.Builder claim = passage.claim(ClaimType.ACTION, "action.verb", begin, end);
    claim.predicate(act.base(), act.verbClass());
    passage.assertion(act).into(claim);
    claim.evidence("predicate", t.begin(group.from()), t.end(verb));
    if (act.actor() != null) {
      int[] actor = act.actor();
      int from = hedged(t, actor);
      claim.subject(passage.text(from, actor[1]), names.key(t, actor[0], actor[1]));
      claim.evidence("subject", t.begin(from), t.end(actor[1] - 1));
    }
    object(passage, names, act, reach, claim);
    return claim.build();
  }

  /** First word of a phrase with the hedge before its number: "nearly 1,000 people". */
  private static int hedged(TaggedText t, int[] phrase) {
    int from = phrase[0];
    boolean number = from > t.first(t.sentence[from]) && t.is(from, WordClass.NUM);
    boolean hedge = number && t.in(from - 1, WordGroup.HEDGE) && t.is(from - 1, WordClass.ADV);
    return hedge ? from - 1 : from;
  }

  /**
   * What is denied for no object is told of the object: "not made arrests". Its key is that of the
   * noun phrase, its text goes on to what restricts it.
   */
  private static void object(
      Passage passage, Names names, Act act, int reach, Claim.Builder claim) {
    TaggedText t = passage.words;
    int[] object = act.object();
    if (object == null) {
      return;
    }
    boolean nobody = act.isDoneToNobody(t) || act.group().passive();
    boolean no = nobody && t.is(object[0], "no") && object[1] > object[0] + 1;
    int from = no ? object[0] + 1 : hedged(t, object);
    int named = act.patient() == null ? object[0] + 1 : no ? from : object[0];
    boolean behind = object[0] > act.verb() && !act.group().passive();
    int end = behind ? Math.max(object[1], reach) : object[1];
    claim.object(passage.text(from, end), names.key(t, named, object[1]));
    claim.evidence("object", t.begin(from), t.end(object[1] - 1));
  }
}
