package org.newsconcord.claims.office;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Office;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;

/**
 * Finds offices whose role stands after the name: an apposition, "Adam Hersh, economist at", "X as
 * Y", or a copula, "X was named Y".
 */
final class RoleAfterName {

  private final RolePhrases phrases;

  RoleAfterName(RolePhrases phrases) {
    this.phrases = phrases;
  }

  /** The office of the role noun at head; null when no name stands before it. */
  Office read(TaggedText t, int head, int from, int to, HolderNames holders) {
    Office office = apposition(t, head, from, to, holders);
    return office == null ? copula(t, head, from, to, holders) : office;
  }

  /** "Adam Hersh, economist at the Center for American Progress". */
  private Office apposition(TaggedText t, int head, int from, int to, HolderNames holders) {
    if (head + 1 < to
        && (t.is(head + 1, WordClass.PROPN)
                && !t.in(head + 1, WordGroup.ROLE_LINK)
                && !t.mark(head + 1, ',')
            || phrases.isRole(t, head + 1))) {
      return null;
    }
    int roleFrom = phrases.start(t, head, from);
    int comma = roleFrom - 1;
    while (comma > from && t.in(comma, WordGroup.BEFORE_APPOSITION)) {
      comma--;
    }
    boolean relative = comma - 2 > from && t.in(comma, WordGroup.COPULA) && t.is(comma - 1, "who");
    if (relative) {
      comma -= 2;
    }
    if (comma <= from
        || !t.mark(comma, ',')
            && !t.mark(comma, '(')
            && !t.mark(comma, '—')
            && !t.is(comma, "as")) {
      return null;
    }
    boolean as = t.is(comma, "as");
    int nameEnd = as && t.mark(comma - 1, ',') ? comma - 1 : comma;
    if (nameEnd - 2 > from && t.is(nameEnd - 1, WordClass.NUM) && t.mark(nameEnd - 2, ',')) {
      nameEnd -= 2;
    }
    int name = holders.start(nameEnd, from);
    if (name < 0 || RolePhrases.isPossessor(t, head)) {
      return null;
    }
    int end = phrases.complementEnd(t, head + 1, to);
    return new Office(
        as ? "office.name-as-role" : "office.name-role",
        name,
        nameEnd,
        roleFrom,
        end,
        head,
        as ? OfficeParameters.STANDARD.nameAsRole() : OfficeParameters.STANDARD.nameRole());
  }

  /** "X is the Y of Z", "X was named Y". */
  private Office copula(TaggedText t, int head, int from, int to, HolderNames holders) {
    int roleFrom = phrases.start(t, head, from);
    int k = roleFrom;
    if (k > from && t.is(k - 1, "as")) {
      k--;
    }
    boolean verb = false;
    while (k > from
        && roleFrom - k < 5
        && (t.is(k - 1, WordClass.AUX)
            || t.in(k - 1, WordGroup.INSTALLED)
            || t.in(k - 1, WordGroup.COPULA)
            || t.in(k - 1, WordGroup.BEFORE_APPOSITION)
            || t.is(k - 1, WordClass.ADV) && !t.in(k - 1, WordGroup.NEGATOR)
            || t.is(k - 1, "no") && t.is(k, "longer")
            || t.is(k - 1, "who")
            || t.is(k - 1, "in") && t.in(Math.max(from, k - 2), WordGroup.INSTALLED))) {
      verb |= t.in(k - 1, WordGroup.COPULA) || t.in(k - 1, WordGroup.INSTALLED);
      k--;
    }
    if (k > from && t.mark(k - 1, ',') && t.is(k, "who")) {
      k--;
    }
    if (!verb || RolePhrases.isPossessor(t, head) || goesOn(t, head + 1, to)) {
      return null;
    }
    int name = holders.start(k, from);
    if (name < 0) {
      return null;
    }
    return new Office(
        "office.copula",
        name,
        k,
        roleFrom,
        phrases.complementEnd(t, head + 1, to),
        head,
        OfficeParameters.STANDARD.copula());
  }

  /** Whether another noun follows: "chief executive", "party chairman". */
  private boolean goesOn(TaggedText t, int next, int to) {
    return next < to && (t.is(next, WordClass.NOUN) || phrases.isRole(t, next));
  }
}
