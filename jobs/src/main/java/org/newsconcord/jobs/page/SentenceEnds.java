package org.newsconcord.jobs.page;

/**
 * Where sentences of a block end: at a full stop, mark or dots, and the quotes and brackets behind
 * them.
 */
final class SentenceEnds {
  private static final String ENDS = ".!?…";
  private static final String CLOSERS = "\"'”’»)]";

  private SentenceEnds() {}

  /** Sentences that end before a blank or with the text. */
  static int count(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        int end = behindClosers(text, i + 1);
        if (end == text.length() || text.charAt(end) == ' ') {
          count++;
          i = end;
        }
      }
    }
    return count;
  }

  /** Whether the text ends with a sentence. */
  static boolean closes(String text) {
    int end = text.length();
    while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ENDS.indexOf(text.charAt(end - 1)) >= 0;
  }

  private static int behindClosers(String text, int from) {
    int end = from;
    while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }
}
