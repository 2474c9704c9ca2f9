package org.newsconcord.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The tags, comments and character references of HTML that are left in a text. Only tags with a
 * name of the list count, so that {@code <5 percent} and {@code <crowd cheers>} stay. Immutable.
 */
final class Markup {
  private static final String COMMENT = "<!--";
  private static final String CDATA = "<![CDATA[";
  private static final int LONGEST_TAG = 4000;
  private static final int LONGEST_NAME = 10;
  private static final int LONGEST_REFERENCE = 10;

  /** What a tag does to the text around it. */
  enum Tag {
    /** Opens or closes a paragraph. */
    BLOCK,
    /** Ends a line. */
    BREAK,
    /** Says nothing: the text goes on. */
    INLINE,
    /** Hides what it encloses. */
    HIDDEN
  }

  /**
   * Something that is no text.
   *
   * @param end where it ends, exclusive
   * @param kind what it does
   */
  record Found(int end, Tag kind) {}

  private final Map<String, Tag> tags = new HashMap<>();
  private final Map<String, String> references = new HashMap<>();

  /**
   * @param tagLines name and kind of each tag
   * @param referenceLines name and code point, in hexadecimal, of each character reference
   */
  Markup(List<String> tagLines, List<String> referenceLines) {
    for (String line : tagLines) {
      String[] cells = line.split("\t", -1);
      tags.put(cells[0], Tag.valueOf(cells[1].toUpperCase(Locale.ROOT)));
    }
    for (String line : referenceLines) {
      String[] cells = line.split("\t", -1);
      references.put(cells[0], Character.toString(Integer.parseInt(cells[1], 16)));
    }
  }

  /** The tag, comment or declaration that begins at a less-than sign, or null. */
  Found tag(String raw, int begin) {
    if (raw.startsWith(COMMENT, begin)) {
      return new Found(commentEnd(raw, begin + COMMENT.length()), Tag.INLINE);
    }
    if (raw.startsWith(CDATA, begin)) {
      return new Found(begin + CDATA.length(), Tag.INLINE);
    }
    boolean closing = begin + 1 < raw.length() && raw.charAt(begin + 1) == '/';
    int from = closing ? begin + 2 : begin + 1;
    int to = from;
    while (to < raw.length()
        && to - from <= LONGEST_NAME
        && Chars.isLetterOrDigit(raw.charAt(to))) {
      to++;
    }
    Tag kind = to == from ? null : tags.get(raw.substring(from, to).toLowerCase(Locale.ROOT));
    int end = kind == null ? -1 : tagEnd(raw, to);
    if (end < 0) {
      return null;
    }
    boolean hides = kind == Tag.HIDDEN && !closing && raw.charAt(end - 2) != '/';
    return new Found(hides ? hiddenEnd(raw, raw.substring(from, to), end) : end, kind);
  }

  /** Behind the greater-than sign that closes a tag, attributes in quotes passed over; or -1. */
  private static int tagEnd(String raw, int from) {
    if (from >= raw.length() || " \t\n\r/>".indexOf(raw.charAt(from)) < 0) {
      return -1;
    }
    char quote = 0;
    int limit = Math.min(raw.length(), from + LONGEST_TAG);
    for (int i = from; i < limit; i++) {
      char c = raw.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if ((c == '"' || c == '\'') && raw.charAt(i - 1) == '=') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      } else if (c == '<') {
        return -1;
      }
    }
    return -1;
  }

  /** Behind the end of a comment; one that another begins in, or that is long, has none. */
  private static int commentEnd(String raw, int from) {
    int limit = Math.min(raw.length(), from + LONGEST_TAG);
    for (int i = from; i < limit; i++) {
      if (raw.startsWith("-->", i)) {
        return i + 3;
      }
      if (raw.startsWith(COMMENT, i)) {
        return from;
      }
    }
    return from;
  }

  /** Behind the closing tag of what is hidden; what another such tag begins in hides nothing. */
  private static int hiddenEnd(String raw, String name, int from) {
    for (int i = raw.indexOf('<', from); i >= 0; i = raw.indexOf('<', i + 1)) {
      boolean closing = i + 1 < raw.length() && raw.charAt(i + 1) == '/';
      if (raw.regionMatches(true, closing ? i + 2 : i + 1, name, 0, name.length())) {
        int end = raw.indexOf('>', i);
        return !closing ? from : end < 0 ? raw.length() : end + 1;
      }
    }
    return from;
  }

  /** Where the character reference that begins at an ampersand ends, or -1. */
  int referenceEnd(String raw, int begin) {
    if (raw.startsWith("&#", begin)) {
      return numberEnd(raw, begin + 2);
    }
    int limit = Math.min(raw.length(), begin + LONGEST_REFERENCE);
    int end = begin + 1;
    while (end < limit && Chars.isLetterOrDigit(raw.charAt(end))) {
      end++;
    }
    boolean closed = end < raw.length() && raw.charAt(end) == ';';
    return closed && references.containsKey(raw.substring(begin + 1, end)) ? end + 1 : -1;
  }

  private static int numberEnd(String raw, int from) {
    boolean hex = from < raw.length() && (raw.charAt(from) == 'x' || raw.charAt(from) == 'X');
    int start = hex ? from + 1 : from;
    int end = start;
    while (end < raw.length()
        && end - start < 7
        && Character.digit(raw.charAt(end), hex ? 16 : 10) >= 0) {
      end++;
    }
    boolean closed = end < raw.length() && raw.charAt(end) == ';';
    boolean known = end > start && Character.isValidCodePoint(number(raw, from, end));
    return !known || hex && !closed ? -1 : closed ? end + 1 : end;
  }

  private static int number(String raw, int from, int end) {
    boolean hex = raw.charAt(from) == 'x' || raw.charAt(from) == 'X';
    return Integer.parseInt(raw.substring(hex ? from + 1 : from, end), hex ? 16 : 10);
  }

  /** What the character reference of a span stands for. */
  String reference(String raw, int begin, int end) {
    int to = raw.charAt(end - 1) == ';' ? end - 1 : end;
    if (raw.charAt(begin + 1) != '#') {
      return references.get(raw.substring(begin + 1, to));
    }
    int code = number(raw, begin + 2, to);
    return code == 0 ? "" : Character.toString(code);
  }
}
