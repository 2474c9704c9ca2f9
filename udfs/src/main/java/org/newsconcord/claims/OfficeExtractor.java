package org.newsconcord.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsconcord.text.TokenKind;

/**
 * Finds who holds which role: a title before a name, an apposition on either side, a copula, or "X
 * as Y". Immutable and thread-safe; linear, with a bounded look-around at each role noun.
 */
final class OfficeExtractor {
  private static final int REACH = 14;
  private static final Set<String> LINKS =
      Set.of("of", "at", "for", "in", "from", "with", "to", "on", "under");
  private static final Set<String> TITLE_TAIL =
      Set.of(
          "state",
          "staff",
          "defense",
          "defence",
          "treasury",
          "interior",
          "intelligence",
          "security",
          "refugees",
          "rights",
          "affairs",
          "operations",
          "services",
          "education",
          "energy",
          "labor",
          "commerce",
          "agriculture",
          "transportation",
          "house",
          "representatives",
          "justice",
          "war",
          "health",
          "works",
          "police",
          "elections",
          "finance",
          "trade",
          "communications",
          "research",
          "nations",
          "board");
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

  private static final Set<String> TENURES =
      Set.of(
          "acting",
          "former",
          "interim",
          "incoming",
          "outgoing",
          "deputy",
          "caretaker",
          "retired",
          "ousted",
          "assistant",
          "vice");

  private final Roles roles;

  OfficeExtractor(Roles roles) {
    this.roles = roles;
  }

  /** A person and a role, as spans of words. */
  record Office(
      String rule,
      int personFrom,
      int personTo,
      int roleFrom,
      int roleTo,
      int head,
      double confidence) {}

  /** The offices of the whole text in order. */
  List<Office> extract(TaggedText t) {
    List<Office> offices = new ArrayList<>();
    BitSet used = new BitSet(t.size);
    Set<String> surnames = new HashSet<>();
    for (int s = 0; s < t.sentences(); s++) {
      if (!t.text.isNoise(s)) {
        sentence(t, t.first(s), t.last(s), offices, used, surnames);
      }
    }
    return offices;
  }

  private void sentence(
      TaggedText t, int from, int to, List<Office> offices, BitSet used, Set<String> surnames) {
    for (int i = from; i < to; i++) {
      if (roleAt(t, i) == null || used.get(i)) {
        continue;
      }
      Office office = titleBefore(t, i, from, to);
      if (office == null) {
        office = roleThenName(t, i, from, to);
      }
      if (office == null) {
        office = nameThenRole(t, i, from, to, surnames);
      }
      if (office == null) {
        office = copula(t, i, from, to, surnames);
      }
      if (office != null) {
        offices.add(office);
        used.set(office.roleFrom(), office.roleTo());
        if (office.personTo() - office.personFrom() > 1) {
          surnames.add(t.lower[office.personTo() - 1]);
        }
      }
    }
  }

  private Roles.Role roleAt(TaggedText t, int i) {
    WordClass c = t.tag(i);
    if (c == WordClass.VERB || c == WordClass.ADV || c == WordClass.AUX) {
      return t.capital(i) ? roles.find(t.lower[i]) : null;
    }
    return roles.find(t.lower[i]);
  }

  private Office titleBefore(TaggedText t, int head, int from, int to) {
    int name = head + 1;
    if (name < to && (t.is(name, "of") || t.is(name, "for"))) {
      name = afterTail(t, name + 1, to);
    }
    if (name >= to || roleAt(t, name) != null) {
      return null;
    }
    int nameEnd = PersonNames.end(t, name, to);
    if (nameEnd <= name || organisationFollows(t, name, nameEnd, to) || possessor(t, head)) {
      return null;
    }
    if (nameEnd < to && NounPhrases.possessiveMark(t, nameEnd) && TENURES.contains(t.lower[head])
        || isSurname(t, head, from)) {
      return null;
    }
    int roleFrom = afterOtherHolder(t, titleStart(t, head, from), head);
    if (t.is(head, "general") && roleFrom == head && !t.capital(head)) {
      return null;
    }
    return new Office("office.title-name", name, nameEnd, roleFrom, name, head, 0.95);
  }

  /** Baker and Cook are surnames where a first name stands before them. */
  private static boolean isSurname(TaggedText t, int head, int from) {
    return t.nameWords.classOf(t.lower[head]) == NameWords.Kind.TRADE
        && t.capital(head)
        && head > from
        && t.capital(head - 1)
        && PersonNames.isNamePart(t, head - 1);
  }

