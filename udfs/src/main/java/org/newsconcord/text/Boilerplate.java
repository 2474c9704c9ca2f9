package org.newsconcord.text;

import java.util.ArrayList;
import java.util.List;

/** Phrases and shapes of boilerplate. Immutable. */
final class Boilerplate {
  private static final int SHORT_LINE = 14;
  private static final int LABELLED_LINE = 40;
  private static final int LONGEST_END = 4;
  private final PhraseTable lines;
  private final PhraseTable starts;
  private final PhraseTable labels;
  private final PhraseTable ends;
  private final PhraseTable inside;
  private final PhraseTable lists;
  private final PhraseTable stamps;

  Boilerplate(List<String> lines) {
    this.lines = phrases(lines, "line");
    this.starts = phrases(lines, "start");
    this.labels = phrases(lines, "label");
    this.ends = phrases(lines, "end");
    this.inside = phrases(lines, "inside");
    this.lists = phrases(lines, "list");
    this.stamps = phrases(lines, "stamp");
  }

  /** Whether a paragraph is boilerplate as a whole; {@code stop} says that it ends in a stop. */
  boolean isLine(AnnotatedText text, int first, int end, boolean stop) {
    int from = text.firstToken(first);
    int to = text.endToken(end - 1);
    int word = word(text, from, to);
    if (matchAt(lines, text, word, to) == to || matchAt(lines, text, from, to) == to) {
      return true;
    }
    if (to - from <= SHORT_LINE
        && (matchAt(starts, text, from, to) > from
            || matchAt(starts, text, word, to) > word
            || isByline(text, from, to))) {
      return true;
    }
    return !stop && isLink(text, from, word, to)
        || isStamp(text, from, to)
        || isAddress(text, from, to);
  }

  /** A line without a stop that names or ends in what one clicks, or opens or ends in a length. */
  private boolean isLink(AnnotatedText text, int from, int word, int to) {
    boolean labelled =
        to - from <= LABELLED_LINE
            && (matchAt(labels, text, from, to) > from || matchAt(labels, text, word, to) > word);
    return labelled
        || isPlayingTime(text, from, to)
        || isPlayingTime(text, Math.max(from, to - 3), to)
        || endsInPhrase(text, from, to);
  }

  /** First word of a line, behind arrows, crosses and brackets. */
  private static int word(AnnotatedText text, int from, int to) {
    int word = from;
    while (word < to - 1 && (isPunct(text, word) || text.is(word, TokenKind.SYMBOL))) {
      word++;
    }
    return word;
  }

  /** How long a film lasts, 1:07 or 05:10, where a title follows or nothing does. */
  private boolean isPlayingTime(AnnotatedText text, int minutes, int to) {
    int after = minutes + 3;
    boolean time =
        after <= to
            && text.is(minutes, TokenKind.NUMBER)
            && text.isChar(minutes + 1, ':')
            && text.is(minutes + 2, TokenKind.NUMBER)
            && text.isGlued(minutes + 2)
            && text.end(minutes + 2) - text.begin(minutes + 2) == 2;
    return time && (after == to || text.isCapitalised(after) && stamps.find(text, after) < 0);
  }

  private boolean endsInPhrase(AnnotatedText text, int from, int to) {
    for (int t = Math.max(from, to - LONGEST_END); t < to; t++) {
      if (matchAt(ends, text, t, to) == to) {
        return true;
      }
    }
    return false;
  }

  /** "Image 8 of 41": the caption of a gallery. */
  private static boolean isGalleryCount(AnnotatedText text, int t, int to) {
    return t + 3 < to
        && text.is(t + 1, TokenKind.NUMBER)
        && (text.matches(t, "image") || text.matches(t, "photo") || text.matches(t, "slide"))
        && text.matches(t + 2, "of")
        && text.is(t + 3, TokenKind.NUMBER);
  }

  /** Whether a paragraph announces a list of links. */
  boolean opensLinkList(AnnotatedText text, int first, int end) {
    int from = text.firstToken(first);
    int to = text.endToken(end - 1);
    int matched = matchAt(lists, text, from, to);
    return matched > from && (matched == to || matched == to - 1 && isPunct(text, matched));
  }

  /** Whether a sentence holds a phrase that only boilerplate holds. */
  boolean isSentence(AnnotatedText text, int sentence) {
    int to = text.endToken(sentence);
    for (int t = text.firstToken(sentence); t < to; t++) {
      if (matchAt(inside, text, t, to) > t || isGalleryCount(text, t, to)) {
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
  private boolean isStamp(AnnotatedText text, int from, int to) {
    if (to - from > SHORT_LINE) {
      return false;
    }
    boolean number = false;
    for (int t = from; t < to; t++) {
      boolean digits = text.is(t, TokenKind.NUMBER) || text.is(t, TokenKind.ORDINAL);
      number |= digits;
      boolean word = text.is(t, TokenKind.WORD) && stamps.find(text, t) < 0;
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

  private static PhraseTable phrases(List<String> lines, String kind) {
    List<String> phrases = new ArrayList<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      if (line.substring(tab + 1).equals(kind)) {
        phrases.add(line.substring(0, tab));
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
