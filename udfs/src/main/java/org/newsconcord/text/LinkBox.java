package org.newsconcord.text;

import java.util.Arrays;

/**
 * Boxes of links that a page sets into its sentences behind a name: the full name again, headlines
 * run together with it, and a word to click. In {@code Sen. Rand Paul Randal Howard PaulSenate GOP
 * waves off motion MORE (R-Ky.) said no} the box reaches from {@code Randal} to {@code MORE}.
 *
 * <p>A box is recognised by all three: the last name stands just before it, ends its full name, and
 * is glued there to what follows; and the word {@code MORE} closes it on the same line.
 */
final class LinkBox {
  private static final String CLICK = "MORE";
  private static final int MAX_LENGTH = 1_200;
  private static final int MAX_NAME = 60;
  private static final int[] NONE = {};

  private LinkBox() {}

  /** Begins and ends of the boxes of a text, in turn and in order; none in almost every text. */
  static int[] find(String raw) {
    int[] boxes = NONE;
    int last = 0;
    for (int at = raw.indexOf(CLICK); at >= 0; at = raw.indexOf(CLICK, at + 1)) {
      int end = at + CLICK.length();
      boolean word =
          at > 0
              && raw.charAt(at - 1) == ' '
              && (end == raw.length() || !Chars.isLetterOrDigit(raw.charAt(end)));
      int begin = word ? begin(raw, last, at) : -1;
      if (begin >= 0) {
        boxes = Arrays.copyOf(boxes, boxes.length + 2);
        boxes[boxes.length - 2] = begin;
        boxes[boxes.length - 1] = end;
        last = end;
      }
    }
    return boxes;
  }

  /** A span of the text without the boxes in it. */
  static String textOutside(int[] boxes, String raw, int begin, int end) {
    StringBuilder text = new StringBuilder(end - begin);
    int from = begin;
    for (int b = 0; b < boxes.length; b += 2) {
      if (boxes[b] >= from && boxes[b + 1] <= end) {
        text.append(raw, from, boxes[b]);
        from = boxes[b + 1];
      }
    }
    return text.append(raw, from, end).toString();
  }

  /** Where the box begins that ends in a click word, or -1. */
  private static int begin(String raw, int from, int click) {
    int first = Math.max(from, click - MAX_LENGTH);
    for (int i = click - 1; i > first && raw.charAt(i) != '\n'; i--) {
      if (Character.isLowerCase(raw.charAt(i - 1)) && opensTitle(raw.charAt(i))) {
        int nameEnd = nameBefore(raw, first, i);
        if (nameEnd >= 0) {
          return nameEnd;
        }
      }
    }
    return -1;
  }

  private static boolean opensTitle(char c) {
    return Character.isUpperCase(c) || Character.isDigit(c) || c == '\'' || c == '\u2018';
  }

  /** End of the name that the box repeats up to {@code glue}, or -1. */
  private static int nameBefore(String raw, int from, int glue) {
    int begin = glue;
    while (begin > from && isNameLetter(raw.charAt(begin - 1))) {
      begin--;
    }
    int length = glue - begin;
    if (length < 2 || !Character.isUpperCase(raw.charAt(begin))) {
      return -1;
    }
    int limit = Math.max(from, begin - MAX_NAME);
    for (int i = begin - length - 1; i >= limit; i--) {
      char before = i == 0 ? ' ' : raw.charAt(i - 1);
      boolean whole = !Character.isLetter(before) && raw.charAt(i + length) == ' ';
      if (whole && raw.startsWith(raw.substring(begin, glue), i)) {
        return isName(raw, i + length, begin) ? i + length : -1;
      }
    }
    return -1;
  }

  private static boolean isNameLetter(char c) {
    return Character.isLetter(c) || c == '-' || c == '\'' || c == '\u2019';
  }

  /** Whether only words of a name stand in a span, such as {@code Stephen (Steve) Kevin}. */
  private static boolean isName(String raw, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = raw.charAt(i);
      boolean opens = i == from || raw.charAt(i - 1) == ' ' || raw.charAt(i - 1) == '(';
      boolean part = isNameLetter(c) && !(opens && Character.isLowerCase(c));
      if (!part && c != ' ' && c != '(' && c != ')' && c != '.') {
        return false;
      }
    }
    return true;
  }
}
