package org.newsconcord.text;

import java.util.ArrayList;
import java.util.List;

/** Phrases and shapes of page furniture. Phrases come from a list, loaded once per JVM. */
final class Furniture {
  private static final int SHORT_LINE = 14;
  private static final PhraseTable LINES = phrases("line");
  private static final PhraseTable STARTS = phrases("start");
  private static final PhraseTable INSIDE = phrases("inside");
  private static final PhraseTable LISTS = phrases("list");
  private static final FoldedSet DATE_WORDS =
      FoldedSet.of(
          List.of(
              "jan",
              "feb",
              "mar",
              "apr",
              "may",
              "jun",
              "jul",
              "aug",
              "sep",
              "sept",
              "oct",
              "nov",
              "dec",
              "jan.",
              "feb.",
              "mar.",
              "apr.",
              "jun.",
              "jul.",
              "aug.",
              "sep.",
              "sept.",
              "oct.",
              "nov.",
              "dec.",
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
              "monday",
              "tuesday",
              "wednesday",
              "thursday",
              "friday",
              "saturday",
              "sunday",
              "mon",
              "tue",
              "wed",
              "thu",
              "fri",
              "sat",
              "sun",
              "am",
              "pm",
              "a.m.",
              "p.m.",
              "et",
              "est",
              "edt",
              "gmt",
              "utc",
              "pt",
              "pst",
              "pdt",
              "ct",
              "cst",
              "bst",
              "at",
              "updated",
              "published",
              "posted",
              "last",
              "min",
              "mins",
              "minute",
              "minutes",
              "read",
              "on",
              "date",
              "time",
              "by",
              "ago",
              "hours",
              "hour",
              "day",
              "days"));

  private Furniture() {}

  /** Whether a paragraph is furniture as a whole. */
  static boolean isLine(AnnotatedText text, int first, int end) {
    int from = text.firstToken(first);
    int to = text.endToken(end - 1);
    if (matchAt(LINES, text, from, to) == to) {
      return true;
    }
    if (to - from <= SHORT_LINE
        && (matchAt(STARTS, text, from, to) > from || isByline(text, from, to))) {
      return true;
    }
    return isStamp(text, from, to) || isAddress(text, from, to);
  }

  /** Whether a paragraph announces a list of links. */
  static boolean opensLinkList(AnnotatedText text, int first, int end) {
    int from = text.firstToken(first);
    int to = text.endToken(end - 1);
    int matched = matchAt(LISTS, text, from, to);
    return matched > from && (matched == to || matched == to - 1 && isPunct(text, matched));
  }

  /** Whether a sentence holds a phrase that only furniture holds. */
  static boolean isSentence(AnnotatedText text, int sentence) {
    int to = text.endToken(sentence);
    for (int t = text.firstToken(sentence); t < to; t++) {
      if (matchAt(INSIDE, text, t, to) > t) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPunct(AnnotatedText text, int t) {
    return text.is(t, TokenKind.PUNCT);
  }

  /** "By Jane Doe", "By JANE DOE and JOHN ROE, Staff Writers". */
  private static boolean isByline(AnnotatedText text, int from, int to) {
    if (to - from < 3 || !text.matches(from, "by") || !text.isCapitalised(from)) {
      return false;
    }
    for (int t = from + 1; t < to; t++) {
      boolean small = text.caseClass(t) == CaseClass.LOWER && !text.matches(t, "and");
      boolean stop = text.isChar(t, '.') && t == to - 1;
      if (small && !text.matches(t, "for") && !text.matches(t, "of") || stop) {
        return false;
      }
    }
    return true;
  }

  /** Dates, clock times and reading times with nothing else, such as 10/30/20242 min read. */
  private static boolean isStamp(AnnotatedText text, int from, int to) {
    if (to - from > SHORT_LINE) {
      return false;
    }
    boolean number = false;
    for (int t = from; t < to; t++) {
      boolean digits = text.is(t, TokenKind.NUMBER) || text.is(t, TokenKind.ORDINAL);
      number |= digits;
      boolean word = text.is(t, TokenKind.WORD) && text.find(DATE_WORDS, t) < 0;
      if (word || text.is(t, TokenKind.CLITIC)) {
        return false;
      }
    }
    return number && !text.isChar(to - 1, '.') && !text.isChar(to - 1, '%');
  }

  private static boolean isAddress(AnnotatedText text, int from, int to) {
    for (int t = from; t < to; t++) {
      if (text.is(t, TokenKind.WORD) || text.is(t, TokenKind.NUMBER)) {
        return false;
      }
    }
    return true;
  }

  private static PhraseTable phrases(String kind) {
    List<String> phrases = new ArrayList<>();
    for (String line : WordList.of(Furniture.class, "furniture.txt")) {
      if (line.startsWith(kind + " ")) {
        phrases.add(line.substring(kind.length() + 1));
      }
    }
    return PhraseTable.of(phrases);
  }

  /** End of the longest phrase that begins at a token, or the token itself. */
  private static int matchAt(PhraseTable phrases, AnnotatedText text, int token, int limit) {
    int entry = phrases.match(text, token, limit);
    return entry < 0 ? token : token + phrases.length(entry);
  }
}
