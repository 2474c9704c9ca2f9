package org.newsconcord.claims.quantity;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.number.NumberMatch;
import org.newsconcord.claims.number.NumberMatch.Shape;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/** Joins two numbers that make one quantity, and shares units along. Immutable, thread-safe. */
final class RangeMerger {
  private static final int LONGEST_GAP = 4;
  private final QuantityLexicon lexicon;
  private final Scores scores;
  private final CompoundMeasure compounds;

  RangeMerger(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
    this.scores = new Scores(lexicon.scores);
    this.compounds = new CompoundMeasure(lexicon);
  }

  /** The drafts with ranges joined, in the order of the text. */
  List<QuantityDraft> merge(AnnotatedText text, List<QuantityDraft> drafts) {
    List<QuantityDraft> merged = new ArrayList<>(drafts.size());
    int i = 0;
    while (i < drafts.size()) {
      QuantityDraft draft = drafts.get(i);
      QuantityDraft next = i + 1 < drafts.size() ? drafts.get(i + 1) : null;
      if (next != null && compounds.join(text, draft, next)) {
        drafts.set(i + 1, draft);
        i++;
        continue;
      }
      QuantityRange range = next == null ? QuantityRange.NONE : relation(text, draft, next);
      switch (range) {
        case NONE -> {
          shareAge(text, draft, next);
          merged.add(draft);
        }
        case CHANGE_TO, ALTERNATIVE_TO, COMPOUND -> merged.add(draft);
        case ALTERNATIVE, CHANGE_FROM -> {
          pair(draft, next, range);
          merged.add(draft);
        }
        case SPAN, BOUNDS -> {
          addJoined(text, draft, next, range, merged);
          i++;
        }
      }
      i++;
    }
    return merged;
  }

  /** {@code 9 and 10 years old}: both are ages. */
  private static void shareAge(AnnotatedText text, QuantityDraft a, QuantityDraft b) {
    boolean ages = b != null && b.role == QuantityRole.AGE && a.role == QuantityRole.LOOSE;
    int joint = ages ? b.first - 1 : -1;
    if (ages && joint == a.end && (text.matches(joint, "and") || text.isChar(joint, ','))) {
      a.unit = b.unit;
      a.role = b.role;
      a.rule = b.rule;
    }
  }

  private static void pair(QuantityDraft draft, QuantityDraft next, QuantityRange range) {
    share(draft, next);
    scale(draft, next);
    draft.range = range;
    draft.upper = next.number;
    if (range == QuantityRange.CHANGE_FROM) {
      shareForward(draft, next);
      next.range = QuantityRange.CHANGE_TO;
    } else {
      next.range = QuantityRange.ALTERNATIVE_TO;
    }
  }

  private void addJoined(
      AnnotatedText text,
      QuantityDraft a,
      QuantityDraft b,
      QuantityRange range,
      List<QuantityDraft> merged) {
    boolean score = range == QuantityRange.SPAN && scores.isScore(text, a, b);
    if (score && (Scores.isVote(text, b) || Scores.isVoted(text, a))) {
      int vote = Scores.isVote(text, b) ? b.end : -1;
      merged.add(Scores.vote(a, vote));
      merged.add(Scores.vote(b, vote));
      return;
    }
    if (range == QuantityRange.SPAN && Scores.isEven(a, b)) {
      return; // a 50-50 chance
    }
    QuantityDraft joined = join(a, b, range);
    if (scores.keeps(text, joined, score)) {
      merged.add(joined);
    }
  }

