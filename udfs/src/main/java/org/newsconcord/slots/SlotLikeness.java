package org.newsconcord.slots;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.ActionComparison;
import org.newsconcord.compare.DateComparison;
import org.newsconcord.compare.PlaceComparison;
import org.newsconcord.compare.Verdict;
import org.newsconcord.compare.kernel.ClaimContext;
import org.newsconcord.compare.kernel.Interval;
import org.newsconcord.compare.kernel.MeasureUnits;
import org.newsconcord.compare.kernel.Similarity;
import org.newsconcord.compare.kernel.SpokenWords;
import org.newsconcord.compare.kernel.WordGroups;
import org.newsconcord.compare.kernel.WordStem;
import org.newsconcord.compare.kernel.Words;

/**
 * How surely two claims of one event answer the same question: 1 and more is a join, less keeps
 * them apart. Precision first.
 *
 * <p>Numbers: the counted thing, the happening, the words around, and how unlikely it is that the
 * values agree by chance add up; different kinds of happening, such as killed and injured, forbid.
 */
final class SlotLikeness {
  static final double JOIN = 0.64;
  private static final double SURE = 1.2;
  static final double NEVER = -3;

  private static final WordGroups GROUPS = WordGroups.standard();
  private static final double THING = 0.45;
  private static final double SIMILAR_THING = 0.2;
  private static final double OTHER_THING = -0.35;
  private static final double HAPPENING = 0.2;
  private static final double OTHER_HAPPENING = -0.3;
  private static final double CONTEXT = 0.9;
  private static final double TELLING_VALUE = 0.5;
  private static final double SMALL_VALUE = 0.25;
  private static final double SAME_ARTICLE_OTHER_VALUE = -0.8;
  private static final double OTHER_TIME = -0.2;
  private static final double FAR_VALUE = -0.2;
  private static final double SMALL = 12;
  private static final double FAR = 4;
  private static final double APART = 2;
  private static final Set<String> FATES = Set.of("KILL", "INJURE", "ARREST", "MISS", "RESCUE");
  private static final Set<String> PLAIN_VERBS =
      Set.of("be", "have", "say", "do", "make", "get", "include", "give", "take", "go", "come");
  private static final double SAME_MATTER = 0.2;
  private static final double SAME_POLICY = 0.25;
  private static final Set<String> RESTRICTORS =
      Set.of("new", "further", "more", "additional", "any", "only", "existing");
  private static final double SAME_OBJECT = 0.34;

  /** How alike the words around two times or places must be, by whether act and value fit. */
  private static final double FITTING_ACT = 0.22;

  private static final double FITTING = 0.4;
  private static final double OTHER_ACT = 0.45;
  private static final double OTHER = 0.55;

  private SlotLikeness() {}

  /** Likeness of two claims of one type; below {@link #JOIN} keeps them apart. */
  static double of(ClaimContext a, ClaimContext b) {
    if (a.claim().type() != b.claim().type() || a.candidate().isBeside(b.candidate())) {
      return NEVER;
    }
    return switch (a.claim().type()) {
      case QUANTITY -> quantities(a, b);
      case STATEMENT -> statements(a.spoken(), b.spoken());
      case ACTION -> actions(a, b);
      case CONDITION -> conditions(a, b);
      case DATE, PLACE -> circumstances(a, b);
      case OFFICE, CITATION -> NEVER;
    };
  }

  private static double quantities(ClaimContext a, ClaimContext b) {
    if (a.claim().quantity() == null
        || b.claim().quantity() == null
        || !a.family().equals(b.family())) {
      return NEVER;
    }
    double happening = happenings(a, b);
    if (happening == NEVER || isRateBesideAmount(a.claim(), b.claim())) {
      return NEVER;
    }
    double contradiction = contradictsInOneArticle(a, b) ? SAME_ARTICLE_OTHER_VALUE : 0;
    return things(a, b, happening > 0)
        + happening
        + CONTEXT * a.likeness(b)
        + values(a, b)
        + contradiction
        + (a.isBackground() == b.isBackground() ? 0 : OTHER_TIME);
  }

