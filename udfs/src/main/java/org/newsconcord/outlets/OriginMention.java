package org.newsconcord.outlets;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsconcord.text.LowerCase;
import org.newsconcord.text.WordEdge;

/**
 * Finds where an article says that its text was published first ("This story originally appeared on
 * ..."). Null in, null out. Deterministic and thread-safe.
 *
 * <pre>{@code
 * OriginMention.of("This article was originally published on Example News.") // " example news."
 * }</pre>
 */
public final class OriginMention {
  private static final int LONGEST = 120;
  private static final int LEAST_NAME = 4;
  private static final int LEAST_LABEL = 6;
  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}0-9]");
  private static final Pattern FIRST_PUBLISHED =
      Pattern.compile(
          WordEdge.BEGIN
              + "(?:[Oo]riginally|[Ff]irst) (?:was |been )?(?:published|appeared|posted|ran|printed)"
              + "(?: [\\p{L}0-9, ]{0,24}?)?? (?:on|at|in|by)"
              + WordEdge.END);
  private static final Pattern REPUBLISHED =
      Pattern.compile(
          WordEdge.BEGIN
              + "(?:[Rr]epublished|[Rr]eprinted|[Ss]yndicated) (?:with permission )?(?:from|by)"
              + WordEdge.END);

  private OriginMention() {}

  /** What follows the mention, in lower case, up to 120 units; null without one. */
  public static String of(String body) {
    if (body == null) {
      return null;
    }
    String found = after(FIRST_PUBLISHED, body);
    return found != null ? found : after(REPUBLISHED, body);
  }

  /**
   * Whether the mention names this outlet: by its name, by its domain, by the first label of its
   * domain ("Example News" for {@code examplenews.org}), or by the address of the article.
   */
  public static boolean names(String mention, String outlet, String url) {
    return mention != null
        && (has(mention, outlet) || hasLabel(mention, outlet) || has(mention, withoutScheme(url)));
  }

  private static boolean hasLabel(String mention, String outlet) {
    int dot = outlet == null ? -1 : outlet.indexOf('.');
    return dot >= LEAST_LABEL
        && dot <= LONGEST
        && joined(mention).contains(joined(LowerCase.of(outlet.substring(0, dot))));
  }

  private static String joined(String text) {
    return NO_LETTER_OR_DIGIT.matcher(text).replaceAll("");
  }

  private static boolean has(String mention, String name) {
    return name != null
        && name.length() >= LEAST_NAME
        && name.length() <= mention.length()
        && mention.contains(LowerCase.of(name));
  }

  private static String withoutScheme(String url) {
    return url == null ? null : url.replaceFirst("^[a-zA-Z]+://(?:www\\.)?", "");
  }

  private static String after(Pattern pattern, String body) {
    Matcher matcher = pattern.matcher(body);
    if (!matcher.find()) {
      return null;
    }
    int end = Math.min(body.length(), matcher.end() + LONGEST);
    return body.substring(matcher.end(), end).toLowerCase(Locale.ROOT);
  }
}
