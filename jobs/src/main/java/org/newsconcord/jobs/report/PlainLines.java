package org.newsconcord.jobs.report;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text for a terminal: indented, each of bounded length, without control characters or
 * characters that turn the direction of writing. Words from right to left are isolated, so that
 * they do not reorder the line around them. A list longer than its bound ends with how many more
 * there are.
 */
public final class PlainLines {
  private static final int LONGEST = 400;
  private static final char ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';
  private static final char REPLACEMENT = '\uFFFD';

  private final int maxItems;
  private final List<String> lines = new ArrayList<>();

  public PlainLines(int maxItems) {
    this.maxItems = maxItems;
  }

  /** What may be written on one item of a list. */
  public interface Item<T> {
    void write(T item);
  }

  public void add(int indent, String text) {
    String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    lines.add("  ".repeat(indent) + printable(shown));
  }

  /** Writes a heading with the items under it, as many as the bound allows. */
  public <T> void list(String heading, List<T> items, Item<T> item) {
    if (items.isEmpty()) {
      return;
    }
    lines.add("");
    add(0, heading);
    items.stream().limit(maxItems).forEach(item::write);
    if (items.size() > maxItems) {
      add(1, "… and " + (items.size() - maxItems) + " more");
    }
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** The text with everything replaced that a terminal would obey instead of showing. */
  public static String printable(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        safe.append(c).append(text.charAt(++i));
      } else if (Character.isWhitespace(c)) {
        safe.append(' ');
      } else {
        safe.append(isObeyed(c) ? REPLACEMENT : c);
      }
    }
    return isolated(safe.toString());
  }

  /** Each run of words from right to left between marks of an isolate. */
  private static String isolated(String text) {
    if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      return text;
    }
    StringBuilder isolated = new StringBuilder(text.length() + 2);
    int written = 0;
    int begin = -1;
    int end = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int direction = Character.getDirectionality(text.codePointAt(i));
      if (isRightToLeft(direction)) {
        begin = begin < 0 ? i : begin;
        end = i + Character.charCount(text.codePointAt(i));
      } else if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT && begin >= 0) {
        written = append(isolated, text, written, begin, end);
        begin = -1;
      }
    }
    if (begin >= 0) {
      written = append(isolated, text, written, begin, end);
    }
    return isolated.append(text, written, text.length()).toString();
  }

  private static int append(StringBuilder to, String text, int written, int begin, int end) {
    to.append(text, written, begin).append(ISOLATE).append(text, begin, end).append(END_OF_ISOLATE);
    return end;
  }

  private static boolean isRightToLeft(int direction) {
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean isObeyed(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }
}
