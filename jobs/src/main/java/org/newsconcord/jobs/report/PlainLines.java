package org.newsconcord.jobs.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text for a terminal: indented, each of bounded length, without control characters or
 * characters that turn the direction of writing. A list longer than its bound ends with how many
 * more there are.
 */
public final class PlainLines {
  private static final int LONGEST = 400;
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
    return safe.toString();
  }

  private static boolean isObeyed(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }
}
