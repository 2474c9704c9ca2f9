package org.newsconcord.compare.kernel;

import java.util.List;

/**
 * A person's name without titles, to be matched against other wordings of it. Immutable.
 *
 * <p>Two names match when their surnames do and neither first name excludes the other: {@code Ron
 * Long} and {@code Ronald Long}, {@code Ebrahim Ansari} and {@code Ibrahim Ansari}, {@code Mr.
 * Putin} and {@code Vladimir Putin} match; {@code Mary Fagan} and {@code Mary Fallin} do not.
 */
public final class PersonName {
  private static final ComparisonParameters PARAMETERS = ComparisonParameters.standard();

  private final List<String> words;
  private final String firstName;

  /**
   * @param words words of the name, without titles
   * @param firstName the first of them, spelled out where it is a short form
   */
  PersonName(List<String> words, String firstName) {
    this.words = words;
    this.firstName = firstName;
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

  private String surname() {
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
        ? Similarity.jaroWinkler(words.get(0), other.words.get(0)) >= PARAMETERS.sameFirstName()
        : sharesFirstName(other)
            && Similarity.jaroWinkler(surname(), other.surname()) >= PARAMETERS.sameFirstName();
  }

  private boolean firstNamesAgree(PersonName other) {
    if (words.size() == 1 || other.words.size() == 1) {
      return true;
    }
    String a = words.get(0);
    String b = other.words.get(0);
    return a.startsWith(b)
        || b.startsWith(a)
        || firstName.equals(other.firstName)
        || Similarity.jaroWinkler(a, b) >= PARAMETERS.sameFirstName()
        || (a.length() > 2 && b.length() > 2 && a.startsWith(b.substring(0, 3)))
        || words.subList(1, words.size()).contains(b)
        || other.words.subList(1, other.words.size()).contains(a);
  }

  private boolean spellingsAgree(PersonName other) {
    boolean sameFirst = words.size() > 1 && words.get(0).equals(other.words.get(0));
    return sameFirst
        ? Similarity.jaroWinkler(surname(), other.surname()) >= PARAMETERS.sameSpelling()
        : words.size() > 1
            && other.words.size() > 1
            && Similarity.jaroWinkler(surname(), other.surname()) >= PARAMETERS.sameSurname()
            && firstNamesAgree(other);
  }
}
