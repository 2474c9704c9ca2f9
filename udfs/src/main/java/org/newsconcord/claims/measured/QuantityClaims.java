package org.newsconcord.claims.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimCandidate;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Assertion;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbBases;
import org.newsconcord.claims.grammar.VerbGroup;
import org.newsconcord.claims.quantity.QuantityExtractor;
import org.newsconcord.claims.quantity.QuantityMention;
import org.newsconcord.claims.quantity.QuantityRange;
import org.newsconcord.claims.quantity.QuantityRole;
import org.newsconcord.model.BoostedTrees;

/** Turns quantities into QUANTITY claims, with the modality of their verb. Immutable. */
public final class QuantityClaims {
  /** Words that may stand between a verb and what it counts where the clause is not clear. */
  private static final int NEAR = 3;

  private static final BoostedTrees TREES =
      BoostedTrees.load(QuantityClaims.class, "quantities.trees", QuantityFeatures.NAMES);

  private final QuantityExtractor quantities;
  private final VerbBases forms;

  public QuantityClaims(QuantityExtractor quantities, VerbBases forms) {
    this.quantities = quantities;
    this.forms = forms;
  }

  /** Adds the claims of the quantities that a reader would sign. */
  public void add(Passage passage, Names names, List<Claim> claims) {
    for (MeasuredQuantity quantity : measured(passage)) {
      double sure = TREES.probability(QuantityFeatures.of(passage, quantity));
      if (sure >= QuantityClaimParameters.STANDARD.least(quantity)) {
        claims.add(claim(passage, names, quantity));
      }
    }
  }

  /** The names of what the model of quantities decides on. */
  public static List<String> features() {
    return QuantityFeatures.NAMES;
  }

  /** What may become a claim, with what the model decides on: for training. */
  public List<ClaimCandidate> candidates(Passage passage, Names names) {
    return measured(passage).stream()
        .map(q -> new ClaimCandidate(claim(passage, names, q), QuantityFeatures.of(passage, q)))
        .toList();
  }

  /** The quantities that two texts could agree or differ on. */
  private List<MeasuredQuantity> measured(Passage passage) {
    TaggedText t = passage.words;
    List<MeasuredQuantity> measured = new ArrayList<>();
    for (int s = 0; s < t.sentences(); s++) {
      if (t.text.isNoise(s) && !passage.isHeadline()) {
        continue;
      }
      QuantityMention previous = null;
      int[] last = null;
      for (QuantityMention found : quantities.extract(t.text, s)) {
        QuantityMention governed = isGoverned(t, found) ? found : found.withoutPredicate();
        QuantityMention mention =
            Prepositions.leads(t, governed, t.first(s)) ? governed.withoutHedge() : governed;
        boolean denied = DeniedBounds.test(t, mention, t.first(s));
        mention = denied ? mention.withDeniedBound() : mention;
        QuantityClause clause = QuantityClause.of(t, mention, passage.acts(s), t.first(s));
        int from = previous == null ? t.first(s) : previous.objectEnd();
        int floor =
            Math.max(t.first(s), previous == null ? from : Math.max(from, previous.endToken()));
        int[] thing = MeasuredThing.of(t, mention, clause, floor, t.last(s));
        boolean beside = isBeside(t, previous, mention) && !isPart(t, mention);
        boolean end = beside && last != null && isEnd(t, previous, mention);
        thing = thing == null && beside || end ? last : thing;
        previous = mention;
        last = thing;
        if (WorthComparing.test(t, mention, thing, s)) {
          measured.add(measured(passage, mention, clause, thing, denied));
        }
      }
    }
    return measured;
  }

  private MeasuredQuantity measured(
      Passage passage,
      QuantityMention mention,
      QuantityClause clause,
      int[] thing,
      boolean denied) {
    TaggedText t = passage.words;
    int s = t.sentence[mention.firstToken()];
    boolean age = mention.role() == QuantityRole.AGE;
    ToldVerb behind =
        clause.verb() < 0 && !age ? ToldVerb.of(t, mention, thing, t.last(s)) : ToldVerb.NONE;
    int own = !age && governs(t, mention) ? mention.predicateToken() : behind.verb();
    int verb = own < 0 ? told(t, clause, t.first(s)) : own;
    boolean copula = mention.firstToken() > 0 && t.is(mention.firstToken() - 1, WordClass.AUX);
    verb = age && !copula ? -1 : verb;
    Assertion said = passage.assertion(mention.firstToken());
    if (verb >= 0) {
      int from = behind.verb() == verb ? behind.from() : t.first(s);
      VerbGroup group = VerbGroup.at(t, verb, from);
      boolean told = group.negated() && (denied || isTold(t, mention, verb));
      said = passage.assertion(mention.firstToken(), told ? group.negation() : group, null);
    }
    int[] subject = age ? aged(t, mention, clause, thing) : clause.subject();
    return new MeasuredQuantity(mention, clause, thing, subject, own, said);
  }

  /**
   * The verb that says how firmly: of "plans to hire 40" hire; of "chose to air 18", whose choice
   * is no plan, chose.
   */
  private static int told(TaggedText t, QuantityClause clause, int from) {
    int told = clause.told();
    boolean other = told >= 0 && told != clause.verb();
    VerbGroup group = other ? VerbGroup.at(t, told, from) : null;
    return group != null && group.infinitive() && group.isLoneInfinitive(t) ? clause.verb() : told;
  }

