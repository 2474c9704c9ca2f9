package org.newsconcord.compare.kernel;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name without titles, to be matched against other wordings of it. Immutable.
 *
 * <p>Two names match when their surnames do and neither first name excludes the other: {@code Ron
 * Long} and {@code Ronald Long}, {@code Ebrahim Ansari} and {@code Ibrahim Ansari}, {@code Mr.
 * Putin} and {@code Vladimir Putin} match; {@code Mary Fagan} and {@code Mary Fallin} do not.
 */
public final class PersonName {
  /** Jaro-Winkler similarity from which two spellings are one name. */
  public static final double SAME_SPELLING = 0.92;

  private static final double ALIKE_SPELLING = 0.88;
  private static final double SAME_FIRST_NAME = 0.85;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
  private static final int ASCII = 0x80;

  private static final Set<String> TITLES =
      Set.of(
          ("mr mrs ms miss dr sir dame lord lady gen general col colonel maj major lt lieutenant"
                  + " sgt sergeant capt captain cpl adm admiral cmdr commander sen senator rep"
                  + " representative gov governor president prime minister secretary judge justice"
                  + " rev reverend father pope king queen prince princess sheikh ayatollah prof"
                  + " professor det detective officer deputy sheriff chief mayor the then former"
                  + " jr sr ii iii iv brig ambassador chancellor premier")
              .split(" ", -1));

  private static final Map<String, String> SHORT_FORMS =
      Map.ofEntries(
          Map.entry("bill", "william"),
          Map.entry("will", "william"),
          Map.entry("bob", "robert"),
          Map.entry("rob", "robert"),
          Map.entry("dick", "richard"),
          Map.entry("rick", "richard"),
          Map.entry("jim", "james"),
          Map.entry("jack", "john"),
          Map.entry("ted", "edward"),
          Map.entry("chuck", "charles"),
          Map.entry("mike", "michael"),
          Map.entry("tony", "anthony"),
          Map.entry("peggy", "margaret"),
          Map.entry("liz", "elizabeth"),
          Map.entry("betsy", "elizabeth"),
          Map.entry("kate", "katherine"),
          Map.entry("larry", "lawrence"),
          Map.entry("harry", "harold"),
          Map.entry("hank", "henry"));

  private final List<String> words;

  private PersonName(List<String> words) {
    this.words = words;
  }

  /** Reads a name; titles, case, accents and punctuation are dropped. */
  public static PersonName of(String text) {
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
    return new PersonName(
        Words.runs(own, "'").stream().filter(word -> !TITLES.contains(word)).toList());
  }

  /** Whether nothing but titles was given. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** The name as a key: lower case, words separated by a space. */
  public String key() {
    return String.join(" ", words);
  }

  /** How many words the name has; the fuller of two wordings has more. */
  public int length() {
    return words.size();
  }

  /** The last word. */
  public String surname() {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  /** Whether both may name one person. */
  public boolean matches(PersonName other) {
    if (isEmpty() || other.isEmpty()) {
      return false;
    }
    if (words.equals(other.words) || spellsOut(other) || other.spellsOut(this)) {
      return true;
    }
    return surname().equals(other.surname()) ? firstNamesAgree(other) : spellingsAgree(other);
  }

  /**
   * Whether this wording has all words of the other, initials aside, so that both may name one
   * person: {@code John Kelly John Francis} and {@code John F. Kelly}.
   */
  public boolean includes(PersonName other) {
    return !other.isEmpty()
        && other.words.stream().allMatch(word -> word.length() == 1 || words.contains(word));
  }

  /** Whether the surname of one stands in the other. */
  public boolean sharesSurname(PersonName other) {
    return words.contains(other.surname()) || other.words.contains(surname());
  }

  private boolean spellsOut(PersonName other) {
    return other.length() > 1 && includes(other);
  }

  /** Whether both have a first name and it is the same. */
  public boolean sharesFirstName(PersonName other) {
    return length() > 1 && other.length() > 1 && words.get(0).equals(other.words.get(0));
  }

  /** Whether one may be a misspelling of the other: equal but for one word that is much alike. */
  public boolean isSpelledLike(PersonName other) {
    return surname().equals(other.surname())
        ? Similarity.jaroWinkler(words.get(0), other.words.get(0)) >= ALIKE_SPELLING
        : sharesFirstName(other)
            && Similarity.jaroWinkler(surname(), other.surname()) >= ALIKE_SPELLING;
  }

  private boolean firstNamesAgree(PersonName other) {
    if (words.size() == 1 || other.words.size() == 1) {
      return true;
    }
    String a = words.get(0);
    String b = other.words.get(0);
    return a.startsWith(b)
        || b.startsWith(a)
        || full(a).equals(full(b))
        || Similarity.jaroWinkler(a, b) >= SAME_FIRST_NAME
        || (a.length() > 2 && b.length() > 2 && a.startsWith(b.substring(0, 3)))
        || words.subList(1, words.size()).contains(b)
        || other.words.subList(1, other.words.size()).contains(a);
  }

  private boolean spellingsAgree(PersonName other) {
    boolean sameFirst = words.size() > 1 && words.get(0).equals(other.words.get(0));
    return sameFirst
        ? Similarity.jaroWinkler(surname(), other.surname()) >= SAME_SPELLING
        : words.size() > 1
            && other.words.size() > 1
            && Similarity.jaroWinkler(surname(), other.surname()) >= SAME_SPELLING + 0.03
            && firstNamesAgree(other);
  }

  private static String full(String firstName) {
    return SHORT_FORMS.getOrDefault(firstName, firstName);
  }
}