  /** "$7.25 per hour" and "the $7.25 wage" may be one, two other amounts are not. */
  private static boolean isRateBesideAmount(Claim a, Claim b) {
    return MeasureUnits.isRate(a.quantity().unit()) != MeasureUnits.isRate(b.quantity().unit())
        && !interval(a, b).samePointAs(interval(b, a));
  }

  private static double things(ClaimContext a, ClaimContext b, boolean sameHappening) {
    if (!a.family().equals("count")) {
      boolean oneMeasure = !a.complement().isEmpty() && a.complement().equals(b.complement());
      return oneMeasure ? THING : SIMILAR_THING;
    }
    String unitA = a.claim().quantity().unit();
    String unitB = b.claim().quantity().unit();
    boolean general = isGeneral(a) || isGeneral(b);
    if (Objects.equals(unitA, unitB) && unitA != null) {
      return general ? SIMILAR_THING : THING;
    }
    if (a.things().stream().anyMatch(g -> b.things().contains(g) && !GROUPS.isGeneral(g))) {
      return THING;
    }
    if (a.isOfNoPersons() != b.isOfNoPersons()) {
      return OTHER_THING;
    }
    if (general || a.nouns().meets(b.nouns()) || a.nouns().isEmpty() || b.nouns().isEmpty()) {
      return sameHappening ? SIMILAR_THING : SIMILAR_THING / 2;
    }
    return OTHER_THING;
  }

  /** An article seldom gives two values for one thing: its other numbers count something else. */
  private static boolean contradictsInOneArticle(ClaimContext a, ClaimContext b) {
    if (!a.candidate().articleId().equals(b.candidate().articleId())) {
      return false;
    }
    Interval one = interval(a.claim(), b.claim());
    Interval other = interval(b.claim(), a.claim());
    return !one.samePointAs(other) && one.overlapWith(other) == 0;
  }

  private static Interval interval(Claim claim, Claim other) {
    return Interval.of(
        claim.quantity(), MeasureUnits.factor(claim.quantity().unit(), other.quantity().unit()));
  }

  private static boolean isGeneral(ClaimContext context) {
    return !context.things().isEmpty() && context.things().stream().allMatch(GROUPS::isGeneral);
  }

  private static double happenings(ClaimContext a, ClaimContext b) {
    if (haveOtherFates(a.ownHappenings(), b.ownHappenings())) {
      return NEVER;
    }
    if (a.ownHappenings().stream()
        .anyMatch(g -> b.ownHappenings().stream().anyMatch(h -> GROUPS.areOpposite(g, h)))) {
      return NEVER;
    }
    if (share(a.happenings(), b.happenings()) || haveSameVerb(a.claim(), b.claim())) {
      return HAPPENING;
    }
    return a.ownHappenings().isEmpty() || b.ownHappenings().isEmpty() ? 0 : OTHER_HAPPENING;
  }

  private static boolean haveSameVerb(Claim a, Claim b) {
    return a.predicate() != null
        && a.predicate().equals(b.predicate())
        && !PLAIN_VERBS.contains(a.predicate());
  }

  /** Whether both name fates, such as killed and injured, and none is common. */
  private static boolean haveOtherFates(Set<String> a, Set<String> b) {
    return share(a, FATES)
        && share(b, FATES)
        && FATES.stream().noneMatch(fate -> a.contains(fate) && b.contains(fate));
  }

  private static boolean share(Set<String> a, Set<String> b) {
    return !Collections.disjoint(a, b);
  }

