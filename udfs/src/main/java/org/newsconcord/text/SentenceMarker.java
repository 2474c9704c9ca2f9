package org.newsconcord.text;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Marks headings, list items, continued quotations and boilerplate.
 *
 * <p>Boilerplate is judged by the line it stands on: known phrases ({@link Boilerplate}), lines
 * that are repeated without a stop (captions, link lists), lines of dates and reading times, bare
 * addresses. After a line that opens a link list ("Also Read"), lines without a stop are
 * boilerplate up to the next full sentence.
 */
final class SentenceMarker {
  private static final int HEADING_TOKENS = 16;
  private final AnnotatedText text;
  private final boolean[] paragraphs;
  private final byte[] flags;
  private final Boilerplate boilerplate;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> repeated;
  private boolean linkList;

  private SentenceMarker(
      AnnotatedText text, boolean[] paragraphs, byte[] flags, Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
    this.text = text;
    this.paragraphs = paragraphs;
    this.flags = flags;
    this.repeated = repeatedLines();
  }

  /** Sets the flags in place; {@code paragraphs} says which sentences open a paragraph. */
  static void mark(
      AnnotatedText text, boolean[] paragraphs, byte[] flags, Boilerplate boilerplate) {
    SentenceMarker marker = new SentenceMarker(text, paragraphs, flags, boilerplate);
    int s = 0;
    while (s < flags.length) {
      int end = marker.paragraphEnd(s);
      marker.paragraph(s, end);
      s = end;
    }
  }

  private int paragraphEnd(int sentence) {
    int end = sentence + 1;
    while (end < flags.length && !paragraphs[end]) {
      end++;
    }
    return end;
  }

  private String line(int sentence, int end) {
    return text.raw().substring(text.sentenceBegin(sentence), text.sentenceEnd(end - 1));
  }

  private Set<String> repeatedLines() {
    Set<String> once = new HashSet<>();
    Set<String> again = null;
    for (int s = 0; s < flags.length; ) {
      int end = paragraphEnd(s);
      if (text.endToken(end - 1) - text.firstToken(s) >= 3 && !once.add(line(s, end))) {
        again = again == null ? new HashSet<>() : again;
        again.add(line(s, end));
      }
      s = end;
    }
    return again == null ? Collections.emptySet() : again;
  }

  private void paragraph(int first, int end) {
    boolean stop = endsWithStop(end - 1);
    int tokens = text.endToken(end - 1) - text.firstToken(first);
    boolean copy = false;
    if (!repeated.isEmpty()) {
      String line = line(first, end);
      copy = repeated.contains(line) && (!stop || !seen.add(line));
    }
    boolean opensList = boilerplate.opensLinkList(text, first, end);
    linkList = opensList || linkList && !stop;
    boolean noise = copy || opensList || linkList || boilerplate.isLine(text, first, end, stop);
    boolean heading = end - first == 1 && !stop && tokens <= HEADING_TOKENS;
    for (int s = first; s < end; s++) {
      int flag = s == first ? SentenceFlag.PARAGRAPH_START : 0;
      flag |= noise || boilerplate.isSentence(text, s) ? SentenceFlag.NOISE : 0;
      flag |= heading ? SentenceFlag.HEADING : 0;
      flag |= text.isQuoted(text.firstToken(s)) ? SentenceFlag.CONTINUES_QUOTE : 0;
      flags[s] = (byte) flag;
    }
  }

  private boolean endsWithStop(int sentence) {
    int t = text.endToken(sentence) - 1;
    while (t > text.firstToken(sentence)
        && (text.is(t, TokenKind.QUOTE_CLOSE) || text.isChar(t, ')') || text.isChar(t, ']'))) {
      t--;
    }
    char last = text.raw().charAt(text.end(t) - 1);
    return last == '.'
        || last == '?'
        || last == '!'
        || last == '\u2026'
        || last == ':'
        || last == ','
        || last == ';';
  }
}