  /** {@code 60 percent of those}: it says of what it is a part, even if that is not read. */
  private static boolean isPart(TaggedText t, QuantityMention m) {
    int of = Math.max(m.endToken(), m.objectEnd());
    return of + 1 < t.size && t.is(of, "of") && !t.is(of + 1, "them");
  }

  /**
   * Whether the verb that the extractor found is beside the quantity or of its clause: in {@code
   * was killed, as two gunmen fled} nobody says that the gunmen were.
   */
  private static boolean isGoverned(TaggedText t, QuantityMention m) {
    int verb = m.predicateToken();
    boolean before = verb >= 0 && verb < m.firstToken();
    boolean agent = before && QuantityClause.isAgent(t, verb, m);
    boolean far = before && m.firstToken() - verb > NEAR && !governs(t, m);
    boolean death = before && m.people() && t.is(verb + 1, "of");
    boolean led = before && !death && isNamed(t, verb);
    boolean implied = m.ruleId().endsWith("-verb") || m.ruleId().endsWith("-one");
    return implied || !(agent || far || led);
  }

  /** {@code the sentences of two}: a form of a verb that is used as a noun. */
  private static boolean isNamed(TaggedText t, int verb) {
    boolean led =
        verb > 0
            && (t.is(verb - 1, WordClass.DET)
                || t.is(verb - 1, WordClass.ADJ)
                || t.is(verb - 1, WordClass.ADP)
                || NounPhrases.possessive(t, verb - 1)
                || NounPhrases.possessiveMark(t, verb - 1));
    return led && !t.is(verb, WordClass.VERB);
  }

  /** {@code from $1m to $2m}: both ends are of one thing. */
  private static boolean isEnd(TaggedText t, QuantityMention a, QuantityMention b) {
    return t.is(b.firstToken() - 1, "to")
        && a.role() == b.role()
        && Objects.equals(a.quantity().unit(), b.quantity().unit());
  }

  /** {@code 15 cm (6 inches); 99 days}: a number beside another speaks of the same thing. */
  private static boolean isBeside(TaggedText t, QuantityMention a, QuantityMention b) {
    boolean age = a != null && (a.role() == QuantityRole.AGE || b.role() == QuantityRole.AGE);
    if (a == null || age || b.role() == QuantityRole.COUNT) {
      return false;
    }
    int end = Math.max(a.endToken(), a.objectEnd());
    end = a.per() == null ? end : ThingBehind.rateEnd(t, end, b.firstToken());
    for (int i = end; i < b.firstToken(); i++) {
      boolean joint =
          t.is(i, WordClass.PUNCT)
              || t.is(i, WordClass.CCONJ)
              || t.is(i, WordClass.ADP)
              || t.is(i, "to");
      if (!joint && !t.is(i, WordClass.ADV)) {
        return false;
      }
    }
    return true;
  }

  private static Claim claim(Passage passage, Names names, MeasuredQuantity quantity) {
    TaggedText t = passage.words;
    QuantityMention mention = quantity.mention();
    int s = t.sentence[mention.firstToken()];
    Claim.Builder claim = passage.place(mention.toClaim(t.text, s, passage.index(s)), s);
    quantity.said().into(claim);
    boolean people = mention.role() == QuantityRole.COUNT && mention.people();
    boolean start = mention.span() == QuantityRange.CHANGE_FROM;
    if (start || quantity.predicate() < 0 && !people) {
      claim.predicate(null, null);
    } else if (quantity.predicate() >= 0 && quantity.predicate() != mention.predicateToken()) {
      String base = t.base(quantity.predicate());
      claim.predicate(base, passage.classOf(base));
    }
    int[] subject = quantity.subject();
    if (subject == null) {
      claim.subject(null, null);
    } else {
      claim.subject(passage.text(subject[0], subject[1]), names.key(t, subject[0], subject[1]));
    }
    int[] thing = quantity.thing();
    if (thing != null) {
      claim.measuredThing(passage.text(thing[0], thing[1]));
    }
    return claim.build();
  }

  /** {@code did not release the names of the two men}: who they are is denied, not how many. */
  private static boolean isTold(TaggedText t, QuantityMention m, int verb) {
    boolean noun = false;
    boolean linked = false;
    for (int i = verb + 1; i < m.firstToken(); i++) {
      noun |= t.is(i, WordClass.NOUN) || t.is(i, WordClass.PROPN);
      linked |= noun && t.is(i, WordClass.ADP);
    }
    boolean counted = m.role() == QuantityRole.COUNT || m.role() == QuantityRole.AGE;
    return counted && linked;
  }

  /** Whose age it is: the noun of the age, but no participle behind it: a 5-year-old shot. */
  private int[] aged(TaggedText t, QuantityMention m, QuantityClause clause, int[] thing) {
    boolean behind = thing != null && thing[0] >= m.endToken();
    if (!behind && m.firstToken() > 0 && t.is(m.firstToken() - 1, WordClass.AUX)) {
      return clause.subject(); // she is 31
    }
    String head = thing == null ? "" : t.lower[thing[0]];
    boolean participle = !head.endsWith("s") && !forms.base(head).equals(head);
    return thing == null || participle ? null : thing;
  }

  /** Whether the predicate of a quantity is a verb of its own clause. */
  private static boolean governs(TaggedText t, QuantityMention m) {
    int verb = m.predicateToken();
    if (verb < 0 || !t.is(verb, WordClass.VERB)) {
      return false;
    }
    for (int i = verb + 1; i < m.firstToken(); i++) {
      if (t.is(i, WordClass.VERB) || t.is(i, WordClass.AUX) || QuantityClause.opensClause(t, i)) {
        return false;
      }
    }
    return true;
  }
}
