package org.newsconcord.jobs.evaluate.fusion;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Author lists of book shops in free form, read as ordered lists of {@code surname,initial}.
 *
 * <p>Example: {@code Curland, Matthew J. (Author) Storage, Bill (Joint Author)} is {@code
 * curland,m} and {@code storage,b}.
 */
public final class AuthorNames {
  private static final Set<String> NOT_NAMES =
      Set.of(
          "jr",
          "sr",
          "ii",
          "iii",
          "iv",
          "phd",
          "ph",
          "dr",
          "prof",
          "md",
          "ed",
          "eds",
          "editor",
          "editors",
          "by",
          "author",
          "authors",
          "joint",
          "with",
          "illustrator",
          "translator",
          "contributor",
          "edited",
          "et",
          "al");
  private static final Pattern ENTITY = Pattern.compile("&([A-Za-z])[a-z]+;|&amp;|&#\\d+;");
  private static final Pattern BETWEEN =
      Pattern.compile("\\([^()]*\\)?|[;/|]|&(?!\\w+;)|\\b(?i:and|with)\\b|\\b(?i:by \\(author\\))");
  private static final Pattern NOT_IN_WORDS = Pattern.compile("[^a-z'-]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private AuthorNames() {}

  /** The authors in their order; empty when the text names nobody. */
  public static List<String> of(String text) {
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN.split(withoutEntities(text))) {
      for (String person : people(part)) {
        String name = name(person);
        if (name != null) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static String withoutEntities(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(
            match ->
                match.group(1) != null
                        && match.group().length() > 4
                        && !match.group().equals("&amp;")
                    ? match.group(1)
                    : ";");
  }

  /** Cuts {@code Last, First, Last, First} and {@code First Last, First Last} into people. */
  private static List<String> people(String part) {
    List<String> pieces =
        Arrays.stream(part.split(",", -1))
            .map(String::strip)
            .filter(piece -> !words(piece).isEmpty())
            .toList();
    if (pieces.size() <= 1 || pieces.stream().allMatch(piece -> words(piece).size() > 1)) {
      return pieces;
    }
    List<String> people = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      boolean surname = words(pieces.get(i)).size() == 1 || pieces.size() == 2;
      if (surname && i + 1 < pieces.size()) {
        people.add(pieces.get(i + 1) + " " + pieces.get(i));
        i++;
      } else {
        people.add(pieces.get(i));
      }
    }
    return people;
  }

  private static String name(String person) {
    List<String> words = words(person);
    if (words.isEmpty()) {
      return null;
    }
    String initial = words.size() > 1 ? words.get(0).substring(0, 1) : "";
    return words.get(words.size() - 1) + "," + initial;
  }

  private static List<String> words(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return NOT_IN_WORDS
        .splitAsStream(plain.toLowerCase(Locale.ROOT))
        .map(word -> word.replaceAll("^['-]+|['-]+$", ""))
        .filter(word -> !word.isEmpty() && !NOT_NAMES.contains(word))
        .toList();
  }
}
