package org.newsconcord.claims.grammar;

import org.newsconcord.claims.EntityKind;
import org.newsconcord.claims.WordClass;
import org.newsconcord.text.CaseClass;
import org.newsconcord.text.TokenKind;

/** Tells names of persons from other capitalised words. Stateless. */
public final class PersonNames {
  private static final int LONGEST = 5;

  private PersonNames() {}

  /** End of the person name that starts at {@code i}; {@code i} when none starts there. */
  public static int end(TaggedText t, int i, int limit) {
    if (t.entities.is(i, EntityKind.PERSON) && t.entities.begin(i) == i) {
      return Math.min(t.entities.end(i), limit);
    }
    int k = i;
    int names = 0;
    while (k < limit && k - i < LONGEST) {
      if (isNamePart(t, k)) {
        names++;
        k++;
      } else if (names > 0
          && k + 1 < limit
          && t.name(k) == NameWords.Kind.PARTICLE
          && isNamePart(t, k + 1)) {
        k++;
      } else if (names > 0 && isNickname(t, k, limit)) {
        k += 3;
      } else {
        break;
      }
    }
    if (names == 0 || names == 1 && t.name(i) == NameWords.Kind.SUFFIX) {
      return i;
    }
    if (k + 1 < limit && t.mark(k, ',') && t.name(k + 1) == NameWords.Kind.SUFFIX) {
      return k + 2;
    }
    return k;
  }

  /** Start of the person name that ends before {@code end}; {@code end} when none ends there. */
  public static int start(TaggedText t, int end, int limit) {
    if (end > limit
        && t.entities.is(end - 1, EntityKind.PERSON)
        && t.entities.end(end - 1) == end) {
      return Math.max(t.entities.begin(end - 1), limit);
    }
    int k = end;
    while (k > limit && end - k < LONGEST) {
      if (isNamePart(t, k - 1)) {
        k--;
      } else if (k < end
          && k - 2 >= limit
          && t.name(k - 1) == NameWords.Kind.PARTICLE
          && isNamePart(t, k - 2)) {
        k--;
      } else {
        break;
      }
    }
    return k;
  }

  private static boolean isNickname(TaggedText t, int k, int limit) {
    return k + 3 < limit
        && t.text.is(k, TokenKind.QUOTE_OPEN)
        && isNamePart(t, k + 1)
        && t.text.is(k + 2, TokenKind.QUOTE_CLOSE)
        && isNamePart(t, k + 3);
  }

  /** A capitalised word that can be part of a name of a person. */
  public static boolean isNamePart(TaggedText t, int k) {
    if (!t.capital(k) || !t.text.is(k, TokenKind.WORD)) {
      return false;
    }
    if (t.entities.covers(k)) {
      return t.entities.is(k, EntityKind.PERSON);
    }
    return !t.is(k, WordClass.DET)
        && !t.is(k, WordClass.AUX)
        && switch (t.name(k)) {
          case NEVER -> false;
          case ACRONYM -> t.text.caseClass(k) != CaseClass.UPPER;
          case FIRST -> k + 1 < t.size && t.capital(k + 1) && isNamePart(t, k + 1);
          default -> true;
        };
  }
}