  private static boolean possessor(TaggedText t, int head) {
    return head + 1 < t.size && NounPhrases.possessiveMark(t, head + 1);
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
        holder |= roleAt(t, i) != null && !t.is(i + 1, "of");
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
      if (TITLE_TAIL.contains(t.lower[k]) && k + 1 < to && PersonNames.isNamePart(t, k + 1)) {
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
          TENURES.contains(t.lower[p])
              || c == WordClass.PROPN
              || c == WordClass.ADJ
              || c == WordClass.NOUN
              || roles.find(t.lower[p]) != null
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
      if (!modifier || SourcePhrases.TIME_WORDS.contains(t.lower[p])) {
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
  private Office roleThenName(TaggedText t, int head, int from, int to) {
    int end = complementEnd(t, head + 1, to);
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
    int roleFrom = phraseStart(t, head, from);
    closed |= roleFrom == from + 1 && t.is(from, "as");
    if (nameEnd - name < 2 || !closed || roleAt(t, name) != null) {
      return null;
    }
    if (roleFrom > from && t.mark(roleFrom - 1, ',') && endsName(t, roleFrom - 1, from)) {
      return null;
    }
    if (nameEnd < to && t.mark(nameEnd, ',') && nextIsName(t, nameEnd + 1, to)) {
      return null;
    }
    return new Office("office.role-name", name, nameEnd, roleFrom, end, head, 0.9);
  }

  private static boolean nextIsName(TaggedText t, int i, int to) {
    return i < to && PersonNames.end(t, i, to) - i >= 2;
  }

  private static boolean endsName(TaggedText t, int end, int from) {
    return end - PersonNames.start(t, end, from) >= 2;
  }

  /** "Adam Hersh, economist at the Center for American Progress". */
  private Office nameThenRole(TaggedText t, int head, int from, int to, Set<String> surnames) {
    if (head + 1 < to
        && (t.is(head + 1, WordClass.PROPN)
                && !LINKS.contains(t.lower[head + 1])
                && !t.mark(head + 1, ',')
            || roleAt(t, head + 1) != null)) {
      return null;
    }
    int roleFrom = phraseStart(t, head, from);
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
    int name = withoutTitle(t, PersonNames.start(t, nameEnd, from), nameEnd);
    if (nameEnd - name < (isKnown(t, name, nameEnd, surnames) ? 1 : 2)) {
      return null;
    }
    if (possessor(t, head)) {
      return null;
    }
    int end = complementEnd(t, head + 1, to);
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
  private Office copula(TaggedText t, int head, int from, int to, Set<String> surnames) {
    int roleFrom = phraseStart(t, head, from);
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
    if (!verb || possessor(t, head) || goesOn(t, head + 1, to)) {
      return null;
    }
    int name = withoutTitle(t, PersonNames.start(t, k, from), k);
    if (k - name < (isKnown(t, name, k, surnames) ? 1 : 2)) {
      return null;
    }
    return new Office(
        "office.copula", name, k, roleFrom, complementEnd(t, head + 1, to), head, 0.85);
  }

  /** Whether another noun follows: "chief executive", "party chairman". */
  private boolean goesOn(TaggedText t, int next, int to) {
    return next < to && (t.is(next, WordClass.NOUN) || roleAt(t, next) != null);
  }

  /** The name without the titles before it: "Rear Adm. Ronny Jackson". */
  private int withoutTitle(TaggedText t, int name, int nameEnd) {
    for (int k = nameEnd - 2; k >= name; k--) {
      if (roleAt(t, k) != null) {
        return k + 1;
      }
    }
    return name == nameEnd - 1 && roleAt(t, name) != null ? nameEnd : name;
  }

  /** Whether one word names a person: after Mr., or the surname of a holder named before. */
  private static boolean isKnown(TaggedText t, int name, int nameEnd, Set<String> surnames) {
    return nameEnd - name == 1
        && t.is(name, WordClass.PROPN)
        && (surnames.contains(t.lower[name]) || name > 0 && titled(t, name));
  }

  private static boolean titled(TaggedText t, int name) {
    return switch (t.lower[name - 1]) {
      case "mr.", "mrs.", "ms.", "mr", "mrs", "ms", "dr.", "dr" -> true;
      default -> false;
    };
  }

  /** Start of the phrase of a role noun, article included. */
  private int phraseStart(TaggedText t, int head, int from) {
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
              || NounPhrases.possessive(t.lower[p])
              || t.is(p, "-")
              || c == WordClass.VERB
                  && (t.lower[p].endsWith("ing") || t.lower[p].endsWith("ed"))
                  && p > from
                  && (t.is(p - 1, WordClass.DET)
                      || t.is(p - 1, WordClass.ADV)
                      || t.is(p - 1, WordClass.NOUN)
                          && t.is(p - 2 < from ? from : p - 2, WordClass.DET))
              || c == WordClass.ADV && p > from && t.is(p - 1, WordClass.DET)
              || roles.find(t.lower[p]) != null && c != WordClass.PUNCT && c != WordClass.VERB
              || t.is(p, "and") && p > from && k - 1 > from && roles.find(t.lower[p - 1]) != null;
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
  private int complementEnd(TaggedText t, int from, int to) {
    int k = from;
    int limit = Math.min(to, from + REACH);
    while (k + 1 < limit) {
      boolean link = LINKS.contains(t.lower[k]);
      boolean and = t.is(k, "and") || t.is(k, "&");
      if (!link && !and) {
        break;
      }
      int next = NounPhrases.base(t, k + 1, limit);
      if (next <= k + 1
          || and && !t.capital(k + 1) && roles.find(t.lower[next - 1]) == null
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
    return month || t.text.is(link + 1, TokenKind.NUMBER) || SourcePhrases.isTime(t, link + 1, end);
  }
}
