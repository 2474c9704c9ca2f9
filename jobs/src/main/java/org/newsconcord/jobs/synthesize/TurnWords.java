package org.newsconcord.jobs.synthesize;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes another corpus of the same shape, a turn: names, content words and numbers become others,
 * the same ones everywhere in the turn, and days move before all days of the turn before. Short and
 * very common words, years and days of months stay, so that sentences keep their grammar. No event
 * of one turn is one of another, and each turn has events as large as the first. A hundred turns of
 * two and a half years reach back to 1770, where turns into the future would leave the years that
 * ingest takes.
 *
 * <p>Words change places with words about as frequent that end alike, names with names. The same
 * corpus and turn give the same.
 */
final class TurnWords {
  private static final Pattern TOKEN =
      Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)*|\\p{N}+(?:[.,]\\p{N}+)*");
  private static final int SHORTEST_WORD = 5;
  private static final int SHORTEST_NAME = 3;

  /** Of so many most frequent words only names change: the others carry grammar, not content. */
  private static final int COMMON = 400;

  /** So many words of neighbouring frequency change places with each other. */
  private static final int NEIGHBOURS = 24;

  private static final int ENDING = 2;
  private static final int DAYS_BETWEEN = 30;
  private static final Set<String> MONTHS =
      Stream.of(Month.values())
          .flatMap(m -> Stream.of(TextStyle.FULL, TextStyle.SHORT).map(s -> name(m, s)))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> WEEKDAYS =
      Stream.of(DayOfWeek.values())
          .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .collect(Collectors.toUnmodifiableSet());

  private final Map<String, Integer> counts = new TreeMap<>();
  private final long days;

  /** The words of a corpus. */
  TurnWords(List<PlantedArticle> corpus) {
    for (PlantedArticle article : corpus) {
      Matcher token = TOKEN.matcher(article.body());
      while (token.find()) {
        counts.merge(token.group(), 1, Integer::sum);
      }
    }
    List<LocalDate> dates =
        corpus.stream()
            .filter(article -> article.publishedAt() != null)
            .map(article -> day(article.publishedAt()))
            .sorted()
            .toList();
    this.days =
        dates.isEmpty()
            ? 0
            : ChronoUnit.DAYS.between(dates.get(0), dates.get(dates.size() - 1)) + DAYS_BETWEEN;
  }

  /** The first turn is the corpus itself. */
  Turn turn(int number) {
    return new Turn(number, number == 0 ? Map.of() : others(number));
  }

  /** Each word that changes, with the one that takes its place. */
  private Map<String, String> others(int turn) {
    List<String> byCount =
        counts.keySet().stream()
            .sorted(Comparator.comparing((String w) -> -counts.get(w)).thenComparing(w -> w))
            .toList();
    Map<String, List<String>> groups = new TreeMap<>();
    for (int i = 0; i < byCount.size(); i++) {
      String word = byCount.get(i);
      if (changes(word) && (i >= COMMON || isName(word))) {
        String ending = word.substring(word.length() - ENDING);
        groups.computeIfAbsent(isName(word) ? "" : ending, e -> new ArrayList<>()).add(word);
      }
    }
    Map<String, String> others = new HashMap<>();
    groups.forEach(
        (ending, words) -> {
          for (int from = 0; from < words.size(); from += NEIGHBOURS) {
            List<String> near = words.subList(from, Math.min(from + NEIGHBOURS, words.size()));
            List<String> moved = new ArrayList<>(near);
            Collections.shuffle(moved, new Random(31L * turn + near.get(0).hashCode()));
            for (int i = 0; i < near.size(); i++) {
              others.put(near.get(i), moved.get(i));
            }
          }
        });
    return others;
  }

  /** Whether a word as it stands in the text has a place of its own among those that change. */
  private boolean changes(String word) {
    return Character.isLetter(word.charAt(0))
        && !MONTHS.contains(word)
        && !WEEKDAYS.contains(word)
        && (isName(word)
            ? word.length() >= SHORTEST_NAME
            : word.length() >= SHORTEST_WORD && Character.isLowerCase(word.charAt(0)));
  }

  /** A word with a capital that no text writes without one. */
  private boolean isName(String word) {
    return Character.isUpperCase(word.charAt(0)) && !counts.containsKey(lower(word));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String name(Month month, TextStyle style) {
    return month.getDisplayName(style, Locale.ENGLISH);
  }

  private static LocalDate day(String publishedAt) {
    return LocalDate.parse(publishedAt.substring(0, 10));
  }

  /** How one turn says things. */
  final class Turn {
    private final int number;
    private final Map<String, String> others;

    private Turn(int number, Map<String, String> others) {
      this.number = number;
      this.others = others;
    }

    /** A text as this turn has it; null stays. */
    String text(String text) {
      if (text == null || number == 0) {
        return text;
      }
      Matcher token = TOKEN.matcher(text);
      StringBuilder said = new StringBuilder();
      boolean behindMonth = false;
      while (token.find()) {
        String found = token.group();
        boolean counts = Character.isDigit(found.charAt(0)) && !(behindMonth && isDay(found));
        token.appendReplacement(said, counts ? number(found) : word(found));
        behindMonth = MONTHS.contains(found);
      }
      return token.appendTail(said).toString();
    }

    /** A day as this turn has it; null stays. */
    String date(String publishedAt) {
      return publishedAt == null || number == 0
          ? publishedAt
          : day(publishedAt).minusDays(days * number) + publishedAt.substring(10);
    }

    private String word(String word) {
      String other = others.get(word);
      if (other != null || !Character.isUpperCase(word.charAt(0))) {
        return other == null ? word : other;
      }
      String begun = others.get(lower(word));
      return begun == null
          ? word
          : begun.substring(0, 1).toUpperCase(Locale.ROOT) + begun.substring(1);
    }

    /** A number of as many digits; noughts and years stay. */
    private String number(String found) {
      if (found.matches("(?:19|20)[0-9]{2}")) {
        return found;
      }
      StringBuilder other = new StringBuilder(found);
      for (int i = 0; i < other.length(); i++) {
        char c = other.charAt(i);
        if (c >= '1' && c <= '9') {
          int moved = c - '1' + 1 + Math.floorMod(5 * number + found.hashCode(), 8);
          other.setCharAt(i, (char) ('1' + moved % 9));
        }
      }
      return other.toString();
    }

    private static boolean isDay(String number) {
      return number.length() <= 2;
    }
  }
}
