package org.newsconcord.claims;

import java.util.List;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.CaseClass;
import org.newsconcord.text.FoldedSet;
import org.newsconcord.text.TokenKind;

/**
 * Counts of one person that an article and a noun make in reports of harm: {@code a man was shot
 * and killed}, {@code killing a woman}, {@code leaving one man dead}. Only with a verb that counts
 * people right beside the noun, so that precision holds. Immutable, thread-safe.
 */
final class ImplicitCount {
  private static final int MODIFIERS = 5;
  private static final FoldedSet PEOPLE =
      FoldedSet.of(
          List.of(
              "man",
              "woman",
              "boy",
              "girl",
              "teen",
              "teenager",
              "child",
              "person",
              "officer",
              "deputy",
              "student",
              "victim",
              "driver",
              "soldier",
              "passenger",
              "resident",
              "trooper",
              "policeman",
              "policewoman",
              "toddler",
              "baby",
              "infant",
              "bystander",
              "passerby",
              "employee",
              "worker",
              "guard",
              "civilian",
              "firefighter",
              "paramedic",
              "pedestrian",
              "cyclist",
              "clerk",
              "suspect",
              "gunman",
              "shooter",
              "youth",
              "mother",
              "father",
              "pilot",
              "teacher",
              "marine",
              "sailor",
              "hostage",
              "reporter",
              "journalist",
              "protester"));
  private final QuantityLexicon lexicon;

  ImplicitCount(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A draft for the article at a token, or null. */
  QuantityDraft read(AnnotatedText text, int token, int first, int limit) {
    int noun = counted(text, token, first, limit);
    if (noun < 0) {
      return null;
    }
    QuantityDraft draft =
        new QuantityDraft(new NumberMatch(token, token + 1, 1, 1, 1, 1, NumberMatch.Shape.ARTICLE));
    draft.unit = "person";
    draft.role = QuantityRole.COUNT;
    draft.rule = "quantity.implicit-one";
    draft.objectFirst = noun;
    draft.objectEnd = noun + 1;
    draft.next = noun + 1;
    return draft;
  }

  /** The noun that the article or headline noun at a token counts, or -1. */
  private int counted(AnnotatedText text, int token, int first, int limit) {
    if (text.find(PEOPLE, token) >= 0) {
      return isHeadlineNoun(text, token, first, limit) ? token : -1;
    }
    boolean another = text.matches(token, "another");
    if (!another && !text.matches(token, "a") && !text.matches(token, "an")) {
      return -1;
    }
    int noun = noun(text, token + 1, limit);
    if (noun >= 0 && (harmBefore(text, token, first) || harmAfter(text, noun + 1, limit))) {
      return noun;
    }
    boolean state =
        another
            && token + 1 < limit
            && isHarm(text, token + 1)
            && !lexicon.predicateKind(text, token + 1).equals("noun");
    return state ? token + 1 : -1;
  }

  /** {@code Man killed, woman wounded in raid}: no article, and a passive without its verb. */
  private boolean isHeadlineNoun(AnnotatedText text, int token, int first, int limit) {
    boolean opens =
        token == first
            || text.isChar(token - 1, ',')
            || text.matches(token - 1, "and") && token > first;
    int next = token + 1;
    if (!opens || next >= limit || !isHarm(text, next)) {
      return false;
    }
    String kind = lexicon.predicateKind(text, next);
    boolean passive = kind.equals("past") || kind.equals("state");
    boolean object = next + 1 < limit && lexicon.functionClass(text, next + 1).equals("det");
    return passive && !object;
  }

  private static int noun(AnnotatedText text, int from, int limit) {
    for (int t = from; t < Math.min(limit, from + MODIFIERS + 2); t++) {
      boolean joint = text.isChar(t, '-') || text.is(t, TokenKind.NUMBER);
      if (text.find(PEOPLE, t) >= 0) {
        boolean compound =
            t + 1 < limit
                && text.find(PEOPLE, t + 1) >= 0
                && text.caseClass(t + 1) == CaseClass.LOWER;
        return compound ? t + 1 : t;
      }
      if (!joint && !text.is(t, TokenKind.WORD)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isHarm(AnnotatedText text, int token) {
    return switch (lexicon.predicateClass(text, token)) {
      case "KILL", "INJURE", "SHOOT" -> true;
      default -> false;
    };
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

  private boolean harmAfter(AnnotatedText text, int from, int limit) {
    for (int t = from; t < Math.min(limit, from + 4); t++) {
      String kind = lexicon.predicateKind(text, t);
      if (isHarm(text, t) && (kind.equals("past") || kind.equals("state"))) {
        return true;
      }
      String function = lexicon.functionClass(text, t);
      boolean passes =
          function.equals("aux") && !text.matches(t, "had")
              || function.equals("adv")
              || text.matches(t, "fatally")
              || text.matches(t, "critically")
              || text.matches(t, "seriously");
      if (!passes) {
        return false;
      }
    }
    return false;
  }
}