  private QuantityRange relation(AnnotatedText text, QuantityDraft a, QuantityDraft b) {
    if (a.range == QuantityRange.COMPOUND
        || a.number.isVague()
        || b.number.isVague()
        || !compatible(a, b)) {
      return QuantityRange.NONE;
    }
    if (isBounds(text, a, b)) {
      return QuantityRange.BOUNDS;
    }
    if (isWave(text, a, b)) {
      b.first = b.amountFirst;
      b.hedge = "EXACT";
      return QuantityRange.SPAN;
    }
    int from = Math.max(a.end, gapStart(a, b));
    int gap = b.first - from;
    if (isAges(text, a, b, from)) {
      return QuantityRange.SPAN;
    }
    if (isFromTo(text, a, b, from)) {
      return QuantityRange.CHANGE_FROM;
    }
    boolean implied = a.number.shape() == Shape.ARTICLE || b.number.shape() == Shape.ARTICLE;
    if (implied && a.number.value() == 1 || gap < 1 || gap > 2) {
      return QuantityRange.NONE;
    }
    int joint = b.first - 1;
    boolean dash =
        text.isChar(joint, '-') || text.isChar(joint, '\u2013') || text.isChar(joint, '\u2014');
    boolean target = a.next <= b.first && a.unit != null && b.unit == null;
    boolean money = a.currencyBefore && a.per == null && (dash || isBetween(text, a, joint));
    if (target && !money && !text.matches(joint, "or")) {
      return QuantityRange.NONE;
    }
    boolean glued = gap == 2 && text.isChar(from, '-') && !text.isChar(joint, '-');
    return gap == 2 && !glued ? QuantityRange.NONE : joined(text, a, b, joint, dash);
  }

  private QuantityRange joined(
      AnnotatedText text, QuantityDraft a, QuantityDraft b, int joint, boolean dash) {
    boolean plain = b.hedge.equals("EXACT") && !b.negative;
    if (dash && plain) {
      return QuantityRange.SPAN;
    }
    if (text.matches(joint, "to") && plain && isChange(text, a)) {
      return QuantityRange.NONE;
    }
    if (text.matches(joint, "to") && plain) {
      return a.first > 0 && text.matches(a.first - 1, "from") && !isRanging(text, a.first - 2)
          ? QuantityRange.CHANGE_FROM
          : QuantityRange.SPAN;
    }
    if (text.matches(joint, "through") && plain || isBetween(text, a, joint)) {
      return QuantityRange.SPAN;
    }
    boolean either = text.matches(joint, "or") && !isLower(b) && !isUpper(b);
    return either ? QuantityRange.ALTERNATIVE : QuantityRange.NONE;
  }

  /** {@code decreased $1.2 million to $23.5 million}: by the first, to the second. */
  private boolean isChange(AnnotatedText text, QuantityDraft a) {
    int before = a.first - 1;
    boolean by = before > 0 && text.matches(before, "by");
    int verb = by ? before - 1 : before;
    boolean own = a.unit != null && (a.currencyBefore || a.objectFirst >= 0);
    return own && verb >= 0 && lexicon.trends.find(text, verb) >= 0;
  }

  /** {@code anywhere from 6 to 18, ranging from 6 to 18}: no change. */
  private static boolean isRanging(AnnotatedText text, int before) {
    return before >= 0
        && (text.matches(before, "anywhere")
            || text.matches(before, "ranging")
            || text.matches(before, "range"));
  }

  private static boolean isBetween(AnnotatedText text, QuantityDraft a, int joint) {
    return text.matches(joint, "and") && a.first > 0 && text.matches(a.first - 1, "between");
  }

  /** {@code 20~100} */
  private static boolean isWave(AnnotatedText text, QuantityDraft a, QuantityDraft b) {
    return a.end == b.first
        && text.isChar(b.first, '~')
        && text.isGlued(b.first)
        && b.amountFirst == b.first + 1;
  }

  /** {@code from 17 to 28 years old, 17- to 28-year-olds}: a span of ages, no change. */
  private static boolean isAges(AnnotatedText text, QuantityDraft a, QuantityDraft b, int from) {
    boolean ages =
        b.role == QuantityRole.AGE
            && (a.role == QuantityRole.AGE || a.role == QuantityRole.LOOSE)
            && a.number.value() < b.number.value();
    int to = b.first - 1;
    boolean beside = to == from || to == from + 1 && text.isChar(from, '-');
    return ages && beside && text.matches(to, "to");
  }

