package org.newsconcord.claims.circumstance;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;

/** What the lists say of the words around a time or place. Immutable, thread-safe. */
final class CircumstanceWords {
  private final Map<String, EnumSet<CircumstanceWord>> words = new HashMap<>();
  private final Set<String> roles = new HashSet<>();

  /**
   * @param rows words with their classes
   * @param roleRows nouns of persons by what they do
   */
  CircumstanceWords(Iterable<String[]> rows, Iterable<String[]> roleRows) {
    for (String[] row : roleRows) {
      roles.add(row[0]);
    }
    for (String[] row : rows) {
      EnumSet<CircumstanceWord> classes = EnumSet.noneOf(CircumstanceWord.class);
      for (String name : row[1].split(" ")) {
        classes.add(CircumstanceWord.valueOf(name.toUpperCase(Locale.ROOT)));
      }
      words.put(row[0], classes);
    }
  }

  /** Whether a word is of a class. */
  boolean is(String word, CircumstanceWord wordClass) {
    EnumSet<CircumstanceWord> classes = words.get(word);
    return classes != null && classes.contains(wordClass);
  }

  /** The same of a noun, its plural too. */
  boolean isNoun(String noun, CircumstanceWord wordClass) {
    return is(noun, wordClass)
        || noun.endsWith("s") && is(noun.substring(0, noun.length() - 1), wordClass);
  }

  /** Whether a noun says what a person does. */
  boolean isRole(String noun) {
    return roles.contains(noun)
        || noun.endsWith("s") && roles.contains(noun.substring(0, noun.length() - 1));
  }

  /** A noun of what takes place, by the list or by the verb that it comes from. */
  boolean isEvent(Passage passage, int word) {
    TaggedText t = passage.words;
    String noun = t.lower[word];
    return t.is(word, WordClass.NOUN)
        && !isNoun(noun, CircumstanceWord.TOPIC)
        && (isNoun(noun, CircumstanceWord.EVENT)
            || passage.classOf(passage.nounBase(noun)) != null);
  }
}
