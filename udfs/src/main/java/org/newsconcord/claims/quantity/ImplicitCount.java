package org.newsconcord.claims.quantity;

import org.newsconcord.claims.number.NumberMatch;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.CaseClass;
import org.newsconcord.text.TokenKind;

/**
 * Counts of one person that an article and a noun make in reports of harm: {@code a man was shot
 * and killed}, {@code killing a woman}, {@code the death of a 6-year-old}. Only with a word of harm
 * right beside the noun, and not for one of several ({@code a man and a woman}), nor for who does
 * the harm ({@code a man shot two women}), so that precision holds. Immutable, thread-safe.
 */
final class ImplicitCount {
  private static final int NAMED = 4;
  private static final int DESCRIBED = 9;
  static final String RULE = "quantity.implicit-one";
  private final QuantityLexicon lexicon;

  ImplicitCount(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A draft for the article or noun at a token, or null. */
  QuantityDraft read(AnnotatedText text, int token, int first, int limit) {
    int noun =
        isWord(text, token, QuantityWord.ONE_ARTICLE)
            ? described(text, token, first, limit)
            : isWord(text, token, QuantityWord.PERSON) ? named(text, token, first, limit) : -1;
    boolean one = noun >= 0 && !isOneOfSeveral(text, token, noun, first, limit);
    return one ? draft(token, token + 1, noun) : null;
  }

  /** A draft for an age that stands for a person ({@code 2-year-old dies in fire}), or null. */
  QuantityDraft ofAge(AnnotatedText text, QuantityDraft age, int first, int limit) {
    int noun = age.end - 1;
    boolean one =
        isAge(text, noun, first)
            && named(text, noun, first, limit) >= 0
            && !isOneOfSeveral(text, age.first, noun, first, limit);
    return one ? draft(age.first, age.end, noun) : null;
  }

  private static QuantityDraft draft(int from, int end, int noun) {
    QuantityDraft draft =
        new QuantityDraft(new NumberMatch(from, end, 1, 1, 1, 1, NumberMatch.Shape.ARTICLE));
    draft.unit = "person";
    draft.role = QuantityRole.COUNT;
    draft.rule = RULE;
    draft.objectFirst = noun;
    draft.objectEnd = noun + 1;
    draft.next = noun + 1;
    return draft;
  }

  /** The noun that the article at a token counts, or -1. */
  private int described(AnnotatedText text, int token, int first, int limit) {
    int noun = noun(text, token + 1, limit);
    boolean harmed =
        noun >= 0
            && (harmBefore(text, token, first)
                || isHarmOf(text, token, first)
                || harmAfter(text, noun + 1, limit));
    if (harmed) {
      return noun;
    }
    boolean state =
        text.matches(token, "another")
            && token + 1 < limit
            && isHarm(text, token + 1)
            && !lexicon.predicateKind(text, token + 1).equals("noun");
    return state ? token + 1 : -1;
  }

  /** {@code Man killed, woman wounded in raid}: no article, at the beginning of a headline. */
  private int named(AnnotatedText text, int token, int first, int limit) {
    if (!harmAfter(text, token + 1, limit)) {
      return -1;
    }
    int begin = token;
    while (begin > first && token - begin < 2 * NAMED && isNamePart(text, begin - 1)) {
      begin--;
    }
    if (begin == first || text.isChar(begin - 1, ':')) {
      return token;
    }
    boolean next = text.isChar(token - 1, ',') || text.matches(token - 1, "and");
    return next && begin == token ? token : -1;
  }

  private boolean isNamePart(AnnotatedText text, int token) {
    boolean part =
        text.is(token, TokenKind.WORD)
            && !lexicon.isFunctionWord(text, token)
            && !isWord(text, token, QuantityWord.RANK);
    return text.isChar(token, '-')
        || text.is(token, TokenKind.NUMBER)
        || part && lexicon.predicateKind(text, token).isEmpty();
  }

  private int noun(AnnotatedText text, int from, int limit) {
    int age = -1;
    for (int t = from; t < Math.min(limit, from + DESCRIBED); t++) {
      if (isWord(text, t, QuantityWord.PERSON)) {
        boolean compound =
            t + 1 < limit
                && isWord(text, t + 1, QuantityWord.PERSON)
                && text.caseClass(t + 1) == CaseClass.LOWER;
        return compound ? t + 1 : t;
      }
      boolean joint = text.isChar(t, '-') || text.is(t, TokenKind.NUMBER);
      boolean word = text.is(t, TokenKind.WORD) && !lexicon.isFunctionWord(text, t);
      if (isWord(text, t, QuantityWord.RANK) || !joint && !word) {
        break;
      }
      age = isAge(text, t, from) ? t : age;
    }
    return age;
  }

  /** {@code 6-year-old} */
  private static boolean isAge(AnnotatedText text, int token, int first) {
    boolean old = text.matches(token, "year-old") || text.matches(token, "month-old");
    return old && token - 2 >= first && text.isChar(token - 1, '-');
  }

  private boolean isOneOfSeveral(AnnotatedText text, int token, int noun, int first, int limit) {
    int before = token - 2;
    boolean last =
        before >= first
            && (isJoint(text, token - 1) || text.isChar(token - 1, ','))
            && (isWord(text, before, QuantityWord.PERSON) || isAge(text, before, first));
    if (last || noun + 2 >= limit) {
      return last;
    }
    int next = noun + 2;
    if (!isJoint(text, noun + 1)) {
      return text.isChar(noun + 1, ',')
          && next + 1 < limit
          && isWord(text, next, QuantityWord.PERSON)
          && isJoint(text, next + 1);
    }
    boolean article =
        isWord(text, next, QuantityWord.ONE_ARTICLE)
            || text.is(next, TokenKind.NUMBER)
            || lexicon.numberWords.find(text, next) >= 0;
    return noun(text, article ? next + 1 : next, limit) >= 0 || article;
  }

  private static boolean isJoint(AnnotatedText text, int token) {
    return text.matches(token, "and") || text.isChar(token, '&');
  }

  private boolean isWord(AnnotatedText text, int token, QuantityWord group) {
    return lexicon.words.is(text, token, group);
  }

  private boolean isHarm(AnnotatedText text, int token) {
    return lexicon.harms(lexicon.predicateClass(text, token));
  }

  private boolean harmBefore(AnnotatedText text, int token, int first) {
    int before = token - 1;
    if (before < first || !isHarm(text, before)) {
      return false;
    }
    String kind = lexicon.predicateKind(text, before);
    boolean act = kind.equals("ing") || kind.equals("past");
    boolean passive = before - 1 >= first && lexicon.functionClass(text, before - 1).equals("aux");
    return act && !passive;
  }

  /** {@code the death of a man}, {@code the shooting of a woman} */
  private boolean isHarmOf(AnnotatedText text, int token, int first) {
    int act = token - 2;
    if (act < first || !text.matches(token - 1, "of") || !isHarm(text, act)) {
      return false;
    }
    String kind = lexicon.predicateKind(text, act);
    return kind.equals("noun") || kind.equals("ing") || text.matches(act, "murder");
  }

  private boolean harmAfter(AnnotatedText text, int from, int limit) {
    boolean passive = false;
    for (int t = from; t < Math.min(limit, from + 5); t++) {
      String kind = lexicon.predicateKind(text, t);
      boolean done = kind.equals("past") || kind.equals("state") || text.matches(t, "dies");
      if (isHarm(text, t) && done) {
        return passive || kind.equals("state") || !takesObject(text, t, limit);
      }
      String function = lexicon.functionClass(text, t);
      boolean aux = function.equals("aux") && !text.matches(t, "had");
      passive |= aux;
      boolean passes =
          aux
              || function.equals("adv")
              || QuantityLexicon.isAdverb(text, t)
              || isWord(text, t, QuantityWord.BETWEEN_PERSON_AND_HARM);
      if (!passes) {
        return false;
      }
    }
    return false;
  }

  /** {@code A man shot and killed his wife}: the noun before the verb did it. */
  private boolean takesObject(AnnotatedText text, int verb, int limit) {
    int next = verb + 1;
    if (next + 1 < limit && text.matches(next, "and") && isHarm(text, next + 1)) {
      next += 2;
    }
    if (next >= limit || isWord(text, next, QuantityWord.NO_OBJECT)) {
      return false;
    }
    String function = lexicon.functionClass(text, next);
    return function.equals("det")
        || function.equals("pron")
        || text.is(next, TokenKind.NUMBER)
        || lexicon.numberWords.find(text, next) >= 0
        || isWord(text, next, QuantityWord.PERSON);
  }
}
