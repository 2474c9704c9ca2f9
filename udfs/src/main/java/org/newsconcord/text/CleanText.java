package org.newsconcord.text;

/**
 * A text as it is to be read, with the way back to the text as it came. Immutable.
 *
 * <p>Contract: tags and comments of HTML, invisible characters and hyphens at the end of a line are
 * gone; character references, ligatures, full-width forms, decomposed letters and text decoded by
 * the wrong charset are the characters that they stand for; blanks other than those inside numbers
 * are plain. A text that holds none of these is itself. Every unit of the clean text comes from a
 * span of the text as it came, and the spans are in order. Linear in the length of the text.
 *
 * <p>Example: {@code "<p>AT&amp;amp;T&#8217;s"} reads {@code AT&T’s}, and its {@code T’} spans
 * units 10 to 18 of what came.
 */
public final class CleanText {
  private static final int MOST_PASSES = 4;
  private final String text;
  private final int[] begins;
  private final int[] ends;

  CleanText(String text, int[] begins, int[] ends) {
    this.text = text;
    this.begins = begins;
    this.ends = ends;
  }

  /** Cleans a text; what a first reading uncovers, such as an escaped tag, is cleaned too. */
  static CleanText of(String text, TextLists lists) {
    CleanText clean = new CleanText(text, null, null);
    for (int pass = 0; pass < MOST_PASSES && TextCleaner.needs(clean.text); pass++) {
      CleanText next = TextCleaner.clean(clean.text, lists);
      if (next.begins == null) {
        break;
      }
      clean = clean.begins == null ? next : next.over(clean);
    }
    return clean;
  }

  /** The spans of this text in the text that the earlier one came from. */
  private CleanText over(CleanText earlier) {
    int[] from = new int[begins.length];
    int[] to = new int[ends.length];
    for (int i = 0; i < from.length; i++) {
      from[i] = earlier.begins[begins[i]];
      to[i] = earlier.ends[ends[i] - 1];
    }
    return new CleanText(text, from, to);
  }

  /** The text to read. */
  public String text() {
    return text;
  }

  /** Whether the text is as it came. */
  public boolean isAsItCame() {
    return begins == null;
  }

  /** Where the unit at an offset begins in the text as it came; the end of the text has its end. */
  public int begin(int offset) {
    if (begins == null) {
      return offset;
    }
    return offset < begins.length ? begins[offset] : end(offset);
  }

  /** Where a span that ends before an offset ends in the text as it came. */
  public int end(int offset) {
    return begins == null || offset == 0 ? offset : ends[offset - 1];
  }
}
