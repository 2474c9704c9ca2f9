package org.newsconcord.claims.office;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;
import org.newsconcord.text.TokenKind;
import org.newsconcord.text.Vocabulary;

/** Finds role nouns and where their phrases begin and end. Immutable and thread-safe. */
final class RolePhrases {
  private static final int REACH = 14;

  private final Vocabulary.Fact<Boolean> roles;

  RolePhrases(Roles roles, Vocabulary forms) {
    this.roles = forms.fact(form -> roles.find(form.lower()) != null);
  }

  /** Whether the word is used as a role here: a verb or adverb must have a capital. */
  boolean isRole(TaggedText t, int i) {
    WordClass c = t.tag(i);
    boolean noun = c != WordClass.VERB && c != WordClass.ADV && c != WordClass.AUX;
    return (noun || t.capital(i)) && isRoleWord(t, i);
  }

  /** Whether the word can name a role, whatever its use. */
  boolean isRoleWord(TaggedText t, int i) {
    return roles.of(t.text.form(i));
  }

  /** Whether the role owns what follows: "the president's". */
  static boolean isPossessor(TaggedText t, int head) {
    return head + 1 < t.size && NounPhrases.possessiveMark(t, head + 1);
  }

  /** Start of the phrase of a role noun, article included. */
  int start(TaggedText t, int head, int from) {
    int k = head;
    while (k > from && head - k < 10) {
      int p = k - 1;
      WordClass c = t.tag(p);
      boolean inside =
          c == WordClass.NOUN
              || c == WordClass.PROPN
              || c == WordClass.ADJ
              || c == WordClass.NUM
              || NounPhrases.possessiveMark(t, p)
              || NounPhrases.possessive(t, p)
              || t.is(p, "-")
              || c == WordClass.VERB
                  && (t.isIng(p) || t.isEd(p))
                  && p > from
                  && (t.is(p - 1, WordClass.DET)
                      || t.is(p - 1, WordClass.ADV)
                      || t.is(p - 1, WordClass.NOUN)
                          && t.is(p - 2 < from ? from : p - 2, WordClass.DET))
              || c == WordClass.ADV && p > from && t.is(p - 1, WordClass.DET)
              || isRoleWord(t, p) && c != WordClass.PUNCT && c != WordClass.VERB
              || t.is(p, "and") && p > from && k - 1 > from && isRoleWord(t, p - 1);
      if (c == WordClass.DET) {
        return p;
      }
      if (!inside) {
        break;
      }
      k = p;
    }
    return k;
  }

  /** End of "of the Missouri AFL-CIO" and the like after a role noun. */
  int complementEnd(TaggedText t, int from, int to) {
    int k = from;
    int limit = Math.min(to, from + REACH);
    while (k + 1 < limit) {
      boolean link = t.in(k, WordGroup.ROLE_LINK);
      boolean and = t.is(k, "and") || t.is(k, "&");
      if (!link && !and) {
        break;
      }
      int next = NounPhrases.base(t, k + 1, limit);
      if (next <= k + 1
          || and && !t.capital(k + 1) && !isRoleWord(t, next - 1)
          || link && isTime(t, k, next)) {
        break;
      }
      k = next;
    }
    return k;
  }

  /** "in May" and "in 1996" are times, though May and 1996 alone may be something else. */
  private static boolean isTime(TaggedText t, int link, int end) {
    boolean month = t.is(link, "in") && t.is(link + 1, "may") && end == link + 2;
    return month
        || t.text.is(link + 1, TokenKind.NUMBER)
        || SubjectPhrases.isTime(t, link + 1, end);
  }
}
