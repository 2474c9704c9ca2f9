package org.newsconcord.claims.office;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.NameWords;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Office;
import org.newsconcord.claims.grammar.PersonNames;
import org.newsconcord.claims.grammar.QuoteMarks;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.WordGroup;

/**
 * Finds offices whose role stands before the name: a title, "President Obama", or a phrase with a
 * comma, "a Pentagon spokeswoman, Sabrina Singh".
 */
final class RoleBeforeName {

  private final RolePhrases phrases;

  RoleBeforeName(RolePhrases phrases) {
    this.phrases = phrases;
  }

  /** The office of the role noun at head; null when no name follows it. */
  Office read(TaggedText t, int head, int from, int to) {
    Office office = title(t, head, from, to);
    return office == null ? apposition(t, head, from, to) : office;
  }

  private Office title(TaggedText t, int head, int from, int to) {
    int name = head + 1;
    if (name < to && (t.is(name, "of") || t.is(name, "for"))) {
      name = afterTail(t, name + 1, to);
    }
    if (name >= to || phrases.isRole(t, name)) {
      return null;
    }
    int nameEnd = PersonNames.end(t, name, to);
    if (nameEnd <= name
        || organisationFollows(t, name, nameEnd, to)
        || RolePhrases.isPossessor(t, head)) {
      return null;
    }
    if (nameEnd < to && NounPhrases.possessiveMark(t, nameEnd) && t.in(head, WordGroup.TENURE)
        || isSurname(t, head, from)
        || holdsTitle(t, name, nameEnd)) {
      return null;
    }
    int roleFrom = afterAge(t, afterOtherHolder(t, titleStart(t, head, from), head), head);
    if (t.is(head, "general") && roleFrom == head && !t.capital(head)) {
      return null;
    }
    return new Office(
        "office.title-name",
        name,
        nameEnd,
        roleFrom,
        name,
        head,
        OfficeParameters.STANDARD.title());
  }

  /** "Chief Wayne Circuit Judge Anna Holt": the nearer title has the name. */
  private boolean holdsTitle(TaggedText t, int name, int nameEnd) {
    for (int k = name + 1; k < nameEnd - 1; k++) {
      boolean trade = t.name(k) == NameWords.Kind.TRADE; // Judge and Baker are surnames, too
      if (phrases.isRole(t, k) && (!trade || k + 2 < nameEnd)) {
        return true;
      }
    }
    return false;
  }

  /** "26-year-old plumber Jan Falk": the age is no part of what he is. */
  private static int afterAge(TaggedText t, int from, int head) {
    for (int k = head - 1; k >= from; k--) {
      boolean apart = t.is(k, "old") && k > 0 && (t.mark(k - 1, '-') || t.is(k - 1, "year"));
      if (apart || t.lower[k].endsWith("-old")) {
        return k + 1;
      }
    }
    return from;
  }

  /** Baker and Cook are surnames where a first name stands before them. */
  private static boolean isSurname(TaggedText t, int head, int from) {
    return t.name(head) == NameWords.Kind.TRADE
        && t.capital(head)
        && head > from
        && t.capital(head - 1)
        && PersonNames.isNamePart(t, head - 1);
  }

  /**
   * Whether the name goes on as that of something else: "Teacher Recruitment and Retention Act".
   */
  private static boolean organisationFollows(TaggedText t, int name, int end, int to) {
    int k = end;
    if (end - name == 1 && k + 2 < to && t.is(k, "and") && t.is(k + 1, WordClass.PROPN)) {
      k += 2;
    }
    return k < to && t.capital(k) && (t.is(k, WordClass.PROPN) || t.is(k, WordClass.NOUN));
  }

  /** A title does not reach over "and" to another holder: "James Baker and Trade Secretary". */
  private int afterOtherHolder(TaggedText t, int from, int head) {
    for (int k = head - 1; k > from; k--) {
      if (!t.is(k, "and") && !t.is(k, "&")) {
        continue;
      }
      boolean holder = PersonNames.start(t, k, from) < k && k - from == 1;
      for (int i = from; i < k; i++) {
        holder |= phrases.isRole(t, i) && !t.is(i + 1, "of");
      }
      if (holder) {
        return k + 1;
      }
    }
    return from;
  }

  private static int afterTail(TaggedText t, int from, int to) {
    int k = from;
    while (k < to
        && k - from < 6
        && (t.capital(k) || t.is(k, "the") || t.is(k, "and") || t.is(k, WordClass.NOUN))) {
      if (t.in(k, WordGroup.TITLE_TAIL) && k + 1 < to && PersonNames.isNamePart(t, k + 1)) {
        return k + 1;
      }
      k++;
    }
    return to;
  }

  /** Start of the words before a title that belong to it: country, organisation, former. */
  private int titleStart(TaggedText t, int head, int from) {
    int k = head;
    while (k > from && head - k < 9) {
      int p = k - 1;
      WordClass c = t.tag(p);
      boolean modifier =
          t.in(p, WordGroup.TENURE)
              || c == WordClass.PROPN
              || c == WordClass.ADJ
              || c == WordClass.NOUN
              || phrases.isRoleWord(t, p)
              || t.capital(p)
                  && c != WordClass.DET
                  && c != WordClass.ADP
                  && c != WordClass.PRON
                  && c != WordClass.SCONJ
                  && c != WordClass.CCONJ
                  && p > from
              || NounPhrases.possessiveMark(t, p) && p > from
              || t.is(p, "-") && p > from
              || (t.is(p, "of") || t.is(p, "and") || t.is(p, "&"))
                  && p > from
                  && t.capital(p - 1)
                  && t.capital(k)
                  && k < head;
      if (!modifier || t.in(p, WordGroup.TIME)) {
        break;
      }
      k = p;
    }
    while (k < head && (NounPhrases.possessiveMark(t, k) || t.is(k, "-"))) {
      k++;
    }
    return k;
  }

  /** "A Pentagon spokeswoman, Sabrina Singh, ...". */
  private Office apposition(TaggedText t, int head, int from, int to) {
    int end = phrases.complementEnd(t, head + 1, to);
    if (end + 2 >= to || !t.mark(end, ',')) {
      return null;
    }
    int name = end + 1;
    int nameEnd = PersonNames.end(t, name, to);
    boolean closed =
        nameEnd >= to
            || t.mark(nameEnd, ',')
            || t.mark(nameEnd, '.')
            || t.mark(nameEnd, ';')
            || t.mark(nameEnd, '(')
            || t.mark(nameEnd, '?')
            || QuoteMarks.closes(t.text, nameEnd);
    int roleFrom = phrases.start(t, head, from);
    closed |= roleFrom == from + 1 && t.is(from, "as");
    if (nameEnd - name < 2 || !closed || phrases.isRole(t, name)) {
      return null;
    }
    if (roleFrom > from && t.mark(roleFrom - 1, ',') && endsName(t, roleFrom - 1, from)) {
      return null;
    }
    if (nameEnd < to && t.mark(nameEnd, ',') && nextIsName(t, nameEnd + 1, to)) {
      return null;
    }
    return new Office(
        "office.role-name",
        name,
        nameEnd,
        roleFrom,
        end,
        head,
        OfficeParameters.STANDARD.roleName());
  }

  private static boolean nextIsName(TaggedText t, int i, int to) {
    return i < to && PersonNames.end(t, i, to) - i >= 2;
  }

  private static boolean endsName(TaggedText t, int end, int from) {
    return end - PersonNames.start(t, end, from) >= 2;
  }
}
