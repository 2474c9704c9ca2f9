package org.newsconcord.claims;

import java.util.Set;
import org.newsconcord.text.TokenKind;

/** Tells names of persons from other capitalised words. Stateless. */
final class PersonNames {
  private static final int LONGEST = 5;
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "van", "von", "der", "den", "bin", "al", "el", "la", "le", "du", "da", "dos", "del",
          "di", "ibn", "ter", "abu", "ul", "bint");
  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");
  private static final Set<String> NOT_NAMES =
      Set.of(
          "committee",
          "university",
          "college",
          "party",
          "house",
          "senate",
          "congress",
          "department",
          "ministry",
          "institute",
          "institution",
          "center",
          "centre",
          "council",
          "court",
          "bank",
          "company",
          "corp",
          "inc",
          "group",
          "association",
          "union",
          "federation",
          "foundation",
          "agency",
          "bureau",
          "board",
          "office",
          "commission",
          "administration",
          "police",
          "army",
          "navy",
          "force",
          "forces",
          "guard",
          "corps",
          "times",
          "post",
          "news",
          "tv",
          "radio",
          "street",
          "avenue",
          "road",
          "city",
          "county",
          "state",
          "states",
          "republic",
          "kingdom",
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "school",
          "hospital",
          "church",
          "club",
          "team",
          "league",
          "act",
          "bill",
          "law",
          "treaty",
          "war",
          "day",
          "week",
          "month",
          "year",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan.",
          "feb.",
          "aug.",
          "sept.",
          "oct.",
          "nov.",
          "dec.",
          "mr",
          "mr.",
          "mrs",
          "mrs.",
          "ms",
          "ms.",
          "dr",
          "dr.",
          "image",
          "photo",
          "the",
          "a",
          "an",
          "and",
          "of",
          "in",
          "on",
          "at",
          "for",
          "to",
          "i",
          "he",
          "she",
          "it",
          "they",
          "we",
          "you",
          "who",
          "this",
          "that",
          "these",
          "those",
          "his",
          "her",
          "its",
          "their",
          "our",
          "my",
          "but",
          "as",
          "if",
          "when",
          "while",
          "after",
          "before",
          "since",
          "because",
          "not",
          "no",
          "yes",
          "so",
          "there",
          "here",
          "what",
          "how",
          "why",
          "where",
          "affairs",
          "defense",
          "defence",
          "security",
          "treasury",
          "justice",
          "commerce",
          "labor",
          "energy",
          "education",
          "health",
          "interior",
          "agriculture",
          "transportation",
          "homeland",
          "services",
          "intelligence",
          "human",
          "foreign",
          "national",
          "international",
          "federal",
          "american",
          "twitter",
          "facebook",
          "instagram",
          "youtube",
          "fox",
          "cnn",
          "nbc",
          "abc",
          "cbs",
          "msnbc",
          "npr",
          "bbc",
          "reuters",
          "ap",
          "nato",
          "un",
          "eu",
          "u.s.",
          "u.n.",
          "u.k.",
          "uk",
          "us",
          "gop",
          "fbi",
          "cia",
          "nsa",
          "irs",
          "epa",
          "dnc",
          "rnc",
          "isis",
          "isil",
          "republican",
          "democrat",
          "democratic",
          "republicans",
          "democrats");

  private PersonNames() {}

  /** End of the person name that starts at {@code i}; {@code i} when none starts there. */
  static int end(TaggedText t, int i, int limit) {
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
          && PARTICLES.contains(t.lower[k])
          && isNamePart(t, k + 1)) {
        k++;
      } else if (names > 0 && isNickname(t, k, limit)) {
        k += 3;
      } else {
        break;
      }
    }
    if (names == 0) {
      return i;
    }
    if (k + 1 < limit && t.mark(k, ',') && SUFFIXES.contains(t.lower[k + 1])) {
      return k + 2;
    }
    return k;
  }

  /** Start of the person name that ends before {@code end}; {@code end} when none ends there. */
  static int start(TaggedText t, int end, int limit) {
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
          && PARTICLES.contains(t.lower[k - 1])
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
  static boolean isNamePart(TaggedText t, int k) {
    if (!t.capital(k) || !t.text.is(k, TokenKind.WORD)) {
      return false;
    }
    if (t.entities.covers(k)) {
      return t.entities.is(k, EntityKind.PERSON);
    }
    return !NOT_NAMES.contains(t.lower[k]) && !t.is(k, WordClass.DET) && !t.is(k, WordClass.AUX);
  }
}
