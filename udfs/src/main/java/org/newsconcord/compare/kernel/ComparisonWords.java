package org.newsconcord.compare.kernel;

import java.util.Set;
import java.util.TreeSet;
import org.newsconcord.language.Gazetteer;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.Lexicon;
import org.newsconcord.language.WordClasses;

/** What comparison knows of a language, compiled from its lists. Immutable and thread-safe. */
public final class ComparisonWords {
  private final WordClasses classes;
  private final WordGroups groups;
  private final CountClass counts;
  private final PersonNames persons;
  private final UnitFamilies units;
  private final Gazetteer places;
  private final Set<String> stop;
  private final Set<String> negators;

  private ComparisonWords(LanguagePack pack) {
    Lexicon lexicon = pack.lexicon();
    classes = new WordClasses(lexicon.rows("comparison-words.tsv"));
    groups = WordGroups.of(lexicon);
    counts = new CountClass(groups);
    persons = new PersonNames(classes.words("title"), lexicon.rows("short-names.tsv"));
    units = new UnitFamilies(lexicon, classes.words("counted-dimension"));
    places = pack.gazetteer();
    stop = classes.words("stop");
    negators = classes.words("negator");
  }

  /** The words of a language. */
  public static ComparisonWords of(LanguagePack pack) {
    return pack.part(ComparisonWords.class, ComparisonWords::new);
  }

  /** The classes of {@code comparison-words.tsv}. */
  public WordClasses classes() {
    return classes;
  }

  /** Groups of words that name one thing. */
  public WordGroups groups() {
    return groups;
  }

  /** What numbers count. */
  public CountClass counts() {
    return counts;
  }

  /** Reads names of persons. */
  public PersonNames persons() {
    return persons;
  }

  /** Which units convert into each other. */
  public UnitFamilies units() {
    return units;
  }

  /** The gazetteer. */
  public Gazetteer places() {
    return places;
  }

  /** Whether a word in lower case says nothing of what a text is about. */
  public boolean isFunctionWord(String word) {
    return stop.contains(word);
  }

  /** Whether a word in lower case turns what is said. */
  public boolean isNegator(String word) {
    return negators.contains(word) || word.endsWith("n't");
  }

  /** Stems of the words that carry content, sorted. */
  public Set<String> content(String text) {
    Set<String> stems = new TreeSet<>();
    for (String word : Words.of(text)) {
      if (!isFunctionWord(word)) {
        stems.add(WordStem.of(word));
      }
    }
    return stems;
  }
}
