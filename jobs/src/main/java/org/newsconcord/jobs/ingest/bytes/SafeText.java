package org.newsconcord.jobs.ingest.bytes;

/**
 * Text that every reader of the tables can take. Lone surrogates have no form in UTF-8, and NUL
 * ends strings in many tools; both become U+FFFD, one for one, so that offsets stay.
 */
public final class SafeText {
  private static final char REPLACEMENT = '\uFFFD';

  private SafeText() {}

  /** The text with lone surrogates and NUL replaced; the same object when there are none. */
  public static String storable(String text) {
    if (text == null) {
      return null;
    }
    StringBuilder changed = null;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0 || isLoneSurrogate(text, i)) {
        if (changed == null) {
          changed = new StringBuilder(text);
        }
        changed.setCharAt(i, REPLACEMENT);
      }
    }
    return changed == null ? text : changed.toString();
  }

  /** The beginning of a text, at most this long, without control characters. */
  public static String excerpt(String text, int maxLength) {
    if (text == null) {
      return null;
    }
    int end = Math.min(text.length(), maxLength);
    if (end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder safe = new StringBuilder(storable(text.substring(0, end)));
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r') {
        safe.setCharAt(i, REPLACEMENT);
      }
    }
    return safe.toString();
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
