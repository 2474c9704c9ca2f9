package org.newsconcord.jobs.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a day of the years 1995 to 2099 as pages write it: 2023-05-01, 1 May 2023, May 1st, 2023,
 * 1.5.23, with the names of months in the languages of most news pages.
 *
 * @param monthFirst whether 5/1/2023 is the first of May
 */
record WrittenDay(boolean monthFirst) {
  private static final int FIRST_YEAR = 1995;
  private static final int LAST_YEAR = 2099;

  private static final int FEWEST_DIGITS = 4;

  private static final String NUMBERS =
      "(?<!\\d)(\\d{1,2})[./-](\\d{1,2})[./-]((?:19|20)?\\d{2})(?!\\d)";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-/.]?([01]\\d)[-/.]?([0-3]\\d)(?!\\d)");
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})(?:[-/_]([01]?\\d)[-/_]([0-3]?\\d)|([01]\\d)([0-3]\\d))(?!\\d)");
  private static final Pattern DAY_OR_MONTH_FIRST = Pattern.compile(NUMBERS);
  private static final Map<String, Integer> MONTHS = months();
  private static final String MONTH =
      MONTHS.keySet().stream()
          .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(", ")"));
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<!\\d)([0-3]?\\d)(?:st|nd|rd|th|er|\\.|º)?[\\s-]{1,2}(?:de |of )?"
              + MONTH
              + "\\.?,?(?: de| del)?[\\s-]{1,2}((?:19|20)\\d{2})(?!\\d)",
          FLAGS);
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(?:(?<!\\p{L})|(?-i:(?<=\\p{Ll})(?=\\p{Lu})))"
              + MONTH
              + "\\.?\\s{0,2}([0-3]?\\d)(?:st|nd|rd|th)?[,.]?\\s{1,2}((?:19|20)\\d{2})(?!\\d)",
          FLAGS);

  /** The first day that an address names, as in {@code /2023/05/01/}. */
  static Optional<LocalDate> inAddress(String address) {
    return find(
        IN_ADDRESS,
        address,
        match -> {
          boolean parted = match.group(2) != null;
          return day(match.group(1), match.group(parted ? 2 : 4), match.group(parted ? 3 : 5));
        });
  }

  /** The first day that a text names. */
  Optional<LocalDate> in(String text) {
    if (!hasDigits(text)) {
      return Optional.empty();
    }
    List<LocalDate> days = new ArrayList<>();
    find(YEAR_FIRST, text, m -> day(m.group(1), m.group(2), m.group(3))).ifPresent(days::add);
    find(DAY_MONTH_YEAR, text, m -> day(m.group(3), month(m.group(2)), m.group(1)))
        .ifPresent(days::add);
    find(MONTH_DAY_YEAR, text, m -> day(m.group(3), month(m.group(1)), m.group(2)))
        .ifPresent(days::add);
    if (days.isEmpty()) {
      find(DAY_OR_MONTH_FIRST, text, this::numeric).ifPresent(days::add);
    }
    return days.stream().findFirst();
  }

  /** Whether there are as many digits as 1.5.23 has: most texts have fewer. */
  private static boolean hasDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < FEWEST_DIGITS; i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits == FEWEST_DIGITS;
  }

  private Optional<LocalDate> numeric(Matcher m) {
    String year = m.group(3).length() == 2 ? "20" + m.group(3) : m.group(3);
    boolean dots = m.group().indexOf('.') > 0;
    Optional<LocalDate> dayFirst = day(year, m.group(2), m.group(1));
    Optional<LocalDate> monthAhead = day(year, m.group(1), m.group(2));
    return monthFirst && !dots ? monthAhead.or(() -> dayFirst) : dayFirst.or(() -> monthAhead);
  }

  private static Optional<LocalDate> find(
      Pattern pattern, String text, Function<Matcher, Optional<LocalDate>> read) {
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      Optional<LocalDate> day = read.apply(match);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static String month(String name) {
    return String.valueOf(MONTHS.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    int y = Integer.parseInt(year);
    if (y < FIRST_YEAR || y > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Names of months, long and short, in the languages of most news pages; from CLDR. */
  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language :
        List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "pl", "ru", "tr", "id", "cs")) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.SHORT,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT_STANDALONE)) {
          String name =
              month.getDisplayName(style, locale).toLowerCase(Locale.ROOT).replace(".", "");
          if (name.length() >= 3 && !Character.isDigit(name.charAt(0))) {
            months.putIfAbsent(name, month.getValue());
          }
        }
      }
    }
    months.putIfAbsent("sept", 9);
    return Map.copyOf(months);
  }
}
