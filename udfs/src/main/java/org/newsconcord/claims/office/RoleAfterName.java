package org.newsconcord.claims.office;

import java.util.Set;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Office;
import org.newsconcord.claims.grammar.TaggedText;

/**
 * Finds offices whose role stands after the name: an apposition, "Adam Hersh, economist at", "X as
 * Y", or a copula, "X was named Y".
 */
final class RoleAfterName {
  private static final Set<String> COPULAS =
      Set.of("is", "was", "became", "remains", "are", "were", "be", "been");
  private static final Set<String> APPOINTED =
      Set.of(
          "named",
          "appointed",
          "elected",
          "nominated",
          "re-elected",
          "reelected",
          "confirmed",
          "promoted",
          "sworn",
          "serving",
          "serves",
          "served",
          "crowned",
          "installed",
          "works",
          "worked",
          "hired");
  private static final Set<String> BEFORE_APPOSITION =
      Set.of("now", "then", "currently", "also", "himself", "herself", "formerly", "previously");

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
                && !RolePhrases.LINKS.contains(t.lower[head + 1])
                && !t.mark(head + 1, ',')
            || phrases.isRole(t, head + 1))) {
      return null;
    }
    int roleFrom = phrases.start(t, head, from);
    int comma = roleFrom - 1;
    while (comma > from && BEFORE_APPOSITION.contains(t.lower[comma])) {
      comma--;
    }
    boolean relative =
        comma - 2 > from && COPULAS.contains(t.lower[comma]) && t.is(comma - 1, "who");
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
        as ? 0.8 : 0.92);
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
            || APPOINTED.contains(t.lower[k - 1])
            || COPULAS.contains(t.lower[k - 1])
            || BEFORE_APPOSITION.contains(t.lower[k - 1])
            || t.is(k - 1, WordClass.ADV)
            || t.is(k - 1, "who")
            || t.is(k - 1, "in") && APPOINTED.contains(t.lower[Math.max(from, k - 2)]))) {
      verb |= COPULAS.contains(t.lower[k - 1]) || APPOINTED.contains(t.lower[k - 1]);
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
        "office.copula", name, k, roleFrom, phrases.complementEnd(t, head + 1, to), head, 0.85);
  }

  /** Whether another noun follows: "chief executive", "party chairman". */
  private boolean goesOn(TaggedText t, int next, int to) {
    return next < to && (t.is(next, WordClass.NOUN) || phrases.isRole(t, next));
  }
}
