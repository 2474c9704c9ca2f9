package org.newsconcord.jobs.ingest.read;

import org.newsconcord.jobs.UsageException;

/** What stands between the values of a line. */
public final class Delimiters {
  private static final String CANDIDATES = ",\t;|";

  /** What Hive puts between values. */
  private static final char START_OF_HEADING = 1;

  private Delimiters() {}

  /** Whether values stand between the character that Hive uses. */
  static boolean isOfHive(String line) {
    return line.indexOf(START_OF_HEADING) >= 0;
  }

  /**
   * The most frequent of comma, tab, semicolon and bar outside quotes; comma without any. Hive's
   * character wins, and a blank counts between quoted values.
   */
  static char guess(String headerLine) {
    if (isOfHive(headerLine)) {
      return START_OF_HEADING;
    }
    char best = CANDIDATES.charAt(0);
    long most = 0;
    for (char candidate : CANDIDATES.toCharArray()) {
      long count = countOutsideQuotes(headerLine, candidate);
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return most == 0 && headerLine.contains("\" \"") ? ' ' : best;
  }

  /**
   * The delimiter that the user names: one character, or {@code tab}.
   *
   * @return null for {@code auto}
   * @throws UsageException when it is neither
   */
  public static Character ofOption(String value) {
    if (value.equalsIgnoreCase("auto")) {
      return null;
    }
    if (value.equalsIgnoreCase("tab") || value.equals("\\t")) {
      return '\t';
    }
    if (value.equals("\\001") || value.equals("\\u0001")) {
      return START_OF_HEADING;
    }
    if (value.length() != 1 || "\"\r\n".contains(value)) {
      throw new UsageException(
          "--delimiter " + value + " is not a single character. Give one, or tab, or auto.");
    }
    return value.charAt(0);
  }

  private static long countOutsideQuotes(String line, char wanted) {
    boolean quoted = false;
    long count = 0;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == wanted && !quoted) {
        count++;
      }
    }
    return count;
  }
}
