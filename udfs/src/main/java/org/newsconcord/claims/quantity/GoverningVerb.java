package org.newsconcord.claims.quantity;

import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/**
 * Finds governing verb and subject of a quantity, in its clause. Reach is bounded.
 *
 * <p>A verb right before the number governs it ({@code killing at least 71}); else a passive or
 * state right after the counted noun ({@code 71 people were killed}, {@code dead}); else the
 * nearest verb to the left inside the clause. Immutable, thread-safe.
 */
final class GoverningVerb {
  private static final int REACH_LEFT = 14;
  private static final int REACH_RIGHT = 5;
  private final QuantityLexicon lexicon;

  GoverningVerb(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Sets predicate and subject. */
  void read(AnnotatedText text, QuantityDraft draft, int first, int limit) {
    int verb = stateObject(text, draft, limit);
    if (verb < 0) {
      verb = deathOf(text, draft.first - 2, first);
    }
    boolean relative = isRelative(text, draft, limit);
    if (verb < 0 && !relative) {
      verb = adjacentVerb(text, draft.first - 1, first);
    }
    if (verb < 0) {
      verb = verbAfter(text, draft, limit);
    }
    if (verb < 0 && !relative) {
      verb = verbBefore(text, draft.first - 1, first);
    }
    if (verb >= 0) {
      setPredicate(text, draft, verb);
      if (verb < draft.first) {
        subject(text, draft, verb, first);
      }
    }
  }

  /** {@code 12 people, nine of whom were children}: a clause of its own. */
  static boolean isRelative(AnnotatedText text, QuantityDraft draft, int limit) {
    int of = draft.end;
    return of + 1 < limit
        && text.matches(of, "of")
        && (text.matches(of + 1, "whom") || text.matches(of + 1, "which"));
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
   * {@code shot and killed}, {@code fatally shot}, {@code the fatal shooting of}, {@code stabbed to
   * death}, {@code four shot, two fatally}.
   */
  private boolean isDeadly(AnnotatedText text, QuantityDraft draft, int verb) {
    if (!draft.predicateClass.equals("SHOOT") && !draft.predicateClass.equals("INJURE")) {
      return false;
    }
    boolean fatally =
        verb > 0
            && (text.matches(verb - 1, "fatally")
                || text.matches(verb - 1, "fatal")
                || text.matches(verb - 1, "deadly"));
    int after = verb + 1;
    boolean more = after + 1 < text.tokens();
    boolean killed =
        more && (text.matches(after, "and") || text.isChar(after, ',')) && isKill(text, after + 1);
    boolean toDeath = more && text.matches(after, "to") && text.matches(after + 1, "death");
    boolean dead = more && text.matches(after, "dead");
    int own = draft.end;
    boolean them =
        own < text.tokens() && text.matches(own, "fatally")
            || own + 2 < text.tokens()
                && text.matches(own, "of")
                && text.matches(own + 2, "fatally");
    return fatally || killed || toDeath || dead || them;
  }

  private boolean isKill(AnnotatedText text, int token) {
    String c = lexicon.predicateClass(text, token);
    return c.equals("KILL");
  }

  /** {@code the shooting deaths of four men} */
  private int deathOf(AnnotatedText text, int noun, int first) {
    boolean death = noun >= first && text.matches(noun + 1, "of") && isKill(text, noun);
    return death ? noun : -1;
  }

  /** A verb right before the number, but for determiners and adverbs. */
  private int adjacentVerb(AnnotatedText text, int from, int first) {
    for (int i = from; i >= Math.max(first, from - 2); i--) {
      String kind = lexicon.predicateKind(text, i);
      if (!kind.isEmpty() && !kind.equals("noun") && !kind.equals("state")) {
        return i;
      }
      String function = lexicon.functionClass(text, i);
      if (!function.equals("det")
          && !function.equals("adv")
          && !QuantityLexicon.isAdverb(text, i)) {
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
    boolean people = counted && lexicon.countsPeople(lexicon.predicateClass(text, at));
    String kind = people ? lexicon.predicateKind(text, at) : "";
    return kind.isEmpty() || kind.equals("base") && lexicon.isPlural(text, at) ? -1 : at;
  }

  private int verbBefore(AnnotatedText text, int from, int first) {
    for (int i = from; i >= Math.max(first, from - REACH_LEFT + 1); i--) {
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
      boolean dies = text.matches(i, "dies");
      if (kind.equals("past") || kind.equals("state") || kind.equals("base") && i > from || dies) {
        boolean noun = i > from && lexicon.functionClass(text, i - 1).equals("det");
        return noun ? -1 : i;
      }
      String function = lexicon.functionClass(text, i);
      boolean passes =
          function.equals("aux")
              || function.equals("adv")
              || QuantityLexicon.isAdverb(text, i)
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
            || QuantityLexicon.isAdverb(text, end - 1)
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
}