  private static double values(ClaimContext a, ClaimContext b) {
    Interval one = interval(a.claim(), b.claim());
    Interval other = interval(b.claim(), a.claim());
    if (one.samePointAs(other)) {
      boolean small = one.point() <= SMALL && one.point() == Math.rint(one.point());
      return small ? SMALL_VALUE : TELLING_VALUE;
    }
    double ratio =
        Math.max(one.anchor(), other.anchor())
            / Math.max(1e-9, Math.min(one.anchor(), other.anchor()));
    boolean few = Math.max(one.anchor(), other.anchor()) <= SMALL;
    double far = ratio > FAR ? FAR_VALUE : ratio > APART && !few ? FAR_VALUE / 2 : 0;
    return far != 0 && isMoving(a, b) ? 0 : far;
  }

  /** Aftershocks grow in number and what is contained of a fire passes, both by far in a day. */
  private static boolean isMoving(ClaimContext a, ClaimContext b) {
    return a.things().stream().anyMatch(g -> GROUPS.isCumulative(g) && b.things().contains(g))
        || a.happenings().stream()
            .anyMatch(g -> GROUPS.isPassing(g) && share(b.happenings(), Set.of(g)));
  }

  private static double statements(SpokenWords a, SpokenWords b) {
    boolean oneMatter = a.likeness(b) >= SAME_MATTER && a.hasSpeakerOf(b);
    return oneMatter || a.sharesQuoteWith(b) ? SURE : 0;
  }

  private static double actions(ClaimContext a, ClaimContext b) {
    if (a.subject().likeness(b.subject()) < SAME_OBJECT) {
      return 0;
    }
    Claim one = a.claim();
    Claim other = b.claim();
    boolean bare = one.objectText() == null && other.objectText() == null;
    if (!bare && a.object().likeness(b.object()) < SAME_OBJECT) {
      return 0;
    }
    boolean sameVerb =
        (one.predicateClass() != null && one.predicateClass().equals(other.predicateClass()))
            || (one.predicate() != null && one.predicate().equals(other.predicate()))
            || ActionComparison.areOpposite(one, other);
    return sameVerb ? SURE : 0;
  }

  /** Policies on one noun, such as restrictions, that share more words than it. */
  private static double conditions(ClaimContext a, ClaimContext b) {
    if (!a.object().meets(b.object())) {
      return 0;
    }
    List<String> one = policy(a.claim());
    List<String> other = policy(b.claim());
    if (one.isEmpty() || other.isEmpty() || !one.get(0).equals(other.get(0))) {
      return 0;
    }
    double alike = Similarity.jaccard(new HashSet<>(one), new HashSet<>(other));
    return alike >= SAME_POLICY ? SURE : 0;
  }

  private static List<String> policy(Claim claim) {
    return Words.of(claim.objectText()).stream()
        .filter(w -> !Words.isFunctionWord(w) && !RESTRICTORS.contains(w))
        .map(WordStem::of)
        .toList();
  }

  private static double circumstances(ClaimContext a, ClaimContext b) {
    Claim one = a.claim();
    Claim other = b.claim();
    if (one.predicate() == null
        || other.predicate() == null
        || !a.direction().equals(b.direction())) {
      return 0;
    }
    boolean sameVerb =
        share(a.happenings(), b.happenings())
            || one.predicate().equals(other.predicate())
            || (one.predicateClass() != null
                && one.predicateClass().equals(other.predicateClass()));
    double likeness = a.likeness(b);
    boolean joined =
        likeness >= (sameVerb ? OTHER_ACT : OTHER)
            || (likeness >= (sameVerb ? FITTING_ACT : FITTING) && haveFittingValues(one, other));
    return joined ? SURE : 0;
  }

  /** Whether both may be one time or one place: equal, or one inside the other. */
  private static boolean haveFittingValues(Claim a, Claim b) {
    Verdict verdict =
        a.type() == ClaimType.PLACE ? PlaceComparison.compare(a, b) : DateComparison.compare(a, b);
    return switch (verdict.relation()) {
      case AGREE, MORE_SPECIFIC, COMPATIBLE -> true;
      default -> false;
    };
  }
}
