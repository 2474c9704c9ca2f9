package org.newsconcord.claims.quantity;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.quantity.NumberMatch.Shape;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.FoldedSet;

/** Joins two numbers that make one quantity, and shares units along. Immutable, thread-safe. */
final class RangeMerger {
  private static final FoldedSet SCORES =
      FoldedSet.of(
          List.of(
              "vote",
              "lead",
              "margin",
              "win",
              "victory",
              "loss",
              "defeat",
              "decision",
              "majority",
              "split",
              "ruling",
              "draw",
              "record"));

  /** The drafts with ranges joined, in the order of the text. */
  List<QuantityDraft> merge(AnnotatedText text, List<QuantityDraft> drafts) {
    List<QuantityDraft> merged = new ArrayList<>(drafts.size());
    int i = 0;
    while (i < drafts.size()) {
      QuantityDraft draft = drafts.get(i);
      QuantityDraft next = i + 1 < drafts.size() ? drafts.get(i + 1) : null;
      QuantityRange range = next == null ? QuantityRange.NONE : relation(text, draft, next);
      if (range == QuantityRange.SPAN && isVote(text, draft, next)) {
        merged.add(vote(text, draft, next.end));
        merged.add(vote(text, next, next.end));
        i += 2;
        continue;
      }
      if (range == QuantityRange.NONE) {
        merged.add(draft);
        i++;
      } else if (range == QuantityRange.ALTERNATIVE || range == QuantityRange.CHANGE_FROM) {
        share(draft, next);
        scale(draft, next);
        draft.range = range;
        draft.upper = next.number;
        if (range == QuantityRange.CHANGE_FROM) {
          next.range = QuantityRange.CHANGE_TO;
        }
        merged.add(draft);
        i++;
      } else {
        QuantityDraft joined = join(draft, next, range);
        if (isKept(text, joined)) {
          merged.add(joined);
        }
        i += 2;
      }
    }
    return merged;
  }

  private static QuantityRange relation(AnnotatedText text, QuantityDraft a, QuantityDraft b) {
    int from = Math.max(a.end, gapStart(a, b));
    int gap = b.first - from;
    boolean implied = a.number.shape() == Shape.ARTICLE || b.number.shape() == Shape.ARTICLE;
    if (implied && a.number.value() == 1
        || gap < 1
        || gap > 2
        || a.number.isVague()
        || b.number.isVague()
        || !compatible(a, b)) {
      return QuantityRange.NONE;
    }
    boolean target = a.next <= b.first && a.unit != null && b.unit == null;
    if (target && !text.matches(b.first - 1, "or")) {
      return QuantityRange.NONE;
    }
    int joint = b.first - 1;
    boolean glued = gap == 2 && text.isChar(from, '-') && !text.isChar(joint, '-');
    if (gap == 2 && !glued) {
      return QuantityRange.NONE;
    }
    boolean dash =
        text.isChar(joint, '-') || text.isChar(joint, '\u2013') || text.isChar(joint, '\u2014');
    boolean plain = b.hedge.equals("EXACT") && !b.negative;
    if (dash && plain) {
      return QuantityRange.SPAN;
    }
    if (text.matches(joint, "to") && plain) {
      return a.first > 0 && text.matches(a.first - 1, "from")
          ? QuantityRange.CHANGE_FROM
          : QuantityRange.SPAN;
    }
    if (text.matches(joint, "and") && a.first > 0 && text.matches(a.first - 1, "between")) {
      return QuantityRange.SPAN;
    }
    return text.matches(joint, "or") ? QuantityRange.ALTERNATIVE : QuantityRange.NONE;
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

  /** {@code a 14 to 11 vote} holds two counts. */
  private static boolean isVote(AnnotatedText text, QuantityDraft a, QuantityDraft b) {
    return a.unit == null && b.end < text.tokens() && text.matches(b.end, "vote");
  }

  private static QuantityDraft vote(AnnotatedText text, QuantityDraft draft, int word) {
    draft.unit = "vote";
    draft.role = QuantityRole.SCORE;
    draft.rule = "quantity.vote-score";
    draft.objectFirst = word;
    draft.objectEnd = word + 1;
    draft.next = word + 1;
    return draft;
  }

  /** A glued pair of small whole numbers is a score when a word says so, else no quantity. */
  private static boolean isKept(AnnotatedText text, QuantityDraft d) {
    int joint = d.upper.first() - 1;
    boolean glued = text.isGlued(joint) && text.isGlued(joint + 1) && !text.matches(joint, "to");
    if (d.role != QuantityRole.LOOSE || !glued) {
      return true;
    }
    boolean score = d.end < text.tokens() && text.find(SCORES, d.end) >= 0;
    if (score) {
      d.role = QuantityRole.SCORE;
      d.rule = "quantity.score";
      d.unit = text.lower(d.end);
      d.objectFirst = d.end;
      d.objectEnd = d.end + 1;
    }
    return score || d.number.value() >= 200;
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
    a.upper = b.number;
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
}
