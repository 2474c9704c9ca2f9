package org.newsconcord.claims;

import java.util.List;
import java.util.Set;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.FoldedSet;
import org.newsconcord.text.TokenKind;

/**
 * Finds trend, governing verb and subject of a quantity, in its clause. Reach is bounded.
 *
 * <p>A verb right before the number governs it ({@code killing at least 71}); else a passive or
 * state right after the counted noun ({@code 71 people were killed}, {@code dead}); else the
 * nearest verb to the left inside the clause. Counts of people without a noun get the unit person
 * from the verb class ({@code killed nine}). Immutable, thread-safe.
 */
final class GoverningVerb {
  private static final int REACH_LEFT = 14;
  private static final Set<String> BORROWERS = Set.of("prep", "aux", "verb", "adv");
  private static final FoldedSet GROUPS =
      FoldedSet.of(
          List.of(
              "crew",
              "family",
              "team",
              "group",
              "party",
              "gang",
              "staff",
              "crowd",
              "mob",
              "squad",
              "panel",
              "household",
              "population",
              "audience"));
  private static final int REACH_RIGHT = 5;
  private static final int TREND_REACH = 4;
  private final QuantityLexicon lexicon;

  GoverningVerb(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Sets trend, predicate, subject, and a unit that they imply. */
  void read(AnnotatedText text, QuantityDraft draft, QuantityDraft previous, int first, int limit) {
    trend(text, draft, previous, first, limit);
    int verb = stateObject(text, draft, limit);
    if (verb < 0) {
      verb = adjacentVerb(text, draft.first - 1, first);
    }
    if (verb < 0) {
      verb = verbAfter(text, draft, limit);
    }
    if (verb < 0) {
      verb = verbBefore(text, draft.first - 1, first, REACH_LEFT);
    }
    if (verb >= 0) {
      setPredicate(text, draft, verb);
      if (verb < draft.first) {
        subject(text, draft, verb, first);
      }
    }
    impliedUnit(text, draft, previous, first, limit);
  }

  private void setPredicate(AnnotatedText text, QuantityDraft draft, int verb) {
    int entry = lexicon.predicates.find(text, verb);
    draft.predicate =
        lexicon.predicates.column(entry, 0).isEmpty() ? null : lexicon.predicates.column(entry, 0);
    draft.predicateClass = lexicon.predicates.column(entry, 1);
    draft.predicateToken = verb;
    if (isDeadly(text, draft, verb)) {
      draft.predicate = "kill";
      draft.predicateClass = "KILL";
    }
  }

  /**
   * {@code shot and killed}, {@code fatally shot}, {@code stabbed to death}, {@code two of them
   * fatally}.
   */
  private boolean isDeadly(AnnotatedText text, QuantityDraft draft, int verb) {
    if (!draft.predicateClass.equals("SHOOT") && !draft.predicateClass.equals("INJURE")) {
      return false;
    }
    boolean fatally = verb > 0 && text.matches(verb - 1, "fatally");
    int after = verb + 1;
    boolean more = after + 1 < text.tokens();
    boolean killed = more && text.matches(after, "and") && isKill(text, after + 1);
    boolean toDeath = more && text.matches(after, "to") && text.matches(after + 1, "death");
    boolean dead = more && text.matches(after, "dead");
    int own = draft.end;
    boolean them =
        own + 2 < text.tokens() && text.matches(own, "of") && text.matches(own + 2, "fatally");
    return fatally || killed || toDeath || dead || them;
  }

  private boolean isKill(AnnotatedText text, int token) {
    String c = lexicon.predicateClass(text, token);
    return c.equals("KILL");
  }

  /** A verb right before the number, but for determiners and adverbs. */
  private int adjacentVerb(AnnotatedText text, int from, int first) {
    for (int i = from; i >= Math.max(first, from - 2); i--) {
      String kind = lexicon.predicateKind(text, i);
      if (!kind.isEmpty() && !kind.equals("noun") && !kind.equals("state")) {
        return i;
      }
      String function = lexicon.functionClass(text, i);
      if (!function.equals("det") && !function.equals("adv") && !isAdverb(text, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** The counted word itself when it says what happened: 15 wounded, nine deaths. */
  private int stateObject(AnnotatedText text, QuantityDraft draft, int limit) {
    int at = draft.objectEnd - 1;
    boolean counted =
        draft.role == QuantityRole.COUNT && draft.objectFirst >= draft.number.end() && at < limit;
    boolean people = counted && countsPeople(lexicon.predicateClass(text, at));
    return people && !lexicon.predicateKind(text, at).isEmpty() ? at : -1;
  }

  private void trend(
      AnnotatedText text, QuantityDraft draft, QuantityDraft previous, int first, int limit) {
    if (draft.trend != null) {
      return;
    }
    int i = draft.first - 1;
    int floor = Math.max(first, i - TREND_REACH);
    boolean to = false;
    while (i >= floor) {
      int entry = lexicon.trends.find(text, i);
      if (entry >= 0) {
        draft.trend = Trend.valueOf(lexicon.trends.column(entry, 0));
        draft.trendBefore = true;
        return;
      }
      boolean step =
          text.matches(i, "by")
              || text.matches(i, "another")
              || text.matches(i, "an")
              || text.matches(i, "additional")
              || text.matches(i, "further")
              || text.matches(i, "from")
              || text.matches(i, "as")
              || text.matches(i, "just")
              || text.matches(i, "only")
              || text.matches(i, "to")
              || text.matches(i, "a")
              || isAdverb(text, i);
      if (!step) {
        break;
      }
      to |= text.matches(i, "to");
      i--;
    }
    if (i + 1 < draft.first && text.matches(i + 1, "by")) {
      transitive(text, draft, i, Math.max(first, i - TREND_REACH));
    }
    inherit(text, draft, previous);
    if (draft.trend == null) {
      trendAfter(text, draft, limit);
    }
  }

  /** {@code grow sales by 35 per cent} */
  private void transitive(AnnotatedText text, QuantityDraft draft, int from, int floor) {
    for (int i = from; i >= floor && text.is(i, TokenKind.WORD); i--) {
      int entry = lexicon.trends.find(text, i);
      if (entry >= 0) {
        draft.trend = Trend.valueOf(lexicon.trends.column(entry, 0));
        draft.trendBefore = true;
        return;
      }
    }
  }

  private static boolean isAdverb(AnnotatedText text, int i) {
    int end = text.end(i);
    return text.is(i, TokenKind.WORD)
        && end - text.begin(i) > 4
        && text.raw().charAt(end - 1) == 'y'
        && text.raw().charAt(end - 2) == 'l';
  }

  /** {@code up 0.25 points, or 0.01%} */
  private static void inherit(AnnotatedText text, QuantityDraft draft, QuantityDraft previous) {
    int i = draft.first - 1;
    if (previous == null || !previous.trendBefore || i < previous.next || i - previous.next > 1) {
      return;
    }
    if (text.matches(i, "or")) {
      draft.trend = previous.trend;
      draft.trendBefore = true;
    }
  }

  /** {@code a 19% drop} */
  private void trendAfter(AnnotatedText text, QuantityDraft draft, int limit) {
    int i = draft.next;
    for (int k = i; k < Math.min(limit, i + 3) && text.is(k, TokenKind.WORD); k++) {
      int entry = lexicon.trends.find(text, k);
      if (entry >= 0 && draft.role != QuantityRole.COUNT) {
        draft.trend = Trend.valueOf(lexicon.trends.column(entry, 0));
        return;
      }
      if (lexicon.isFunctionWord(text, k)) {
        return;
      }
    }
  }

  private int verbBefore(AnnotatedText text, int from, int first, int reach) {
    for (int i = from; i >= Math.max(first, from - reach + 1); i--) {
      if (endsClause(text, i)) {
        return -1;
      }
      String kind = lexicon.predicateKind(text, i);
      boolean verb = !kind.isEmpty() && !kind.equals("noun") && !kind.equals("state");
      if (verb && !(kind.equals("base") && isInName(text, i))) {
        return i;
      }
    }
    return -1;
  }

  /** {@code the Fire Protection Chief} */
  private static boolean isInName(AnnotatedText text, int i) {
    return text.isCapitalised(i) && text.isCapitalised(i + 1) && text.is(i + 1, TokenKind.WORD);
  }

  private static boolean endsClause(AnnotatedText text, int i) {
    return text.isChar(i, ';')
        || text.isChar(i, ':')
        || text.is(i, TokenKind.QUOTE_OPEN)
        || text.is(i, TokenKind.QUOTE_CLOSE)
        || text.isChar(i, ')')
        || text.isChar(i, '(')
        || text.is(i, TokenKind.PUNCT) && text.first(i) == '\u2014';
  }

  private int verbAfter(AnnotatedText text, QuantityDraft draft, int limit) {
    int from = Math.max(draft.next, draft.end);

    for (int i = from; i < Math.min(limit, from + REACH_RIGHT); i++) {
      if (endsClause(text, i) || text.isChar(i, ',')) {
        return -1;
      }
      String kind = lexicon.predicateKind(text, i);
      if (kind.equals("past") || kind.equals("state") || kind.equals("base") && i > from) {
        boolean noun = i > from && lexicon.functionClass(text, i - 1).equals("det");
        return noun ? -1 : i;
      }
      String function = lexicon.functionClass(text, i);
      boolean passes =
          function.equals("aux")
              || function.equals("adv")
              || isAdverb(text, i)
              || text.matches(i, "people")
              || text.matches(i, "others")
              || text.matches(i, "of")
              || text.matches(i, "them")
              || text.matches(i, "whom");
      if (!passes) {
        return -1;
      }
    }
    return -1;
  }

  private void subject(AnnotatedText text, QuantityDraft draft, int verb, int first) {
    int end = verb;
    while (end > first
        && (lexicon.functionClass(text, end - 1).equals("aux")
            || isAdverb(text, end - 1)
            || lexicon.functionClass(text, end - 1).equals("adv"))) {
      end--;
    }
    int begin = end;
    while (begin > first && end - begin < 6 && isNominal(text, begin - 1)) {
      begin--;
    }
    if (begin < end) {
      draft.subjectFirst = begin;
      draft.subjectEnd = end;
    }
  }

  private boolean isNominal(AnnotatedText text, int i) {
    if (text.is(i, TokenKind.CLITIC)) {
      return text.matches(i, "'s");
    }
    boolean pronoun = lexicon.functionClass(text, i).equals("pron");
    return text.is(i, TokenKind.WORD)
        && (pronoun || !lexicon.isFunctionWord(text, i))
        && lexicon.predicateKind(text, i).isEmpty();
  }

  /** {@code 48 at the embassy and 12 at the mission}: the noun before is meant again. */
  private boolean borrowsUnit(
      AnnotatedText text, QuantityDraft draft, QuantityDraft previous, int limit) {
    if (previous == null
        || previous.role != QuantityRole.COUNT
        || draft.number.shape() == NumberMatch.Shape.FRACTION) {
      return false;
    }
    int after = draft.end;
    boolean closed =
        after >= limit
            || text.is(after, TokenKind.PUNCT)
            || text.is(after, TokenKind.QUOTE_CLOSE)
            || BORROWERS.contains(lexicon.functionClass(text, after));
    int before = draft.first - 1;
    boolean joined =
        text.matches(before, "and")
            || text.matches(before, "from")
            || text.matches(before, "to")
            || text.matches(before, "with")
            || text.matches(before, "including")
            || text.isChar(before, ',')
            || lexicon.predicates.find(text, before) >= 0;
    return closed && joined;
  }

  private void impliedUnit(
      AnnotatedText text, QuantityDraft draft, QuantityDraft previous, int first, int limit) {
    if (draft.unit != null || draft.role != QuantityRole.LOOSE) {
      return;
    }
    if (isAge(text, draft, first, limit)) {
      draft.unit = "year old";
      draft.role = QuantityRole.AGE;
      draft.rule = "quantity.age-apposition";
      return;
    }
    int before = draft.first - 1;
    boolean group =
        before - 1 >= first && text.matches(before, "of") && text.find(GROUPS, before - 1) >= 0;
    if (group) {
      draft.unit = "person";
      draft.role = QuantityRole.COUNT;
      draft.rule = "quantity.count-group";
      return;
    }
    boolean direct =
        draft.predicateToken >= 0 && Math.abs(draft.predicateToken - draft.number.first()) <= 5;
    if (direct && countsPeople(draft.predicateClass)) {
      draft.unit = "person";
      draft.role = QuantityRole.COUNT;
      draft.rule = "quantity.count-by-verb";
    } else if (borrowsUnit(text, draft, previous, limit)) {
      draft.unit = previous.unit;
      draft.role = QuantityRole.COUNT;
      draft.rule = "quantity.count-elliptic";
      draft.objectFirst = previous.objectFirst;
      draft.objectEnd = previous.objectEnd;
    } else if (direct
        || !draft.hedge.equals("EXACT")
        || draft.trendBefore
        || draft.range != QuantityRange.NONE) {
      draft.role = QuantityRole.BARE;
      draft.rule = "quantity.bare";
    }
  }

  static boolean countsPeople(String predicateClass) {
    return switch (predicateClass == null ? "" : predicateClass) {
      case "KILL",
          "DIE",
          "INJURE",
          "ARREST",
          "INFECT",
          "DISPLACE",
          "MISSING",
          "RESCUE",
          "SHOOT",
          "CHARGE" ->
          true;
      default -> false;
    };
  }

  /** {@code he will be 35}, {@code she was 41} */
  private static boolean isPersonCopula(AnnotatedText text, int at, int first) {
    boolean copula =
        text.matches(at, "be")
            || text.matches(at, "is")
            || text.matches(at, "was")
            || text.matches(at, "'s");
    for (int i = at - 1; copula && i >= Math.max(first, at - 3); i--) {
      if (text.matches(i, "he") || text.matches(i, "she")) {
        return true;
      }
    }
    return false;
  }

  /** {@code Senard, 65, now faces}; {@code his wife, Sarah, 98,}; {@code aged 25}. */
  private static boolean isAge(AnnotatedText text, QuantityDraft draft, int first, int limit) {
    double value = draft.number.value();
    int before = draft.first - 1;
    if (value < 1 || value > 120 || value != Math.rint(value) || before < first) {
      return false;
    }
    boolean said =
        text.matches(before, "aged")
            || text.matches(before, "age")
            || text.matches(before, "turned")
            || text.matches(before, "turns")
            || text.matches(before, "turning")
            || text.matches(before, "of")
                && before - 1 >= first
                && (text.matches(before - 1, "age") || text.matches(before - 1, "ages"));
    if (said || isPersonCopula(text, before, first)) {
      return true;
    }
    while (before - 1 >= first && text.isChar(before, ',') && text.isChar(before - 1, ',')) {
      before--;
    }
    boolean comma =
        text.isChar(before, ',')
            && before - 1 >= first
            && text.is(before - 1, TokenKind.WORD)
            && text.isCapitalised(before - 1);
    int after = draft.end;
    boolean closed =
        after >= limit
            || text.isChar(after, ',')
            || text.isChar(after, '.')
            || text.isChar(after, ';')
            || text.matches(after, "of")
            || text.matches(after, "and");
    return comma && closed;
  }
}