  /** {@code from 21 mpg combined to 23}: the words between hold neither mark nor number. */
  private static boolean isFromTo(AnnotatedText text, QuantityDraft a, QuantityDraft b, int from) {
    int to = b.first - 1;
    boolean frame =
        a.first > 0 && text.matches(a.first - 1, "from") && to >= from && text.matches(to, "to");
    boolean alike = b.unit == null || a.unit == null || b.unit.equals(a.unit);
    boolean ranging = frame && isRanging(text, a.first - 2);
    if (!frame || ranging || !alike || to - from > LONGEST_GAP || a.role == QuantityRole.AGE) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!text.is(i, TokenKind.WORD)) {
        return false;
      }
    }
    return true;
  }

  /** {@code more than 20 but fewer than 30}: a lower and an upper bound of one number. */
  private static boolean isBounds(AnnotatedText text, QuantityDraft a, QuantityDraft b) {
    int joint = b.first - 1;
    boolean beside =
        joint == Math.max(a.end, gapStart(a, b))
            && (text.matches(joint, "and")
                || text.matches(joint, "but")
                || text.isChar(joint, ','));
    double low = isLower(a) ? a.number.value() : b.number.value();
    double high = isLower(a) ? b.number.value() : a.number.value();
    return beside && low < high && (isLower(a) && isUpper(b) || isUpper(a) && isLower(b));
  }

  private static boolean isLower(QuantityDraft draft) {
    return draft.hedge.equals("MORE_THAN") || draft.hedge.equals("AT_LEAST");
  }

  private static boolean isUpper(QuantityDraft draft) {
    return draft.hedge.equals("LESS_THAN") || draft.hedge.equals("AT_MOST");
  }

  /** End of the unit of the first number, when it stands before the joint. */
  private static int gapStart(QuantityDraft a, QuantityDraft b) {
    return a.next <= b.first ? a.next : a.end;
  }

  private static boolean compatible(QuantityDraft a, QuantityDraft b) {
    boolean own = a.next <= b.first;
    return !own || a.unit == null || b.unit == null || a.unit.equals(b.unit);
  }

  private static void share(QuantityDraft a, QuantityDraft b) {
    boolean borrowed = a.unit == null || a.next > b.first;
    if (borrowed && b.unit != null) {
      a.unit = b.unit;
      a.role = b.role;
      a.rule = b.rule;
      a.objectFirst = b.objectFirst;
      a.objectEnd = b.objectEnd;
      a.per = b.per;
    }
  }

  /** The later value of a change is in the unit of the earlier one. */
  private static void shareForward(QuantityDraft a, QuantityDraft b) {
    if (b.unit == null && a.unit != null) {
      b.unit = a.unit;
      b.role = a.role;
      b.rule = a.rule;
      b.per = a.per;
    }
  }

  /** {@code four to five thousand}: the first number means thousands too. */
  private static void scale(QuantityDraft a, QuantityDraft b) {
    boolean shares =
        a.number.scale() == 1
            && b.number.scale() > 1
            && a.number.value() <= b.number.value() / b.number.scale();
    if (shares) {
      a.number = a.number.times(b.number.scale());
    }
  }

  private static QuantityDraft join(QuantityDraft a, QuantityDraft b, QuantityRange range) {
    scale(a, b);
    a.range = range;
    a.bounds = bounds(a, b, range);
    if (range == QuantityRange.BOUNDS && isUpper(a)) {
      NumberMatch low = b.number;
      b.number = a.number;
      a.number = low;
    }
    a.upper = b.number;
    a.upperMultiplied = b.multiplied;
    a.end = b.end;
    a.next = b.next;
    if (b.unit != null) {
      a.unit = b.unit;
      a.role = b.role;
      a.rule = b.rule;
      a.objectFirst = b.objectFirst;
      a.objectEnd = b.objectEnd;
    }
    a.per = b.per == null ? a.per : b.per;
    return a;
  }

  /** How the ends are bounded, in brackets: {@code (]} leaves the lower end out. */
  private static String bounds(QuantityDraft a, QuantityDraft b, QuantityRange range) {
    if (range != QuantityRange.BOUNDS) {
      return "[]";
    }
    QuantityDraft low = isLower(a) ? a : b;
    QuantityDraft high = low == a ? b : a;
    return (low.hedge.equals("AT_LEAST") ? "[" : "(") + (high.hedge.equals("AT_MOST") ? "]" : ")");
  }
}
