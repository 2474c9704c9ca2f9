package org.newsconcord.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Cleans a text in one pass from left to right; see {@link CleanText}. For one text; not
 * thread-safe.
 */
final class TextCleaner {
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final char ZERO_WIDTH_SPACE = '\u200b';
  private static final char MIDDLE_DOT = '\u00b7';
  private static final int GROUP = 3;

  private final String raw;
  private final TextLists lists;
  private final StringBuilder out;
  private int[] begins;
  private int[] ends;
  private boolean changed;
  private Set<String> compounds;

  private TextCleaner(String raw, TextLists lists) {
    this.raw = raw;
    this.lists = lists;
    this.out = new StringBuilder(raw.length());
    this.begins = new int[raw.length() + 2];
    this.ends = new int[raw.length() + 2];
  }

  /** Whether a text may hold anything to clean. */
  static boolean needs(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean plain = c >= ' ' && c < 0x7f && c != '<' && c != '&' && c != '-' && c != ',';
      if (!plain && isSuspect(raw, i, c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSuspect(String raw, int i, char c) {
    boolean linesEnd = i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
    if (c < 0x80) {
      return c == '<' || c == '&' || (c == '-' || c == ',') && linesEnd || isInvisible(c);
    }
    boolean quote = c >= '\u2012' && c <= '\u2027' || c == '\u20ac';
    boolean latin = c > '\u00a0' && c < '\u0300' && c != SOFT_HYPHEN && c != MIDDLE_DOT;
    return !quote && !(latin && WrongCharset.length(raw, i) == 0);
  }

  static CleanText clean(String raw, TextLists lists) {
    TextCleaner cleaner = new TextCleaner(raw, lists);
    int i = 0;
    while (i < raw.length()) {
      i = cleaner.next(i);
    }
    return cleaner.changed
        ? new CleanText(
            cleaner.out.toString(), cleaner.fit(cleaner.begins), cleaner.fit(cleaner.ends))
        : new CleanText(raw, null, null);
  }

  private int[] fit(int[] offsets) {
    return Arrays.copyOf(offsets, out.length());
  }

  /** Takes what stands at an index and returns the index behind it. */
  private int next(int i) {
    char c = raw.charAt(i);
    if (c < 0x80) {
      return plain(i, c);
    }
    int misread = WrongCharset.length(raw, i);
    if (misread > 0) {
      return put(WrongCharset.decode(raw, i, misread), i, i + misread);
    }
    if (c == SOFT_HYPHEN) {
      return drop(i, isBreak(i + 1) ? blanksEnd(i + 1) : i + 1);
    }
    if (isInvisible(c)) {
      boolean gap = c == ZERO_WIDTH_SPACE && parts(i);
      return gap ? put(" ", i, i + 1) : drop(i, i + 1);
    }
    if (Chars.isMark(c) && out.length() > 0) {
      return mark(i, c);
    }
    return put(typeset(i, c), i, i + Chars.width(raw, i));
  }

  private int plain(int i, char c) {
    if (c == '<') {
      Markup.Found tag = lists.markup().tag(raw, i);
      return tag == null ? keep(i) : tag(i, tag);
    }
    if (c == '&') {
      int end = lists.markup().referenceEnd(raw, i);
      return end < 0 ? keep(i) : put(lists.markup().reference(raw, i, end), i, end);
    }
    if (c == ']' && raw.startsWith("]]>", i)) {
      return drop(i, i + GROUP);
    }
    if (c == '-' && isBreak(i + 1)) {
      return lineEnd(i);
    }
    if (c == ',' && isBreak(i + 1) && isGroup(i)) {
      keep(i);
      return drop(i + 1, blanksEnd(i + 1));
    }
    return isInvisible(c) ? drop(i, i + 1) : keep(i);
  }

  private int tag(int i, Markup.Found tag) {
    return switch (tag.kind()) {
      case BLOCK -> put("\n\n", i, tag.end());
      case BREAK, HIDDEN -> put("\n", i, tag.end());
      case INLINE -> drop(i, tag.end());
    };
  }

  /** A letter and its mark as one character, where there is one. */
  private int mark(int i, char c) {
    int last = out.length() - 1;
    String whole = Normalizer.normalize(out.substring(last) + c, Normalizer.Form.NFC);
    if (whole.length() != 1) {
      return keep(i);
    }
    out.setCharAt(last, whole.charAt(0));
    ends[last] = i + 1;
    changed = true;
    return i + 1;
  }

  /** The plain form of what typesetting makes of a character. */
  private String typeset(int i, char c) {
    if (c >= '\ufb00' && c <= '\ufb06' || c >= '\uff01' && c <= '\uff5e' || isStyled(i, c)) {
      String unit = raw.substring(i, i + Chars.width(raw, i));
      return Normalizer.normalize(unit, Normalizer.Form.NFKC);
    }
    if (c == '\u2010' || c == '\u2011') {
      return "-";
    }
    boolean inNumber = isDigit(i - 1) && isDigit(i + 1);
    if (c == MIDDLE_DOT && inNumber) {
      return ".";
    }
    boolean blank = Character.getType(c) == Character.SPACE_SEPARATOR;
    return blank && !inNumber
        ? " "
        : raw.substring(i, i + Chars.width(raw, i)).replace(c, WrongCharset.ofControl(c));
  }

  /** Letters and digits in bold or script that have code points of their own. */
  private boolean isStyled(int i, char c) {
    return c == '\ud835' && Chars.width(raw, i) == 2;
  }

  /** A hyphen at the end of a line: part of the word, or of the typesetting. */
  private int lineEnd(int i) {
    int next = blanksEnd(i + 1);
    boolean between =
        i > 0
            && next < raw.length()
            && Chars.isLetterOrDigit(raw.charAt(i - 1))
            && Character.isLowerCase(raw.charAt(next))
            && breaks(i + 1, next) == 1;
    if (!between) {
      return keep(i);
    }
    if (isCompound(i, next)) {
      keep(i);
      return drop(i + 1, next);
    }
    return drop(i, next);
  }

  private boolean isCompound(int hyphen, int next) {
    int begin = hyphen;
    while (begin > 0 && Chars.isLetterOrDigit(raw.charAt(begin - 1))) {
      begin--;
    }
    int end = next;
    while (end < raw.length() && Chars.isLetterOrDigit(raw.charAt(end))) {
      end++;
    }
    return Chars.isDigit(raw.charAt(hyphen - 1))
        || begin > 0 && raw.charAt(begin - 1) == '-'
        || end < raw.length() && raw.charAt(end) == '-'
        || lists.numbers().contains(raw, begin, hyphen)
        || lists.prefixes().contains(raw, begin, hyphen)
        || compounds().contains(raw.substring(begin, hyphen) + "-" + raw.substring(next, end));
  }

  /** The words with one hyphen inside that the text holds; found once. */
  private Set<String> compounds() {
    if (compounds == null) {
      compounds = new HashSet<>();
      for (int i = raw.indexOf('-'); i >= 0; i = raw.indexOf('-', i + 1)) {
        int begin = i;
        while (begin > 0 && Chars.isLetterOrDigit(raw.charAt(begin - 1))) {
          begin--;
        }
        int end = i + 1;
        while (end < raw.length() && Chars.isLetterOrDigit(raw.charAt(end))) {
          end++;
        }
        compounds.add(raw.substring(begin, end));
      }
    }
    return compounds;
  }

  private int blanksEnd(int i) {
    int end = i;
    while (end < raw.length() && raw.charAt(end) <= ' ') {
      end++;
    }
    return end;
  }

  private int breaks(int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      breaks += raw.charAt(i) == '\n' ? 1 : 0;
    }
    return breaks;
  }

  private boolean isBreak(int i) {
    return i < raw.length() && (raw.charAt(i) == '\n' || raw.charAt(i) == '\r');
  }

  /** {@code 10,} at the end of a line and {@code 000} on the next. */
  private boolean isGroup(int comma) {
    int begin = comma;
    while (isDigit(begin - 1)) {
      begin--;
    }
    int next = blanksEnd(comma + 1);
    int end = next;
    while (isDigit(end)) {
      end++;
    }
    boolean small = comma - begin >= 1 && comma - begin <= GROUP;
    return small && end - next == GROUP && breaks(comma + 1, next) == 1;
  }

  private boolean isDigit(int i) {
    return i >= 0 && i < raw.length() && Chars.isDigit(raw.charAt(i));
  }

  /** Whether a space without width parts two words: a capital behind a small letter or a stop. */
  private boolean parts(int i) {
    boolean capital = i + 1 < raw.length() && Character.isUpperCase(raw.charAt(i + 1));
    char before = i > 0 ? raw.charAt(i - 1) : ' ';
    return capital && (Character.isLowerCase(before) || ".,?!;:\u201d".indexOf(before) >= 0);
  }

  /** Characters without a form of their own: controls, marks of direction, joiners. */
  private static boolean isInvisible(char c) {
    if (c < 0x80) {
      return c < ' ' && (c < '\t' || c > '\r') || c == 0x7f;
    }
    return c >= ZERO_WIDTH_SPACE && c <= '\u200f'
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2060' && c <= '\u206f'
        || c >= '\ufe00' && c <= '\ufe0f'
        || c == '\ufeff'
        || c == '\u061c'
        || c == '\u034f'
        || c == '\u180e';
  }

  private int keep(int i) {
    grow(1);
    begins[out.length()] = i;
    ends[out.length()] = i + 1;
    out.append(raw.charAt(i));
    return i + 1;
  }

  private int drop(int begin, int end) {
    changed |= end > begin;
    return end;
  }

  private int put(String text, int begin, int end) {
    boolean same = text.length() == end - begin && raw.startsWith(text, begin);
    changed |= !same;
    grow(text.length());
    for (int k = 0; k < text.length(); k++) {
      begins[out.length() + k] = same ? begin + k : begin;
      ends[out.length() + k] = same ? begin + k + 1 : end;
    }
    out.append(text);
    return end;
  }

  private void grow(int more) {
    if (out.length() + more > begins.length) {
      int size = (out.length() + more) * 2;
      begins = Arrays.copyOf(begins, size);
      ends = Arrays.copyOf(ends, size);
    }
  }
}
