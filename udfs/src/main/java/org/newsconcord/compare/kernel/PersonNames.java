package org.newsconcord.compare.kernel;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsconcord.claims.Claim;

/** Reads names of persons: drops titles, spells short first names out. Immutable, thread-safe. */
public final class PersonNames {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
  private static final int ASCII = 0x80;

  private final Set<String> titles;
  private final Map<String, String> shortForms = new HashMap<>();

  PersonNames(Set<String> titles, Iterable<String[]> shortNames) {
    this.titles = Set.copyOf(titles);
    shortNames.forEach(row -> shortForms.put(row[0], row[1]));
  }

  /** Reads a name; titles, case, accents and punctuation are dropped. */
  public PersonName of(String text) {
    boolean plain = text.chars().allMatch(c -> c < ASCII);
    String bare =
        plain
            ? text
            : MARKS
                .matcher(Normalizer.normalize(text.replace('ı', 'i'), Normalizer.Form.NFD))
                .replaceAll("");
    String lower = bare.toLowerCase(Locale.ROOT);
    String own =
        lower.indexOf('\'') >= 0 || !plain ? POSSESSIVE.matcher(lower).replaceAll("") : lower;
    List<String> words =
        Words.runs(own, "'").stream().filter(word -> !titles.contains(word)).toList();
    String first = words.isEmpty() ? "" : words.get(0);
    return new PersonName(words, shortForms.getOrDefault(first, first));
  }

  /** The subject of a claim as its text names it. */
  public PersonName written(Claim claim) {
    return of(Objects.toString(claim.subjectText(), ""));
  }

  /** The subject of a claim by its fullest name. */
  public PersonName subject(Claim claim) {
    PersonName written = written(claim);
    PersonName resolved = of(Objects.toString(claim.subjectKey(), ""));
    return resolved.length() > written.length() && resolved.matches(written) ? resolved : written;
  }
}
