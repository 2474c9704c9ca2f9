package org.newsconcord.jobs.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.newsconcord.text.LowerCase;

/** Finds the headline of a page: the heading that the page's own names for itself confirm. */
final class PageTitle {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|–—»]\\s+|\\s+-\\s+(?=[^-]{2,30}$)");

  /** A heading whose words the title of the page holds to this share is the headline. */
  private static final double MIN_SHARED = 0.5;

  private static final int MIN_LETTERS = 8;

  private PageTitle() {}

  /** The headline; empty when the page names nothing. */
  static String of(Document page, PageHead head) {
    List<String> names =
        Stream.of(head.first("og:title", "twitter:title"), head.ofArticle("headline"), page.title())
            .filter(name -> name != null && !name.isBlank())
            .toList();
    List<String> headings =
        page.select("h1").eachText().stream()
            .filter(h -> letters(h).length() > MIN_LETTERS)
            .toList();
    for (String heading : headings) {
      String letters = letters(heading);
      if (names.stream().anyMatch(name -> letters(name).equals(letters))
          || letters(page.title()).contains(letters)) {
        return heading;
      }
    }
    for (String heading : headings) {
      if (names.stream().anyMatch(name -> sharedWords(heading, name) >= MIN_SHARED)) {
        return heading;
      }
    }
    return names.isEmpty() ? headings.stream().findFirst().orElse("") : withoutSite(names.get(0));
  }

  private static double sharedWords(String heading, String name) {
    Set<String> words = words(heading);
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(words(name));
    return words.isEmpty() ? 0 : (double) shared.size() / words.size();
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(NO_LETTER.split(LowerCase.of(text))));
  }

  private static String letters(String text) {
    return NO_LETTER.matcher(LowerCase.of(text)).replaceAll("");
  }

  /** {@code Ferry sinks | The Harbour News} is {@code Ferry sinks}. */
  private static String withoutSite(String title) {
    return Arrays.stream(SEPARATOR.split(title))
        .max(Comparator.comparingInt(String::length))
        .orElse(title)
        .strip();
  }
}
