package org.newsconcord.outlets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the news agency that an article credits for its own text.
 *
 * <p>Four places count, in this order: a dateline ({@code KYIV, Oct 28 (Reuters) - ...}), a line
 * that is only the credit ({@code By The Associated Press}), the byline field, and the footer
 * ({@code Copyright 2024 The Associated Press}, {@code (Reporting by A; Editing by B)}). An agency
 * that is only quoted ("officials told Reuters"), that took the photograph ("AP Photo"), or that
 * contributed to another author's text is no credit.
 *
 * <p>Null in any argument means that the article lacks it. Deterministic and thread-safe.
 *
 * <pre>{@code
 * WireCredit.of(null, null, "KYIV, Oct 28 (Reuters) - Troops arrived.") // "Reuters"
 * }</pre>
 */
public final class WireCredit {
  private static final int HEAD = 1_500;
  private static final int FOOT = 700;
  private static final int LONGEST_BYLINE = 500;
  private static final int LONGEST_CREDIT_LINE = 100;
  private static final int LONGEST_PLACE = 80;
  private static final WireAgencies AGENCIES = WireAgencies.standard();
  private static final String NAMES = AGENCIES.alternatives();
  private static final String STAFF =
      "(?: (?:Staff|Writers?|Reporters?|Correspondents?|staff|writers?|reporters?|News))?";

  /** What may stand before the agency of a dateline: quotes, bullets, a place, a day. */
  private static final Pattern PLACE =
      Pattern.compile(
          "[\\s\"'“”*>#-]{0,6}(?:(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*+|[0-9]{1,4}(?:st|nd|rd|th)?|\\([\\p{L} ]{2,20}\\))[ ,/.]{0,2}){0,8}[-–—: ]{0,3}");

  /** {@code By The Associated Press} or {@code Jane Doe, Associated Press} as a whole line. */
  private static final Pattern CREDIT_LINE =
      Pattern.compile(
          "\\s*(?:(?:By|BY|by|Source:|From|FROM) )?(?:(?:\\p{Lu}[\\p{L}.'’-]*+,? ?(?:and )?){2,9}(?<=[\\p{L}.,])(?:[,|]| of | for | - | – )?\\s?)?(?:the )?"
              + NAMES
              + STAFF
              + "[\\s.]*");

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:^|[,;|/(–—-]\\s*|\\b(?:By|BY|by|of|for|from|and|via|Via)\\s+)(?:[Tt]he )?"
              + NAMES
              + STAFF
              + "\\s*(?=$|[,;|/)–—]| in\\b| -)");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?:©|\\([cC]\\)|Copyright|COPYRIGHT)(?:\\s*+(?:©|\\([cC]\\)|by|[0-9]{4}))*+[\\s,]*+(?:by )?"
              + NAMES
              + "\\b");

  /** {@code — AP}, {@code Source: Xinhua} or {@code (PTI)} as the last words. */
  private static final Pattern SIGNED =
      Pattern.compile("(?:[-–—]\\s?|Source:\\s?|\\()" + NAMES + "\\)?\\s*$");

  /** The way Reuters signs, and only Reuters. */
  private static final Pattern REPORTING_EDITING =
      Pattern.compile(
          "\\((?:Additional r|R)eporting (?:and writing )?by [^()]{3,300}?;[^()]{0,200}?[Ee]diting by ");

  private static final Pattern HEADLINE = Pattern.compile("\\s[|–—-]\\s*" + NAMES + "\\s*$");

  private WireCredit() {}

  /**
   * The credited agency, by its one name such as {@code Reuters} or {@code Associated Press}; null
   * when the article credits none.
   */
  public static String of(String headline, String byline, String body) {
    String text = body == null ? "" : body;
    String found = head(text.substring(0, Math.min(HEAD, text.length())));
    found = found != null ? found : inByline(byline);
    found = found != null ? found : foot(text.substring(Math.max(0, text.length() - FOOT)));
    return found != null ? found : inHeadline(headline);
  }

  /**
   * Whether the outlet is this agency itself: its name, or the first label of its domain, is one of
   * the agency's names.
   */
  public static boolean isAgency(String outlet, String agency) {
    return outlet != null && agency != null && AGENCIES.isOutlet(outlet, agency);
  }

  private static String head(String head) {
    String found = null;
    for (int begin = 0; begin < head.length() && found == null; ) {
      int end = head.indexOf('\n', begin);
      end = end < 0 ? head.length() : end;
      String line = head.substring(begin, end);
      found = dateline(line);
      if (found == null && line.length() <= LONGEST_CREDIT_LINE) {
        Matcher matcher = CREDIT_LINE.matcher(line);
        found = matcher.matches() ? AGENCIES.nameOf(matcher.group("agency")) : null;
      }
      begin = end + 1;
    }
    return found;
  }

  /** {@code KYIV, Oct 28 (Reuters) - } or {@code MOSCOW, October 28. /TASS/.} at a line's start. */
  private static String dateline(String line) {
    for (int i = 0; i < Math.min(LONGEST_PLACE, line.length()); i++) {
      char open = line.charAt(i);
      if (open == '(' || open == '/') {
        String agency = AGENCIES.nameOf(enclosed(line, i));
        if (agency != null && PLACE.matcher(line.substring(0, i)).matches() && opens(line, i)) {
          return agency;
        }
      }
    }
    return null;
  }

  /** The name in the brackets or slashes that open here; {@code AP/KXAN} gives {@code AP}. */
  private static String enclosed(String line, int open) {
    int end = open + 1;
    while (end < line.length() && ")/(".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return line.substring(open + 1, end).strip();
  }

  /** Whether text follows the bracket, as after a dateline. */
  private static boolean opens(String line, int open) {
    int close = line.indexOf(line.charAt(open) == '(' ? ')' : '/', open + 1);
    int next = close + 1;
    while (next < line.length() && line.charAt(next) == ' ') {
      next++;
    }
    if (close < 0 || next >= line.length()) {
      return false;
    }
    char c = line.charAt(next);
    return Character.isUpperCase(c) || "-–—:.\"“‘'".indexOf(c) >= 0;
  }

  private static String inByline(String byline) {
    String line = byline == null ? "" : byline.strip();
    return first(BYLINE, line.substring(0, Math.min(LONGEST_BYLINE, line.length())));
  }

  private static String inHeadline(String headline) {
    String line = headline == null ? "" : headline.strip();
    return first(HEADLINE, line.substring(Math.max(0, line.length() - LONGEST_CREDIT_LINE)));
  }

  private static String foot(String foot) {
    if (foot.contains("diting by ") && REPORTING_EDITING.matcher(foot).find()) {
      return AGENCIES.nameOf("Reuters");
    }
    boolean copyright =
        foot.contains("opyright")
            || foot.contains("COPYRIGHT")
            || foot.contains("©")
            || foot.contains("(c)")
            || foot.contains("(C)");
    String found = copyright ? first(COPYRIGHT, foot) : null;
    String end = foot.stripTrailing();
    return found != null
        ? found
        : first(SIGNED, end.substring(Math.max(0, end.length() - LONGEST_CREDIT_LINE)));
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? AGENCIES.nameOf(matcher.group("agency")) : null;
  }
}
